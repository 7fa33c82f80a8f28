//! A verdigrunnlag as it stands in its row, and what takes its place.

use domain::Charter;
use sqlx::{SqliteConnection, query, query_scalar};

use super::pulse_rows;
use crate::storage::encoding::decode_charter;

/// In the place of the revision before it; `body` is it, encoded. False if that is not what is there. What is gone from it
/// leaves its open round of the pulse too.
pub async fn replace(to: &mut SqliteConnection, charter: &Charter, body: &str) -> anyhow::Result<bool> {
    heed(&mut *to, charter).await?;
    let done = query("UPDATE charter SET rev = $2, delete_at = $3, body = $4 WHERE id = $1 AND rev = $2 - 1")
        .bind(charter.id.to_string())
        .bind(charter.rev)
        .bind(charter.delete_at.0)
        .bind(body)
        .execute(to)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// What was asked of texts that are gone by now, or say something else, leaves the open round.
async fn heed(tx: &mut SqliteConnection, after: &Charter) -> anyhow::Result<()> {
    let Some(open) = pulse_rows::read(&mut *tx, after.id).await? else { return Ok(()) };
    let before: String = query_scalar("SELECT body FROM charter WHERE id = $1")
        .bind(after.id.to_string())
        .fetch_one(&mut *tx)
        .await?;
    let left = open.heeding(&decode_charter(&before)?, after);
    if left != open {
        pulse_rows::set(tx, after.id, &left).await?;
    }
    Ok(())
}
