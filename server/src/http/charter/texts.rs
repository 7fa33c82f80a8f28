//! Texts to take into a job ad and an interview, and where its holder ticks the norms in them.

use std::sync::Arc;

use app::pages::charter;
use axum::{
    extract::{Path, Request, State},
    http::StatusCode,
    response::Response,
};
use domain::CharterId;
use leptos::prelude::*;

use super::{
    super::{entry::Asking, render::render},
    enter_in,
    planning::typed,
    unlisted,
};
use crate::{access::CharterRole, state::AppState};

pub async fn texts(
    State(state): State<AppState>,
    axum::Extension(device): Asking,
    Path(id): Path<CharterId>,
    request: Request,
) -> Result<Response, StatusCode> {
    let (held, lang) = enter_in(&state, &device, id, CharterRole::READERS).await?;
    let props = charter::JobAdProps {
        charter: id,
        lang,
        written_in: held.lang,
        quotes: Arc::new(held.quotes()),
        title: held.title,
        holds: device.require_charter(id, CharterRole::HOLDERS).await.is_ok(),
    };
    let page = move || view! { <charter::JobAdPage props=props.clone() /> };
    Ok(unlisted(render(&state, charter::texts_meta(lang), request, page).await))
}

pub async fn quoting(
    State(state): State<AppState>,
    axum::Extension(device): Asking,
    Path(id): Path<CharterId>,
    request: Request,
) -> Result<Response, StatusCode> {
    let (held, lang) = enter_in(&state, &device, id, CharterRole::HOLDERS).await?;
    let refused = typed(&state, &device, &format!("/h/{id}/tekster")).await;
    let props = charter::QuotingProps { lang, charter: held, refused };
    let page = move || view! { <charter::QuotingPage props=props.clone() /> };
    Ok(unlisted(render(&state, charter::holder_meta(lang), request, page).await))
}
