//! What a workshop's task asks of the storage: to keep what was decided, and what others have written.

use std::{sync::atomic::Ordering, time::Duration};

use domain::{Timestamp, Workshop};
use rand::RngExt;
use tokio::time::{Instant, sleep, timeout_at};

use super::{
    log::{Tail, completed, tail},
    task::{Outcome, Over, Task},
};
use crate::{
    clock, figures,
    storage::{AppendError, Batch, Illegible},
};

/// What the storage was asked while a command was waited for may be answered for so much longer. Both are less than a phone waits
/// for its answer (public/send.js).
pub(super) const GRACE: Duration = Duration::from_secs(2);
/// Until storage that did not answer is asked again.
pub(super) const BREATH: Duration = Duration::from_millis(50);

pub(super) fn silent() -> anyhow::Error {
    anyhow::anyhow!("the storage does not answer")
}

impl Task {
    /// Stores a batch that was decided on what is known here, and shows it.
    pub(super) async fn store(
        &mut self,
        batch: Batch,
        now: Timestamp,
        until: Instant,
    ) -> Result<Outcome, Over> {
        let completed = completed(&self.storage, self.id, batch, &self.ahead, now);
        let batch = match self.answered(until, completed).await.unwrap_or_else(|| Err(silent())) {
            Ok(batch) => batch,
            Err(error) => return self.not_stored(&error, until).await,
        };
        self.store_under(clock::rng().random(), &batch, now, until, false).await
    }

    /// The same under this number, under which it may have been `sent` before.
    pub(super) async fn store_under(
        &mut self,
        mark: i64,
        batch: &Batch,
        now: Timestamp,
        until: Instant,
        mut sent: bool,
    ) -> Result<Outcome, Over> {
        loop {
            let since = clock::instant();
            let append = self.storage.deletions.append(self.id, self.head, mark, batch, now);
            let appended = self.answered(until, append).await;
            let unknown = match appended.unwrap_or_else(|| Err(AppendError::Unknown(silent()))) {
                Ok(head) => {
                    figures::append(since);
                    self.head = head;
                    self.show(&batch.events);
                    return Ok(Outcome::Stored);
                }
                Err(AppendError::Failed(error)) => return self.not_stored(&error, until).await,
                Err(AppendError::Conflict) => {
                    figures::append_lost();
                    self.met = Some(clock::runtime());
                    if self.storage.line.is_some() && !sent {
                        // What stands there is read when its turn has come.
                        self.forget_decided();
                        return Ok(Outcome::Behind);
                    }
                    false
                }
                Err(AppendError::Unknown(error)) => {
                    self.not_known(&error);
                    sent = true;
                    true
                }
            };
            let tail = self.read_on(until).await?;
            if tail.is_empty() && clock::runtime() < until {
                sleep(BREATH).await;
                if unknown {
                    // The same under the same number: if the first comes late, this one is a conflict, and finds it.
                    continue;
                }
            }
            let stored = tail.holds(mark);
            self.forget_decided();
            self.take_in(tail)?;
            return Ok(if stored { Outcome::Stored } else { Outcome::Behind });
        }
    }

    pub(super) fn not_known(&self, error: &anyhow::Error) {
        tracing::warn!(%error, workshop = %self.id, "whether a batch is stored is not known");
    }

    pub(super) async fn not_stored(
        &mut self,
        error: &anyhow::Error,
        until: Instant,
    ) -> Result<Outcome, Over> {
        tracing::error!(%error, workshop = %self.id, "a batch could not be stored");
        let tail = self.read_on(until).await?;
        self.forget_decided();
        self.take_in(tail)?;
        Ok(Outcome::NotSaved)
    }

    /// What was decided is not on disk, so it did not happen.
    pub(super) fn forget_decided(&mut self) {
        self.ahead = self.stored.read(Workshop::clone);
    }

    /// Asks where the log ends, where others write to it too, and reads on if it is not here.
    pub(super) async fn catch_up(&mut self, until: Instant) -> Result<Outcome, Over> {
        let Some(heads) = self.storage.heads.clone() else { return Ok(Outcome::Stored) };
        let id = [self.id];
        let answer = self.in_time(until, || heads.heads(&id)).await?;
        let standing = answer.standings.first().ok_or(Over)?;
        if standing.head == self.head {
            return Ok(Outcome::Stored);
        }
        let tail = self.read_on(until).await?;
        self.take_in(tail)?;
        Ok(Outcome::Behind)
    }

    pub(super) async fn read_on(&self, until: Instant) -> Result<Tail, Over> {
        self.in_time(until, || tail(self.storage.log.as_ref(), self.id, self.head)).await
    }

    /// What others share may be away for a moment: it is asked again until then. Our own is asked once.
    async fn in_time<T, F>(&self, until: Instant, ask: impl Fn() -> F) -> Result<T, Over>
    where
        F: Future<Output = anyhow::Result<T>>,
    {
        loop {
            let error = match self.answered(until, ask()).await.unwrap_or_else(|| Err(silent())) {
                Ok(answer) => return Ok(answer),
                Err(error) => error,
            };
            let illegible = error.downcast_ref::<Illegible>();
            if illegible.is_none() && self.storage.heads.is_some() && clock::runtime() < until {
                sleep(BREATH).await;
                continue;
            }
            if illegible.is_some_and(Illegible::is_newer) {
                self.outdated.store(true, Ordering::SeqCst);
            }
            tracing::error!(%error, workshop = %self.id, "a log could not be read on");
            return Err(Over);
        }
    }

    /// What others share may never answer: None then. Our own is waited for.
    async fn answered<T>(&self, until: Instant, answer: impl Future<Output = T>) -> Option<T> {
        match self.storage.heads {
            Some(_) => timeout_at(until + GRACE, answer).await.ok(),
            None => Some(answer.await),
        }
    }
}
