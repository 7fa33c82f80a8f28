//! The next edition of a verdigrunnlag, from another workshop.

use domain::{CharterId, WorkshopId};
use sqlx::{PgConnection, query, query_scalar};

/// No round of its pulse is open, and the workshop has none, nor had any. Nobody opens a round until the transaction around
/// this ends.
pub async fn may_follow(
    tx: &mut PgConnection,
    charter: CharterId,
    workshop: WorkshopId,
) -> sqlx::Result<bool> {
    query("SELECT 1 FROM charter WHERE id = $1 FOR UPDATE").bind(charter.0).execute(&mut *tx).await?;
    query_scalar(
        "SELECT NOT EXISTS (SELECT 1 FROM pulse WHERE charter = $1)
            AND NOT EXISTS (SELECT 1 FROM charter WHERE workshop_id = $2)
            AND NOT EXISTS (SELECT 1 FROM charter_former WHERE workshop_id = $2)",
    )
    .bind(charter.0)
    .bind(workshop.0)
    .fetch_one(tx)
    .await
}

/// It is another workshop's from here on. False if somebody made one of that at the same moment.
pub async fn follow(tx: &mut PgConnection, charter: CharterId, workshop: WorkshopId) -> sqlx::Result<bool> {
    query(
        "INSERT INTO charter_former (workshop_id, charter_id)
         SELECT workshop_id, id FROM charter WHERE id = $1 AND workshop_id IS NOT NULL",
    )
    .bind(charter.0)
    .execute(&mut *tx)
    .await?;
    let followed = query("UPDATE charter SET workshop_id = $2 WHERE id = $1")
        .bind(charter.0)
        .bind(workshop.0)
        .execute(tx)
        .await;
    match followed {
        Err(sqlx::Error::Database(fault)) if fault.is_unique_violation() => Ok(false),
        followed => followed.map(|_| true),
    }
}
