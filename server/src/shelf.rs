//! Things left to be fetched within ten minutes. In memory only: nothing here outlives a restart.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use domain::Timestamp;

/// How long (ms) they wait.
pub const KEEP_MS: i64 = 10 * 60 * 1_000;
/// So many lie there at most: whoever leaves things has shown no right to anything.
const MOST: usize = 1_000;

#[derive(Clone)]
pub struct Shelf<K, V>(Arc<Mutex<Things<K, V>>>);

type Things<K, V> = HashMap<K, (Timestamp, V)>;

impl<K, V> Default for Shelf<K, V> {
    fn default() -> Self {
        Shelf(Arc::new(Mutex::new(HashMap::new())))
    }
}

impl<K: Eq + Hash + Clone, V: Clone> Shelf<K, V> {
    /// The oldest goes when there is no more room.
    pub fn leave(&self, key: K, value: V, now: Timestamp) {
        let mut things = self.fresh(now);
        if things.len() >= MOST {
            let oldest = things.iter().min_by_key(|(_, (left_at, _))| *left_at).map(|(key, _)| key.clone());
            oldest.and_then(|key| things.remove(&key));
        }
        things.insert(key, (now, value));
    }

    /// Fetches and forgets.
    pub fn take(&self, key: &K, now: Timestamp) -> Option<V> {
        self.fresh(now).remove(key).map(|(_, value)| value)
    }

    /// Fetches, and leaves it there for a reload.
    pub fn look(&self, key: &K, now: Timestamp) -> Option<V> {
        self.fresh(now).get(key).map(|(_, value)| value.clone())
    }

    /// Throws away what nobody fetched, also when the clock was set back.
    pub fn forget_old(&self, now: Timestamp) {
        drop(self.fresh(now));
    }

    fn fresh(&self, now: Timestamp) -> MutexGuard<'_, Things<K, V>> {
        let mut things = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        things.retain(|_, (left_at, _)| now.since(*left_at).abs() < KEEP_MS);
        things
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_fetched_is_gone_after_ten_minutes() {
        let (shelf, now) = (Shelf::default(), Timestamp(1_700_000_000_000));
        shelf.leave("seat", "typed", now);
        assert_eq!(shelf.look(&"seat", now.plus(KEEP_MS - 1)), Some("typed"));
        assert_eq!(shelf.look(&"seat", now.plus(KEEP_MS)), None);
        shelf.leave("seat", "typed", now);
        shelf.forget_old(now.plus(KEEP_MS));
        assert!(shelf.0.lock().unwrap().is_empty());
    }

    #[test]
    fn it_is_never_fuller_than_it_may_be() {
        let (shelf, now) = (Shelf::default(), Timestamp(1_700_000_000_000));
        for at in 0..MOST + 3 {
            shelf.leave(at, (), now.plus(i64::try_from(at).unwrap()));
        }
        assert_eq!(shelf.0.lock().unwrap().len(), MOST);
        assert!(shelf.take(&2, now).is_none() && shelf.take(&3, now).is_some(), "the oldest went");
        assert!(shelf.take(&3, now).is_none(), "fetched once");
    }
}
