//! Half-typed text, kept on the phone: it survives stages, undo and a reload, and is gone when the
//! server has it.

use std::collections::HashMap;

use domain::{ParticipantId, Stage};
use leptos::prelude::*;

use super::page::Phone;

/// The newest words are in memory; the browser's storage holds a copy where it is to be had.
#[derive(Clone, Copy)]
pub struct Notebook {
    seat: ParticipantId,
    held: StoredValue<HashMap<String, String>>,
}

impl Notebook {
    pub fn new(seat: ParticipantId) -> Self {
        Self { seat, held: StoredValue::new(HashMap::new()) }
    }

    /// What was kept; none when nothing was.
    pub fn read(self, key: &str) -> Option<String> {
        let held = self.held.with_value(|held| held.get(key).cloned());
        held.or_else(|| storage()?.get_item(&self.name(key)).ok()?).filter(|kept| !kept.is_empty())
    }

    /// An empty text is torn out.
    pub fn write(self, key: &str, text: &str) {
        self.held.update_value(|held| {
            held.insert(key.to_owned(), text.to_owned());
        });
        let Some(storage) = storage() else { return };
        let _ = match text {
            "" => storage.remove_item(&self.name(key)),
            text => storage.set_item(&self.name(key), text),
        };
    }

    /// The keys that begin so, of what was kept.
    pub fn pages(self, begins: &str) -> Vec<String> {
        let Some(storage) = storage() else { return Vec::new() };
        let count = storage.length().unwrap_or_default();
        let names = (0..count).filter_map(|at| storage.key(at).ok().flatten());
        let keys = names.filter_map(|name| Some(name.strip_prefix(&self.prefix())?.to_owned()));
        keys.filter(|key| key.starts_with(begins)).collect()
    }

    fn name(self, key: &str) -> String {
        format!("{}{key}", self.prefix())
    }

    fn prefix(self) -> String {
        format!("verdiverksted:{}:", self.seat)
    }

    fn burn(self) {
        self.pages("").iter().for_each(|key| self.write(key, ""));
    }
}

/// Nothing stays on a phone after the session.
pub fn burn_when_over(phone: Phone) {
    let over = phone.slice(|view| view.stage == Stage::Synthesis);
    Effect::new(move |_| {
        if over.get() {
            phone.notebook.burn();
        }
    });
}

#[cfg(feature = "hydrate")]
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

#[cfg(not(feature = "hydrate"))]
fn storage() -> Option<web_sys::Storage> {
    None
}
