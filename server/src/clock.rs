//! The one place where the time is read and the dice are thrown.
#![expect(clippy::disallowed_methods, reason = "this is the adapter that the rule points to")]

use std::{
    sync::atomic::{AtomicI64, Ordering},
    time::{Instant, SystemTime, UNIX_EPOCH},
};

use domain::{ClockTrust, Timestamp};
use rand::{SeedableRng, rngs::StdRng};

/// How long (ms) the clock is believed without being looked at again: longer than upkeep pauses, shorter than any leap that
/// is one.
const LONGEST_TRUST_MS: i64 = 60 * 60 * 1_000;

/// Where the time is read: [`now`], or a test's own.
pub type Clock = fn() -> Timestamp;

/// How far (ms) the clock that all go by who share a database is before this machine's own.
static AHEAD: AtomicI64 = AtomicI64::new(0);

pub fn now() -> Timestamp {
    own().plus(AHEAD.load(Ordering::Relaxed))
}

/// By this machine's own clock.
pub fn own() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

/// Goes by the clock that said `shared` at some moment between these two of our own.
pub fn keep_to(shared: Timestamp, asked: Timestamp, answered: Timestamp) {
    AHEAD.store(ahead(AHEAD.load(Ordering::Relaxed), shared, asked, answered), Ordering::Relaxed);
}

/// As far as before, if that may be, or else no further from it than it must: the way there and back is no reason to waver.
fn ahead(before: i64, shared: Timestamp, asked: Timestamp, answered: Timestamp) -> i64 {
    let (least, most) = (shared.since(answered), shared.since(asked));
    before.clamp(least.min(most), least.max(most))
}

/// Until when the clock is believed between two rounds of upkeep, for what is not to wait for the next. Before the first,
/// always.
pub struct Trusted(AtomicI64);

impl Default for Trusted {
    fn default() -> Trusted {
        Trusted(AtomicI64::new(i64::MAX))
    }
}

impl Trusted {
    /// As upkeep has found it.
    pub fn note(&self, trust: &ClockTrust) {
        let until = if trust.is_in_doubt() { i64::MIN } else { trust.believed().plus(LONGEST_TRUST_MS).0 };
        self.0.store(until, Ordering::Relaxed);
    }

    pub fn is_trusted(&self, now: Timestamp) -> bool {
        now.0 <= self.0.load(Ordering::Relaxed)
    }
}

/// For measuring how long something takes.
pub fn instant() -> Instant {
    Instant::now()
}

/// For deadlines: by the runtime's clock, which sleeps go by too.
pub fn runtime() -> tokio::time::Instant {
    tokio::time::Instant::now()
}

/// A generator seeded by the operating system.
pub fn rng() -> StdRng {
    StdRng::from_rng(&mut rand::rng())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shared_clock_is_kept_to_and_does_not_waver() {
        let shared = |ms| Timestamp(1_000_000_i64 + ms);
        // Ours is ten minutes behind, and the way takes 8 ms, now there and now back.
        let first = ahead(0, shared(600_000), shared(0), shared(8));
        assert_eq!(first, 599_992);
        assert_eq!(ahead(first, shared(600_050), shared(50), shared(58)), first);
        assert_eq!(ahead(first, shared(600_108), shared(100), shared(108)), 600_000, "it must be that far");
        assert_eq!(ahead(600_000, shared(600_150), shared(150), shared(158)), 600_000);
        // Set right.
        assert_eq!(ahead(600_000, shared(700_000), shared(700_000), shared(700_001)), 0);
        // Set back in between.
        assert_eq!(ahead(0, shared(0), shared(5), shared(-5)), 0);
    }
}
