//! How fast one device may go. Nobody who presses buttons meets the limit; a phone gone wild slows itself
//! and nobody else. There is none for an address: a whole room shares one.

use domain::Timestamp;

use super::allowance::Allowance;

/// Requests that a device may send at once, such as all it has written without contact.
const AT_ONCE: i64 = 100;
/// And then one in so many milliseconds.
const EACH_MS: i64 = 100;

/// By session.
pub struct Pace(Allowance<String>);

impl Default for Pace {
    fn default() -> Self {
        Pace(Allowance::new(AT_ONCE, EACH_MS))
    }
}

impl Pace {
    /// Whether this session may send one more.
    pub fn admits(&self, session: String, now: Timestamp) -> bool {
        self.0.take(session, now)
    }
}
