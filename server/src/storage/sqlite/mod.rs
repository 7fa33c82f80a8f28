//! SQLite: one file, write-ahead log, synced at each commit.

mod roles;
mod rows;

use std::{str::FromStr, sync::Arc, time::Duration};

use anyhow::Context;
use async_trait::async_trait;
use domain::{Event, EventBody, Kept, Lang, LogoId, ParticipantId, Timestamp, WorkshopId};
use sqlx::{
    Connection, SqlitePool, query, query_as, query_scalar,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use super::{
    AppendError, Batch, Seq, Storage, private,
    register::{Deletion, Register},
};
use crate::access::Role;

/// How long a write waits for a foreign lock on the file, and anything for its turn. Together less than a phone
/// waits for its answer.
const LOCKED: Duration = Duration::from_secs(2);
const TURN: Duration = Duration::from_secs(5);

pub struct Sqlite {
    /// One connection: SQLite has one writer, and waiting in line here is fairer than in the file's lock.
    write: SqlitePool,
    read: SqlitePool,
    register: Arc<Register>,
}

impl Sqlite {
    /// Opens the file behind a `sqlite://` address, making it and its folder if need be.
    pub async fn open(url: &str) -> anyhow::Result<Sqlite> {
        let options = SqliteConnectOptions::from_str(url)?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .pragma("secure_delete", "ON")
            .busy_timeout(LOCKED);
        let file = options.get_filename();
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        }
        if !file.exists() {
            private::make(file).with_context(|| format!("cannot make {}", file.display()))?;
        }
        let register = Arc::new(Register::beside(file));
        let write = pool(1).connect_with(options.clone()).await?;
        sqlx::migrate!("../migrations/sqlite").run(&write).await?;
        let read = pool(4).connect_with(options.read_only(true)).await?;
        Ok(Sqlite { write, read, register })
    }

    /// Notes a deletion beside the database, before it is done.
    async fn note(&self, deletion: Deletion) -> anyhow::Result<()> {
        let register = self.register.clone();
        tokio::task::spawn_blocking(move || register.add(&deletion)).await?.context("cannot note a deletion")
    }

    async fn remove(&self, workshop: WorkshopId) -> anyhow::Result<()> {
        query("DELETE FROM workshop WHERE id = $1").bind(workshop.to_string()).execute(&self.write).await?;
        Ok(())
    }

    /// Appends after `last`, all or nothing.
    async fn store(&self, workshop: WorkshopId, last: Seq, batch: &Batch) -> Result<(), AppendError> {
        let mut tx = self.write.begin_with("BEGIN IMMEDIATE").await?;
        rows::append(&mut tx, workshop, last, batch).await?;
        tx.commit().await?;
        if batch.closed.is_some() || !batch.redacted.is_empty() {
            self.try_scrub().await;
        }
        Ok(())
    }

    /// Takes texts out again, as if they had been deleted now.
    async fn redact(&self, deletion: &Deletion, now: Timestamp) -> anyhow::Result<()> {
        let log = self.read(deletion.workshop, 0).await?;
        let Some(last) = log.last().map(|(seq, _)| *seq) else { return Ok(()) };
        let redact =
            |(seq, mut event): (Seq, Event)| event.body.redact(&deletion.texts).then_some((seq, event));
        let redacted: Vec<_> = log.into_iter().filter_map(redact).collect();
        if redacted.is_empty() {
            return Ok(());
        }
        let body = EventBody::Deleted { texts: deletion.texts.clone() };
        let events = vec![Event::new(now, body)];
        let batch = Batch { events, redacted, ..Batch::default() };
        self.store(deletion.workshop, last, &batch).await.map_err(|error| match error {
            AppendError::Conflict => anyhow::anyhow!("somebody else is writing"),
            AppendError::Failed(error) => error,
        })
    }

    /// What was deleted is deleted, whether or not a reader is in the way of its leaving the files. The next round
    /// of upkeep takes it then.
    async fn try_scrub(&self) {
        if let Err(error) = self.scrub().await {
            tracing::warn!(%error, "what was deleted is still in the write-ahead log");
        }
    }
}

