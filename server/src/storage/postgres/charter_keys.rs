//! The links of a verdigrunnlag, and the devices that have opened them.

use domain::{CharterId, Timestamp};
use sqlx::{PgConnection, query, query_as, query_scalar, types::Uuid};

use super::rows;
use crate::access::CharterRole;

/// In the place of the one before, which opens nothing any more; of those who came by it, this device alone keeps its right.
pub async fn renew_secret(
    tx: &mut PgConnection,
    hash: &str,
    charter: CharterId,
    role: CharterRole,
    keep: &str,
    now: Timestamp,
) -> sqlx::Result<()> {
    // One at a time: the second finds the first one's secret, and takes it away.
    query("SELECT 1 FROM charter WHERE id = $1 FOR NO KEY UPDATE").bind(charter.0).execute(&mut *tx).await?;
    query("DELETE FROM charter_secret WHERE charter_id = $1 AND role = $2")
        .bind(charter.0)
        .bind(role.name())
        .execute(&mut *tx)
        .await?;
    query("DELETE FROM charter_grant WHERE charter_id = $1 AND role = $2 AND session_hash <> $3")
        .bind(charter.0)
        .bind(role.name())
        .bind(keep)
        .execute(&mut *tx)
        .await?;
    query("INSERT INTO charter_secret (hash, charter_id, role, made_at) VALUES ($1, $2, $3, $4)")
        .bind(hash)
        .bind(charter.0)
        .bind(role.name())
        .bind(now.0)
        .execute(tx)
        .await?;
    Ok(())
}

pub async fn insert_grant(
    tx: &mut PgConnection,
    session: &str,
    charter: CharterId,
    role: CharterRole,
    now: Timestamp,
) -> sqlx::Result<()> {
    rows::note_session(&mut *tx, session, now).await?;
    query(
        "INSERT INTO charter_grant (charter_id, role, session_hash) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING",
    )
    .bind(charter.0)
    .bind(role.name())
    .bind(session)
    .execute(tx)
    .await?;
    Ok(())
}

/// What a secret opens. It is not made anew until the transaction around this ends.
pub async fn secret(from: &mut PgConnection, hash: &str) -> anyhow::Result<Option<(CharterId, CharterRole)>> {
    let row: Option<(Uuid, String)> =
        query_as("SELECT charter_id, role FROM charter_secret WHERE hash = $1 FOR SHARE")
            .bind(hash)
            .fetch_optional(from)
            .await?;
    let Some((id, role)) = row else { return Ok(None) };
    Ok(CharterRole::named(&role).map(|role| (CharterId(id), role)))
}

/// Which roles have one, and since when.
pub async fn with_secret(
    from: &mut PgConnection,
    charter: CharterId,
) -> sqlx::Result<Vec<(CharterRole, Timestamp)>> {
    let rows: Vec<(String, i64)> = query_as("SELECT role, made_at FROM charter_secret WHERE charter_id = $1")
        .bind(charter.0)
        .fetch_all(from)
        .await?;
    let secret = |(role, at): (String, i64)| Some((CharterRole::named(&role)?, Timestamp(at)));
    Ok(rows.into_iter().filter_map(secret).collect())
}

pub async fn is_granted(
    from: &mut PgConnection,
    session: &str,
    charter: CharterId,
    role: CharterRole,
) -> sqlx::Result<bool> {
    let found: Option<i32> =
        query_scalar("SELECT 1 FROM charter_grant WHERE session_hash = $1 AND charter_id = $2 AND role = $3")
            .bind(session)
            .bind(charter.0)
            .bind(role.name())
            .fetch_optional(from)
            .await?;
    Ok(found.is_some())
}
