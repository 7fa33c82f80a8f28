//! How fast devices are made that have no right to anything: choosing a language makes one, and anybody may.

use app::Fault;
use domain::Timestamp;

use super::allowance::Allowance;
use crate::access::Caller;

/// New devices from one address: a whole room that changes its language.
const AT_ONCE: i64 = 1_000;
/// And then one in so many milliseconds. Each is a row on disk for a day: at this pace, some 20 MB in all.
const EACH_MS: i64 = 500;

pub struct Newcomers(Allowance<Caller>);

impl Default for Newcomers {
    fn default() -> Self {
        Newcomers(Allowance::new(AT_ONCE, EACH_MS))
    }
}

impl Newcomers {
    /// Whether this address may bring one more.
    ///
    /// # Errors
    /// [`Fault::TooFast`]
    pub fn admit(&self, caller: Caller, now: Timestamp) -> Result<(), Fault> {
        if self.0.take(caller, now) { Ok(()) } else { Err(Fault::TooFast) }
    }

    /// Forgets addresses that may bring as many as any.
    pub fn forget_old(&self, now: Timestamp) {
        self.0.forget_whole(now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_room_may_change_its_language_and_a_script_may_not_go_on() {
        let (newcomers, now) = (Newcomers::default(), Timestamp(1_700_000_000_000));
        let here = Caller::of_tests();
        let admitted = |at| (0..5_000).filter(|_| newcomers.admit(here, at).is_ok()).count();
        assert_eq!((admitted(now), admitted(now.plus(60_000))), (1_000, 120));
    }
}
