//! One task per live workshop: takes the commands waiting, decides and applies each in order, stores the
//! batch in one transaction, and only then answers and wakes those who follow. What others have written it reads on.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64},
    },
    time::Duration,
};

use app::Fault;
use domain::{Answer, Workshop, WorkshopId};
use tokio::time::Instant;

use super::{
    alike::Alike,
    ask::Ask,
    bells::Bells,
    clouds::Clouds,
    deciding::decide_all,
    ends::Ends,
    let_go::LetGo,
    message::{Taken, Waiting},
    stored::Stored,
};
use crate::{
    clock::{self, Clock},
    figures,
    storage::{Head, Storage},
};

/// Most commands stored in one transaction.
const BATCH: usize = 512;
/// A command is decided again for so long after it was sent, when somebody else has written or the storage does not answer.
const PATIENCE: Duration = Duration::from_secs(4);

/// A writer of a live workshop, and in this process the only one.
pub struct Task {
    pub storage: Storage,
    pub id: WorkshopId,
    /// Where the log ends, as far as it is known here.
    pub head: Head,
    /// The workshop with what is being stored: what the next command is decided on.
    pub ahead: Workshop,
    /// The workshop as it stands on disk: what everybody sees.
    pub stored: Stored,
    pub bells: Arc<Bells>,
    pub clouds: Arc<Clouds>,
    pub alike: Arc<Alike>,
    pub taken_away: Arc<AtomicU64>,
    pub let_go: LetGo,
    /// Set where a newer program has written what this one cannot read.
    pub outdated: Arc<AtomicBool>,
    pub clock: Clock,
    pub ends: Ends,
    /// When an append last met another's, or came behind it in line.
    pub met: Option<Instant>,
}

/// The workshop is deleted or cannot be read: there is nothing more that its task can do.
pub struct Over;

/// What came of a batch.
pub enum Outcome {
    Stored,
    /// Somebody else had written: it is to be decided again.
    Behind,
    NotSaved,
}

/// The same, and what those in it are told.
pub type Carried = (Outcome, Vec<Result<Answer, Fault>>);

/// Those that nobody waits for any more: they have stood in line behind storage that did not answer, or behind others.
fn dismiss_late(asks: &mut Vec<Ask>) {
    for ask in asks.extract_if(.., |ask| ask.since.elapsed() >= PATIENCE) {
        let _ = ask.answer.send(Err(Fault::NotSaved));
    }
}

/// Until when the one is patient who has waited longest.
pub(super) fn patience(asks: &[Ask]) -> Instant {
    asks.iter().map(|ask| ask.since).min().unwrap_or_else(clock::runtime) + PATIENCE
}

impl Task {
    /// Runs until nobody holds the room any more, or it is ended. With it, everything ends that goes on there.
    pub async fn run(mut self, mut waiting: Waiting) {
        let ended = self.ends.room.clone();
        let _with_it = ended.clone().drop_guard();
        let mut messages = Vec::with_capacity(BATCH);
        loop {
            let taken = tokio::select! {
                () = ended.cancelled() => break,
                taken = waiting.recv_many(&mut messages, BATCH) => taken,
            };
            if taken == 0 {
                return;
            }
            if self.serve(messages.drain(..).collect(), &mut waiting).await.is_err() {
                break;
            }
        }
        // Before what was made of it, so that whoever asks for more of that finds no room.
        ended.cancel();
        (self.let_go)(self.id);
    }

    async fn serve(&mut self, mut taken: Taken, waiting: &mut Waiting) -> Result<(), Over> {
        if self.storage.heads.is_some() {
            dismiss_late(&mut taken.asks);
        }
        let mut until = patience(&taken.asks);
        self.look(taken.look.take(), until).await?;
        let mut current = false;
        if !taken.asks.is_empty() {
            let answers = self.carry_out(&mut taken, waiting).await?;
            current = answers.is_some();
            // Some may have gone, and later ones come.
            until = patience(&taken.asks);
            let answers =
                answers.unwrap_or_else(|| taken.asks.iter().map(|_| Err(Fault::NotSaved)).collect());
            for (ask, answer) in taken.asks.into_iter().zip(answers) {
                // Whoever asked may have gone; what was done is done all the same.
                let _ = ask.answer.send(answer);
            }
            self.look(taken.look, until).await?;
        }
        if !taken.fresh.is_empty() && !current {
            self.catch_up(until).await?;
        }
        for answer in taken.fresh {
            let _ = answer.send(());
        }
        Ok(())
    }

    /// Reads on, if it ended elsewhere when somebody looked.
    async fn look(&mut self, seen: Option<Head>, until: Instant) -> Result<(), Over> {
        if seen.is_none_or(|head| head == self.head) {
            return Ok(());
        }
        let tail = self.read_on(until).await?;
        self.take_in(tail)
    }

    /// What has come meanwhile goes along: the fewer batches, the fewer meet those of others.
    pub(super) fn take_along(taken: &mut Taken, waiting: &mut Waiting) {
        while taken.asks.len() < BATCH
            && let Ok(message) = waiting.try_recv()
        {
            taken.take(message);
        }
        dismiss_late(&mut taken.asks);
    }

    /// Decides a batch, stores it, and shows it. None if it is not saved. Whoever is in it waits for their own time, and for no
    /// longer than that, however many come and go meanwhile.
    async fn carry_out(
        &mut self,
        taken: &mut Taken,
        waiting: &mut Waiting,
    ) -> Result<Option<Vec<Result<Answer, Fault>>>, Over> {
        let mut tries = 0;
        let mut in_line = self.is_contended();
        loop {
            let (outcome, answers) = match self.storage.line.clone().filter(|_| in_line) {
                Some(line) => match self.store_in_line(line.as_ref(), taken, waiting).await? {
                    Some(carried) => {
                        tries += 1;
                        carried
                    }
                    None => {
                        in_line = false;
                        continue;
                    }
                },
                None => self.store_at_once(taken, &mut tries).await?,
            };
            match outcome {
                Outcome::Stored => {
                    if tries > 0 && self.storage.heads.is_some() {
                        figures::tried(tries);
                    }
                    return Ok(Some(answers));
                }
                Outcome::NotSaved => return Ok(None),
                Outcome::Behind => {
                    figures::decided_again();
                    in_line = self.is_contended();
                    Self::take_along(taken, waiting);
                    if taken.asks.is_empty() {
                        return Ok(None);
                    }
                }
            }
        }
    }

    /// Decides a batch on what is known here, and stores it if nobody has come before.
    async fn store_at_once(&mut self, taken: &Taken, tries: &mut u32) -> Result<Carried, Over> {
        let (now, until) = ((self.clock)(), patience(&taken.asks));
        let (batch, answers) = decide_all(&mut self.ahead, &taken.asks, self.head.seq, now);
        let outcome = if batch.is_empty() {
            // That an answer is no, or was given before, is a stale copy's opinion.
            self.catch_up(until).await?
        } else {
            *tries += 1;
            self.store(batch, now, until).await?
        };
        Ok((outcome, answers))
    }
}
