//! The workshops and their logs.

use async_trait::async_trait;
use domain::{Event, Kept, Timestamp, WorkshopId};
use sqlx::{query, query_as, query_scalar, types::Uuid};
use tokio::time::timeout_at;

use super::{
    append::{Append, Under, is_anew},
    database::Postgres,
    pool::{PATIENCE, silent},
};
use crate::{
    clock,
    storage::{
        AppendError, Batch, Head, Log, Seq,
        encoding::{decode_event, encode_event},
    },
};

#[async_trait]
impl Log for Postgres {
    async fn check(&self) -> anyhow::Result<()> {
        self.pool
            .once(|mut on| async move {
                // The one thing that can be written without meaning anything.
                query("UPDATE format SET least = least").execute(&mut *on).await?;
                Ok(())
            })
            .await
    }

    async fn create(
        &self,
        first: &Event,
        id: WorkshopId,
        code: &str,
        delete_at: Timestamp,
    ) -> anyhow::Result<bool> {
        let key = &self.keys.make().await?;
        let made = self
            .pool
            .once(|mut on| async move {
                let made = query(
                    "WITH made AS (
                    INSERT INTO workshop (id, code, created_at, delete_at, seq, mark, key)
                    VALUES ($1, $2, $3, $4, 1, 0, $6)
                    ON CONFLICT DO NOTHING RETURNING id
                 )
                 INSERT INTO event (workshop_id, seq, mark, at, body) SELECT id, 1, 0, $3, $5 FROM made",
                )
                .bind(id.0)
                .bind(code)
                .bind(first.at.0)
                .bind(delete_at.0)
                .bind(key.seal(&encode_event(first)?)?)
                .bind(key.id)
                .execute(&mut *on)
                .await?;
                Ok(made.rows_affected() == 1)
            })
            .await?;
        if made {
            self.keys.is_now(id, key.clone());
        } else {
            self.keys.take_back(key).await;
        }
        Ok(made)
    }

    async fn append(
        &self,
        workshop: WorkshopId,
        at: Head,
        mark: i64,
        batch: &Batch,
    ) -> Result<Head, AppendError> {
        let before = self.keys.of(workshop).await?;
        let key = match &before {
            Some(key) if !is_anew(batch) => key.clone(),
            _ => self.keys.make().await?,
        };
        let before = before.map(|key| key.id);
        let under = Under { keys: &self.keys, before, key: &key };
        let append = Append::new(workshop, at, mark, batch, under).map_err(AppendError::Failed)?;
        let until = clock::instant() + PATIENCE;
        let appended = self.pool.lend(until, |mut on| async move {
            match timeout_at(until.into(), append.carry_out(&mut on)).await {
                // It did nothing, and all is well.
                Ok(Err(AppendError::Conflict)) => Ok(None),
                Ok(done) => done.map(Some),
                Err(_) => Err(AppendError::Unknown(silent())),
            }
        });
        let appended = appended.await.and_then(|head| head.ok_or(AppendError::Conflict));
        let is_another = before != Some(key.id);
        match &appended {
            Ok(_) if is_another => self.keys.is_now(workshop, key),
            Ok(_) => {}
            Err(error) => {
                self.keys.look_again(workshop);
                if is_another && matches!(error, AppendError::Conflict) {
                    self.keys.take_back(&key).await;
                }
            }
        }
        if appended.is_ok()
            && (is_anew(batch) || batch.charter.is_some())
            && let Err(error) = self.scrub().await
        {
            tracing::warn!(%error, "a key is not destroyed yet");
        }
        appended
    }

    async fn read(&self, workshop: WorkshopId, after: Seq) -> anyhow::Result<Vec<(Head, Event)>> {
        let rows = self
            .pool
            .ask(|mut on| async move {
                let rows: Vec<(Seq, i64, String)> = query_as(
                    "SELECT seq, mark, body FROM event WHERE workshop_id = $1 AND seq > $2 ORDER BY seq",
                )
                .bind(workshop.0)
                .bind(after)
                .fetch_all(&mut *on)
                .await?;
                let mut opened = Vec::with_capacity(rows.len());
                for (seq, mark, body) in rows {
                    opened.push((Head { seq, mark }, self.keys.open(body).await?));
                }
                Ok(opened)
            })
            .await?;
        rows.into_iter().map(|(at, body)| Ok((at, decode_event(&body)?))).collect()
    }

    async fn by_code(&self, code: &str) -> anyhow::Result<Option<WorkshopId>> {
        self.pool
            .ask(|mut on| async move {
                let id: Option<Uuid> = query_scalar("SELECT id FROM workshop WHERE code = $1")
                    .bind(code)
                    .fetch_optional(&mut *on)
                    .await?;
                Ok(id.map(WorkshopId))
            })
            .await
    }

    async fn open(&self) -> anyhow::Result<Vec<WorkshopId>> {
        self.pool
            .ask(|mut on| async move {
                let ids: Vec<Uuid> =
                    query_scalar("SELECT id FROM workshop WHERE open").fetch_all(&mut *on).await?;
                Ok(ids.into_iter().map(WorkshopId).collect())
            })
            .await
    }

    async fn due(&self, now: Timestamp) -> anyhow::Result<Vec<(WorkshopId, Kept)>> {
        let rows: Vec<(Uuid, bool, i64, i64)> = self
            .pool
            .ask(|mut on| async move {
                Ok(query_as(
                    "SELECT id, open, delete_at,
                        COALESCE((SELECT MAX(at) FROM event WHERE workshop_id = workshop.id), created_at)
                     FROM workshop WHERE delete_at <= $1",
                )
                .bind(now.0)
                .fetch_all(&mut *on)
                .await?)
            })
            .await?;
        let kept = |(id, open, delete_at, last_act)| {
            let kept = Kept { open, delete_at: Timestamp(delete_at), last_act: Timestamp(last_act) };
            (WorkshopId(id), kept)
        };
        Ok(rows.into_iter().map(kept).collect())
    }

    async fn keep_until(&self, workshop: WorkshopId, at: Timestamp) -> anyhow::Result<()> {
        self.pool
            .run(|| {
                query("UPDATE workshop SET delete_at = $2 WHERE id = $1 AND open AND delete_at < $2")
                    .bind(workshop.0)
                    .bind(at.0)
            })
            .await
    }

    async fn newest(&self) -> anyhow::Result<Option<Timestamp>> {
        self.pool
            .ask(|mut on| async move {
                let newest: Option<i64> = query_scalar(
                    "SELECT GREATEST((SELECT MAX(at) FROM event), (SELECT MAX(seen_at) FROM session))",
                )
                .fetch_one(&mut *on)
                .await?;
                Ok(newest.map(Timestamp))
            })
            .await
    }

    async fn remove(&self, workshop: WorkshopId) -> anyhow::Result<()> {
        self.keys.look_again(workshop);
        self.pool.run(|| query("DELETE FROM workshop WHERE id = $1").bind(workshop.0)).await
    }

    /// What was deleted lies in PostgreSQL's files, its log and its copies until its place is taken. With its key, nobody can
    /// read it.
    async fn scrub(&self) -> anyhow::Result<()> {
        self.keys.destroy_forsaken().await
    }
}
