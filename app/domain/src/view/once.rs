//! Parts of views, worked out once for all who are shown them, and again when something may have touched them.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// By what they are of.
#[derive(Debug)]
pub(crate) struct Once<Of, Part>(Mutex<HashMap<Of, Arc<Part>>>);

impl<Of: Eq + Hash, Part> Once<Of, Part> {
    pub fn of(&self, of: Of, work_out: impl FnOnce() -> Part) -> Arc<Part> {
        if let Some(held) = self.lock().get(&of) {
            return held.clone();
        }
        // Not under the lock: another part need not wait for this one. The same worked out twice is the same.
        let part = Arc::new(work_out());
        self.lock().insert(of, part.clone());
        part
    }

    pub fn is_empty(&self) -> bool {
        self.lock().is_empty()
    }

    pub fn forget(&self, of: &Of) {
        self.lock().remove(of);
    }

    pub fn forget_all(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Of, Arc<Part>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<Of, Part> Default for Once<Of, Part> {
    fn default() -> Self {
        Once(Mutex::default())
    }
}

/// A copy works them out itself.
impl<Of, Part> Clone for Once<Of, Part> {
    fn clone(&self) -> Self {
        Once::default()
    }
}

/// What is worked out from the rest of a workshop makes no two workshops differ.
impl<Of, Part> PartialEq for Once<Of, Part> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
