//! Half-typed text, kept on the phone: it survives stages, undo and a reload, and is gone when the
//! server has it. A browser without storage has no cookies either, and so no seat.

use domain::ParticipantId;
use leptos::prelude::*;

use crate::parts::effect;

#[derive(Clone, Copy)]
pub struct Notebook {
    seat: ParticipantId,
    /// Tells fields that something was put back.
    pub put_back: RwSignal<u32>,
}

impl Notebook {
    pub fn new(seat: ParticipantId) -> Self {
        Self { seat, put_back: RwSignal::new(0) }
    }

    /// What was kept; none when nothing was.
    pub fn read(self, key: &str) -> Option<String> {
        storage()?.get_item(&self.name(key)).ok()?
    }

    /// An empty text is torn out.
    pub fn write(self, key: &str, text: &str) {
        let Some(storage) = storage() else { return };
        let _ = match text {
            "" => storage.remove_item(&self.name(key)),
            text => storage.set_item(&self.name(key), text),
        };
    }

    fn name(self, key: &str) -> String {
        format!("{}{key}", self.prefix())
    }

    fn prefix(self) -> String {
        format!("verdiverksted:{}:", self.seat)
    }

    /// Nothing stays on a phone after the session.
    pub fn burn_when(self, over: Memo<bool>) {
        effect(move |_| {
            if over.get() {
                self.burn();
            }
        });
    }

    fn burn(self) {
        let Some(storage) = storage() else { return };
        let count = storage.length().unwrap_or_default();
        let names = (0..count).filter_map(|at| storage.key(at).ok().flatten());
        let own = names.filter(|name| name.starts_with(&self.prefix())).collect::<Vec<_>>();
        own.iter().for_each(|name| {
            let _ = storage.remove_item(name);
        });
    }
}

#[cfg(feature = "hydrate")]
fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

#[cfg(not(feature = "hydrate"))]
fn storage() -> Option<web_sys::Storage> {
    None
}
