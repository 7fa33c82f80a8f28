//! «Ta inn et verdigrunnlag»: the form, and the file that is sent with it.

use std::collections::HashMap;

use app::{
    Fault,
    pages::charter::import::{self, Wrong},
};
use axum::{
    Extension,
    body::Bytes,
    extract::{Query, Request, State},
    http::{HeaderMap, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    Charter, CharterId, Lang, LogoId, Refusal,
    text::{Identifying, asked_before},
};
use leptos::prelude::*;

use super::super::{design::looked_at, entry::Asking, render::render};
use crate::{
    access::{Caller, Device},
    charter_desk, clock,
    state::AppState,
};

/// Bytes of a file, its logo aside.
const LARGEST: usize = 256 * 1_024;

pub async fn form(
    State(state): State<AppState>,
    Extension(device): Asking,
    Query(query): Query<HashMap<String, String>>,
    request: Request,
) -> Response {
    let wrong = query.contains_key("for-stor").then_some(Wrong::TooLarge);
    page(&state, &device, wrong, request).await
}

/// Takes a file in, if it is one of ours and all in it is legal. Otherwise nothing is stored.
pub async fn take(
    State(state): State<AppState>,
    Extension(device): Asking,
    Extension(caller): Extension<Caller>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    match import(&state, &device, caller, &headers, body).await {
        Ok(charter) => Redirect::to(&format!("/h/{charter}/lenke")).into_response(),
        Err(wrong) => page(&state, &device, Some(wrong), Request::default()).await,
    }
}

async fn page(state: &AppState, device: &Device, wrong: Option<Wrong>, request: Request) -> Response {
    let lang: Lang = device.lang().await.unwrap_or_default();
    let props = import::ImportProps { lang, wrong };
    let page = move || view! { <import::ImportPage props=props.clone() /> };
    render(state, import::meta(lang), request, page).await
}

async fn import(
    state: &AppState,
    device: &Device,
    caller: Caller,
    headers: &HeaderMap,
    body: Bytes,
) -> Result<CharterId, Wrong> {
    let sent = Sent::of(headers, body).await.ok_or(Wrong::NotOurs)?;
    let read = lists::read(&sent.file);
    let logo = read.as_ref().and_then(|(read, ..)| read.logo.as_ref());
    // Four letters for each three bytes.
    let beside = logo.map_or(0, |logo| logo.len().div_ceil(3) * 4);
    if sent.file.len().saturating_sub(beside) > LARGEST {
        return Err(Wrong::TooLarge);
    }
    let (read, follow_up, filed) = read.ok_or(Wrong::NotOurs)?;
    let typed = [read.typed(), follow_up.typed()].concat();
    if let Err(Refusal::LooksLike(about)) = asked_before(&typed, sent.seen) {
        let file = String::from_utf8(sent.file).map_err(|_| Wrong::NotOurs)?;
        return Err(Wrong::LooksLike(about, file));
    }
    let now = state.now();
    let id = CharterId::draw(&mut clock::rng());
    let mut charter = Charter::imported(&read, id, now, &mut clock::rng())
        .and_then(|charter| charter.planning(&follow_up, now))
        .and_then(|charter| charter.with_filed(&filed, now))
        .map_err(|refusal| Wrong::Fault(Fault::Refused(refusal)))?;
    state.founding.begin(caller, now).map_err(Wrong::Fault)?;
    let logo = match read.logo {
        Some(sent) => {
            let kept = looked_at(state, sent.to_vec()).await.map_err(Wrong::Fault)?;
            Some(kept.map_err(|_| Wrong::Logo)?)
        }
        None => None,
    };
    charter.design.logo = logo.as_ref().map(|_| LogoId::draw(&mut clock::rng()));
    charter_desk::found(state, device, &charter, None, logo.as_deref()).await.map_err(Wrong::Fault)?;
    Ok(charter.id)
}

/// What the form holds: a file; or one that was sent before, and what its sender has been asked about.
#[derive(Default)]
struct Sent {
    file: Vec<u8>,
    seen: Option<Identifying>,
}

impl Sent {
    async fn of(headers: &HeaderMap, body: Bytes) -> Option<Sent> {
        let kind = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
        let boundary = multer::parse_boundary(kind).ok()?;
        let whole = async_stream::stream! { yield Ok::<_, std::convert::Infallible>(body) };
        let mut form = multer::Multipart::new(whole, boundary);
        let mut sent = Sent::default();
        while let Some(field) = form.next_field().await.ok()? {
            let name = field.name().map(str::to_owned);
            let bytes = field.bytes().await.ok()?;
            match name.as_deref() {
                Some("file" | "read") => sent.file = bytes.to_vec(),
                Some("seen") => {
                    sent.seen = serde_json::from_value(str::from_utf8(&bytes).ok()?.into()).ok();
                }
                _ => {}
            }
        }
        Some(sent)
    }
}
