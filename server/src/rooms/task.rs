//! One task per live workshop: takes the commands waiting, decides and applies each in order, stores the
//! batch in one transaction, and only then answers and wakes those who follow.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use app::Fault;
use domain::{Answer, Audience, Event, EventBody, Workshop, WorkshopId};

use super::{
    alike::Alike,
    ask::{Ask, Waiting},
    bells::Bells,
    clouds::Clouds,
    deciding::decide_all,
    ends::Ends,
    log::{load, store},
    stored::Stored,
};
use crate::{
    clock::Clock,
    storage::{AppendError, Head, Storage},
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