fn pool(connections: u32) -> SqlitePoolOptions {
    // When the disk fails in the middle, SQLite rolls back by itself, and sqlx 0.9 waits for a transaction's end
    // that never comes. Such a connection is thrown away.
    SqlitePoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(TURN)
        .before_acquire(|connection, _| Box::pin(async { Ok(!connection.is_in_transaction()) }))
}

/// The id, if it can be read. One broken row is no reason to let the others stay for ever.
fn legible(id: &str) -> Option<WorkshopId> {
    id.parse().inspect_err(|error| tracing::error!(%error, "a workshop's id cannot be read")).ok()
}

#[async_trait]
impl Storage for Sqlite {
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
            .bind(rows::encode(first)?)
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        Ok(true)
    }

    async fn append(&self, workshop: WorkshopId, last: Seq, batch: &Batch) -> Result<(), AppendError> {
        for event in &batch.events {
            if let EventBody::Deleted { texts } = &event.body {
                let deletion = Deletion { at: event.at, workshop, texts: texts.clone() };
                self.note(deletion).await.map_err(AppendError::Failed)?;
            }
        }
        self.store(workshop, last, batch).await
    }

    async fn read(&self, workshop: WorkshopId, last: Seq) -> anyhow::Result<Vec<(Seq, Event)>> {
        let rows: Vec<(Seq, String)> =
            query_as("SELECT seq, body FROM event WHERE workshop_id = $1 AND seq > $2 ORDER BY seq")
                .bind(workshop.to_string())
                .bind(last)
                .fetch_all(&self.read)
                .await?;
        rows.into_iter().map(|(seq, body)| Ok((seq, rows::decode(&body)?))).collect()
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
        let register = self.register.clone();
        let deleted = tokio::task::spawn_blocking(move || register.newest()).await??;
        Ok(acted.max(seen).map(Timestamp).max(deleted))
    }

    async fn delete(&self, workshop: WorkshopId, now: Timestamp) -> anyhow::Result<()> {
        self.note(Deletion { at: now, workshop, texts: Vec::new() }).await?;
        self.remove(workshop).await?;
        self.try_scrub().await;
        Ok(())
    }

    async fn delete_again(&self, now: Timestamp) -> anyhow::Result<()> {
        let register = self.register.clone();
        let deletions = tokio::task::spawn_blocking(move || register.read(now)).await?;
        for deletion in deletions.context("cannot read what was deleted")? {
            if deletion.texts.is_empty() {
                self.remove(deletion.workshop).await?;
            } else if let Err(error) = self.redact(&deletion, now).await {
                // A workshop that cannot be read shows nothing to anybody.
                tracing::error!(%error, workshop = %deletion.workshop, "texts could not be deleted again");
            }
        }
        self.try_scrub().await;
        Ok(())
    }

    /// Freed pages are overwritten (`secure_delete`), but the write-ahead log holds their old contents until it is
    /// emptied.
    async fn scrub(&self) -> anyhow::Result<()> {
        let busy: i64 = query_scalar("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&self.write).await?;
        anyhow::ensure!(busy == 0, "a reader is in the way");
        Ok(())
    }

    async fn forget_devices(&self, before: Timestamp) -> anyhow::Result<()> {
        query(
            "DELETE FROM session WHERE seen_at < $1
             AND NOT EXISTS (SELECT 1 FROM session_grant WHERE session_hash = hash)",
        )
        .bind(before.0)
        .execute(&self.write)
        .await?;
        Ok(())
    }

    async fn renew_secret(
        &self,
        hash: &str,
        workshop: WorkshopId,
        role: Role,
        keep: &str,
    ) -> anyhow::Result<()> {
        let mut tx = self.write.begin_with("BEGIN IMMEDIATE").await?;
        rows::renew_secret(&mut tx, hash, workshop, role, keep).await?;
        Ok(tx.commit().await?)
    }

    async fn with_secret(&self, workshop: WorkshopId) -> anyhow::Result<Vec<Role>> {
        let roles: Vec<String> = query_scalar("SELECT DISTINCT role FROM secret WHERE workshop_id = $1")
            .bind(workshop.to_string())
            .fetch_all(&self.read)
            .await?;
        Ok(roles.iter().filter_map(|role| roles::of_secret(role)).collect())
    }

    async fn exchange(
        &self,
        hash: &str,
        session: &str,
        now: Timestamp,
    ) -> anyhow::Result<Option<(WorkshopId, Role)>> {
        // Guesses do not keep the room's writers waiting.
        if rows::secret(&mut *self.read.acquire().await?, hash).await?.is_none() {
            return Ok(None);
        }
        let mut tx = self.write.begin_with("BEGIN IMMEDIATE").await?;
        let opens = rows::secret(&mut tx, hash).await?;
        if let Some((workshop, role)) = opens {
            rows::note_session(&mut tx, session, now).await?;
            rows::insert_grant(&mut tx, session, workshop, role).await?;
        }
        tx.commit().await?;
        Ok(opens)
    }

    async fn touch_session(&self, hash: &str, now: Timestamp) -> anyhow::Result<()> {
        Ok(rows::note_session(&mut *self.write.acquire().await?, hash, now).await?)
    }

    async fn is_session(&self, hash: &str) -> anyhow::Result<bool> {
        let found: Option<i64> = query_scalar("SELECT 1 FROM session WHERE hash = $1")
            .bind(hash)
            .fetch_optional(&self.read)
            .await?;
        Ok(found.is_some())
    }

    async fn session_lang(&self, hash: &str) -> anyhow::Result<Option<Lang>> {
        let tag: Option<Option<String>> = query_scalar("SELECT lang FROM session WHERE hash = $1")
            .bind(hash)
            .fetch_optional(&self.read)
            .await?;
        Ok(tag.flatten().and_then(|tag| Lang::from_tag(&tag)))
    }

    async fn set_session_lang(&self, hash: &str, lang: Lang, now: Timestamp) -> anyhow::Result<()> {
        query(
            "INSERT INTO session (hash, lang, seen_at) VALUES ($1, $2, $3)
             ON CONFLICT (hash) DO UPDATE SET lang = $2, seen_at = $3",
        )
        .bind(hash)
        .bind(lang.tag())
        .bind(now.0)
        .execute(&self.write)
        .await?;
        Ok(())
    }

    async fn grant(&self, session: &str, workshop: WorkshopId, role: Role) -> anyhow::Result<()> {
        Ok(rows::insert_grant(&mut *self.write.acquire().await?, session, workshop, role).await?)
    }

    async fn is_granted(&self, session: &str, workshop: WorkshopId, role: Role) -> anyhow::Result<bool> {
        let (role, seat) = roles::stored(role);
        let found: Option<i64> = query_scalar(
            "SELECT 1 FROM session_grant
             WHERE session_hash = $1 AND workshop_id = $2 AND role = $3
             AND (seat = $4 OR role = 'participant' AND seat = '')",
        )
        .bind(session)
        .bind(workshop.to_string())
        .bind(role)
        .bind(seat)
        .fetch_optional(&self.read)
        .await?;
        Ok(found.is_some())
    }

    async fn seats(&self, session: &str, workshop: WorkshopId) -> anyhow::Result<Vec<ParticipantId>> {
        let seats: Vec<String> = query_scalar(
            "SELECT seat FROM session_grant
             WHERE session_hash = $1 AND workshop_id = $2 AND role = 'participant'",
        )
        .bind(session)
        .bind(workshop.to_string())
        .fetch_all(&self.read)
        .await?;
        Ok(seats.iter().filter_map(|seat| seat.parse().ok()).collect())
    }

    async fn logo(&self, workshop: WorkshopId, logo: LogoId) -> anyhow::Result<Option<Vec<u8>>> {
        let bytes = query_scalar("SELECT bytes FROM logo WHERE workshop_id = $1 AND id = $2")
            .bind(workshop.to_string())
            .bind(logo.to_string())
            .fetch_optional(&self.read)
            .await?;
        Ok(bytes)
    }
}
