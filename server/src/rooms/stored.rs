//! What everybody sees.

use std::sync::{Arc, PoisonError, RwLock};

use domain::Workshop;

/// A workshop as it stands on disk. It is read under a lock, never across an await.
#[derive(Clone)]
pub struct Stored(Arc<RwLock<Workshop>>);

impl Stored {
    pub fn new(workshop: Workshop) -> Stored {
        Stored(Arc::new(RwLock::new(workshop)))
    }

    pub fn read<T>(&self, look: impl FnOnce(&Workshop) -> T) -> T {
        look(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub fn write<T>(&self, change: impl FnOnce(&mut Workshop) -> T) -> T {
        change(&mut self.0.write().unwrap_or_else(PoisonError::into_inner))
    }
}
