//! How long a workshop stands open, and how long it is kept.

use crate::{Timestamp, Workshop};

const HOUR: i64 = 60 * 60 * 1_000;
const DAY: i64 = 24 * HOUR;
/// A session that nobody has touched for this long (ms) is closed.
pub const IDLE_CLOSE_MS: i64 = 12 * HOUR;
/// A workshop whose session never begins is deleted this many days after it was made.
pub const UNBEGUN_DAYS: u16 = 30;

impl Workshop {
    /// Whether there is a session to close: nothing can be written before the first value's Innledning. Until then a
    /// workshop waits for its day.
    pub fn has_begun(&self) -> bool {
        self.begun > 0 || self.closed_at.is_some()
    }

    /// When the whole workshop is deleted, as people are told: counted from its end or, before that, from its latest
    /// act, by the hour, so that views do not change at every press.
    pub fn delete_at(&self) -> Timestamp {
        self.kept_until(self.last_act)
    }

    /// When it is deleted if the session ends now, unless it has ended.
    pub fn kept_until(&self, now: Timestamp) -> Timestamp {
        self.closed_at.unwrap_or(Timestamp(now.0 - now.0.rem_euclid(HOUR))).plus(self.retention())
    }

    /// When it is deleted at the latest, if nothing more happens in it.
    pub fn expires_at(&self) -> Timestamp {
        match self.closed_at {
            Some(at) => at.plus(self.retention()),
            None if self.has_begun() => self.last_act.plus(IDLE_CLOSE_MS + self.retention()),
            None => self.created_at.plus(i64::from(UNBEGUN_DAYS) * DAY),
        }
    }

    fn retention(&self) -> i64 {
        i64::from(self.settings.retention_days) * DAY
    }
}
