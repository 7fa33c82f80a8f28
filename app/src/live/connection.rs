//! What a page holds of its connection to the room.

use domain::Timestamp;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What travels in one event: a view, and the server's time when it was built.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Envelope<View> {
    pub now: Timestamp,
    pub view: View,
}

/// A page's connection to its room.
pub struct Live<View: Send + Sync + 'static> {
    pub view: RwSignal<View>,
    /// Milliseconds to add to this device's clock to get the server's.
    pub offset: RwSignal<i64>,
    /// False while contact is lost.
    pub connected: RwSignal<bool>,
}

/// Whether there is contact, for the pieces of a page that have said that there was none.
#[derive(Clone, Copy)]
pub struct Contact(pub RwSignal<bool>);

impl<View: Send + Sync + 'static> Clone for Live<View> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<View: Send + Sync + 'static> Copy for Live<View> {}
