//! How long a workshop stands open, how long it is kept, and whether a clock may be deleted by.

use crate::{Timestamp, Workshop};

const HOUR: i64 = 60 * 60 * 1_000;
const DAY: i64 = 24 * HOUR;
/// A session that nobody has touched for this long (ms) is closed.
pub const IDLE_CLOSE_MS: i64 = 12 * HOUR;
/// A workshop whose session never begins is deleted this many days after it was made.
pub const UNBEGUN_DAYS: u16 = 30;
/// A clock that has gone further (ms) than this since anything was written may be wrong. Servers stand still for a
/// weekend, and laptops for a week.
const LONGEST_PAUSE_MS: i64 = 7 * DAY;
/// So far (ms) a clock is set back now and then, and in steps as short as this a clock in doubt goes evenly.
const SMALL_LEAP_MS: i64 = HOUR;
/// How long (ms) a clock that may be wrong must go evenly before it is believed.
pub const DOUBT_MS: i64 = 12 * HOUR;

impl Workshop {
    /// Whether there is a session to close: nothing can be written before the first value's Innledning. Until then a
    /// workshop waits for its day.
    pub fn has_begun(&self) -> bool {
        self.session().is_none_or(|session| session.begun > 0)
    }

    /// When the whole workshop is deleted, as people are told: counted from its end or, before that, from its latest
    /// act, by the hour, so that views do not change at every press.
    pub fn delete_at(&self) -> Timestamp {
        self.kept_until(self.last_act)
    }

    /// When it is deleted if the session ends now, unless it has ended.
    pub fn kept_until(&self, now: Timestamp) -> Timestamp {
        let end = match self {
            Workshop::Session(_) => Timestamp(now.0 - now.0.rem_euclid(HOUR)),
            Workshop::Material(material) => material.closed_at,
        };
        end.plus(self.retention())
    }

    /// When it is deleted at the latest, if nothing more happens in it.
    pub fn expires_at(&self) -> Timestamp {
        self.expires_after(self.last_act)
    }

    /// The same by the hour, so that it is not written anew at every press.
    pub fn expires_by_the_hour(&self) -> Timestamp {
        self.expires_after(self.last_act.up_to(HOUR))
    }

    fn expires_after(&self, last_act: Timestamp) -> Timestamp {
        match self {
            Workshop::Material(material) => material.closed_at.plus(self.retention()),
            Workshop::Session(session) if session.begun > 0 => {
                last_act.plus(IDLE_CLOSE_MS + self.retention())
            }
            // Whoever has come may still be there, and waits for it to begin.
            Workshop::Session(_) => {
                self.created_at.plus(i64::from(UNBEGUN_DAYS) * DAY).max(kept_for_people(last_act))
            }
        }
    }

    fn retention(&self) -> i64 {
        i64::from(self.settings.retention_days) * DAY
    }
}

/// How long a workshop that is not closed is kept for those who were there at `seen`, whatever its day.
pub fn kept_for_people(seen: Timestamp) -> Timestamp {
    seen.plus(IDLE_CLOSE_MS)
}

/// What is known of a workshop without reading its log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its session is not closed.
    pub open: bool,
    /// Its day, as it was written down.
    pub delete_at: Timestamp,
    pub last_act: Timestamp,
}

impl Kept {
    /// Whether it is to be deleted now. A closed one goes on its day, which everybody was told, whoever reads in it;
    /// an open one not while people may be there.
    pub fn is_due(&self, now: Timestamp) -> bool {
        let until =
            if self.open { self.delete_at.max(kept_for_people(self.last_act)) } else { self.delete_at };
        now >= until
    }
}

/// Whether a clock may be deleted by. One that starts long after the newest time that was believed, or before it, or
/// leaps, is not believed before it has gone evenly for [`DOUBT_MS`] in all, or somebody says that it is right. Until
/// then, only what was due already by the newest time that was believed is.
#[derive(Clone, Copy, Debug)]
pub struct ClockTrust {
    believed: Timestamp,
    latest: Timestamp,
    /// While it is in doubt: how long (ms) it has gone evenly, however often it stood still in between.
    even: Option<i64>,
}

impl ClockTrust {
    /// `newest`: the newest time that was believed. Where nothing is, there is nothing to delete.
    pub fn begin(newest: Option<Timestamp>, now: Timestamp) -> ClockTrust {
        let newest = newest.unwrap_or(now);
        let mut trust = ClockTrust { believed: newest, latest: newest, even: None };
        trust.look(now);
        trust
    }

    /// Looks at the clock again.
    pub fn look(&mut self, now: Timestamp) {
        let step = now.since(self.latest);
        self.latest = now;
        if !(-SMALL_LEAP_MS..=LONGEST_PAUSE_MS).contains(&step) {
            self.even = Some(0);
        } else if (0..=SMALL_LEAP_MS).contains(&step) {
            // A laptop sleeps at night: a pause does not count, and does not undo what did.
            self.even = self.even.map(|even| even + step).filter(|even| *even < DOUBT_MS);
        }
        if !self.is_in_doubt() {
            self.believed = now;
        }
    }

    /// Somebody says that the clock is right.
    pub fn confirm(&mut self) {
        self.even = None;
        self.believed = self.latest;
    }

    pub fn is_in_doubt(&self) -> bool {
        self.even.is_some()
    }

    /// The time that is deleted by: the clock's, or while it is in doubt the newest that was believed, and never one
    /// that is still to come.
    pub fn believed(&self) -> Timestamp {
        self.believed.min(self.latest)
    }
}
