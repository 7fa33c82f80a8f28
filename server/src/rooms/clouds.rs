//! The clouds that stand on the wall, so that the next one begins where this one stands.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use cloud::{Canvas, Cloud, Entry};
use domain::Kind;

/// In memory only, and forgotten when a text is deleted for good.
#[derive(Default)]
pub struct Clouds(Mutex<Standing>);

/// By value and kind: what the cloud was made of, and where its words stand.
type Standing = HashMap<(usize, Kind), (Vec<Entry>, Cloud)>;

impl Clouds {
    /// The cloud of these words: the one that stands, if they are the same. Computing, else. `None` if what they are of
    /// is not `whole` any more: what was deleted must not come to stand here again.
    pub fn placed(
        &self,
        value: usize,
        kind: Kind,
        words: &[Entry],
        canvas: Canvas,
        seed: u64,
        whole: impl Fn() -> bool,
    ) -> Option<Cloud> {
        // Held while it is laid out: whoever asks at the same time shall see the same cloud.
        let mut standing = self.lock();
        if !whole() {
            return None;
        }
        let cloud = match standing.get(&(value, kind)) {
            Some((same, cloud)) if same == words && cloud.size == canvas.size => return Some(cloud.clone()),
            Some((_, former)) => cloud::place_after(words, canvas, seed, former),
            None => cloud::place(words, canvas, seed),
        };
        standing.insert((value, kind), (words.to_vec(), cloud.clone()));
        Some(cloud)
    }

    pub fn forget(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, Standing> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
