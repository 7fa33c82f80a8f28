//! One task per live workshop: takes the commands waiting, decides and applies each in order, stores the
//! batch in one transaction, and only then answers and wakes those who follow. What others have written it reads on.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};

use app::Fault;
use domain::{Answer, Audience, Event, EventBody, Timestamp, Workshop, WorkshopId};
use rand::RngExt;
use tokio::time::{Instant, sleep, timeout_at};

use super::{
    alike::Alike,
    ask::Ask,
    bells::Bells,
    clouds::Clouds,
    deciding::decide_all,
    ends::Ends,
    let_go::LetGo,
    log::{Tail, completed, tail},
    message::{Taken, Waiting},
    stored::Stored,
};
use crate::{
    clock::{self, Clock},
    figures,
    storage::{AppendError, Batch, Head, Illegible, Storage},
};

/// Most commands stored in one transaction.
const BATCH: usize = 512;
/// A command is decided again for so long after it was sent, when somebody else has written or the storage does not answer.
const PATIENCE: Duration = Duration::from_secs(4);
/// What the storage was asked before that may be answered for so much longer. Both are less than a phone waits for its answer
/// (public/send.js).
const GRACE: Duration = Duration::from_secs(2);
/// Until storage that did not answer is asked again.
const BREATH: Duration = Duration::from_millis(50);
/// While others write too, each lets some time pass before it writes, up to this: batches grow meanwhile, and seldom meet.
const SPREAD: Duration = Duration::from_millis(20);
/// They do for so long after an append has met one of theirs.
const CONTENDED: Duration = Duration::from_millis(500);

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
    /// When an append last met another's.
    pub met: Option<Instant>,
}

/// The workshop is deleted or cannot be read: there is nothing more that its task can do.
struct Over;

/// What came of a batch.
#[derive(PartialEq)]
enum Outcome {
    Stored,
    /// Somebody else had written: it is to be decided again.
    Behind,
    NotSaved,
}

fn silent() -> anyhow::Error {
    anyhow::anyhow!("the storage does not answer")
}

/// Those that nobody waits for any more: they have stood in line behind storage that did not answer, or behind others.
fn dismiss_late(asks: &mut Vec<Ask>) {
    for ask in asks.extract_if(.., |ask| ask.since.elapsed() >= PATIENCE) {
        let _ = ask.answer.send(Err(Fault::NotSaved));
    }
}

