//! The workshops and their logs.

use async_trait::async_trait;
use domain::{Event, Kept, Timestamp, WorkshopId};
use sqlx::{query, query_as, query_scalar};

use super::{
    database::Sqlite,
    rows::{self, Append},
};
use crate::storage::{
    AppendError, Batch, Head, Log, Seq,
    encoding::{decode_event, encode_event},
};

#[async_trait]
impl Log for Sqlite {
    async fn check(&self) -> anyhow::Result<()> {
        // The one thing that can be written without meaning anything: a number in the file's head.
        query("PRAGMA user_version = 1").execute(&self.write).await?;
        query("SELECT 1 FROM workshop LIMIT 1").fetch_optional(&self.read).await?;
        Ok(())
    }

    async fn create(
        &self,
        first: &Event,
        id: WorkshopId,
        code: &str,
        delete_at: Timestamp,
    ) -> anyhow::Result<bool> {
        let mut tx = self.write.begin_with("BEGIN IMMEDIATE").await?;
        let made = query(
            "INSERT INTO workshop (id, code, created_at, delete_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        )
        .bind(id.to_string())
        .bind(code)
        .bind(first.at.0)
        .bind(delete_at.0)
        .execute(&mut *tx)
        .await?;
        if made.rows_affected() == 0 {
            return Ok(false);
        }
        query("INSERT INTO event (workshop_id, seq, at, body) VALUES ($1, 1, $2, $3)")
            .bind(id.to_string())
            .bind(first.at.0)
            .bind(encode_event(first)?)
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        Ok(true)
    }

    async fn append(
        &self,
        workshop: WorkshopId,
        at: Head,
        _mark: i64,
        batch: &Batch,
    ) -> Result<Head, AppendError> {
        let append = Append::new(workshop, at, batch).map_err(AppendError::Failed)?;
        let head = append.head();
        self.commits.store(append).await?;
        if batch.closed.is_some() || !batch.redacted.is_empty() || batch.charter.is_some() {
            // What is gone is gone, whether or not a reader is in the way of its leaving the files. The next round of
            // upkeep takes it then.
            if let Err(error) = self.scrub().await {
                tracing::warn!(%error, "what was deleted is still in the write-ahead log");
            }
        }
        Ok(head)
    }

    async fn read(&self, workshop: WorkshopId, after: Seq) -> anyhow::Result<Vec<(Head, Event)>> {
        let rows: Vec<(Seq, String)> =
            query_as("SELECT seq, body FROM event WHERE workshop_id = $1 AND seq > $2 ORDER BY seq")
                .bind(workshop.to_string())
                .bind(after)
                .fetch_all(&self.read)
                .await?;
        rows.into_iter().map(|(seq, body)| Ok((rows::head(seq), decode_event(&body)?))).collect()
    }

    async fn by_code(&self, code: &str) -> anyhow::Result<Option<WorkshopId>> {
        let id: Option<String> = query_scalar("SELECT id FROM workshop WHERE code = $1")
            .bind(code)
            .fetch_optional(&self.read)
            .await?;
        Ok(id.map(|id| id.parse()).transpose()?)
    }

    async fn open(&self) -> anyhow::Result<Vec<WorkshopId>> {
        let ids: Vec<String> =
            query_scalar("SELECT id FROM workshop WHERE open").fetch_all(&self.read).await?;
        Ok(ids.iter().filter_map(|id| legible(id)).collect())
    }

    async fn due(&self, now: Timestamp) -> anyhow::Result<Vec<(WorkshopId, Kept)>> {
        let rows: Vec<(String, bool, i64, i64)> = query_as(
            "SELECT id, open, delete_at,
                COALESCE((SELECT MAX(at) FROM event WHERE workshop_id = workshop.id), created_at)
             FROM workshop WHERE delete_at <= $1",
        )
        .bind(now.0)
        .fetch_all(&self.read)
        .await?;
        let kept = |(id, open, delete_at, last_act): (String, bool, i64, i64)| {
            let kept = Kept { open, delete_at: Timestamp(delete_at), last_act: Timestamp(last_act) };
            Some((legible(&id)?, kept))
        };
        Ok(rows.into_iter().filter_map(kept).collect())
    }

    async fn keep_until(&self, workshop: WorkshopId, at: Timestamp) -> anyhow::Result<()> {
        query("UPDATE workshop SET delete_at = $2 WHERE id = $1 AND open AND delete_at < $2")
            .bind(workshop.to_string())
            .bind(at.0)
            .execute(&self.write)
            .await?;
        Ok(())
    }

    async fn newest(&self) -> anyhow::Result<Option<Timestamp>> {
        let (acted, seen): (Option<i64>, Option<i64>) =
            query_as("SELECT (SELECT MAX(at) FROM event), (SELECT MAX(seen_at) FROM session)")
                .fetch_one(&self.read)
                .await?;
        Ok(acted.max(seen).map(Timestamp))
    }

    async fn remove(&self, workshop: WorkshopId) -> anyhow::Result<()> {
        query("DELETE FROM workshop WHERE id = $1").bind(workshop.to_string()).execute(&self.write).await?;
        Ok(())
    }

    /// Freed pages are overwritten (`secure_delete`), but the write-ahead log holds their old contents until it is
    /// emptied.
    async fn scrub(&self) -> anyhow::Result<()> {
        let busy: i64 = query_scalar("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&self.write).await?;
        anyhow::ensure!(busy == 0, "a reader is in the way");
        Ok(())
    }
}

/// The id, if it can be read. One broken row is no reason to let the others stay for ever.
fn legible(id: &str) -> Option<WorkshopId> {
    id.parse().inspect_err(|error| tracing::error!(%error, "a workshop's id cannot be read")).ok()
}
