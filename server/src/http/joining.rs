//! The way in: a code typed or scanned, and what a newcomer may know before joining.

use std::collections::HashMap;

use app::{
    Fault, Refused,
    act::{BESIDE, LONGEST_CODE, NO_COOKIES},
    pages::{charter, join},
};
use axum::{
    Extension,
    extract::{Path, Query, Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::{CommandId, JoinCode, Lang, WorkshopId, view};
use leptos::prelude::*;

use super::{
    answers::status,
    entry::{Asking, take_refused},
    render::render,
};
use crate::{
    access::{Caller, Device, Peer, seats},
    clock,
    state::{AppState, Opened},
};

pub async fn typed(
    State(state): State<AppState>,
    Extension(device): Asking,
    Extension(caller): Extension<Caller>,
    Query(query): Query<HashMap<String, String>>,
    request: Request,
) -> Response {
    let refused = take_refused(&state, &device, "/bli-med").await;
    let typed = query.get("kode").cloned().or_else(|| refused.as_ref().map(|refused| refused.typed.clone()));
    let no_cookies = query.contains_key(NO_COOKIES);
    let asked = Asked { typed, refused, no_cookies, beside: false };
    page(&state, &device, caller, asked, request).await
}

pub async fn scanned(
    State(state): State<AppState>,
    Extension(device): Asking,
    Extension(caller): Extension<Caller>,
    Path(code): Path<String>,
    Query(query): Query<HashMap<String, String>>,
    request: Request,
) -> Response {
    let asked = Asked { typed: Some(code), beside: query.contains_key(BESIDE), ..Asked::default() };
    page(&state, &device, caller, asked, request).await
}

/// What the page is asked with.
#[derive(Default)]
struct Asked {
    typed: Option<String>,
    refused: Option<Refused>,
    no_cookies: bool,
    beside: bool,
}

async fn page(state: &AppState, device: &Device, caller: Caller, asked: Asked, request: Request) -> Response {
    let Asked { typed, refused, no_cookies, beside } = asked;
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let peer = request.extensions().get::<Peer>().map(|peer| peer.0);
    if let (Some(host), Some(peer)) = (host, peer)
        && state.addresses.note(host, peer)
    {
        state.rooms.wake_hosts();
    }
    let card = match typed.as_deref().and_then(JoinCode::parse) {
        Some(code) => match state.opens(&code, caller).await {
            Ok(Opened::Pulse(_)) => return Redirect::to(&charter::pulse::path(&code)).into_response(),
            Ok(Opened::Workshop(id)) => match card_of(state, device, id, &code).await {
                Ok(card) => Some(card),
                Err(StatusCode::NOT_FOUND) => None,
                Err(status) => return status.into_response(),
            },
            Err(Fault::NotFound) => None,
            Err(fault) => return status(fault).into_response(),
        },
        None => None,
    };
    let own = device.lang().await;
    let lang = own.or(card.as_ref().map(|(lang, _)| *lang)).unwrap_or_default();
    let typed = typed.filter(|_| card.is_none()).map(|typed| typed.chars().take(LONGEST_CODE).collect());
    let fault = refused.map(|refused| refused.fault);
    let props = join::JoinProps { lang, card: card.map(|(_, card)| card), typed, fault, no_cookies, beside };
    render(state, join::meta(lang), request, move || view! { <join::JoinPage props=props.clone() /> }).await
}

async fn card_of(
    state: &AppState,
    device: &Device,
    id: WorkshopId,
    code: &JoinCode,
) -> Result<(Lang, join::JoinCard), StatusCode> {
    let room = state.rooms.fresh(id).await.map_err(status)?;
    // Before there is a seat to lose: a browser that refuses it is told so when it comes without.
    let first_cookie = device.session().is_none();
    device.session_or_drawn();
    let at_phone = device.at_phone(id).await.unwrap_or_default();
    let seats = seats::in_order(at_phone.seats, &room);
    Ok(room.read(|workshop| {
        let owner = seats.first().copied();
        let group = workshop.session().and_then(|session| session.group_of(owner?));
        let full = group.is_some_and(|group| group.members.len() >= domain::grouping::GROUP_SIZE);
        let seats = seats.into_iter().filter_map(|seat| {
            let place = view::phone(workshop, seat)?.seat.map(|seat| (seat.group, seat.place));
            Some(join::OwnSeat { seat, path: format!("/d/{id}/{seat}"), place })
        });
        let settings = &workshop.settings;
        let card = join::JoinCard {
            title: settings.title.clone(),
            organisation: settings.organisation.clone(),
            services: settings.services.clone(),
            code: code.as_str().to_owned(),
            may_be_kept: settings.may_be_kept && !settings.rehearsal,
            open: workshop.session().is_some_and(|session| session.joining_open),
            delete_at: workshop.kept_until(state.now()),
            seats: seats.collect(),
            full,
            first_cookie,
            id: CommandId::draw(&mut clock::rng()),
        };
        (settings.lang, card)
    }))
}
