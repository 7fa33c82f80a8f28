//! What is deleted stays deleted: it is noted beside the database before it is done, and done again when an older backup
//! has been put in its place.

use std::{path::Path, sync::Arc};

use anyhow::Context;
use domain::{Charter, CharterId, Event, EventBody, TextId, Timestamp, WorkshopId};
use rand::RngExt;

use super::{
    charters::Charters,
    log::{AppendError, Batch, Head, Log},
    mark::Mark,
    noted::Noted,
    register::{Deletion, Of, Register},
};
use crate::clock;

#[derive(Clone)]
pub struct Deletions {
    log: Arc<dyn Log>,
    charters: Arc<dyn Charters>,
    /// Where other machines hear of them, and tell of theirs.
    noted: Option<Arc<dyn Noted>>,
    register: Arc<Register>,
    mark: Arc<Mark>,
}

impl Deletions {
    pub fn new(
        log: Arc<dyn Log>,
        charters: Arc<dyn Charters>,
        noted: Option<Arc<dyn Noted>>,
        database: &Path,
    ) -> Deletions {
        let (register, mark) = (Register::beside(database), Mark::beside(database));
        Deletions { log, charters, noted, register: Arc::new(register), mark: Arc::new(mark) }
    }

    /// Appends if the log ends `at` this head, all or nothing, and sees to it that what the batch deletes is gone for good.
    ///
    /// # Errors
    /// As for [`Log::append`], and if it cannot be noted.
    pub async fn append(
        &self,
        workshop: WorkshopId,
        at: Head,
        mark: i64,
        batch: &Batch,
        now: Timestamp,
    ) -> Result<Head, AppendError> {
        if !batch.deleted.is_empty() {
            let charter = batch.charter.as_ref().map(|charter| Of::Charter(charter.id));
            for of in [Of::Workshop(workshop)].into_iter().chain(charter) {
                let deletion = Deletion { at: now, of, texts: batch.deleted.clone() };
                self.note(deletion).await.map_err(AppendError::Failed)?;
            }
        }
        self.log.append(workshop, at, mark, batch).await
    }

    /// Removes a workshop and all that belongs to it, also from a backup that is restored later.
    ///
    /// # Errors
    /// If it is there still.
    pub async fn delete(&self, workshop: WorkshopId, now: Timestamp) -> anyhow::Result<()> {
        self.note(Deletion { at: now, of: Of::Workshop(workshop), texts: Vec::new() }).await?;
        self.log.remove(workshop).await?;
        self.try_scrub().await;
        Ok(())
    }

    /// Puts a verdigrunnlag in the place of the one it was made of, of which nothing is left. `gone`: texts that were
    /// deleted for good. As for the rest, [`Charters::replace`].
    ///
    /// # Errors
    /// If it is not stored.
    pub async fn replace_charter(
        &self,
        charter: &Charter,
        logo: Option<&[u8]>,
        gone: Vec<TextId>,
        now: Timestamp,
    ) -> anyhow::Result<bool> {
        if !gone.is_empty() {
            self.note(Deletion { at: now, of: Of::Charter(charter.id), texts: gone }).await?;
        }
        let replaced = self.charters.replace(charter, logo).await?;
        self.try_scrub().await;
        Ok(replaced)
    }

    /// The same with the next edition of it, of this workshop: [`Charters::next_edition`].
    ///
    /// # Errors
    /// If it is not stored.
    pub async fn next_edition(
        &self,
        charter: &Charter,
        of: WorkshopId,
        logo: Option<&[u8]>,
    ) -> anyhow::Result<bool> {
        let replaced = self.charters.next_edition(charter, of, logo).await?;
        self.try_scrub().await;
        Ok(replaced)
    }

    /// As [`Self::delete`], a verdigrunnlag.
    ///
    /// # Errors
    /// If it is there still.
    pub async fn delete_charter(&self, charter: CharterId, now: Timestamp) -> anyhow::Result<()> {
        self.note(Deletion { at: now, of: Of::Charter(charter), texts: Vec::new() }).await?;
        self.charters.remove(charter).await?;
        self.try_scrub().await;
        Ok(())
    }

    /// Whether there was such a workshop, and all of it was deleted.
    ///
    /// # Errors
    /// If the register cannot be read.
    pub async fn is_deleted(&self, workshop: WorkshopId) -> anyhow::Result<bool> {
        let register = self.register.clone();
        let noted = tokio::task::spawn_blocking(move || register.is_noted(workshop)).await?;
        if noted.context("cannot read what was deleted")? {
            return Ok(true);
        }
        let Some(shared) = &self.noted else { return Ok(false) };
        Ok(shared.noted().await?.iter().any(|deletion| deletion.is_whole(workshop)))
    }

