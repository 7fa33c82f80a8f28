//! Who is in the midst of a text. Volatile, and nobody learns more than how many. One server has it in memory alone. Those that
//! share a database tell each other there (`rooms/meet.rs`), since a phone may tell each of them in turn: for ten seconds it
//! holds a number for the writer and a whole second, which is no event's.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use domain::Timestamp;

/// How long (ms) after a keystroke somebody counts as writing. Phones tell of it every four seconds
/// (`app/src/pages/phone/sending/typing.js`).
pub const LINGER_MS: i64 = 10_000;

const SECOND_MS: i64 = 1_000;

/// A number for somebody who writes, which tells nobody who that is.
pub type Writer = i64;

/// Somebody wrote, or stopped, in a second.
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
    pub fn note(&self, writer: Writer, writes: bool, now: Timestamp) {
        let mut fresh = self.fresh(now);
        let second = Timestamp(now.0 - now.0.rem_euclid(SECOND_MS));
        let at = match fresh.get(&writer).map(|held| held.note) {
            // Whoever hears of both in whatever order is to know which is the later one.
            Some(before) if before.writes != writes => second.max(before.at.plus(SECOND_MS)),
            Some(before) => second.max(before.at),
            None => second,
        };
        fresh.insert(writer, Held { note: Note { writer, at, writes }, told: false });
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
        self.lock().values().filter(|held| !held.told).map(|held| held.note).collect()
    }

    /// The others can hear of it now.
    pub fn told(&self, note: Note) {
        if let Some(held) = self.lock().get_mut(&note.writer).filter(|held| held.note == note) {
            held.told = true;
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_700_000_000_123);

    #[test]
    fn what_is_told_has_whole_seconds_and_an_order() {
        let (here, there) = (Writers::default(), Writers::default());
        for writes in [true, true, false, true, false] {
            here.note(7, writes, NOW);
            let news = here.news();
            assert!(news.iter().all(|note| note.at.0 % SECOND_MS == 0), "{news:?}");
            there.hear(&news, NOW);
            assert_eq!(there.is_writing(7, NOW), writes);
        }
        // And who stops there what was begun here is known here to have stopped.
        here.note(8, true, NOW);
        there.hear(&here.news(), NOW);
        there.note(8, false, NOW);
        here.hear(&there.news(), NOW);
        assert!(!here.is_writing(8, NOW));
    }

    #[test]
    fn what_nobody_has_heard_is_told_again() {
        let writers = Writers::default();
        writers.note(7, true, NOW);
        let news = writers.news();
        assert_eq!(writers.news(), news, "the database did not answer");
        // Meanwhile she has stopped.
        writers.note(7, false, NOW);
        writers.told(news[0]);
        let news = writers.news();
        assert!(matches!(news[..], [Note { writes: false, .. }]), "{news:?}");
        writers.told(news[0]);
        assert_eq!(writers.news(), []);
    }
}
