//! The live stream, as the browser follows it: server-sent events down, with reconnection by hand, since
//! phones kill sockets without a word when they lock.

#[cfg(feature = "hydrate")]
mod browser;
mod connection;

use leptos::prelude::*;
use serde::de::DeserializeOwned;

pub use connection::{Contact, Envelope, Live};

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
