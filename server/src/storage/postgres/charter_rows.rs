//! A verdigrunnlag as it stands in its row, and what takes its place.

use domain::Charter;
use sqlx::{PgConnection, query, query_as, query_scalar};

use super::{data_keys::DataKeys, pulse_rows, sealing::DataKey};
use crate::storage::encoding::decode_charter;

/// In the place of the revision before it, under a key made for it, so that nobody can read that one; `body` is it, encoded.
/// False if that is not what is there. What is gone from it leaves its open round of the pulse too.
pub async fn replace(
    tx: &mut PgConnection,
    keys: &DataKeys,
    charter: &Charter,
    body: &str,
    key: &DataKey,
) -> anyhow::Result<bool> {
    let before: Option<(i64, String)> = query_as("SELECT rev, body FROM charter WHERE id = $1 FOR UPDATE")
        .bind(charter.id.0)
        .fetch_optional(&mut *tx)
        .await?;
    let before = before.filter(|(rev, _)| rev + 1 == i64::from(charter.rev));
    let Some((_, before)) = before else { return Ok(false) };
    heed(&mut *tx, keys, &before, charter, key).await?;
    write_logo_anew(&mut *tx, keys, charter, key).await?;
    query("UPDATE charter SET rev = $2, delete_at = $3, body = $4, key = $5 WHERE id = $1")
        .bind(charter.id.0)
        .bind(i64::from(charter.rev))
        .bind(charter.delete_at.0)
        .bind(key.seal(body)?)
        .bind(key.id)
        .execute(tx)
        .await?;
    Ok(true)
}

/// The picture of its poster, where there is another; none where its design has none.
pub async fn set_logo(
    tx: &mut PgConnection,
    charter: &Charter,
    logo: Option<&[u8]>,
    key: &DataKey,
) -> anyhow::Result<()> {
    if logo.is_some() || charter.design.logo.is_none() {
        query("DELETE FROM charter_logo WHERE charter_id = $1").bind(charter.id.0).execute(&mut *tx).await?;
    }
    if let Some(bytes) = logo {
        query("INSERT INTO charter_logo (charter_id, bytes) VALUES ($1, $2)")
            .bind(charter.id.0)
            .bind(key.seal_bytes(bytes)?)
            .execute(tx)
            .await?;
    }
    Ok(())
}

async fn write_logo_anew(
    tx: &mut PgConnection,
    keys: &DataKeys,
    charter: &Charter,
    key: &DataKey,
) -> anyhow::Result<()> {
    let logo: Option<Vec<u8>> = query_scalar("SELECT bytes FROM charter_logo WHERE charter_id = $1")
        .bind(charter.id.0)
        .fetch_optional(&mut *tx)
        .await?;
    let Some(logo) = logo else { return Ok(()) };
    query("UPDATE charter_logo SET bytes = $2 WHERE charter_id = $1")
        .bind(charter.id.0)
        .bind(key.seal_bytes(&keys.open_bytes(logo)?)?)
        .execute(tx)
        .await?;
    Ok(())
}

/// What was asked of texts that are gone by now, or say something else, leaves the open round.
async fn heed(
    tx: &mut PgConnection,
    keys: &DataKeys,
    before: &str,
    after: &Charter,
    key: &DataKey,
) -> anyhow::Result<()> {
    let Some(open) = pulse_rows::read(&mut *tx, keys, after.id).await? else { return Ok(()) };
    let before = keys.open(before.to_owned())?;
    let left = open.heeding(&decode_charter(&before)?, after);
    pulse_rows::set(tx, after.id, &left, Some(key)).await
}
