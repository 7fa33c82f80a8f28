//! The holder's forms with fields: each a page of its own, where what was refused stands as it was typed.

use app::{Fault, pages::charter};
use axum::{
    extract::{Path, Request, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{Charter, CharterId, MeasureId, MeetingId, TypedMeasure, TypedMeeting};
use leptos::prelude::*;
use serde::de::DeserializeOwned;

use super::{
    super::{
        entry::{Asking, take_refused},
        render::render,
    },
    enter, unlisted,
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
    let held = enter(&state, &device, id, CharterRole::HOLDERS).await?;
    let refused = typed(&state, &device, &format!("/h/{id}/tiltak")).await;
    measure_page(&state, &device, &held, None, refused, request).await
}

/// One that is changed. If another holder has removed it, what was typed stands as a new one's.
pub async fn measure(
    State(state): State<AppState>,
    axum::Extension(device): Asking,
    Path((id, measure)): Path<(CharterId, MeasureId)>,
    request: Request,
) -> Result<Response, StatusCode> {
    let held = enter(&state, &device, id, CharterRole::HOLDERS).await?;
    let refused = typed(&state, &device, &format!("/h/{id}/tiltak/{measure}")).await;
    if held.measure(measure).is_none() && refused.is_none() {
        return Ok(Redirect::to(&CharterRole::Holder.page(id)).into_response());
    }
    measure_page(&state, &device, &held, Some(measure), refused, request).await
}

async fn measure_page(
    state: &AppState,
    device: &Device,
    held: &Charter,
    measure: Option<MeasureId>,
    refused: Option<(Option<TypedMeasure>, Fault)>,
    request: Request,
) -> Result<Response, StatusCode> {
    let lang = device.lang().await.unwrap_or(held.lang);
    let props = charter::MeasureProps {
        lang,
        charter: held.id,
        values: held.values.iter().map(|value| value.name.clone()).collect(),
        held: measure.and_then(|measure| held.measure(measure)).cloned(),
        refused,
    };
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
    let held = enter(&state, &device, id, CharterRole::HOLDERS).await?;
    let refused = typed(&state, &device, &format!("/h/{id}/mote")).await;
    meeting_page(&state, &device, &held, None, refused, request).await
}

/// One that is changed. As for a measure that is no more.
pub async fn meeting(
    State(state): State<AppState>,
    axum::Extension(device): Asking,
    Path((id, meeting)): Path<(CharterId, MeetingId)>,
    request: Request,
) -> Result<Response, StatusCode> {
    let held = enter(&state, &device, id, CharterRole::HOLDERS).await?;
    let refused = typed(&state, &device, &format!("/h/{id}/mote/{meeting}")).await;
    if held.meeting(meeting).is_none() && refused.is_none() {
        return Ok(Redirect::to(&CharterRole::Holder.page(id)).into_response());
    }
    meeting_page(&state, &device, &held, Some(meeting), refused, request).await
}

async fn meeting_page(
    state: &AppState,
    device: &Device,
    held: &Charter,
    meeting: Option<MeetingId>,
    refused: Option<(Option<TypedMeeting>, Fault)>,
    request: Request,
) -> Result<Response, StatusCode> {
    let lang = device.lang().await.unwrap_or(held.lang);
    let props = charter::MeetingProps {
        lang,
        charter: held.id,
        held: meeting.and_then(|meeting| held.meeting(meeting)).cloned(),
        refused,
    };
    let page = move || view! { <charter::MeetingPage props=props.clone() /> };
    Ok(unlisted(render(state, charter::holder_meta(lang), request, page).await))
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
