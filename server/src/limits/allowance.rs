//! So much at once, and then so often, for each of many.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Mutex, PoisonError},
};

use domain::Timestamp;

/// From so many on, those whose allowance is whole again are forgotten first.
const MANY: usize = 4_096;

/// What each key may use: `at_once`, and then one in every `each_ms`.
pub struct Allowance<K> {
    at_once: i64,
    each_ms: i64,
    /// When each one's is whole again.
    whole_at: Mutex<HashMap<K, Timestamp>>,
}

impl<K: Eq + Hash> Allowance<K> {
    pub fn new(at_once: i64, each_ms: i64) -> Allowance<K> {
        Allowance { at_once, each_ms, whole_at: Mutex::default() }
    }

    /// Uses one, if there is one left.
    pub fn take(&self, key: K, now: Timestamp) -> bool {
        self.take_many(key, 1, now)
    }

    /// Uses so many, if there are so many left.
    pub fn take_many(&self, key: K, many: i64, now: Timestamp) -> bool {
        let mut whole_at = self.whole_at.lock().unwrap_or_else(PoisonError::into_inner);
        if whole_at.len() >= MANY {
            whole_at.retain(|_, at| self.known(*at, now) > now);
        }
        let at = whole_at.entry(key).or_insert(now);
        let next = self.after_more(*at, many, now);
        let allowed = self.allows(next, now);
        if allowed {
            *at = next;
        }
        allowed
    }

    pub fn is_spent(&self, key: &K, now: Timestamp) -> bool {
        self.has_less_than(key, 1, now)
    }

    pub fn has_less_than(&self, key: &K, many: i64, now: Timestamp) -> bool {
        let whole_at = self.whole_at.lock().unwrap_or_else(PoisonError::into_inner);
        whole_at.get(key).is_some_and(|at| !self.allows(self.after_more(*at, many, now), now))
    }

    /// Forgets those whose allowance is whole again.
    pub fn forget_whole(&self, now: Timestamp) {
        let mut whole_at = self.whole_at.lock().unwrap_or_else(PoisonError::into_inner);
        whole_at.retain(|_, at| self.known(*at, now) > now);
    }

    /// Nobody's is whole again later than all that may be used at once takes, and so much again if the clock was set
    /// right meanwhile. One that seems to be is from before the clock was set back, and would wait for that day.
    fn known(&self, whole_at: Timestamp, now: Timestamp) -> Timestamp {
        if whole_at.since(now) > 2 * self.at_once * self.each_ms { now } else { whole_at.max(now) }
    }

    fn after_more(&self, whole_at: Timestamp, many: i64, now: Timestamp) -> Timestamp {
        self.known(whole_at, now).plus(many * self.each_ms)
    }

    fn allows(&self, whole_at: Timestamp, now: Timestamp) -> bool {
        whole_at.since(now) <= self.at_once * self.each_ms
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_slowed_and_nobody_else() {
        let (pace, now) = (Allowance::new(100, 100), Timestamp(1_700_000_000_000));
        let burst = |who: &'static str, at: Timestamp| (0..1_000).filter(|_| pace.take(who, at)).count();
        assert_eq!(burst("wild", now), 100);
        assert!(pace.is_spent(&"wild", now));
        assert_eq!(burst("wild", now.plus(1_000)), 10, "and then ten a second");
        assert!(!pace.is_spent(&"calm", now) && pace.take("calm", now.plus(1_000)));
        assert_eq!(burst("wild", now.plus(60_000)), 100, "all is forgotten");
        assert_eq!(burst("wild", now.plus(50_000)), 0, "a clock that is put a little right gives nothing");
        assert_eq!(burst("wild", now), 100, "and nobody waits for the day of one that was far off");
    }
}
