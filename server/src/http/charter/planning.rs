//! The holder's forms with fields: each a page of its own, where what was refused stands as it was typed.

use std::fmt::Display;

use app::{Fault, pages::charter};
use axum::{
    extract::{Path, Request, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{CharterId, MeasureId, MeetingId};
use leptos::prelude::*;
use serde::de::DeserializeOwned;

use super::{
    super::{
        entry::{Asking, take_refused},
        render::render,
    },
    enter_in, unlisted,
};
use crate::{
    access::{CharterRole, Device},
    state::AppState,
};

/// «Nytt tiltak».
pub async fn new_measure(
    State(state): State<AppState>,
    axum::Extension(device): Asking,
    Path(id): Path<CharterId>,
    request: Request,
) -> Result<Response, StatusCode> {
    measure_page(&state, &device, id, None, request).await
}

/// One that is changed. If another holder has removed it, what was typed stands as a new one's.
pub async fn measure(
    State(state): State<AppState>,
    axum::Extension(device): Asking,
    Path((id, measure)): Path<(CharterId, MeasureId)>,
    request: Request,
) -> Result<Response, StatusCode> {
    measure_page(&state, &device, id, Some(measure), request).await
}

async fn measure_page(
    state: &AppState,
    device: &Device,
    id: CharterId,
    measure: Option<MeasureId>,
    request: Request,
) -> Result<Response, StatusCode> {
    let (charter, lang) = enter_in(state, device, id, CharterRole::HOLDERS).await?;
    let held = measure.and_then(|measure| charter.measure(measure)).cloned();
    let refused = typed(state, device, &path(id, "tiltak", measure)).await;
    if measure.is_some() && held.is_none() && refused.is_none() {
        return Ok(Redirect::to(&CharterRole::Holder.page(id)).into_response());
    }
    let values = charter.values.into_iter().map(|value| value.name).collect();
    let props = charter::MeasureProps { lang, charter: id, values, held, refused };
    let page = move || view! { <charter::MeasurePage props=props.clone() /> };
    Ok(unlisted(render(state, charter::holder_meta(lang), request, page).await))
}

/// «Nytt møte».
pub async fn new_meeting(
    State(state): State<AppState>,
    axum::Extension(device): Asking,
    Path(id): Path<CharterId>,
    request: Request,
) -> Result<Response, StatusCode> {
    meeting_page(&state, &device, id, None, request).await
}

/// One that is changed. As for a measure that is no more.
pub async fn meeting(
    State(state): State<AppState>,
    axum::Extension(device): Asking,
    Path((id, meeting)): Path<(CharterId, MeetingId)>,
    request: Request,
) -> Result<Response, StatusCode> {
    meeting_page(&state, &device, id, Some(meeting), request).await
}

async fn meeting_page(
    state: &AppState,
    device: &Device,
    id: CharterId,
    meeting: Option<MeetingId>,
    request: Request,
) -> Result<Response, StatusCode> {
    let (charter, lang) = enter_in(state, device, id, CharterRole::HOLDERS).await?;
    let held = meeting.and_then(|meeting| charter.meeting(meeting)).cloned();
    let refused = typed(state, device, &path(id, "mote", meeting)).await;
    if meeting.is_some() && held.is_none() && refused.is_none() {
        return Ok(Redirect::to(&CharterRole::Holder.page(id)).into_response());
    }
    let props = charter::MeetingProps { lang, charter: id, held, refused };
    let page = move || view! { <charter::MeetingPage props=props.clone() /> };
    Ok(unlisted(render(state, charter::holder_meta(lang), request, page).await))
}

/// Of a new one's form, or of one that there is.
fn path(charter: CharterId, of: &str, item: Option<impl Display>) -> String {
    item.map_or_else(|| format!("/h/{charter}/{of}"), |item| format!("/h/{charter}/{of}/{item}"))
}

/// What this device typed on this page a moment ago, if it was fields, and why it was not taken in.
pub async fn typed<Form: DeserializeOwned>(
    state: &AppState,
    device: &Device,
    page: &str,
) -> Option<(Option<Form>, Fault)> {
    let refused = take_refused(state, device, page).await?;
    Some((serde_json::from_str(&refused.typed).ok(), refused.fault))
}
