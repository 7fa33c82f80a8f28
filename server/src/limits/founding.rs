//! How fast workshops are made. Anybody may make one, without an account; nobody makes hundreds.

use std::sync::Arc;

use app::Fault;
use domain::{CommandId, Timestamp, WorkshopId};
use tokio::sync::{Mutex, MutexGuard, OwnedSemaphorePermit, Semaphore};

use super::allowance::Allowance;
use crate::{access::Caller, shelf::Shelf};

/// New workshops from one address: a course where each of a hundred tries.
const AT_ONCE: i64 = 100;
/// And then one in so many milliseconds.
const EACH_MS: i64 = 20_000;
/// Rehearsals that play at the same time: each is up to sixty people who press buttons.
const REHEARSALS: usize = 20;
/// What is sent again within so many milliseconds was sent twice; what is sent later is another, however alike.
const AGAIN_MS: i64 = 60_000;

/// A form: its id, and the digest of what stood in it.
pub type Sending = (CommandId, u64);

pub struct Founding {
    workshops: Allowance<Caller>,
    rehearsals: Arc<Semaphore>,
    turn: Mutex<()>,
    made: Shelf<Sending, (WorkshopId, Timestamp)>,
}

impl Default for Founding {
    fn default() -> Self {
        let rehearsals = Arc::new(Semaphore::new(REHEARSALS));
        Founding {
            workshops: Allowance::new(AT_ONCE, EACH_MS),
            rehearsals,
            turn: Mutex::default(),
            made: Shelf::default(),
        }
    }
}

impl Founding {
    /// Whether this address may make one more.
    ///
    /// # Errors
    /// [`Fault::TooFast`]
    pub fn begin(&self, caller: Caller, now: Timestamp) -> Result<(), Fault> {
        if self.workshops.take(caller, now) { Ok(()) } else { Err(Fault::TooFast) }
    }

    /// One after the other, so that what is sent twice finds what it has made.
    pub async fn turn(&self) -> MutexGuard<'_, ()> {
        self.turn.lock().await
    }

    /// What this sending has made a moment ago.
    pub fn made(&self, sending: Sending, now: Timestamp) -> Option<WorkshopId> {
        let (workshop, at) = self.made.look(&sending, now)?;
        (now.since(at) < AGAIN_MS).then_some(workshop)
    }

    pub fn note(&self, sending: Sending, workshop: WorkshopId, now: Timestamp) {
        self.made.leave(sending, (workshop, now), now);
    }

    /// Leave to play a rehearsal, until it is dropped.
    ///
    /// # Errors
    /// [`Fault::TooFast`]
    pub fn rehearse(&self) -> Result<OwnedSemaphorePermit, Fault> {
        self.rehearsals.clone().try_acquire_owned().map_err(|_| Fault::TooFast)
    }

    /// Forgets addresses that may make as many as any.
    pub fn forget_old(&self, now: Timestamp) {
        self.workshops.forget_whole(now);
        self.made.forget_old(now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_course_may_try_and_a_script_may_not() {
        let (founding, now) = (Founding::default(), Timestamp(1_700_000_000_000));
        let here = Caller::of_tests();
        let made = |at| (0..500).filter(|_| founding.begin(here, at).is_ok()).count();
        assert_eq!((made(now), made(now.plus(60_000))), (100, 3));
        let mut playing: Vec<_> = (0..REHEARSALS).map(|_| founding.rehearse().unwrap()).collect();
        assert_eq!(founding.rehearse().err(), Some(Fault::TooFast));
        playing.pop();
        assert!(founding.rehearse().is_ok(), "one has ended");
    }
}
