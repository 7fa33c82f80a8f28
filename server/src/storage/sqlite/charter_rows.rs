//! A verdigrunnlag as it stands in its row, and what takes its place.

use domain::{Charter, CharterId, Timestamp};
use serde::Serialize;
use sqlx::{SqliteConnection, query};

use crate::storage::Illegible;

/// The version of the stored form of a charter.
const VERSION: u64 = 1;

/// In the place of the revision before it. False if that is not what is there.
pub async fn replace(
    to: &mut SqliteConnection,
    charter: CharterId,
    rev: u32,
    delete_at: Timestamp,
    body: &str,
) -> sqlx::Result<bool> {
    let done = query("UPDATE charter SET rev = $2, delete_at = $3, body = $4 WHERE id = $1 AND rev = $2 - 1")
        .bind(charter.to_string())
        .bind(rev)
        .bind(delete_at.0)
        .bind(body)
        .execute(to)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// A charter as stored: its own fields, and the version of their form.
#[derive(Serialize)]
struct Versioned<'a> {
    #[serde(flatten)]
    charter: &'a Charter,
    v: u64,
}

pub fn encode(charter: &Charter) -> anyhow::Result<String> {
    Ok(serde_json::to_string(&Versioned { charter, v: VERSION })?)
}

pub fn decode(body: &str) -> anyhow::Result<Charter> {
    Ok(serde_json::from_str(body).map_err(Illegible)?)
}
