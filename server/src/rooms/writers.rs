//! Who is in the midst of a text. Volatile: it is never stored, and nobody learns more than how many.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use domain::{ParticipantId, Timestamp};

/// How long (ms) after a keystroke somebody counts as writing. Phones tell of it every four seconds
/// (`app/src/pages/phone/sending/typing.js`).
const LINGER_MS: i64 = 10_000;

#[derive(Default)]
pub struct Writers(Mutex<HashMap<ParticipantId, Timestamp>>);

impl Writers {
    pub fn note(&self, who: ParticipantId, now: Timestamp) {
        let mut until = self.lock();
        until.retain(|_, until| *until > now);
        until.insert(who, now.plus(LINGER_MS));
    }

    /// What was written is sent, or taken away. True if it was known.
    pub fn forget(&self, who: ParticipantId) -> bool {
        self.lock().remove(&who).is_some()
    }

    /// When each one who writes will have stopped, unless there is another keystroke; earliest first.
    pub fn until(&self) -> Vec<Timestamp> {
        let mut until: Vec<Timestamp> = self.lock().values().copied().collect();
        until.sort_unstable();
        until
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<ParticipantId, Timestamp>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
