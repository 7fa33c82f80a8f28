//! The guide's meetings, with what was agreed on beside them.

use app::pages::meetings::Place;
use axum::{
    Extension,
    extract::{Path, Query, Request, State},
    http::StatusCode,
    response::Response,
};
use domain::CharterId;

use super::{
    super::{
        entry::Asking,
        meetings::{self, Fields},
    },
    enter_in, unlisted,
};
use crate::{access::CharterRole, state::AppState};

pub async fn all(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path(id): Path<CharterId>,
    request: Request,
) -> Result<Response, StatusCode> {
    let (held, lang) = enter_in(&state, &device, id, CharterRole::READERS).await?;
    let place = Place::of_charter(id, &held.result());
    Ok(unlisted(meetings::list(&state, lang, place, request).await))
}

pub async fn one(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path((id, slug)): Path<(CharterId, String)>,
    Query(fields): Fields,
    request: Request,
) -> Result<Response, StatusCode> {
    let (held, lang) = enter_in(&state, &device, id, CharterRole::READERS).await?;
    let place = Place::of_charter(id, &held.result());
    Ok(unlisted(meetings::lead(&state, lang, place, &slug, fields, request).await?))
}
