//! Sending a form by script: the same fields to the same address as a browser without scripts sends them,
//! but the page stays. So there is one form of every request, and nothing to encode twice.

use leptos::{ev::SubmitEvent, prelude::*};
use serde::de::DeserializeOwned;

use crate::Fault;

/// What came of the last sending; none before the first, and none while one is under way.
pub type Answer<T> = RwSignal<Option<Result<T, Fault>>>;

/// For `on:submit`: posts the form, and sets the answer when it has come.
#[cfg(feature = "hydrate")]
pub fn send<T: DeserializeOwned + Send + Sync + 'static>(event: &SubmitEvent, answer: Answer<T>) {
    use wasm_bindgen::JsCast;
    let form = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlFormElement>().ok());
    let Some((form, fields)) = form.and_then(|form| Some((form.clone(), browser::fields(&form, event)?)))
    else {
        return;
    };
    event.prevent_default();
    leptos::task::spawn_local(async move {
        answer.set(Some(browser::post(&form.action(), &fields).await));
    });
}

#[cfg(not(feature = "hydrate"))]
pub fn send<T: DeserializeOwned + Send + Sync + 'static>(_: &SubmitEvent, _: Answer<T>) {}

/// Posts a participant's act that no form holds.
#[cfg(feature = "hydrate")]
pub async fn post_as_participant(fields: &[(&str, String)]) -> Result<(), Fault> {
    use leptos::server_fn::ServerFn;
    let all = web_sys::UrlSearchParams::new().map_err(|_| Fault::Malformed)?;
    fields.iter().for_each(|(name, value)| all.append(name, value));
    browser::post(crate::act::ParticipantAct::url(), &all).await
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

    use crate::Fault;

    /// Longest wait (ms) for an answer.
    const PATIENCE_MS: u32 = 8_000;

    /// The form's fields as the browser would send them, with those of the button that was pressed.
    pub fn fields(form: &HtmlFormElement, event: &SubmitEvent) -> Option<UrlSearchParams> {
        let fields = FormData::new_with_form(form).ok()?;
        if let Some(button) = event.submitter().and_then(|by| by.dyn_into::<HtmlButtonElement>().ok())
            && !button.name().is_empty()
        {
            fields.append_with_str(&button.name(), &button.value()).ok()?;
        }
        UrlSearchParams::new_with_str_sequence_sequence(&fields).ok()
    }

    /// Posts, and reads the answer or the fault. No answer at all is [`Fault::Unreachable`].
    pub async fn post<T: DeserializeOwned>(url: &str, fields: &UrlSearchParams) -> Result<T, Fault> {
        let (ok, body) = ask(url, fields).await.map_err(|_| Fault::Unreachable)?;
        if ok {
            serde_json::from_str(&body).map_err(|_| Fault::Malformed)
        } else {
            Err(serde_json::from_str(&body).unwrap_or(Fault::Unreachable))
        }
    }

    async fn ask(url: &str, fields: &UrlSearchParams) -> Result<(bool, String), JsValue> {
        let headers = Headers::new()?;
        headers.set("Accept", "application/json")?;
        let request = RequestInit::new();
        request.set_method("POST");
        request.set_headers(&headers);
        request.set_body(fields);
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
