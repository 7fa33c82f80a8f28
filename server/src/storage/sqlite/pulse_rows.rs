//! A round of the pulse that is open, as it stands in its row.

use domain::{CharterId, OpenPulse};
use sqlx::{SqliteConnection, query, query_scalar};

/// The error says where, and not what stands there.
pub fn legible(body: &str) -> anyhow::Result<OpenPulse> {
    serde_json::from_str(body).map_err(|error| {
        anyhow::anyhow!("a round is not legible: {:?} error at column {}", error.classify(), error.column())
    })
}

/// The one of this charter.
pub async fn read(from: &mut SqliteConnection, charter: CharterId) -> anyhow::Result<Option<OpenPulse>> {
    let body: Option<String> = query_scalar("SELECT body FROM pulse WHERE charter_id = $1")
        .bind(charter.to_string())
        .fetch_optional(from)
        .await?;
    body.map(|body| legible(&body)).transpose()
}

pub async fn set(tx: &mut SqliteConnection, charter: CharterId, pulse: &OpenPulse) -> anyhow::Result<()> {
    query("UPDATE pulse SET body = $2 WHERE charter_id = $1")
        .bind(charter.to_string())
        .bind(serde_json::to_string(pulse)?)
        .execute(tx)
        .await?;
    Ok(())
}
