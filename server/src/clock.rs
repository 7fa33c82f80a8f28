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

pub fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
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
