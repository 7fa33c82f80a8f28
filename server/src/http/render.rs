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
use leptos::prelude::*;

use super::{answers::status, policy};
use crate::{access::Device, clock, limits::at_once::PAGES_RENDERED, state::AppState};

pub async fn render<Body: IntoView + 'static>(
    state: &AppState,
    meta: Meta,
    request: Request,
    body: impl Fn() -> Body + Clone + Send + Sync + 'static,
) -> Response {
    let files = state.site.files(meta.bundle, meta.lang).clone();
    let operator = state.config.operator();
    let handler = leptos_axum::render_app_to_stream(move || {
        provide_context(operator.clone());
        provide_context(PageId(CommandId::draw(&mut clock::rng())));
        policy::of_page();
        shell(&files, meta, body())
    });
    let packed = accepts_gzip(request.headers());
    let _turn = PAGES_RENDERED.acquire().await;
    let (mut parts, body) = handler(request).await.into_response().into_parts();
    let Ok(page) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    parts.headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    match packed.then(|| gzip(&page)) {
        Some(Ok(page)) => {
            parts.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            Response::from_parts(parts, page.into())
        }
        _ => Response::from_parts(parts, page.into()),
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
