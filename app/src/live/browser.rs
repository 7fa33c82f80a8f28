//! What `public/follow.js` hears of the room, as the page has it. How it hears is a plain script's matter: it works where
//! no wasm does, and weighs less.

use domain::Timestamp;
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsValue, closure::Closure, prelude::wasm_bindgen};

use super::connection::{Envelope, Live};
use crate::json;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = room, catch)]
    fn follow(ear: JsValue) -> Result<(), JsValue>;
}

/// The ear is handed each view as text, nothing while contact is lost, and an empty text while all is as it was. False
/// if it could not read the view.
pub fn open<View>(rendered_at: Timestamp, live: Live<View>)
where
    View: Clone + PartialEq + DeserializeOwned + Send + Sync + 'static,
{
    live.offset.set(rendered_at.since(device_time()));
    let ear = Closure::<dyn FnMut(Option<String>) -> bool>::new(move |heard: Option<String>| {
        if live.connected.get_untracked() != heard.is_some() {
            live.connected.set(heard.is_some());
        }
        let text = heard.unwrap_or_default();
        if text.is_empty() {
            return true;
        }
        let Ok(envelope) = json::read::<Envelope<View>>(&text) else { return false };
        live.offset.set(envelope.now.since(device_time()));
        if live.view.with_untracked(|view| *view != envelope.view) {
            live.view.set(envelope.view);
        }
        true
    });
    let _ = follow(ear.into_js_value());
}

fn device_time() -> Timestamp {
    Timestamp(js_sys::Date::now() as i64)
}
