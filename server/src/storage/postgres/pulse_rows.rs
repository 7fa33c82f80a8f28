//! A round of the pulse that is open, as it stands in its row.

use domain::{CharterId, OpenPulse};
use sqlx::{PgConnection, query, query_scalar};

use super::{
    data_keys::{DataKeys, NotAtHand},
    sealing::DataKey,
};
use crate::storage::encoding::{decode_round, encode_round};

/// This body's round. One that cannot be read can neither be counted in nor closed, and must keep nothing else from being
/// stored: it goes, with its marks.
pub async fn legible_or_gone(
    tx: &mut PgConnection,
    keys: &DataKeys,
    charter: CharterId,
    body: String,
) -> anyhow::Result<Option<OpenPulse>> {
    match keys.open(body).and_then(|body| decode_round(&body)) {
        Ok(open) => Ok(Some(open)),
        Err(error) if error.is::<NotAtHand>() => Err(error),
        Err(error) => {
            tracing::error!(%error, %charter, "deleted a round");
            delete(tx, charter).await?;
            Ok(None)
        }
    }
}

/// With its marks.
pub async fn delete(tx: &mut PgConnection, charter: CharterId) -> sqlx::Result<()> {
    query("DELETE FROM pulse WHERE charter = $1").bind(charter.0).execute(tx).await?;
    Ok(())
}

/// The one of this charter. Nobody is counted in it until this transaction ends.
pub async fn read(
    tx: &mut PgConnection,
    keys: &DataKeys,
    charter: CharterId,
) -> anyhow::Result<Option<OpenPulse>> {
    let body: Option<String> = query_scalar("SELECT body FROM pulse WHERE charter = $1 FOR UPDATE")
        .bind(charter.0)
        .fetch_optional(&mut *tx)
        .await?;
    match body {
        Some(body) => legible_or_gone(tx, keys, charter, body).await,
        None => Ok(None),
    }
}

/// Under the key of its charter, where that has one.
pub async fn set(
    tx: &mut PgConnection,
    charter: CharterId,
    pulse: &OpenPulse,
    key: Option<&DataKey>,
) -> anyhow::Result<()> {
    let body = encode_round(pulse)?;
    let body = key.map_or(Ok(body.clone()), |key| key.seal(&body))?;
    query("UPDATE pulse SET body = $2 WHERE charter = $1").bind(charter.0).bind(body).execute(tx).await?;
    Ok(())
}
