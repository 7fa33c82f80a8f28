//! What is left for a moment for a device that another machine may serve next.

use anyhow::ensure;
use async_trait::async_trait;
use domain::Timestamp;
use sqlx::{query, query_as};

use super::database::Postgres;
use crate::storage::Shelves;

/// So many things lie there at most.
const MOST: i64 = 5_000;

#[async_trait]
impl Shelves for Postgres {
    async fn leave(&self, place: &str, sealed: &[u8], at: Timestamp) -> anyhow::Result<()> {
        self.pool
            .ask(|mut on| async move {
                let left = query(
                    "INSERT INTO shelf (place, left_at, sealed)
                     SELECT $1, $2, $3 WHERE (SELECT COUNT(*) FROM shelf) < $4
                     ON CONFLICT (place) DO UPDATE SET left_at = excluded.left_at, sealed = excluded.sealed",
                )
                .bind(place)
                .bind(at.0)
                .bind(sealed)
                .bind(MOST)
                .execute(&mut *on)
                .await?;
                ensure!(left.rows_affected() == 1, "the shelf is full");
                Ok(())
            })
            .await
    }

    async fn look(&self, place: &str) -> anyhow::Result<Option<(Timestamp, Vec<u8>)>> {
        let row: Option<(i64, Vec<u8>)> = self
            .pool
            .ask(|mut on| async move {
                Ok(query_as("SELECT left_at, sealed FROM shelf WHERE place = $1")
                    .bind(place)
                    .fetch_optional(&mut *on)
                    .await?)
            })
            .await?;
        Ok(row.map(|(left_at, sealed)| (Timestamp(left_at), sealed)))
    }

    async fn remove(&self, place: &str) -> anyhow::Result<()> {
        self.pool.run(|| query("DELETE FROM shelf WHERE place = $1").bind(place)).await
    }

    async fn forget(&self, before: Timestamp) -> anyhow::Result<()> {
        self.pool.run(|| query("DELETE FROM shelf WHERE left_at < $1").bind(before.0)).await
    }
}
