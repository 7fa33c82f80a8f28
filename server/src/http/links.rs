//! The secret links: what there is of them, and a new one, shown once.

use app::pages::{link, links};
use axum::{
    extract::{Path, Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::{Settings, WorkshopId};
use leptos::prelude::*;
use words::rehearsal::rehearsed;

use super::{
    answers::status,
    entry::{Asking, enter, take_refused},
    render::render,
};
use crate::{access::Role, faults::not_saved, qr, state::AppState};

/// Who is sent a link to a rehearsal is told what it is.
fn called(settings: &Settings) -> String {
    match settings.rehearsal {
        true => rehearsed(settings.lang, &settings.title),
        false => settings.title.clone(),
    }
}

/// What each link opens, and the way to a new one.
pub async fn all(
    State(state): State<AppState>,
    axum::Extension(device): Asking,
    Path(workshop): Path<WorkshopId>,
    request: Request,
) -> Result<Response, StatusCode> {
    let room = enter(&state, &device, workshop, Role::OWNERS).await?;
    let made = state.storage.keys.with_secret(workshop).await.map_err(not_saved).map_err(status)?;
    let (title, own) = room.read(|workshop| (called(&workshop.settings), workshop.settings.lang));
    let lang = device.lang().await.unwrap_or(own);
    let made = made.into_iter().filter_map(|(role, at)| Some((role.link()?, at))).collect();
    let fault =
        take_refused(&state, &device, &format!("/f/{workshop}/lenker")).await.map(|refused| refused.fault);
    let props = links::LinksProps { workshop, lang, title, made, fault };
    let page = move || view! { <links::LinksPage props=props.clone() /> };
    Ok(render(&state, links::meta(lang), request, page).await)
}

/// The link that was just made. Reloading shows it again, for as long as it lies there.
pub async fn fresh(
    State(state): State<AppState>,
    axum::Extension(device): Asking,
    Path(workshop): Path<WorkshopId>,
    request: Request,
) -> Result<Response, StatusCode> {
    let room = enter(&state, &device, workshop, Role::OWNERS).await?;
    let fresh = state.fresh_links.look(device.bearer(), &workshop.to_string(), state.now()).await;
    let Some((opens, url)) = fresh else {
        return Ok(Redirect::to(&format!("/f/{workshop}/lenker")).into_response());
    };
    let (title, own, delete_at) = room.read(|workshop| {
        let gone = workshop.material().map(|_| workshop.delete_at());
        (called(&workshop.settings), workshop.settings.lang, gone)
    });
    let lang = device.lang().await.unwrap_or(own);
    let props = link::LinkProps { workshop, lang, opens, title, delete_at, url };
    let page = move || view! { <link::LinkPage props=props.clone() /> };
    Ok(render(&state, link::meta(lang), request, page).await)
}

/// Its QR code. A picture of its own, since what makes pages dark in a browser takes the white out of drawings within
/// them, and leaves pictures alone.
pub async fn fresh_qr(
    State(state): State<AppState>,
    axum::Extension(device): Asking,
    Path(workshop): Path<WorkshopId>,
) -> Result<Response, StatusCode> {
    enter(&state, &device, workshop, Role::OWNERS).await?;
    let fresh = state.fresh_links.look(device.bearer(), &workshop.to_string(), state.now()).await;
    let (_, url) = fresh.ok_or(StatusCode::NOT_FOUND)?;
    Ok(([(header::CONTENT_TYPE, "image/svg+xml")], qr::svg(&url)).into_response())
}
