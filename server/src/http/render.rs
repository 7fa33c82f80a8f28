//! The document around each page.

use app::{Fault, Meta, pages::lost, shell};
use axum::{
    extract::Request,
    response::{IntoResponse, Response},
};
use leptos::prelude::*;

use super::{answers::status, policy};
use crate::{access::Device, state::AppState};

pub async fn render<Body: IntoView + 'static>(
    state: &AppState,
    meta: Meta,
    request: Request,
    body: impl Fn() -> Body + Clone + Send + Sync + 'static,
) -> Response {
    let options = state.options_for(meta.bundle);
    let operator = state.config.operator();
    let handler = leptos_axum::render_app_to_stream(move || {
        provide_context(operator.clone());
        policy::of_page();
        shell(&options, meta, body())
    });
    handler(request).await.into_response()
}

/// The page that stands in for one that cannot be had.
pub async fn lost(state: &AppState, device: &Device, fault: Fault, again: String) -> Response {
    let lang = device.lang().await.unwrap_or_default();
    let status = status(fault.clone());
    let meta = lost::meta(lang, &fault);
    let page = move || view! { <lost::LostPage lang fault=fault.clone() again=again.clone() /> };
    let mut page = render(state, meta, Request::default(), page).await;
    *page.status_mut() = status;
    page
}
