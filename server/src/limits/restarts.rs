//! How often a program may be started that keeps on dying.

use std::time::{Duration, Instant};

/// Deaths in a row that may be bad luck, or one document's fault.
const FORGIVEN: u32 = 3;
/// After more of them, how long nobody waits for it to be started again.
const REST: Duration = Duration::from_secs(10);

/// Of one program.
#[derive(Default)]
pub struct Restarts {
    deaths: u32,
    last: Option<Instant>,
}

impl Restarts {
    pub fn may_start(&self, now: Instant) -> bool {
        let rested = self.last.is_none_or(|last| now.saturating_duration_since(last) >= REST);
        self.deaths < FORGIVEN || rested
    }

    pub fn died(&mut self, now: Instant) {
        self.deaths = self.deaths.saturating_add(1);
        self.last = Some(now);
    }

    /// It has done what it is for.
    pub fn worked(&mut self) {
        *self = Restarts::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock;

    #[test]
    fn what_keeps_on_dying_is_started_once_in_a_while() {
        let (mut restarts, begin) = (Restarts::default(), clock::instant());
        let second = |nth: u64| begin + Duration::from_secs(nth);
        for _ in 0..FORGIVEN {
            assert!(restarts.may_start(begin));
            restarts.died(begin);
        }
        assert!(!restarts.may_start(second(1)) && restarts.may_start(second(10)));
        restarts.died(second(10));
        assert!(!restarts.may_start(second(19)));
        restarts.worked();
        assert!(restarts.may_start(second(11)));
    }
}
