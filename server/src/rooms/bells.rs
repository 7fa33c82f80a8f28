//! Who follows a workshop, and what wakes them.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, Weak},
    time::Duration,
};

use domain::{ABOUT_MS, Audience, ParticipantId, SILENT_MS, Timestamp};
use rand::RngExt;
use tokio::{runtime::Handle, sync::watch};

use crate::clock::{self, Clock};

/// A phone is closed for the facilitator from then on. One that asks is closed between two questions.
const COUNTS_MS: i64 = SILENT_MS + ABOUT_MS;

/// Whose view a stream carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Follower {
    Facilitator,
    Screen,
    Phone(ParticipantId),
}

/// One bell for each follower, rung when their view may have changed.
#[derive(Default)]
pub struct Bells(Mutex<Hung>);

/// What stands behind a bell since it rang last is told from what stood there at any other time by this, also after the
/// bell was taken down, or the server started again.
pub type Mark = u64;

struct Hung {
    bells: HashMap<Follower, watch::Sender<Mark>>,
    /// The next that has not been used. The first is drawn.
    unused: Mark,
    /// When somebody last began to follow.
    latest: Option<Timestamp>,
    /// Phones that have been here and are closed, and since when.
    closed: HashMap<ParticipantId, Timestamp>,
    /// Those of them that she has not been told of, and when she is to be.
    to_tell: HashMap<ParticipantId, Timestamp>,
    /// Whether the room's clock runs for them.
    clock_runs: bool,
}

impl Default for Hung {
    fn default() -> Self {
        Hung {
            bells: HashMap::new(),
            unused: clock::rng().random(),
            latest: None,
            closed: HashMap::new(),
            to_tell: HashMap::new(),
            clock_runs: false,
        }
    }
}

impl Hung {
    fn mark(&mut self) -> Mark {
        self.unused = self.unused.wrapping_add(1);
        self.unused
    }

    fn is_heard(&self, follower: Follower) -> bool {
        self.bells.get(&follower).is_some_and(|bell| bell.receiver_count() > 0)
    }

    /// Who has gone is seen by her alone.
    fn ring_facilitator(&mut self) {
        let mark = self.mark();
        if let Some(bell) = self.bells.get(&Follower::Facilitator) {
            bell.send_replace(mark);
        }
    }
}

impl Bells {
    pub fn follow(&self, follower: Follower, now: Timestamp) -> watch::Receiver<Mark> {
        let mut hung = self.lock();
        hung.latest = Some(now);
        if let Follower::Phone(seat) = follower {
            hung.to_tell.remove(&seat);
            if hung.closed.remove(&seat).is_some_and(|since| now.since(since) >= SILENT_MS) {
                hung.ring_facilitator();
            }
        }
        let mark = hung.mark();
        hung.bells.entry(follower).or_insert_with(|| watch::Sender::new(mark)).subscribe()
    }

    /// `now` if anybody follows, or else when somebody last began to.
    pub fn last_followed(&self, now: Timestamp) -> Option<Timestamp> {
        let hung = self.lock();
        let anybody = hung.bells.values().any(|bell| bell.receiver_count() > 0);
        if anybody { Some(now) } else { hung.latest }
    }

    /// Of what has rung so far for one who follows, or did a moment ago.
    pub fn mark(&self, follower: Follower) -> Option<Mark> {
        self.lock().bells.get(&follower).map(|bell| *bell.borrow())
    }

    pub fn is_heard(&self, follower: Follower) -> bool {
        self.lock().is_heard(follower)
    }

    /// A follower has gone. Asked when its receiver is. The facilitator is told when it counts.
    pub fn leave(self: &Arc<Self>, follower: Follower, clock: Clock) {
        let Follower::Phone(seat) = follower else { return };
        let now = clock();
        let mut hung = self.lock();
        if hung.is_heard(follower) {
            return;
        }
        hung.closed.insert(seat, now.up_to(ABOUT_MS));
        // None while the server stops.
        let Ok(runtime) = Handle::try_current() else { return };
        hung.to_tell.insert(seat, now.plus(COUNTS_MS));
        if !std::mem::replace(&mut hung.clock_runs, true) {
            runtime.spawn(tell_of_closed(Arc::downgrade(self), clock));
        }
    }

