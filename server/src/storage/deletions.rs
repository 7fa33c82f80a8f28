//! What is deleted stays deleted: it is noted beside the database before it is done, and done again when an older backup
//! has been put in its place.

use std::{path::Path, sync::Arc};

use anyhow::Context;
use domain::{Event, EventBody, Timestamp, WorkshopId};

use super::{
    log::{AppendError, Batch, Log, Seq},
    mark::Mark,
    register::{Deletion, Register},
};

#[derive(Clone)]
pub struct Deletions {
    log: Arc<dyn Log>,
    register: Arc<Register>,
    mark: Arc<Mark>,
}

impl Deletions {
    pub fn new(log: Arc<dyn Log>, database: &Path) -> Deletions {
        let (register, mark) = (Register::beside(database), Mark::beside(database));
        Deletions { log, register: Arc::new(register), mark: Arc::new(mark) }
    }

    /// Appends after `last`, all or nothing, and sees to it that what the batch deletes is gone for good.
    ///
    /// # Errors
    /// As for [`Log::append`], and if it cannot be noted.
    pub async fn append(
        &self,
        workshop: WorkshopId,
        last: Seq,
        batch: &Batch,
        now: Timestamp,
    ) -> Result<(), AppendError> {
        if !batch.deleted.is_empty() {
            let deletion = Deletion { at: now, workshop, texts: batch.deleted.clone() };
            self.note(deletion).await.map_err(AppendError::Failed)?;
        }
        self.log.append(workshop, last, batch).await
    }

    /// Removes a workshop and all that belongs to it, also from a backup that is restored later.
    ///
    /// # Errors
    /// If it is there still.
    pub async fn delete(&self, workshop: WorkshopId, now: Timestamp) -> anyhow::Result<()> {
        self.note(Deletion { at: now, workshop, texts: Vec::new() }).await?;
        self.log.remove(workshop).await?;
        self.try_scrub().await;
        Ok(())
    }

    /// Removes again what was deleted, whole workshops and texts, in case this is a restored backup. What no backup can
    /// hold `now` is forgotten.
    ///
    /// # Errors
    /// If the register cannot be read, or a workshop or its texts are there still.
    pub async fn delete_again(&self, now: Timestamp) -> anyhow::Result<()> {
        let register = self.register.clone();
        let deletions = tokio::task::spawn_blocking(move || register.read(now)).await?;
        for deletion in deletions.context("cannot read what was deleted")? {
            if deletion.texts.is_empty() {
                self.log.remove(deletion.workshop).await?;
            } else {
                self.redact(&deletion, now).await?;
            }
        }
        self.try_scrub().await;
        Ok(())
    }

    /// The last time that was believed. Where none is noted yet, it is the newest that is written down; that is noted
    /// at once, before anything is written by a clock that may be wrong.
    ///
    /// # Errors
    /// If it cannot be read.
    pub async fn last_believed(&self) -> anyhow::Result<Option<Timestamp>> {
        let mark = self.mark.clone();
        let noted = tokio::task::spawn_blocking(move || mark.read()).await?;
        if let Some(noted) = noted.context("cannot read which time was believed last")? {
            return Ok(Some(noted));
        }
        let newest = self.newest().await?;
        if let Some(newest) = newest {
            self.believe(newest).await;
        }
        Ok(newest)
    }

    /// Notes a time that is believed. Without it, at worst, a clock that is right is not believed at once.
    pub async fn believe(&self, at: Timestamp) {
        let mark = self.mark.clone();
        let noted = tokio::task::spawn_blocking(move || mark.set(at)).await;
        if let Err(error) = noted.map_err(std::io::Error::from).flatten() {
            tracing::error!(%error, "could not note which time is believed");
        }
    }

    /// The newest time that is written down anywhere.
    ///
    /// # Errors
    /// If one of the places cannot be read.
    pub async fn newest(&self) -> anyhow::Result<Option<Timestamp>> {
        let register = self.register.clone();
        let deleted = tokio::task::spawn_blocking(move || register.newest()).await??;
        Ok(self.log.newest().await?.max(deleted))
    }

    /// Takes texts out again, as if they had been deleted now.
    async fn redact(&self, deletion: &Deletion, now: Timestamp) -> anyhow::Result<()> {
        let log = match self.log.read(deletion.workshop, 0).await {
            Ok(log) => log,
            Err(error) => {
                // A workshop that cannot be read shows nothing to anybody.
                tracing::error!(%error, workshop = %deletion.workshop, "texts could not be deleted again");
                return Ok(());
            }
        };
        let Some(last) = log.last().map(|(seq, _)| *seq) else { return Ok(()) };
        let redact =
            |(seq, mut event): (Seq, Event)| event.body.redact(&deletion.texts).then_some((seq, event));
        let redacted: Vec<_> = log.into_iter().filter_map(redact).collect();
        if redacted.is_empty() {
            return Ok(());
        }
        let texts = deletion.texts.clone();
        let events = vec![Event::new(now, EventBody::Deleted { texts: texts.clone() })];
        // It is noted already.
        let batch = Batch { events, deleted: texts, redacted, ..Batch::default() };
        self.log.append(deletion.workshop, last, &batch).await.map_err(|error| match error {
            AppendError::Conflict => anyhow::anyhow!("somebody else is writing"),
            AppendError::Failed(error) => error,
        })
    }

    async fn note(&self, deletion: Deletion) -> anyhow::Result<()> {
        let register = self.register.clone();
        tokio::task::spawn_blocking(move || register.add(&deletion)).await?.context("cannot note a deletion")
    }

    /// What was deleted is deleted, whether or not a reader is in the way of its leaving the files. The next round
    /// of upkeep takes it then.
    async fn try_scrub(&self) {
        if let Err(error) = self.log.scrub().await {
            tracing::warn!(%error, "what was deleted is still in the write-ahead log");
        }
    }
}
