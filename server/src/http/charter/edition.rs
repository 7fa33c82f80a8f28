//! «Publiser som neste utgave», where it is asked about.

use app::pages::charter;
use axum::{
    extract::{Path, Request, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::WorkshopId;
use leptos::prelude::*;

use super::{
    super::{
        answers::status,
        entry::{self, Asking, take_refused},
        render::render,
    },
    unlisted,
};
use crate::{access::Role, edition::mark, faults::not_saved, state::AppState};

/// Not of a workshop that was made for none. Where there is nothing to publish, or it is done, back to its page.
pub async fn edition(
    State(state): State<AppState>,
    axum::Extension(device): Asking,
    Path(workshop): Path<WorkshopId>,
    request: Request,
) -> Result<Response, StatusCode> {
    let room = entry::enter(&state, &device, workshop, Role::OWNERS).await?;
    let of = room.read(|workshop| workshop.settings.next_edition_of).ok_or(StatusCode::NOT_FOUND)?;
    let charters = &state.storage.charters;
    let held = charters.read(of).await.map_err(not_saved).map_err(status)?;
    let own = charters.of_workshop(workshop).await.map_err(not_saved).map_err(status)?.is_some();
    let former = charters.formerly_of(workshop).await.map_err(not_saved).map_err(status)?.is_some();
    let now = state.now();
    let outgoing = held.as_ref().and_then(|held| room.read(|workshop| held.outgoing(workshop, now)).ok());
    let (Some(held), Some(outgoing), false) = (held, outgoing, own || former) else {
        return Ok(Redirect::to(&format!("/f/{workshop}")).into_response());
    };
    let lang = device.lang().await.unwrap_or_else(|| room.read(|workshop| workshop.settings.lang));
    let refused = take_refused(&state, &device, &format!("/f/{workshop}/utgave")).await;
    let props = charter::EditionProps {
        workshop,
        lang,
        title: held.title,
        written_in: held.lang,
        edition: held.edition,
        goes: mark(&outgoing),
        outgoing,
        fault: refused.map(|refused| refused.fault),
    };
    let page = move || view! { <charter::EditionPage props=props.clone() /> };
    Ok(unlisted(render(&state, charter::edition_meta(lang), request, page).await))
}