    /// Tells the facilitator of those whose time has come. When the next one's does, if there is any.
    fn tell_of_closed(&self, now: Timestamp) -> Option<Timestamp> {
        let mut hung = self.lock();
        let waiting = hung.to_tell.len();
        hung.to_tell.retain(|_, due| *due > now);
        if hung.to_tell.len() < waiting {
            hung.ring_facilitator();
        }
        let next = hung.to_tell.values().min().copied();
        hung.clock_runs = next.is_some();
        next
    }

    /// Since when this phone has been closed. None if it is open, or has never been here.
    pub fn closed_since(&self, seat: ParticipantId) -> Option<Timestamp> {
        self.lock().closed.get(&seat).copied()
    }

    pub fn ring(&self, audience: &Audience) {
        let mut hung = self.lock();
        let mark = hung.mark();
        let bells = &hung.bells;
        if audience.everyone {
            for bell in bells.values() {
                bell.send_replace(mark);
            }
            return;
        }
        let leaders = [(audience.facilitator, Follower::Facilitator), (audience.screen, Follower::Screen)];
        let leaders = leaders.into_iter().filter(|(told, _)| *told).map(|(_, follower)| follower);
        for follower in leaders.chain(audience.seats.iter().map(|seat| Follower::Phone(*seat))) {
            if let Some(bell) = bells.get(&follower) {
                bell.send_replace(mark);
            }
        }
    }

    /// Takes down the bells that nobody hears. True if any is left.
    pub fn tidy(&self) -> bool {
        let bells = &mut self.lock().bells;
        bells.retain(|_, bell| bell.receiver_count() > 0);
        !bells.is_empty()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Hung> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One clock for the whole room, however many of its phones are closed or ask again and again. It ends with the room, or
/// when there is nobody left to tell of.
async fn tell_of_closed(bells: Weak<Bells>, clock: Clock) {
    while let Some(next) = bells.upgrade().and_then(|bells| bells.tell_of_closed(clock())) {
        // No longer, also when the clock was set back.
        let left = next.since(clock()).clamp(1, COUNTS_MS);
        tokio::time::sleep(Duration::from_millis(left.unsigned_abs())).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::NOW;

    #[tokio::test]
    async fn phones_that_ask_again_and_again_cost_one_clock_and_those_that_are_closed_are_told_of_once() {
        let bells = Arc::<Bells>::default();
        let mut hers = bells.follow(Follower::Facilitator, NOW.get());
        let [asks, closed, other] = [0; 3].map(|_| ParticipantId::draw(&mut clock::rng()));
        let open = |seat| bells.follow(Follower::Phone(seat), NOW.get());
        let close = |seat| bells.leave(Follower::Phone(seat), || NOW.get());
        for seat in [asks, closed, other].into_iter().cycle().take(300) {
            drop(open(seat));
            close(seat);
            tokio::task::yield_now().await;
            assert_eq!(Arc::weak_count(&bells), 1, "one clock");
        }
        let question = open(asks);
        let later = NOW.get().plus(COUNTS_MS);
        assert_eq!(bells.tell_of_closed(later), None);
        assert!(hers.has_changed().unwrap() && bells.closed_since(closed).is_some());
        hers.mark_unchanged();
        bells.tell_of_closed(later);
        assert!(!hers.has_changed().unwrap(), "once");
        drop(question);
        close(asks);
        assert!(bells.tell_of_closed(NOW.get()).is_some_and(|next| next >= later), "between two questions");
        assert!(!hers.has_changed().unwrap());
        bells.tell_of_closed(NOW.get().plus(COUNTS_MS));
        assert!(hers.has_changed().unwrap());
    }
}
