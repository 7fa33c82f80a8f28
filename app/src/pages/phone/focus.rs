//! Keeps the keyboard's place: when what had focus is gone with a new view, the nearest heading gets it.

use leptos::{ev::FocusEvent, prelude::*};

use super::page::Phone;
use crate::parts::effect;

#[cfg(feature = "hydrate")]
thread_local! {
    static LAST: std::cell::RefCell<Option<web_sys::Element>> = const { std::cell::RefCell::new(None) };
}

/// Runs whenever something on the page gets focus.
pub fn remember(event: FocusEvent) {
    #[cfg(feature = "hydrate")]
    {
        use wasm_bindgen::JsCast;
        let element = event.target().and_then(|target| target.dyn_into().ok());
        LAST.set(element);
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = event;
}

pub fn keep(phone: Phone) {
    effect(move |_| {
        phone.live.view.track();
        #[cfg(feature = "hydrate")]
        request_animation_frame(restore);
    });
}

#[cfg(feature = "hydrate")]
fn restore() {
    use wasm_bindgen::JsCast;
    let gone = LAST.with_borrow(|last| last.as_ref().is_some_and(|last| !last.is_connected()));
    if !gone {
        return;
    }
    LAST.set(None);
    let document = document();
    let elsewhere = document.active_element().is_some_and(|active| active.tag_name() != "BODY");
    let heading = ["main h2[tabindex]", "main h1"]
        .into_iter()
        .find_map(|selector| document.query_selector(selector).ok().flatten());
    if let (false, Some(heading)) =
        (elsewhere, heading.and_then(|h| h.dyn_into::<web_sys::HtmlElement>().ok()))
    {
        let _ = heading.focus();
    }
}
