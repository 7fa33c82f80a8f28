//! Who follows a workshop, and what wakes them.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use domain::{ABOUT_MS, Audience, ParticipantId, SILENT_MS, Timestamp};
use rand::RngExt;
use tokio::{runtime::Handle, sync::watch};

use crate::clock;

/// A phone is closed for the facilitator from then on. One that asks is closed between two questions.
const COUNTS: Duration = Duration::from_millis((SILENT_MS + ABOUT_MS) as u64);

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
}

impl Default for Hung {
    fn default() -> Self {
        Hung { bells: HashMap::new(), unused: clock::rng().random(), latest: None, closed: HashMap::new() }
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
        if let Follower::Phone(seat) = follower
            && hung.closed.remove(&seat).is_some_and(|since| now.since(since) >= SILENT_MS)
        {
            hung.ring_facilitator();
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
    pub fn leave(self: &Arc<Self>, follower: Follower, now: Timestamp) {
        let Follower::Phone(seat) = follower else { return };
        let since = now.up_to(ABOUT_MS);
        {
            let mut hung = self.lock();
            if hung.is_heard(follower) {
                return;
            }
            hung.closed.insert(seat, since);
        }
        // None while the server stops.
        let Ok(runtime) = Handle::try_current() else { return };
        let bells = Arc::downgrade(self);
        runtime.spawn(async move {
            tokio::time::sleep(COUNTS).await;
            let Some(bells) = bells.upgrade() else { return };
            let mut hung = bells.lock();
            if hung.closed.get(&seat) == Some(&since) {
                hung.ring_facilitator();
            }
        });
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