/// Until when the one is patient who has waited longest.
fn patience(asks: &[Ask]) -> Instant {
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
            if self.met.is_some_and(|met| met.elapsed() < CONTENDED) {
                // What is known here is hardly all there is.
                self.spread().await;
                Self::take_along(&mut taken, waiting);
                let tail = self.read_on(until).await?;
                self.take_in(tail)?;
            }
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

    async fn spread(&self) {
        sleep(SPREAD.mul_f64(clock::rng().random())).await;
    }

    /// What has come meanwhile goes along: the fewer batches, the fewer meet those of others.
    fn take_along(taken: &mut Taken, waiting: &mut Waiting) {
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
        loop {
            let (now, until) = ((self.clock)(), patience(&taken.asks));
            let (batch, answers) = decide_all(&mut self.ahead, &taken.asks, self.head.seq, now);
            let outcome = if batch.events.is_empty() && batch.grants.is_empty() {
                // That an answer is no, or was given before, is a stale copy's opinion.
                self.catch_up(until).await?
            } else {
                tries += 1;
                self.store(batch, now, until).await?
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
                    Self::take_along(taken, waiting);
                    if taken.asks.is_empty() {
                        return Ok(None);
                    }
                }
            }
        }
    }

    /// Stores a batch that was decided on what is known here, and shows it.
    async fn store(&mut self, batch: Batch, now: Timestamp, until: Instant) -> Result<Outcome, Over> {
        let completed = completed(&self.storage, self.id, batch, &self.ahead, now);
        let batch = match self.answered(until, completed).await.unwrap_or_else(|| Err(silent())) {
            Ok(batch) => batch,
            Err(error) => return self.not_stored(&error, until).await,
        };
        let mark = clock::rng().random();
        loop {
            let since = clock::instant();
            let append = self.storage.deletions.append(self.id, self.head, mark, &batch, now);
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
                    self.spread().await;
                    false
                }
                Err(AppendError::Unknown(error)) => {
                    tracing::warn!(%error, workshop = %self.id, "whether a batch is stored is not known");
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

    async fn not_stored(&mut self, error: &anyhow::Error, until: Instant) -> Result<Outcome, Over> {
        tracing::error!(%error, workshop = %self.id, "a batch could not be stored");
        let tail = self.read_on(until).await?;
        self.forget_decided();
        self.take_in(tail)?;
        Ok(Outcome::NotSaved)
    }

    /// What was decided is not on disk, so it did not happen.
    fn forget_decided(&mut self) {
        self.ahead = self.stored.read(Workshop::clone);
    }

    /// Asks where the log ends, where others write to it too, and reads on if it is not here.
    async fn catch_up(&mut self, until: Instant) -> Result<Outcome, Over> {
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

    async fn read_on(&self, until: Instant) -> Result<Tail, Over> {
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

    /// What is on disk, and is not here. Nothing is decided that is not stored.
    fn take_in(&mut self, tail: Tail) -> Result<(), Over> {
        match tail {
            Tail::Gone => return Err(Over),
            Tail::Further(rows) => {
                let (Some((_, first)), Some((head, _))) = (rows.first(), rows.last()) else { return Ok(()) };
                figures::behind(self.since(first));
                self.head = *head;
                let events: Vec<Event> = rows.into_iter().map(|(_, event)| event).collect();
                for event in &events {
                    self.ahead.apply(event);
                }
                self.show(&events);
            }
            Tail::Anew(state, heads) => {
                self.head = *heads.last().ok_or(Over)?;
                self.ends.look_at(&state);
                self.ahead = (*state).clone();
                self.stored.write(|stored| *stored = *state);
                self.forget_what_was_made();
                (self.let_go)(self.id);
                self.bells.ring(&Audience { everyone: true, ..Audience::default() });
            }
        }
        Ok(())
    }

    /// How long ago it was written: all who share a database go by its clock.
    fn since(&self, event: &Event) -> Duration {
        Duration::from_millis((self.clock)().since(event.at).try_into().unwrap_or_default())
    }

    /// Brings what everybody sees up to what was stored, and wakes those whom it concerns.
    fn show(&self, events: &[Event]) {
        let may_change_result = events.iter().any(|event| {
            use EventBody as E;
            matches!(
                event.body,
                E::Published { .. } | E::Hidden { .. } | E::Deleted { .. } | E::Undone { .. }
            )
        });
        let (audience, is_another) = self.stored.write(|workshop| {
            let before = may_change_result.then(|| workshop.result());
            let audience = events.iter().fold(Audience::default(), |mut audience, event| {
                workshop.apply(event);
                audience.extend(workshop.audience(event));
                audience
            });
            self.ends.look_at(workshop);
            (audience, before.is_some_and(|before| before != workshop.result()))
        });
        let taken_away =
            |event: &Event| matches!(event.body, EventBody::Deleted { .. } | EventBody::Hidden { .. });
        if events.iter().any(taken_away) {
            self.forget_what_was_made();
        }
        if is_another {
            (self.let_go)(self.id);
        }
        self.bells.ring(&audience);
    }

    /// What has been made of the workshop may hold what is gone from it.
    fn forget_what_was_made(&self) {
        self.taken_away.fetch_add(1, Ordering::SeqCst);
        self.alike.forget();
        // Whoever lays out a cloud is not waited for here.
        let clouds = self.clouds.clone();
        tokio::task::spawn_blocking(move || clouds.forget());
    }
}
