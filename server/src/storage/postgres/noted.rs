//! What was deleted, for other machines to hear of.

use async_trait::async_trait;
use sqlx::{query, query_scalar};

use super::database::Postgres;
use crate::storage::{noted::Noted, register::Deletion};

#[async_trait]
impl Noted for Postgres {
    async fn note(&self, deletions: &[Deletion]) -> anyhow::Result<()> {
        self.with_lines("INSERT INTO deletion (line) SELECT unnest($1) ON CONFLICT DO NOTHING", deletions)
            .await
    }

    async fn noted(&self) -> anyhow::Result<Vec<Deletion>> {
        let lines: Vec<String> =
            self.pool
                .ask(|mut on| async move {
                    Ok(query_scalar("SELECT line FROM deletion").fetch_all(&mut *on).await?)
                })
                .await?;
        Ok(lines.iter().filter_map(|line| Deletion::read(line)).collect())
    }

    async fn forget(&self, deletions: &[Deletion]) -> anyhow::Result<()> {
        self.with_lines("DELETE FROM deletion WHERE line = ANY($1)", deletions).await
    }
}

impl Postgres {
    async fn with_lines(&self, act: &'static str, deletions: &[Deletion]) -> anyhow::Result<()> {
        let lines: Vec<String> = deletions.iter().map(Deletion::line).collect();
        self.pool.run(|| query(act).bind(&lines)).await
    }
}
