//! One task per live workshop: takes the commands waiting, decides and applies each in order, stores the
//! batch in one transaction, and only then answers and wakes those who follow.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use app::Fault;
use domain::{Actor, Answer, Audience, Event, EventBody, Material, Timestamp, Workshop, WorkshopId, decide};

use super::{
    alike::Alike,
    ask::{Ask, Waiting},
    bells::Bells,
    clouds::Clouds,
    ends::Ends,
    log::{load, store},
    stored::Stored,
};
use crate::{
    clock::{self, Clock},
    storage::{AppendError, Batch, Head, Seq, Storage},
};

/// Most commands stored in one transaction.
const BATCH: usize = 256;
/// Times a batch is decided again when somebody else has written.
const TRIES: usize = 5;

/// The one writer of a live workshop.
pub struct Task {
    pub storage: Storage,
    pub id: WorkshopId,
    /// Where the log ends.
    pub head: Head,
    /// The workshop with what is being stored: what the next command is decided on.
    pub ahead: Workshop,
    /// The workshop as it stands on disk: what everybody sees.
    pub stored: Stored,
    pub bells: Arc<Bells>,
    pub clouds: Arc<Clouds>,
    pub alike: Arc<Alike>,
    pub taken_away: Arc<AtomicU64>,
    pub hand_overs: Arc<AtomicU64>,
    pub clock: Clock,
    pub ends: Ends,
}

impl Task {
    /// Runs until nobody holds the room any more, or it is ended. With it, everything ends that goes on there.
    pub async fn run(mut self, mut waiting: Waiting) {
        let ended = self.ends.room.clone();
        let _with_it = ended.clone().drop_guard();
        let mut asks = Vec::with_capacity(BATCH);
        loop {
            let taken = tokio::select! {
                () = ended.cancelled() => return,
                taken = waiting.recv_many(&mut asks, BATCH) => taken,
            };
            if taken == 0 {
                return;
            }
            let Some(answers) = self.carry_out(&asks).await else { return };
            for (ask, answer) in asks.drain(..).zip(answers) {
                // Whoever asked may have gone; what was done is done all the same.
                let _ = ask.answer.send(answer);
            }
        }
    }

    /// Decides a batch, stores it, and shows it. None when the workshop is deleted or unreadable: there is nothing
    /// more that this task can do.
    async fn carry_out(&mut self, asks: &[Ask]) -> Option<Vec<Result<Answer, Fault>>> {
        for _ in 0..TRIES {
            let now = (self.clock)();
            let handed_over = self.hand_overs.load(Ordering::SeqCst) > 0;
            let (batch, answers) = decide_all(&mut self.ahead, asks, self.head.seq, now, handed_over);
            match store(&self.storage, self.id, self.head, batch, &self.ahead, now).await {
                Ok((events, head)) => {
                    self.head = head;
                    self.show(&events);
                    return Some(answers);
                }
                Err(AppendError::Conflict) => self.read_again().await?,
                Err(AppendError::Failed(error) | AppendError::Unknown(error)) => {
                    tracing::error!(%error, workshop = %self.id, "a batch could not be stored");
                    self.read_again().await?;
                    break;
                }
            }
        }
        Some(asks.iter().map(|_| Err(Fault::NotSaved)).collect())
    }

    /// Brings what everybody sees up to what was stored, and wakes those whom it concerns.
    fn show(&self, events: &[Event]) {
        let audience = self.stored.write(|workshop| {
            let audience = events.iter().fold(Audience::default(), |mut audience, event| {
                workshop.apply(event);
                audience.extend(workshop.audience(event));
                audience
            });
            self.ends.look_at(workshop);
            audience
        });
        let taken_away =
            |event: &Event| matches!(event.body, EventBody::Deleted { .. } | EventBody::Hidden { .. });
        if events.iter().any(taken_away) {
            self.forget_what_was_made();
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

    /// What was decided is not on disk, so it did not happen.
    async fn read_again(&mut self) -> Option<()> {
        let (state, head) = load(self.storage.log.as_ref(), self.id).await.ok()?;
        self.head = head;
        self.ends.look_at(&state);
        self.ahead = state.clone();
        self.stored.write(|stored| *stored = state);
        self.forget_what_was_made();
        self.bells.ring(&Audience { everyone: true, ..Audience::default() });
        Some(())
    }
}

/// Decides each command on the state that the ones before it left.
fn decide_all(
    state: &mut Workshop,
    asks: &[Ask],
    last: Seq,
    now: Timestamp,
    // Whether a seat of this room has gone over to another browser.
    handed_over: bool,
) -> (Batch, Vec<Result<Answer, Fault>>) {
    let mut rng = clock::rng();
    let mut batch = Batch::default();
    let before = state.expires_by_the_hour();
    let mut answers = Vec::with_capacity(asks.len());
    for ask in asks {
        if let Some(answer) = ask.cause.and_then(|cause| state.carried_out.get(&cause)) {
            answers.push(Ok(*answer));
            // The right to a seat may have gone over to another browser since it was first given.
            if !handed_over {
                batch.grants.extend(ask.grants(*answer, now));
            }
            continue;
        }
        let bodies = match decide(state, &ask.command, ask.actor, now, &mut rng) {
            Ok(bodies) => bodies,
            Err(refusal) => {
                answers.push(Err(refusal.into()));
                continue;
            }
        };
        let by = match ask.actor {
            Actor::Participant(who) => Some(who),
            Actor::Facilitator | Actor::Newcomer | Actor::System => None,
        };
        let mut answer = Answer::Done;
        for body in bodies {
            if let EventBody::Joined { participant, .. } = body {
                answer = Answer::Joined(participant);
            }
            let event = Event { by, cause: ask.cause, ..Event::new(now, body) };
            let was_open = state.session().is_some();
            batch.events.push(state.carry_out(event));
            if was_open && state.material().is_some() {
                batch.closed = Some(last + Seq::try_from(batch.events.len()).unwrap_or(Seq::MAX));
            }
        }
        answers.push(Ok(answer));
        batch.grants.extend(ask.grants(answer, now));
        batch.logos.extend(ask.logo.clone());
    }
    if !batch.logos.is_empty() {
        batch.keep_logos = state.material().map(Material::logos).unwrap_or_default();
    }
    let expires = state.expires_by_the_hour();
    batch.delete_at = (expires != before).then_some(expires);
    (batch, answers)
}
