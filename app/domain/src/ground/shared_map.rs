//! A map whose copies share what neither has changed.

use std::{collections::BTreeMap, fmt::Debug, ops::Index, sync::Arc};

/// In the order of its keys. To copy it costs a count for each of its values, and a value is copied when it is first changed.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedMap<Key, Value>(BTreeMap<Key, Arc<Value>>);

impl<Key: Ord, Value: Clone> SharedMap<Key, Value> {
    pub fn get(&self, key: &Key) -> Option<&Value> {
        self.0.get(key).map(|value| &**value)
    }

    pub fn contains_key(&self, key: &Key) -> bool {
        self.0.contains_key(key)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&Key, &Value)> + Clone {
        self.0.iter().map(|(key, value)| (key, &**value))
    }

    pub fn keys(&self) -> impl Iterator<Item = &Key> + Clone {
        self.0.keys()
    }

    pub fn values(&self) -> impl Iterator<Item = &Value> + Clone {
        self.0.values().map(|value| &**value)
    }

    pub(crate) fn get_mut(&mut self, key: &Key) -> Option<&mut Value> {
        self.0.get_mut(key).map(Arc::make_mut)
    }

    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = &mut Value> {
        self.0.values_mut().map(Arc::make_mut)
    }

    pub(crate) fn get_or_insert_with(&mut self, key: Key, new: impl FnOnce() -> Value) -> &mut Value {
        Arc::make_mut(self.0.entry(key).or_insert_with(|| Arc::new(new())))
    }

    /// Answers whether there was none.
    pub(crate) fn insert(&mut self, key: Key, value: Value) -> bool {
        self.0.insert(key, Arc::new(value)).is_none()
    }

    pub(crate) fn remove(&mut self, key: &Key) -> Option<Value> {
        self.0.remove(key).map(Arc::unwrap_or_clone)
    }

    pub(crate) fn retain(&mut self, keep: impl Fn(&Key, &Value) -> bool) {
        self.0.retain(|key, value| keep(key, value));
    }
}

impl<Key, Value> Default for SharedMap<Key, Value> {
    fn default() -> Self {
        SharedMap(BTreeMap::new())
    }
}

impl<Key: Ord + Debug, Value> Index<&Key> for SharedMap<Key, Value> {
    type Output = Value;

    fn index(&self, key: &Key) -> &Value {
        &self.0[key]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_changed_in_a_copy_stays_in_the_other_as_it_was_and_all_else_is_shared() {
        let mut first = SharedMap::default();
        assert!(first.insert(1, "Lytte") && first.insert(2, "Spørre") && !first.insert(2, "Rose"));
        let mut copy = first.clone();
        *copy.get_mut(&2).expect("a value") = "Hjelpe";
        copy.remove(&1);
        assert_eq!(first.iter().collect::<Vec<_>>(), [(&1, &"Lytte"), (&2, &"Rose")]);
        assert_eq!(copy.values().collect::<Vec<_>>(), [&"Hjelpe"]);
        assert!(std::ptr::eq(&first[&1], &first.clone()[&1]));
    }
}
