//! Who follows a workshop, and what wakes them.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use domain::{Audience, ParticipantId};
use tokio::sync::watch;

/// Whose view a stream carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Follower {
    Facilitator,
    Screen,
    Phone(ParticipantId),
}

/// One bell for each follower, rung when their view may have changed.
#[derive(Default)]
pub struct Bells(Mutex<HashMap<Follower, watch::Sender<()>>>);

impl Bells {
    pub fn follow(&self, follower: Follower) -> watch::Receiver<()> {
        self.lock().entry(follower).or_insert_with(|| watch::Sender::new(())).subscribe()
    }

    pub fn ring(&self, audience: &Audience) {
        let bells = self.lock();
        if audience.everyone {
            bells.values().for_each(|bell| bell.send_modify(|()| {}));
            return;
        }
        let leaders = [(audience.facilitator, Follower::Facilitator), (audience.screen, Follower::Screen)];
        let leaders = leaders.into_iter().filter(|(told, _)| *told).map(|(_, follower)| follower);
        for follower in leaders.chain(audience.seats.iter().map(|seat| Follower::Phone(*seat))) {
            if let Some(bell) = bells.get(&follower) {
                bell.send_modify(|()| {});
            }
        }
    }

    /// Takes down the bells that nobody hears. True if any is left.
    pub fn tidy(&self) -> bool {
        let mut bells = self.lock();
        bells.retain(|_, bell| bell.receiver_count() > 0);
        !bells.is_empty()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<Follower, watch::Sender<()>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
