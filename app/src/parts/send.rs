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
    let Some(posting) = take(event) else { return };
    leptos::task::spawn_local(async move {
        answer.set(Some(post(&posting.url, &posting.body).await));
    });
}

#[cfg(feature = "hydrate")]
pub use browser::{post, take};

/// Nothing is sent by the server's own pages.
#[cfg(not(feature = "hydrate"))]
pub fn take(_: &leptos::ev::SubmitEvent) -> Option<Posting> {
    None
}

#[cfg(not(feature = "hydrate"))]
pub async fn post<T: serde::de::DeserializeOwned>(_: &str, _: &str) -> Result<T, Fault> {
    Err(Fault::Unreachable)
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::prelude::window;
    use serde::de::DeserializeOwned;
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{
        FormData, Headers, HtmlButtonElement, HtmlFormElement, RequestInit, Response, SubmitEvent,
        UrlSearchParams,
    };

    use super::Posting;
    use crate::Fault;

    /// Longest wait (ms) for an answer.
    const PATIENCE_MS: u32 = 8_000;

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
        let (ok, body) = ask(url, body).await.map_err(|_| Fault::Unreachable)?;
        if ok {
            serde_json::from_str(&body).map_err(|_| Fault::Malformed)
        } else {
            Err(serde_json::from_str(&body).unwrap_or(Fault::Unreachable))
        }
    }

    async fn ask(url: &str, body: &str) -> Result<(bool, String), JsValue> {
        let headers = Headers::new()?;
        headers.set("Accept", "application/json")?;
        headers.set("Content-Type", "application/x-www-form-urlencoded")?;
        let request = RequestInit::new();
        request.set_method("POST");
        request.set_headers(&headers);
        request.set_body(&body.into());
        // A guest network that has died swallows requests without a word.
        request.set_signal(Some(&web_sys::AbortSignal::timeout_with_u32(PATIENCE_MS)));
        let response: Response =
            JsFuture::from(window().fetch_with_str_and_init(url, &request)).await?.unchecked_into();
        // The server sends the browser on: what Leptos says to scripts in place of a redirect.
        if response.headers().has("serverfnredirect")?
            && let Some(to) = response.headers().get("location")?
        {
            window().location().set_href(&to)?;
        }
        let body = JsFuture::from(response.text()?).await?;
        Ok((response.ok(), body.as_string().unwrap_or_default()))
    }
}
