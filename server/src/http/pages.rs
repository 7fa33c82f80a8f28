//! The pages: who is asking, and which view.

use std::{collections::HashMap, sync::Arc};

use app::{
    Asleep, Envelope, Fault,
    act::BESIDE,
    pages::{facilitator, phone, privacy, receipt, result, screen, sheet, start},
};
use axum::{
    Extension, Json,
    extract::{Path, Query, Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::{CharterId, Lang, ParticipantId, Timestamp, WorkshopId, view};
use leptos::prelude::*;
use words::date::date;

use super::{
    answers::status,
    entry::{Asking, enter, enter_result, take_refused},
    render::{render, render_alike},
    shown::ShownAddress,
};
use crate::{
    access::{Caller, CharterRole, Device, Opened, Role, seats},
    faults::not_saved,
    files,
    rooms::{Follower, Room},
    state::AppState,
};

pub async fn start(
    State(state): State<AppState>,
    Extension(device): Asking,
    Query(query): Query<HashMap<String, String>>,
    request: Request,
) -> Response {
    let lang = device.lang().await.unwrap_or_default();
    let deleted = query.contains_key("slettet");
    let receipt = if deleted { state.receipts.look(device.bearer(), "", state.now()).await } else { None };
    if let Some(receipt) = receipt {
        let meta = receipt::meta(lang, &receipt);
        let page = move || view! { <receipt::ReceiptPage lang receipt=receipt.clone() /> };
        return render(&state, meta, request, page).await;
    }
    let props = start::StartProps { lang, deleted };
    render(&state, start::meta(lang), request, move || view! { <start::StartPage props=props.clone() /> })
        .await
}

/// Whether the workshop of an address was deleted. Only who has the address can ask: it is not to be guessed. What is
/// said of it on its own paths is the same as of one that never was.
pub async fn deleted(
    State(state): State<AppState>,
    Query(query): Query<HashMap<String, String>>,
) -> Result<Json<bool>, StatusCode> {
    let Some(workshop) = query.get("verksted").and_then(|id| id.parse().ok()) else { return Ok(Json(false)) };
    let deleted = state.storage.deletions.is_deleted(workshop).await.map_err(not_saved).map_err(status)?;
    Ok(Json(deleted))
}

pub async fn privacy(State(state): State<AppState>, Extension(device): Asking, request: Request) -> Response {
    let lang = device.lang().await.unwrap_or_default();
    render(&state, privacy::meta(lang), request, move || view! { <privacy::PrivacyPage lang /> }).await
}

/// Exchanges a secret link for a grant on this device, so that the secret leaves the address bar.
pub async fn exchange(
    State(state): State<AppState>,
    Extension(device): Asking,
    Extension(caller): Extension<Caller>,
    Path(secret): Path<String>,
) -> Result<Response, StatusCode> {
    let path = match device.exchange(&secret).await.map_err(status)? {
        Some(Opened::Workshop(workshop, Role::Leader)) => format!("/r/{workshop}"),
        Some(Opened::Workshop(workshop, Role::Screen)) => format!("/s/{workshop}"),
        Some(Opened::Workshop(workshop, _)) => format!("/f/{workshop}"),
        Some(Opened::Charter(charter, role)) => role.page(charter),
        None => {
            let may_guess = state.guesses.note_wrong(caller, state.now());
            return Err(status(if may_guess { Fault::NotFound } else { Fault::TooFast }));
        }
    };
    Ok(Redirect::to(&path).into_response())
}

pub async fn facilitator(
    State(state): State<AppState>,
    Extension(device): Asking,
    Extension(caller): Extension<Caller>,
    Path(workshop): Path<WorkshopId>,
    Query(query): Query<HashMap<String, String>>,
    request: Request,
) -> Result<Response, StatusCode> {
    let room = enter(&state, &device, workshop, Role::HOSTS).await?;
    let owner = device.require(workshop, Role::OWNERS).await.is_ok();
    let view = room.read(room.facilitator());
    state.guesses.note_right(caller, view.code.clone(), state.now());
    let lang = device.lang().await.unwrap_or(view.settings.lang);
    let shown = state.addresses.current();
    let join_url = format!("{shown}/j/{}", view.code.as_str());
    let addresses = state.addresses.offers();
    let first = Envelope { now: state.now(), view };
    let refused = take_refused(&state, &device, &format!("/f/{workshop}")).await;
    let made = state.storage.keys.with_secret(workshop).await.map_err(not_saved).map_err(status)?;
    let leaders = made.iter().any(|(role, _)| *role == Role::Leader);
    let kept = kept(&state, &device, &room, workshop).await;
    let moving = query.get(facilitator::MOVING).and_then(|group| group.parse().ok());
    let props = facilitator::FacilitatorProps {
        workshop,
        lang,
        first,
        join_url,
        addresses,
        owner,
        leaders,
        kept,
        moving,
        whole: query.contains_key(facilitator::WHOLE),
        refused,
    };
    Ok(render(&state, facilitator::meta(lang), request, move || {
        view! {
            <ShownAddress is=shown.clone() />
            <Asleep props=props.clone() />
        }
    })
    .await)
}

/// What is kept of it, for its facilitator. If that cannot be read, her page can be all the same.
async fn kept(
    state: &AppState,
    device: &Device,
    room: &Room,
    workshop: WorkshopId,
) -> Option<facilitator::Kept> {
    let charters = &state.storage.charters;
    let now = state.now();
    if let Some(charter) = charters.of_workshop(workshop).await.map_err(not_saved).ok()? {
        let held = holds(device, charter.id).await;
        let updated = room.read(|workshop| charter.updated(workshop, now));
        let behind = updated.is_ok_and(|updated| updated.result() != charter.result());
        let (published_at, edition) = (charter.published_at, charter.edition);
        return Some(facilitator::Kept::Own { held, published_at, edition, behind });
    }
    if let Some(charter) = charters.formerly_of(workshop).await.map_err(not_saved).ok()? {
        let held = holds(device, charter.id).await;
        return Some(facilitator::Kept::Former { held, published_at: charter.published_at });
    }
    let of = room.read(|workshop| workshop.settings.next_edition_of)?;
    let charter = charters.read(of).await.map_err(not_saved).ok()??;
    let messages = room.read(|workshop| charter.former_messages(&workshop.settings));
    Some(facilitator::Kept::Next { title: charter.title, edition: charter.edition, messages })
}

/// It, if this device holds it.
async fn holds(device: &Device, charter: CharterId) -> Option<CharterId> {
    device.require_charter(charter, CharterRole::HOLDERS).await.ok().map(|()| charter)
}

/// The sheets of paper for those without a phone.
pub async fn sheet(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path(workshop): Path<WorkshopId>,
    request: Request,
) -> Result<Response, StatusCode> {
    let room = enter(&state, &device, workshop, Role::HOSTS).await?;
    let settings = room.read(|workshop| workshop.settings.clone());
    let lang = device.lang().await.unwrap_or(settings.lang);
    let props = sheet::SheetProps { workshop, lang, settings };
    let page = move || view! { <sheet::SheetPage props=props.clone() /> };
    Ok(render(&state, sheet::meta(lang), request, page).await)
}

/// The slides, before the day.
pub async fn slides(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path(workshop): Path<WorkshopId>,
    request: Request,
) -> Result<Response, StatusCode> {
    let room = enter(&state, &device, workshop, Role::HOSTS).await?;
    let chosen = device.lang().await;
    let props =
        room.read(|workshop| screen::PreviewProps::new(chosen.unwrap_or(workshop.settings.lang), workshop));
    let page = {
        let props = props.clone();
        move || view! { <screen::PreviewPage props=props.clone() /> }
    };
    Ok(render(&state, screen::preview_meta(props.lang), request, page).await)
}

pub async fn screen(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path(workshop): Path<WorkshopId>,
    request: Request,
) -> Result<Response, StatusCode> {
    let room = enter(&state, &device, workshop, Role::VIEWERS).await?;
    let view = room.read(room.screen());
    let lang = view.lang;
    let shown = state.addresses.current();
    let address = shown.split_once("://").map_or(&*shown, |(_, rest)| rest).to_owned();
    let props = screen::ScreenProps { workshop, lang, first: Envelope { now: state.now(), view }, address };
    Ok(render(&state, screen::meta(lang), request, move || {
        view! {
            <ShownAddress is=shown.clone() />
            <Asleep props=props.clone() />
        }
    })
    .await)
}

/// What `public/seat.js` does, for a browser without scripts: from then on the address carries the seat over.
#[component]
fn TakeAlong(lang: Lang, way_back: String) -> impl IntoView {
    view! {
        <noscript>
            <p class="take-along">
                <a href=format!("#{way_back}")>{words::words(lang).start.take_along}</a>
            </p>
        </noscript>
    }
}

pub async fn phone(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path((workshop, seat)): Path<(WorkshopId, ParticipantId)>,
    request: Request,
) -> Result<Response, StatusCode> {
    let at_phone = device.require_seat(workshop, seat).await.map_err(status)?;
    let room = state.rooms.fresh(workshop).await.map_err(status)?;
    // Before anything is read: what rings meanwhile is of the next page.
    let mark = room.mark(Follower::Phone(seat));
    let (view, join, goes_on) = room.read(|workshop| {
        let session = workshop.session();
        let open = session.is_some_and(|session| session.joining_open);
        let join = open.then(|| format!("/j/{}?{BESIDE}", workshop.code.as_str()));
        (view::phone(workshop, seat), join, session.is_some())
    });
    // Once the session is closed, nobody knows any more who sat where.
    if goes_on
        && !at_phone.kept.contains(&seat)
        && let Err(fault) = device.keep_way_back(workshop, seat).await
    {
        tracing::warn!(?fault, "a way back could not be kept");
    }
    let view = view.ok_or(StatusCode::NOT_FOUND)?;
    let lang = at_phone.lang.unwrap_or(view.lang);
    let refused = take_refused(&state, &device, &format!("/d/{workshop}/{seat}")).await;
    let refused = refused.map(|refused| phone::placed(refused, &view));
    let tag = mark.map(|mark| format!("W/\"{mark:x}-{}\"", lang.tag()));
    let known = request.headers().get(header::IF_NONE_MATCH).and_then(|known| known.to_str().ok());
    if refused.is_none() && known.is_some() && known == tag.as_deref() {
        return Ok(StatusCode::NOT_MODIFIED.into_response());
    }
    // One that was refused is told so once.
    let tag = tag.filter(|_| refused.is_none()).map(|tag| [(header::ETAG, tag)]);
    let sharers = seats::in_order(at_phone.seats, &room)
        .into_iter()
        .map(|seat| format!("/d/{workshop}/{seat}"))
        .collect();
    let first = Envelope { now: state.now(), view };
    let props = phone::PhoneProps { workshop, seat, lang, first, sharers, join, refused };
    let way_back = device.way_back();
    let goes_along = way_back.clone().filter(|_| goes_on);
    let (meta, alike) = (phone::meta(&props), alike(&props, way_back.clone()));
    let page = move || {
        view! {
            <data id="way-back" value=way_back.clone() hidden></data>
            <Asleep props=props.clone() />
            {goes_along.clone().map(|way_back| view! { <TakeAlong lang way_back /> })}
        }
    };
    let page = match alike {
        Some((shows, own)) => render_alike(&state, (room.alike(), shows, own), meta, request, page).await,
        None => render(&state, meta, request, page).await,
    };
    Ok((tag, page).into_response())
}

/// What a phone's page shows besides its own, and what is its own. None where nobody else is shown the same: who has a
/// place at a table.
fn alike(props: &phone::PhoneProps, way_back: Option<String>) -> Option<(String, Vec<String>)> {
    let view = &props.first.view;
    if view.seat.is_some() || !view.texts.is_empty() || props.refused.is_some() {
        return None;
    }
    let first = Envelope { now: Timestamp::default(), view: view.clone() };
    let shows = serde_json::to_string(&phone::PhoneProps { first, ..props.clone() }).ok()?;
    let seat = props.seat.to_string();
    // Who has no cookie has no way back.
    let shows = format!("{}{}", way_back.is_some(), shows.replace(&seat, "-"));
    Some((shows, vec![seat, way_back.unwrap_or_default()]))
}

pub async fn result(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path(workshop): Path<WorkshopId>,
    request: Request,
) -> Result<Response, StatusCode> {
    let room = enter_result(&state, &device, workshop).await?;
    let chosen = device.lang().await;
    let (lang, delete_date) = room.read(|workshop| {
        let lang = chosen.unwrap_or(workshop.settings.lang);
        (lang, workshop.material().map(|_| date(lang, workshop.delete_at())))
    });
    let edition = state.edition(workshop, &room).await.map_err(status)?;
    let (mut files, mut clouds) = (result::Files::default(), result::CloudWords::default());
    if let Some(edition) = &edition {
        state.files.prepare(edition);
        let sizes = state.files.sizes(edition);
        let offer = |name: String| result::Offer { bytes: sizes.get(&name).copied(), name };
        files.folder = format!("/r/{workshop}");
        files.offers = edition.names().into_iter().map(offer).collect();
        clouds = files::clouds::words(&edition.result);
    }
    let (files, clouds) = (Arc::new(files), Arc::new(clouds));
    let result = edition.map(|edition| edition.result);
    let leads = device.require(workshop, Role::HOSTS).await.is_ok();
    let charter = state.storage.charters.of_workshop(workshop).await.map_err(not_saved);
    // Those who took part may read what is published, and are led to what is kept by a link of their own.
    let reads = device.require(workshop, Role::READERS).await.is_ok();
    let kept = reads && charter.is_ok_and(|charter| charter.is_some());
    let props = result::ResultProps { workshop, lang, leads, result, files, clouds, delete_date, kept };
    Ok(render(
        &state,
        result::meta(lang),
        request,
        move || view! { <result::ResultPage props=props.clone() /> },
    )
    .await)
}
