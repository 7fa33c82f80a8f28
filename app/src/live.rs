//! The live stream, as the browser follows it: server-sent events down, with reconnection by hand, since
//! phones kill sockets without a word when they lock.

use domain::Timestamp;
use leptos::prelude::*;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

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

/// Follows the stream at `url` from the view the page was rendered with. Hidden phones let go of their
/// stream (`sleeps`); the facilitator and the projector keep theirs.
pub fn follow<View>(url: String, first: Envelope<View>, sleeps: bool) -> Live<View>
where
    View: Clone + PartialEq + DeserializeOwned + Send + Sync + 'static,
{
    let live =
        Live { view: RwSignal::new(first.view), offset: RwSignal::new(0), connected: RwSignal::new(true) };
    provide_context(Contact(live.connected));
    #[cfg(feature = "hydrate")]
    browser::open(url, first.now, live, sleeps);
    #[cfg(not(feature = "hydrate"))]
    let _ = (url, first.now, sleeps);
    live
}

#[cfg(feature = "hydrate")]
mod browser;
