//! Time as the domain knows it: always a parameter, never read from a clock.

use serde::{Deserialize, Serialize};

/// Milliseconds since the Unix epoch, UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// This moment moved `ms` milliseconds on (or back, when negative).
    pub const fn plus(self, ms: i64) -> Timestamp {
        Timestamp(self.0.saturating_add(ms))
    }

    /// The next whole multiple of `ms`, or this moment if it is one.
    pub const fn up_to(self, ms: i64) -> Timestamp {
        Timestamp(self.0.saturating_add(ms - 1).div_euclid(ms).saturating_mul(ms))
    }

    /// Milliseconds from `earlier` to this moment.
    pub const fn since(self, earlier: Timestamp) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}
