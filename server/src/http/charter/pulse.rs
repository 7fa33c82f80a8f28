//! The pulse: its holder's page, its code, and where it is answered.

use std::collections::HashMap;

use app::{
    CharterLink, Fault,
    act::NO_COOKIES,
    pages::charter::pulse::{
        AGAIN, AnswerPage, AnswerProps, AnswerState, Begun, OpenRound, PulsePage, PulseProps, PulseWallPage,
        PulseWallProps, ReadersLink, Showing, answer_meta, manage_meta, path, wall_meta,
    },
    pulse_act::{AnswerPulse, BeginPulse},
};
use axum::{
    Extension,
    extract::{Path, Query, Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::{Charter, CharterId, JoinCode, Lang, OpenPulse, PulseAnswers, Refusal};
use leptos::prelude::*;

use super::{
    super::{
        answers::status,
        entry::{Asking, take_refused},
        half_filled,
        render::render,
    },
    enter, unlisted,
};
use crate::{
    access::{Caller, CharterRole, Device},
    faults::not_saved,
    pulse, qr,
    state::{AppState, Opened},
};

/// As [`enter`], with the round that is open. Whoever comes when it is over finds it closed.
pub async fn enter_round(
    state: &AppState,
    device: &Device,
    charter: CharterId,
    roles: &[CharterRole],
) -> Result<(Charter, Option<OpenRound>), StatusCode> {
    device.require_charter(charter, roles).await.map_err(status)?;
    let open = pulse::open_round(state, charter).await.map_err(status)?;
    let open = open.map(|(code, OpenPulse { length, closes_at, .. })| OpenRound { code, length, closes_at });
    Ok((enter(state, device, charter, roles).await?, open))
}

pub async fn manage(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path(id): Path<CharterId>,
    request: Request,
) -> Result<Response, StatusCode> {
    let (charter, open) = enter_round(&state, &device, id, CharterRole::HOLDERS).await?;
    let lang = device.lang().await.unwrap_or(charter.lang);
    let own = manage_path(id);
    let refused = take_refused(&state, &device, &own).await;
    let refused_with = refused.as_ref().and_then(|refused| serde_json::from_str(&refused.typed).ok());
    let chosen = refused_with.or(half_filled::take::<Begun>(&state, &device, &own).await);
    let fault = refused.map(|refused| refused.fault);
    let base = state.addresses.current();
    let address = open.as_ref().map(|round| format!("{base}{}", round.path())).unwrap_or_default();
    let readers = readers_link(&state, &device, id).await?;
    let props = PulseProps { lang, charter, now: state.now(), open, address, readers, chosen, fault };
    let page = move || view! { <PulsePage props=props.clone() /> };
    Ok(unlisted(render(&state, manage_meta(lang), request, page).await))
}

fn manage_path(charter: CharterId) -> String {
    format!("/h/{charter}/puls")
}

/// The link for everybody: whether there is one, and itself, if this device has just made it.
async fn readers_link(
    state: &AppState,
    device: &Device,
    charter: CharterId,
) -> Result<ReadersLink, StatusCode> {
    let made = state.storage.charters.with_secret(charter).await.map_err(not_saved).map_err(status)?;
    let since = made.into_iter().find(|(role, _)| *role == CharterRole::Reader).map(|(_, at)| at);
    let fresh = state.fresh_charter_links.look(device.bearer(), &charter.to_string(), state.now()).await;
    let url = fresh.filter(|(opens, _)| *opens == CharterLink::Reader).map(|(_, url)| url);
    Ok(ReadersLink { since, url: url.filter(|_| since.is_some()) })
}

/// The same in another language, with what was chosen.
pub async fn manage_anew(
    State(state): State<AppState>,
    Extension(device): Asking,
    Extension(caller): Extension<Caller>,
    Path(id): Path<CharterId>,
    request: Request,
) -> Result<Response, StatusCode> {
    enter(&state, &device, id, CharterRole::HOLDERS).await?;
    let (BeginPulse { norms, meetings, length, .. }, lang, request) = half_filled::read(request).await?;
    half_filled::speak(&state, device.clone(), caller, lang, request.headers()).await?;
    Ok(half_filled::ask_again(&state, &device, &manage_path(id), &Begun { norms, meetings, length }).await)
}

/// The code on a wall; once that round is over, how many there were. Where there has been none, where one is begun.
pub async fn wall(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path(id): Path<CharterId>,
    request: Request,
) -> Result<Response, StatusCode> {
    let (held, open) = enter_round(&state, &device, id, CharterRole::HOLDERS).await?;
    let base = state.addresses.current();
    let now = match (open, held.pulse_results().into_iter().next()) {
        (Some(round), _) => Showing::Open {
            qr: qr::svg(&qr::pulse_address(&base, round.code.as_str())),
            address: base.split_once("://").map_or(&*base, |(_, rest)| rest).to_owned(),
            round,
        },
        (None, Some(last)) => Showing::Over { last, sums: format!("{}#puls", CharterRole::Reader.page(id)) },
        (None, None) => return Ok(Redirect::to(&manage_path(id)).into_response()),
    };
    let lang = device.lang().await.unwrap_or(held.lang);
    let Charter { lang: written_in, title, organisation, .. } = held;
    let props = PulseWallProps { lang, written_in, title, organisation, now };
    let page = move || view! { <PulseWallPage props=props.clone() /> };
    Ok(unlisted(render(&state, wall_meta(lang), request, page).await))
}

pub async fn code(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path(id): Path<CharterId>,
) -> Result<Response, StatusCode> {
    let (_, open) = enter_round(&state, &device, id, CharterRole::HOLDERS).await?;
    let open = open.ok_or(StatusCode::NOT_FOUND)?;
    let svg = qr::svg(&qr::pulse_address(&state.addresses.current(), open.code.as_str()));
    Ok(unlisted(([(header::CONTENT_TYPE, "image/svg+xml")], svg).into_response()))
}

/// Where it is answered, for whoever has its code.
pub async fn answer(
    State(state): State<AppState>,
    Extension(device): Asking,
    Extension(caller): Extension<Caller>,
    Path(typed): Path<String>,
    Query(query): Query<HashMap<String, String>>,
    request: Request,
) -> Result<Response, StatusCode> {
    answer_page(&state, &device, caller, &typed, &query, None, request).await
}

/// The same in another language, with what was chosen. It is drawn in answer to the form: left for a page to fetch, an
/// answer would be stored before it is counted.
pub async fn answer_anew(
    State(state): State<AppState>,
    Extension(device): Asking,
    Extension(caller): Extension<Caller>,
    Path(typed): Path<String>,
    request: Request,
) -> Result<Response, StatusCode> {
    let (AnswerPulse { answers, .. }, lang, request) = half_filled::read(request).await?;
    half_filled::speak(&state, device.clone(), caller, lang, request.headers()).await?;
    answer_page(&state, &device, caller, &typed, &HashMap::new(), Some((lang, answers)), request).await
}

/// `anew`: the language that was chosen, and what had been answered until then.
async fn answer_page(
    state: &AppState,
    device: &Device,
    caller: Caller,
    typed: &str,
    query: &HashMap<String, String>,
    anew: Option<(Lang, PulseAnswers)>,
    request: Request,
) -> Result<Response, StatusCode> {
    let code = JoinCode::parse(typed).ok_or(StatusCode::NOT_FOUND)?;
    let round = match state.opens(&code, caller).await {
        Ok(Opened::Pulse(charter)) => {
            pulse::open_round(state, charter).await.map_err(status)?.zip(Some(charter))
        }
        Ok(Opened::Workshop(_)) | Err(Fault::NotFound) => None,
        Err(fault) => return Err(status(fault)),
    };
    let fault = take_refused(state, device, &path(&code)).await.map(|refused| refused.fault);
    let (chosen, answers) = anew.unzip();
    let own = if chosen.is_some() { chosen } else { device.lang().await };
    let Some(((_, pulse), charter)) = round else {
        let lang = own.unwrap_or_default();
        let props = AnswerProps { lang, code, state: AnswerState::Over, fault, no_cookies: false };
        let page = move || view! { <AnswerPage props=props.clone() /> };
        let mut page = unlisted(render(state, answer_meta(lang), request, page).await);
        *page.status_mut() = StatusCode::NOT_FOUND;
        return Ok(page);
    };
    let held = state.storage.charters.read(charter).await.map_err(not_saved).map_err(status)?;
    let held = held.ok_or(StatusCode::NOT_FOUND)?;
    // Whoever answers is known again by it.
    device.session_or_drawn();
    let answered = match device.pulse_mark(&code) {
        Some(mark) => state.storage.pulses.has_answered(charter, &mark).await,
        None => Ok(false),
    };
    let lang = own.unwrap_or(held.lang);
    let shown = if answered.map_err(not_saved).map_err(status)? {
        let reads = device.require_charter(charter, CharterRole::READERS).await.is_ok();
        let charter = reads.then(|| CharterRole::Reader.page(charter));
        AnswerState::Answered { again: query.contains_key(AGAIN), charter }
    } else {
        AnswerState::Asking {
            title: held.title.clone(),
            organisation: held.organisation.clone(),
            written_in: held.lang,
            questions: pulse.questions(&held),
            chosen: answers.unwrap_or_default(),
        }
    };
    let fault = fault.filter(|fault| *fault != Refusal::PulseOver.into());
    let no_cookies = query.contains_key(NO_COOKIES);
    let props = AnswerProps { lang, code, state: shown, fault, no_cookies };
    let page = move || view! { <AnswerPage props=props.clone() /> };
    Ok(unlisted(render(state, answer_meta(lang), request, page).await))
}
