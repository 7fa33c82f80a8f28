//! The address of this server that a host's page, or a wall, shows to phones.

use std::sync::Arc;

use leptos::prelude::*;

use crate::state::AppState;

/// By one page.
pub struct Shown {
    address: Arc<str>,
    state: AppState,
}

impl Shown {
    /// As the page says; one of the build before says nothing, and shows what there is now.
    pub fn new(state: &AppState, said: Option<Arc<str>>) -> Shown {
        Shown { address: said.unwrap_or_else(|| state.addresses.current()), state: state.clone() }
    }

    pub fn is_another_now(&self) -> bool {
        self.state.addresses.current() != self.address
    }
}

/// For `public/follow.js`, which says it to the server: a page that shows another address than there is now is told so.
#[component]
pub fn ShownAddress(is: Arc<str>) -> impl IntoView {
    view! { <data id="shown-address" value=is.to_string() hidden></data> }
}
