//! Who is in the midst of a text. Volatile: it is never stored, and nobody learns more than how many. Servers that share a
//! database tell each other (`rooms/meet.rs`), since a phone may tell each of them in turn.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use domain::Timestamp;

/// How long (ms) after a keystroke somebody counts as writing. Phones tell of it every four seconds
/// (`app/src/pages/phone/sending/typing.js`).
pub const LINGER_MS: i64 = 10_000;

/// A number for somebody who writes, which tells nobody who that is.
pub type Writer = i64;

/// Somebody wrote, or stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    pub writer: Writer,
    pub at: Timestamp,
    pub writes: bool,
}

#[derive(Default)]
pub struct Writers(Mutex<HashMap<Writer, Held>>);

struct Held {
    note: Note,
    told: bool,
}

impl Writers {
    pub fn note(&self, note: Note) {
        self.fresh(note.at).insert(note.writer, Held { note, told: false });
    }

    /// Whether they were writing, as far as is known.
    pub fn is_writing(&self, writer: Writer, now: Timestamp) -> bool {
        self.fresh(now).get(&writer).is_some_and(|held| held.note.writes)
    }

    /// When each one who writes will have stopped, unless there is another keystroke; earliest first.
    pub fn until(&self) -> Vec<Timestamp> {
        let held = self.lock();
        let writing = held.values().filter(|held| held.note.writes);
        let mut until: Vec<Timestamp> = writing.map(|held| held.note.at.plus(LINGER_MS)).collect();
        until.sort_unstable();
        until
    }

    /// What has been noted here and not been told yet.
    pub fn news(&self) -> Vec<Note> {
        let mut held = self.lock();
        let new = held.values_mut().filter(|held| !held.told);
        new.map(|held| {
            held.told = true;
            held.note
        })
        .collect()
    }

    /// What others have noted. True if anything in it is news.
    pub fn hear(&self, notes: &[Note], now: Timestamp) -> bool {
        let mut fresh = self.fresh(now);
        let mut heard = false;
        for note in notes {
            if fresh.get(&note.writer).is_none_or(|held| held.note.at < note.at) {
                fresh.insert(note.writer, Held { note: *note, told: true });
                heard = true;
            }
        }
        heard
    }

    /// Without those who stopped long ago.
    fn fresh(&self, now: Timestamp) -> MutexGuard<'_, HashMap<Writer, Held>> {
        let mut held = self.lock();
        held.retain(|_, held| held.note.at.plus(LINGER_MS) > now);
        held
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Writer, Held>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
