//! Sending a form by script: the same fields to the same address as a browser without scripts sends them,
//! but the page stays. So there is one form of every request, and nothing to encode twice.

use leptos::prelude::*;

use crate::Fault;

/// What came of the last sending; none before the first, and none while one is under way.
pub type Reply<T> = RwSignal<Option<Result<T, Fault>>>;

/// A form as it is sent.
pub struct Posting {
    pub url: String,
    /// Its fields, encoded.
    pub body: String,
    /// What stands on the button that was pressed.
    pub button: String,
}

/// For `on:submit`: posts the form, and sets the answer when it has come.
#[cfg(feature = "host")]
pub fn send<T: serde::de::DeserializeOwned + Send + Sync + 'static>(
    event: &leptos::ev::SubmitEvent,
    answer: Reply<T>,
) {
    // What saves itself moves nobody from their page.
    let pressed = event.submitter().is_some();
    let Some(posting) = take(event) else { return };
    leptos::task::spawn_local(async move {
        let heard = post(&posting.url, &posting.body).await;
        if pressed && matches!(heard, Err(Fault::Outdated)) {
            leave_to_browser(&posting.url, &posting.body);
        }
        answer.set(Some(heard));
    });
}

#[cfg(feature = "hydrate")]
pub use browser::{leave_to_browser, post, take};

/// Nothing is sent by the server's own pages.
#[cfg(not(feature = "hydrate"))]
pub fn take(_: &leptos::ev::SubmitEvent) -> Option<Posting> {
    None
}

#[cfg(not(feature = "hydrate"))]
pub fn leave_to_browser(_: &str, _: &str) -> bool {
    false
}

#[cfg(not(feature = "hydrate"))]
pub async fn post<T: serde::de::DeserializeOwned>(_: &str, _: &str) -> Result<T, Fault> {
    Err(Fault::Unreachable)
}

#[cfg(feature = "hydrate")]
mod browser {
    use serde::de::DeserializeOwned;
    use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{FormData, HtmlButtonElement, HtmlFormElement, SubmitEvent, UrlSearchParams};

    use super::Posting;
    use crate::{Fault, json};

    #[wasm_bindgen]
    extern "C" {
        /// `public/send.js`: a promise of «+» and the answer, «-» and the fault, or «!». It asks the browser for what
        /// old ones lack, and whatever is thrown there is a promise broken here.
        #[wasm_bindgen(js_namespace = room, catch)]
        fn ask(url: &str, body: &str) -> Result<js_sys::Promise, JsValue>;
        #[wasm_bindgen(js_namespace = room, catch)]
        fn submit(url: &str, body: &str) -> Result<(), JsValue>;
    }

    /// Takes the sending over from the browser: the fields as it would send them, with those of the button
    /// that was pressed.
    pub fn take(event: &SubmitEvent) -> Option<Posting> {
        let form = event.target()?.dyn_into::<HtmlFormElement>().ok()?;
        let fields = FormData::new_with_form(&form).ok()?;
        let button = event.submitter().and_then(|by| by.dyn_into::<HtmlButtonElement>().ok());
        if let Some(button) = button.as_ref().filter(|button| !button.name().is_empty()) {
            fields.append_with_str(&button.name(), &button.value()).ok()?;
        }
        let body = String::from(UrlSearchParams::new_with_str_sequence_sequence(&fields).ok()?.to_string());
        event.prevent_default();
        let button = button.and_then(|button| button.text_content()).unwrap_or_default();
        Some(Posting { url: form.action(), body, button })
    }

    /// Posts, and reads the answer or the fault. No answer at all is [`Fault::Unreachable`].
    pub async fn post<T: DeserializeOwned>(url: &str, body: &str) -> Result<T, Fault> {
        let said = said(url, body).await.and_then(|said| said.as_string()).ok_or(Fault::Unreachable)?;
        if let Some(answer) = said.strip_prefix('+') {
            return json::read(answer).map_err(|_| Fault::Outdated);
        }
        let fault = said.strip_prefix('-').ok_or(Fault::Blocked)?;
        Err(json::read(fault).unwrap_or(Fault::Outdated))
    }

    /// The form again, as a browser without scripts sends it, when the answer could not be read: the page that follows is
    /// the newer server's, with the answer in words and what was typed. It is the same act, by its id. False if it could
    /// not be sent.
    pub fn leave_to_browser(url: &str, body: &str) -> bool {
        submit(url, body).is_ok()
    }

    async fn said(url: &str, body: &str) -> Option<JsValue> {
        JsFuture::from(ask(url, body).ok()?).await.ok()
    }
}