    /// Notes here what other machines have deleted, and tells them what this one has.
    ///
    /// # Errors
    /// If that cannot be read and written in both places.
    pub async fn share(&self, now: Timestamp) -> anyhow::Result<()> {
        let Some(shared) = &self.noted else { return Ok(()) };
        let (theirs, old): (Vec<_>, Vec<_>) =
            shared.noted().await?.into_iter().partition(|deletion| deletion.may_matter(now));
        let register = self.register.clone();
        let ours = tokio::task::spawn_blocking(move || register.read(now)).await?;
        let ours = ours.context("cannot read what was deleted")?;
        let missing = |of: &[Deletion], there: &[Deletion]| -> Vec<Deletion> {
            of.iter().filter(|deletion| !there.contains(deletion)).cloned().collect()
        };
        let (new_here, new_there) = (missing(&theirs, &ours), missing(&ours, &theirs));
        if !new_here.is_empty() {
            let register = self.register.clone();
            let added = tokio::task::spawn_blocking(move || register.add_all(&new_here)).await?;
            added.context("cannot note a deletion")?;
        }
        if !new_there.is_empty() {
            shared.note(&new_there).await?;
        }
        if !old.is_empty() {
            shared.forget(&old).await?;
        }
        Ok(())
    }

    /// Removes again what was deleted, whole workshops and texts, in case this is a restored backup. What no backup can
    /// hold `now` is forgotten.
    ///
    /// # Errors
    /// If the register cannot be read, or a workshop or its texts are there still.
    pub async fn delete_again(&self, now: Timestamp) -> anyhow::Result<()> {
        self.share(now).await?;
        let register = self.register.clone();
        let deletions = tokio::task::spawn_blocking(move || register.read(now)).await?;
        for deletion in deletions.context("cannot read what was deleted")? {
            match deletion.of {
                Of::Workshop(workshop) if deletion.texts.is_empty() => self.log.remove(workshop).await?,
                Of::Workshop(workshop) => self.redact(workshop, deletion.texts, now).await?,
                Of::Charter(charter) if deletion.texts.is_empty() => {
                    self.charters.remove(charter).await?;
                }
                Of::Charter(charter) => self.redact_charter(charter, &deletion.texts, now).await?,
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
    async fn redact(&self, workshop: WorkshopId, texts: Vec<TextId>, now: Timestamp) -> anyhow::Result<()> {
        let log = match self.log.read(workshop, 0).await {
            Ok(log) => log,
            Err(error) => {
                // A workshop that cannot be read shows nothing to anybody.
                tracing::error!(%error, %workshop, "texts could not be deleted again");
                return Ok(());
            }
        };
        let Some(head) = log.last().map(|(head, _)| *head) else { return Ok(()) };
        let redact = |(at, mut event): (Head, Event)| event.body.redact(&texts).then_some((at.seq, event));
        let redacted: Vec<_> = log.into_iter().filter_map(redact).collect();
        if redacted.is_empty() {
            return Ok(());
        }
        let events = vec![Event::new(now, EventBody::Deleted { texts: texts.clone() })];
        // It is noted already.
        let batch = Batch { events, deleted: texts, redacted, ..Batch::default() };
        match self.log.append(workshop, head, clock::rng().random(), &batch).await {
            Ok(_) => Ok(()),
            Err(AppendError::Conflict) => anyhow::bail!("somebody else is writing"),
            Err(AppendError::Failed(error) | AppendError::Unknown(error)) => Err(error),
        }
    }

    async fn redact_charter(
        &self,
        charter: CharterId,
        texts: &[TextId],
        now: Timestamp,
    ) -> anyhow::Result<()> {
        let held = match self.charters.read(charter).await {
            Ok(held) => held,
            Err(error) => {
                tracing::error!(%error, %charter, "texts could not be deleted again");
                return Ok(());
            }
        };
        let Some(held) = held else { return Ok(()) };
        let left = held.without(texts).stamped(&held, now);
        if left != held {
            anyhow::ensure!(self.charters.replace(&left, None).await?, "somebody else is writing");
        }
        Ok(())
    }

    async fn note(&self, deletion: Deletion) -> anyhow::Result<()> {
        if let Some(shared) = &self.noted {
            shared.note(std::slice::from_ref(&deletion)).await?;
        }
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
