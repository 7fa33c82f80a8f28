//! What is left for a moment for a device that another machine may serve next.

use async_trait::async_trait;
use domain::Timestamp;
use sqlx::{query, query_as};

use super::database::Postgres;
use crate::storage::Shelves;

#[async_trait]
impl Shelves for Postgres {
    async fn leave(&self, place: &str, sealed: &[u8], at: Timestamp) -> anyhow::Result<()> {
        self.pool
            .again(|| async {
                let mut on = self.pool.lend().await?;
                query(
                    "INSERT INTO shelf (place, left_at, sealed) VALUES ($1, $2, $3)
                     ON CONFLICT (place) DO UPDATE SET left_at = excluded.left_at, sealed = excluded.sealed",
                )
                .bind(place)
                .bind(at.0)
                .bind(sealed)
                .execute(&mut *on)
                .await?;
                on.give_back(())
            })
            .await
    }

    async fn look(&self, place: &str) -> anyhow::Result<Option<(Timestamp, Vec<u8>)>> {
        self.found("SELECT left_at, sealed FROM shelf WHERE place = $1", place).await
    }

    async fn take(&self, place: &str) -> anyhow::Result<Option<(Timestamp, Vec<u8>)>> {
        self.found("DELETE FROM shelf WHERE place = $1 RETURNING left_at, sealed", place).await
    }

    async fn forget(&self, before: Timestamp) -> anyhow::Result<()> {
        self.pool
            .again(|| async {
                let mut on = self.pool.lend().await?;
                query("DELETE FROM shelf WHERE left_at < $1").bind(before.0).execute(&mut *on).await?;
                on.give_back(())
            })
            .await
    }
}

impl Postgres {
    async fn found(&self, sql: &'static str, place: &str) -> anyhow::Result<Option<(Timestamp, Vec<u8>)>> {
        let row: Option<(i64, Vec<u8>)> = self
            .pool
            .again(|| async {
                let mut on = self.pool.lend().await?;
                let row = query_as(sql).bind(place).fetch_optional(&mut *on).await?;
                on.give_back(row)
            })
            .await?;
        Ok(row.map(|(left_at, sealed)| (Timestamp(left_at), sealed)))
    }
}
