//! The link that was just made.

use app::pages::charter::{self, link};
use axum::{
    extract::{Path, Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::CharterId;
use leptos::prelude::*;

use super::{
    super::{entry::Asking, render::render},
    enter, enter_in, unlisted,
};
use crate::{access::CharterRole, qr, state::AppState};

/// Reloading shows it again, for as long as it lies there.
pub async fn fresh(
    State(state): State<AppState>,
    axum::Extension(device): Asking,
    Path(id): Path<CharterId>,
    request: Request,
) -> Result<Response, StatusCode> {
    let (held, lang) = enter_in(&state, &device, id, CharterRole::HOLDERS).await?;
    let fresh = state.fresh_charter_links.look(device.bearer(), &id.to_string(), state.now()).await;
    let Some((opens, url)) = fresh else {
        return Ok(Redirect::to(&CharterRole::Holder.page(id)).into_response());
    };
    let props = link::LinkProps { charter: id, lang, opens, title: held.title, url };
    let page = move || view! { <link::LinkPage props=props.clone() /> };
    Ok(unlisted(render(&state, charter::link_meta(lang), request, page).await))
}

/// Its QR code, a picture of its own.
pub async fn fresh_qr(
    State(state): State<AppState>,
    axum::Extension(device): Asking,
    Path(id): Path<CharterId>,
) -> Result<Response, StatusCode> {
    enter(&state, &device, id, CharterRole::HOLDERS).await?;
    let fresh = state.fresh_charter_links.look(device.bearer(), &id.to_string(), state.now()).await;
    let (_, url) = fresh.ok_or(StatusCode::NOT_FOUND)?;
    Ok(([(header::CONTENT_TYPE, "image/svg+xml")], qr::svg(&url)).into_response())
}
