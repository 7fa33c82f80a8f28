//! The document around each page.

use std::io::{self, Write};

use app::{Fault, Meta, PageId, pages::lost, shell};
use axum::{
    body::to_bytes,
    extract::Request,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::CommandId;
use flate2::{Compression, write::GzEncoder};
use leptos::{nonce::Nonce, prelude::*};

use super::{answers::status, policy};
use crate::{
    access::Device,
    clock,
    limits::at_once::PAGES_RENDERED,
    rooms::{Alike, Page},
    state::AppState,
};

pub async fn render<Body: IntoView + 'static>(
    state: &AppState,
    meta: Meta,
    request: Request,
    body: impl Fn() -> Body + Clone + Send + Sync + 'static,
) -> Response {
    let (packed, drawn) = (accepts_gzip(request.headers()), Drawn::now());
    let _turn = PAGES_RENDERED.acquire().await;
    match make(state, meta, request, &drawn, body).await {
        Some(page) => answer(page, &drawn, packed),
        None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The same for a page of which others are shown all but `own`, in a moment when many ask. `shows` tells it from others.
pub async fn render_alike<Body: IntoView + 'static>(
    state: &AppState,
    (alike, shows, mut own): (&Alike, String, Vec<String>),
    meta: Meta,
    request: Request,
    body: impl Fn() -> Body + Clone + Send + Sync + 'static,
) -> Response {
    let (packed, drawn) = (accepts_gzip(request.headers()), Drawn::now());
    own.extend([drawn.page.to_string(), drawn.nonce.to_string()]);
    if let Some(page) = alike.look(&shows, &own) {
        return answer(page, &drawn, packed);
    }
    let _turn = PAGES_RENDERED.acquire().await;
    // One that waited beside this has most often made it meanwhile.
    if let Some(page) = alike.look(&shows, &own) {
        return answer(page, &drawn, packed);
    }
    let Some(page) = make(state, meta, request, &drawn, body).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    alike.keep(shows, &own, &page);
    answer(page, &drawn, packed)
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

async fn make<Body: IntoView + 'static>(
    state: &AppState,
    meta: Meta,
    request: Request,
    drawn: &Drawn,
    body: impl Fn() -> Body + Clone + Send + Sync + 'static,
) -> Option<Page> {
    let files = state.site.files(meta.bundle, meta.lang).clone();
    let operator = state.config.operator();
    let (page, nonce) = (drawn.page, drawn.nonce.clone());
    let handler = leptos_axum::render_app_to_stream(move || {
        provide_context(operator.clone());
        provide_context(PageId(page));
        provide_context(nonce.clone());
        shell(&files, meta, body())
    });
    let (parts, body) = handler(request).await.into_response().into_parts();
    let html = to_bytes(body, usize::MAX).await.ok()?;
    Some(Page { headers: parts.headers, html: String::from_utf8(html.into()).ok()? })
}

fn answer(page: Page, drawn: &Drawn, packed: bool) -> Response {
    let Page { mut headers, html } = page;
    headers.insert(header::CONTENT_SECURITY_POLICY, policy::of_page(&drawn.nonce));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    match packed.then(|| gzip(html.as_bytes())) {
        Some(Ok(packed)) => {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            (headers, packed).into_response()
        }
        _ => (headers, html).into_response(),
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
    let status = status(fault.clone());
    let meta = lost::meta(lang, &fault);
    let page = move || {
        let (fault, again) = (fault.clone(), again.clone());
        view! { <lost::LostPage lang fault again pasted /> }
    };
    let mut page = render(state, meta, Request::default(), page).await;
    *page.status_mut() = status;
    page
}
