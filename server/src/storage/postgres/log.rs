//! The workshops and their logs.

use async_trait::async_trait;
use domain::{Event, Kept, Timestamp, WorkshopId};
use sqlx::{query, query_as, query_scalar, types::Uuid};
use tokio::time::timeout_at;

use super::{
    append::{Append, Under, is_anew},
    data_keys::NotAtHand,
    database::Postgres,
    pool::{PATIENCE, in_time, silent},
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
        in_time(async {
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
                self.keys.is_now(id, key.id);
            } else {
                self.keys.take_back(key).await;
            }
            Ok(made)
        })
        .await
    }

    async fn append(
        &self,
        workshop: WorkshopId,
        at: Head,
        mark: i64,
        batch: &Batch,
    ) -> Result<Head, AppendError> {
        let until = clock::instant() + PATIENCE;
        let keys = timeout_at(until.into(), self.keys_for(workshop, batch));
        let Under { before, key, charter } = keys.await.unwrap_or_else(|_| Err(silent()))?;
        let is_another = before != Some(key.id);
        let appended = loop {
            let under = Under { before, key: key.clone(), charter: charter.clone() };
            let append =
                Append::new(workshop, at, mark, batch, &self.keys, under).map_err(AppendError::Failed)?;
            let appended = self.pool.lend(until, |mut on| async move {
                match timeout_at(until.into(), append.carry_out(&mut on)).await {
                    // It did nothing, and all is well.
                    Ok(Err(AppendError::Conflict)) => Ok(None),
                    Ok(done) => done.map(Some),
                    Err(_) => Err(AppendError::Unknown(silent())),
                }
            });
            let appended = appended.await.and_then(|head| head.ok_or(AppendError::Conflict));
            match &appended {
                Err(AppendError::Failed(error)) if let Some(NotAtHand(id)) = error.downcast_ref() => {
                    // Nothing is held meanwhile.
                    timeout_at(until.into(), self.keys.fetch(*id)).await.unwrap_or_else(|_| Err(silent()))?;
                }
                _ => break appended,
            }
        };
        match &appended {
            Ok(_) if is_another => self.keys.is_now(workshop, key.id),
            Ok(_) => {}
            Err(error) => {
                self.keys.look_again(workshop);
                if matches!(error, AppendError::Conflict) {
                    for key in [is_another.then_some(&key), charter.as_ref()].into_iter().flatten() {
                        self.keys.take_back(key).await;
                    }
                }
            }
        }
        if appended.is_ok() && (is_anew(batch) || batch.charter.is_some()) {
            // What is not done by then is done with what is kept up.
            let scrubbed = timeout_at(until.into(), self.scrub()).await;
            if let Err(error) = scrubbed.unwrap_or_else(|_| Err(silent())) {
                tracing::warn!(%error, "a key is not destroyed yet");
            }
        }
        appended
    }

    async fn read(&self, workshop: WorkshopId, after: Seq) -> anyhow::Result<Vec<(Head, Event)>> {
        let find = || {
            self.pool.ask(|mut on| async move {
                let rows = query_as(
                    "SELECT seq, mark, body FROM event WHERE workshop_id = $1 AND seq > $2 ORDER BY seq",
                )
                .bind(workshop.0)
                .bind(after)
                .fetch_all(&mut *on)
                .await?;
                Ok(rows)
            })
        };
        let open = |(seq, mark, body)| Ok((Head { seq, mark }, decode_event(&self.keys.open(body)?)?));
        self.keys
            .with(|| async {
                let rows: Vec<(Seq, i64, String)> = find().await?;
                rows.into_iter().map(open).collect()
            })
            .await
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

impl Postgres {
    /// There before anything is sealed under them.
    async fn keys_for(&self, workshop: WorkshopId, batch: &Batch) -> anyhow::Result<Under> {
        let before = self.keys.of(workshop).await?;
        let key = match &before {
            Some(key) if !is_anew(batch) => key.clone(),
            _ => self.keys.make().await?,
        };
        let charter = match &batch.charter {
            Some(_) => Some(self.keys.make().await?),
            None => None,
        };
        Ok(Under { before: before.map(|key| key.id), key, charter })
    }
}
