//! The pulse: its holder's page, its code, and where it is answered.

use std::{collections::HashMap, sync::Arc};

use app::{
    Fault,
    act::NO_COOKIES,
    desk::Desk,
    pages::charter::pulse::{
        AGAIN, AnswerPage, AnswerProps, AnswerState, Begun, OpenRound, PulsePage, PulseProps, answer_meta,
        manage_meta,
    },
    pulse_act::{AnswerPulse, BeginPulse},
};
use axum::{
    Extension,
    body::{Bytes, to_bytes},
    extract::{FromRequest, Path, Query, Request, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{Charter, CharterId, JoinCode, Lang, OpenPulse, PulseAnswers, Refusal};
use leptos::{
    prelude::*,
    server_fn::codec::{FromReq, PostUrl},
};
use serde::Deserialize;

use super::{
    super::{
        answers::status,
        entry::{Asking, take_refused},
        render::render,
    },
    enter, unlisted,
};
use crate::{
    access::{Caller, CharterRole, Device},
    desk::RequestDesk,
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
    let refused = take_refused(&state, &device, &format!("/h/{id}/puls")).await;
    let chosen = refused.as_ref().and_then(|refused| serde_json::from_str(&refused.typed).ok());
    let fault = refused.map(|refused| refused.fault);
    manage_page(&state, (charter, open), lang, (chosen, fault), request).await
}

/// The same in another language, with what was chosen.
pub async fn manage_anew(
    State(state): State<AppState>,
    Extension(device): Asking,
    Extension(caller): Extension<Caller>,
    Path(id): Path<CharterId>,
    request: Request,
) -> Result<Response, StatusCode> {
    let round = enter_round(&state, &device, id, CharterRole::HOLDERS).await?;
    let (BeginPulse { norms, meetings, length, .. }, lang, request) = half_filled(request).await?;
    speak(&state, device, caller, lang, request.headers()).await?;
    manage_page(&state, round, lang, (Some(Begun { norms, meetings, length }), None), request).await
}

async fn manage_page(
    state: &AppState,
    (charter, open): (Charter, Option<OpenRound>),
    lang: Lang,
    (chosen, fault): (Option<Begun>, Option<Fault>),
    request: Request,
) -> Result<Response, StatusCode> {
    let base = state.addresses.current();
    let address = open.as_ref().map(|round| format!("{base}{}", round.path())).unwrap_or_default();
    let props = PulseProps { lang, charter, now: state.now(), open, address, chosen, fault };
    let page = move || view! { <PulsePage props=props.clone() /> };
    Ok(unlisted(render(state, manage_meta(lang), request, page).await))
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

/// The same in another language, with what was chosen.
pub async fn answer_anew(
    State(state): State<AppState>,
    Extension(device): Asking,
    Extension(caller): Extension<Caller>,
    Path(typed): Path<String>,
    request: Request,
) -> Result<Response, StatusCode> {
    let (AnswerPulse { answers, .. }, lang, request) = half_filled(request).await?;
    speak(&state, device.clone(), caller, lang, request.headers()).await?;
    answer_page(&state, &device, caller, &typed, &HashMap::new(), Some((lang, answers)), request).await
}

/// `anew`: the language that was chosen, and what had been until then.
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
    let refused = take_refused(state, device, &format!("/p/{}", code.as_str())).await;
    let (chosen, answers) = anew.unzip();
    let own = if chosen.is_some() { chosen } else { device.lang().await };
    let Some(((_, pulse), charter)) = round else {
        let fault = refused.map(|refused| refused.fault);
        let lang = own.unwrap_or_default();
        let props = AnswerProps { lang, code, state: AnswerState::Over, fault, no_cookies: false };
        let page = move || view! { <AnswerPage props=props.clone() /> };
        let mut page = unlisted(render(state, answer_meta(lang), request, page).await);
        *page.status_mut() = StatusCode::NOT_FOUND;
        return Ok(page);
    };
    let held =
        state.storage.charters.read(charter).await.map_err(crate::faults::not_saved).map_err(status)?;
    let held = held.ok_or(StatusCode::NOT_FOUND)?;
    // Whoever answers is known again by it.
    device.session_or_drawn();
    let answered = match device.pulse_mark(&code) {
        Some(mark) => state.storage.pulses.has_answered(charter, &mark).await,
        None => Ok(false),
    };
    let lang = own.unwrap_or(held.lang);
    let shown = if answered.map_err(crate::faults::not_saved).map_err(status)? {
        let reads = device.require_charter(charter, CharterRole::READERS).await.is_ok();
        let charter = reads.then(|| CharterRole::Reader.page(charter));
        AnswerState::Answered { again: query.contains_key(AGAIN), charter }
    } else {
        let refused = || serde_json::from_str::<PulseAnswers>(&refused.as_ref()?.typed).ok();
        AnswerState::Asking {
            title: held.title.clone(),
            organisation: held.organisation.clone(),
            written_in: held.lang,
            questions: pulse.questions(&held),
            chosen: answers.or_else(refused).unwrap_or_default(),
        }
    };
    let fault = refused.map(|refused| refused.fault).filter(|fault| *fault != Refusal::PulseOver.into());
    let no_cookies = query.contains_key(NO_COOKIES);
    let props = AnswerProps { lang, code, state: shown, fault, no_cookies };
    let page = move || view! { <AnswerPage props=props.clone() /> };
    Ok(unlisted(render(state, answer_meta(lang), request, page).await))
}

/// What a form holds that is sent to its page by a choice of language; the language; and the request that brought it.
async fn half_filled<Form>(request: Request) -> Result<(Form, Lang, Request), StatusCode>
where
    Form: FromReq<PostUrl, Request, Fault>,
{
    #[derive(Deserialize)]
    struct Chosen {
        lang: Lang,
    }
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, usize::MAX).await.map_err(|_| StatusCode::BAD_REQUEST)?;
    let with = |body: Bytes| Request::from_parts(parts.clone(), body.into());
    let form = Form::from_req(with(body.clone())).await.map_err(|_| StatusCode::BAD_REQUEST)?;
    let chosen = axum::Form::<Chosen>::from_request(with(body), &()).await;
    let axum::Form(Chosen { lang }) = chosen.map_err(|_| StatusCode::BAD_REQUEST)?;
    Ok((form, lang, with(Bytes::new())))
}

/// Remembers the language that somebody has chosen.
async fn speak(
    state: &AppState,
    device: Arc<Device>,
    caller: Caller,
    lang: Lang,
    headers: &HeaderMap,
) -> Result<(), StatusCode> {
    let desk = RequestDesk::new(state.clone(), device, caller, headers);
    desk.set_lang(lang).await.map_err(status)
}
