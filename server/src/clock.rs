//! The one place where the time is read and the dice are thrown.
#![expect(clippy::disallowed_methods, reason = "this is the adapter that the rule points to")]

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use domain::Timestamp;
use rand::{SeedableRng, rngs::StdRng};

/// Where the time is read: [`now`], or a test's own.
pub type Clock = fn() -> Timestamp;

pub fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

/// For measuring how long something takes.
pub fn instant() -> Instant {
    Instant::now()
}

/// A generator seeded by the operating system.
pub fn rng() -> StdRng {
    StdRng::from_rng(&mut rand::rng())
}
