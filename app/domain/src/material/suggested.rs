//! Suggestions as they were last worked out.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use crate::Kind;

/// What was last worked out, by value. It is used again as long as the lines say the same, so that a view costs
/// the comparing of hundreds of sentences only when one of them has changed.
#[derive(Debug, Default)]
pub(crate) struct Suggested(pub Mutex<BTreeMap<(usize, Kind), Answered>>);

/// Sets of places, and what they were worked out from.
pub(crate) type Answered = (Asked, Vec<Vec<usize>>);

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Asked {
    pub words: Vec<String>,
    pub apart: Vec<(usize, usize)>,
}

impl Clone for Suggested {
    fn clone(&self) -> Self {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Suggested(Mutex::new(held.clone()))
    }
}

/// What is worked out from the rest of a workshop makes no two workshops differ.
impl PartialEq for Suggested {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
