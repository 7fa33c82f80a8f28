//! The room, as an open page follows it.

#[cfg(feature = "hydrate")]
mod browser;
mod connection;

use leptos::prelude::*;
use serde::de::DeserializeOwned;

pub use connection::{Contact, Envelope, Live};

/// Follows the room from the view the page was rendered with.
pub fn follow<View>(first: Envelope<View>) -> Live<View>
where
    View: Clone + PartialEq + DeserializeOwned + Send + Sync + 'static,
{
    let live =
        Live { view: RwSignal::new(first.view), offset: RwSignal::new(0), connected: RwSignal::new(true) };
    provide_context(Contact(live.connected));
    #[cfg(feature = "hydrate")]
    browser::open(first.now, live);
    live
}
