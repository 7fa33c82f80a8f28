//! The document around each page.

use std::{
    io::{self, Write},
    sync::Arc,
};

use app::{Fault, Meta, PageId, pages::lost, shell};
use axum::{
    extract::Request,
    http::{HeaderMap, HeaderValue, header},
    response::{Html, IntoResponse, Response},
};
use domain::CommandId;
use flate2::{Compression, write::GzEncoder};
use hydration_context::SsrSharedContext;
use leptos::{nonce::Nonce, prelude::*};

use super::{answers::status, policy};
use crate::{access::Device, clock, rooms::Alike, state::AppState};

pub async fn render<Body: IntoView + 'static>(
    state: &AppState,
    meta: Meta,
    request: Request,
    body: impl Fn() -> Body,
) -> Response {
    let drawn = Drawn::now();
    answer(make(state, meta, &drawn, body), &drawn, accepts_gzip(request.headers()))
}

/// The same for a page of which others are shown all but `own`, in a moment when many ask. `shows` tells it from others.
pub async fn render_alike<Body: IntoView + 'static>(
    state: &AppState,
    (alike, shows, mut own): (&Alike, String, Vec<String>),
    meta: Meta,
    request: Request,
    body: impl Fn() -> Body,
) -> Response {
    let drawn = Drawn::now();
    own.extend([drawn.page.to_string(), drawn.nonce.to_string()]);
    let html = alike.look(&shows, &own).unwrap_or_else(|| {
        let html = make(state, meta, &drawn, body);
        alike.keep(shows, &own, &html);
        html
    });
    answer(html, &drawn, accepts_gzip(request.headers()))
}

/// What is drawn for each page.
struct Drawn {
    page: CommandId,
    nonce: Nonce,
}

impl Drawn {
    fn now() -> Drawn {
        Drawn { page: CommandId::draw(&mut clock::rng()), nonce: Nonce::new() }
    }
}

/// At one go: nothing in our pages waits for anything, and Leptos' streams would hand each from thread to thread.
fn make<Body: IntoView + 'static>(
    state: &AppState,
    meta: Meta,
    drawn: &Drawn,
    body: impl Fn() -> Body,
) -> String {
    // By this what is for browsers alone knows that this is none.
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| {
        provide_context(state.config.operator());
        provide_context(PageId(drawn.page));
        provide_context(drawn.nonce.clone());
        shell(state.site.files(meta.bundle, meta.lang), meta, body()).into_view().to_html()
    });
    owner.cleanup();
    html
}

fn answer(html: String, drawn: &Drawn, packed: bool) -> Response {
    let policy = (header::CONTENT_SECURITY_POLICY, policy::of_page(&drawn.nonce));
    let varies = (header::VARY, HeaderValue::from_static("accept-encoding"));
    match packed.then(|| gzip(html.as_bytes())) {
        Some(Ok(packed)) => {
            let kind = (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
            let packed_by = (header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            ([policy, varies, kind, packed_by], packed).into_response()
        }
        _ => ([policy, varies], Html(html)).into_response(),
    }
}

fn accepts_gzip(headers: &HeaderMap) -> bool {
    let all = headers.get_all(header::ACCEPT_ENCODING).into_iter().filter_map(|value| value.to_str().ok());
    let mut named = all.flat_map(|line| line.split(','));
    named.any(|named| {
        let mut parts = named.split(';').map(str::trim);
        parts.next() == Some("gzip") && parts.next() != Some("q=0")
    })
}

fn gzip(page: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = GzEncoder::new(Vec::with_capacity(page.len() / 2), Compression::fast());
    packed.write_all(page)?;
    packed.finish()
}

/// The page that stands in for the one at this path, which cannot be had.
pub async fn lost(state: &AppState, device: &Device, fault: Fault, again: String, pasted: bool) -> Response {
    let lang = device.lang().await.unwrap_or_default();
    let status = status(fault);
    let meta = lost::meta(lang, &fault);
    let page = move || {
        let (fault, again) = (fault, again.clone());
        view! { <lost::LostPage lang fault again pasted /> }
    };
    let mut page = render(state, meta, Request::default(), page).await;
    *page.status_mut() = status;
    page
}
