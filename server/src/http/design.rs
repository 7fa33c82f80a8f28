//! How the poster looks: the page where it is chosen, the poster as it would be now, and the logo.

use std::collections::HashMap;

use app::{
    Fault,
    pages::looks::{self, LogoFault, LooksProps, Swatch},
};
use axum::{
    Extension,
    body::Bytes,
    extract::{Path, Query, Request, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::{LogoId, Palette, WorkshopId};
use leptos::prelude::*;
use sha2::{Digest, Sha256};

use super::{
    answers::status,
    downloads::{CHANGED_MEANWHILE, picture},
    entry::{Asking, enter, take_refused},
    render::render,
};
use crate::{access::Role, files, limits::at_once::PICTURES_CHECKED, state::AppState};

pub async fn page(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path(workshop): Path<WorkshopId>,
    Query(query): Query<HashMap<String, String>>,
    request: Request,
) -> Result<Response, StatusCode> {
    let room = enter(&state, &device, workshop, Role::HOSTS).await?;
    let material = room.read(|workshop| {
        workshop.material().map(|material| (material.settings.clone(), material.design.clone()))
    });
    let Some((settings, design)) = material else {
        return Ok(Redirect::to(&format!("/f/{workshop}")).into_response());
    };
    let lang = device.lang().await.unwrap_or(settings.lang);
    let swatches = Palette::ALL.map(|palette| {
        let tones = printing::tones(palette);
        Swatch { palette, paper: tones.paper, accents: tones.accents }
    });
    let props = LooksProps {
        workshop,
        lang,
        looks: design.looks(&settings),
        has_logo: design.logo.is_some(),
        services: settings.services,
        swatches,
        stamp: state.now().0,
        wrong_logo: query.get("logo").and_then(|code| LogoFault::from_code(code)),
        refused: take_refused(&state, &device, &format!("/f/{workshop}/plakat")).await,
    };
    let page = move || view! { <looks::LooksPage props=props.clone() /> };
    Ok(render(&state, looks::meta(lang), request, page).await)
}

/// The poster of the material as it stands, approved or not.
pub async fn preview(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path(workshop): Path<WorkshopId>,
) -> Result<Response, StatusCode> {
    let room = enter(&state, &device, workshop, Role::HOSTS).await?;
    for _ in 0..CHANGED_MEANWHILE {
        let whole = room.nothing_taken_away();
        let mut result = room.read(|workshop| workshop.draft_result(state.now()));
        state.fill_in_logo(workshop, &mut result).await.map_err(status)?;
        let engine = state.engine.clone();
        let made = picture(async move { files::posters::preview(&engine, &result).await.map(Some) }).await;
        if whole() {
            return Ok(made);
        }
    }
    Err(StatusCode::NOT_FOUND)
}

/// Takes a logo in, if it is one.
pub async fn logo(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path(workshop): Path<WorkshopId>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Redirect, StatusCode> {
    let room = enter(&state, &device, workshop, Role::HOSTS).await?;
    let page = format!("/f/{workshop}/plakat");
    if room.read(|workshop| workshop.material().is_none()) {
        return Ok(Redirect::to(&page));
    }
    let sent = file_in(&headers, body).await.unwrap_or_default();
    let bytes = match looked_at(&state, sent).await {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(fault)) => return Ok(Redirect::to(&format!("{page}?logo={}#logo", code(fault)))),
        Err(fault) => return Err(status(fault)),
    };
    room.set_logo(logo_id(workshop, &bytes), bytes).await.map_err(status)?;
    Ok(Redirect::to(&page))
}

/// The picture to keep as the logo, or what is wrong with it.
pub async fn looked_at(
    state: &AppState,
    sent: Vec<u8>,
) -> Result<Result<Vec<u8>, printing::LogoFault>, Fault> {
    let turn = PICTURES_CHECKED.acquire().await;
    let engine = state.engine.clone();
    let check = async move {
        // Held until it is done, also when who sent it has gone.
        let _turn = turn;
        engine.logo(sent).await
    };
    tokio::spawn(check).await.map_err(anyhow::Error::from).flatten().map_err(|error| {
        tracing::error!(error = format!("{error:#}"), "a logo could not be looked at");
        Fault::NotMade
    })
}

/// The same picture of the same workshop has the same one: sent twice, it is set once.
fn logo_id(workshop: WorkshopId, bytes: &[u8]) -> LogoId {
    let hash = Sha256::new().chain_update(workshop.0).chain_update(bytes).finalize();
    let first = std::array::from_fn(|at| hash.get(at).copied().unwrap_or_default());
    LogoId(uuid::Builder::from_custom_bytes(first).into_uuid())
}

/// The one file of a form.
async fn file_in(headers: &HeaderMap, body: Bytes) -> Option<Vec<u8>> {
    let kind = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    let boundary = multer::parse_boundary(kind).ok()?;
    let whole = async_stream::stream! { yield Ok::<_, std::convert::Infallible>(body) };
    let mut form = multer::Multipart::new(whole, boundary);
    let field = form.next_field().await.ok()??;
    field.bytes().await.ok().map(|bytes| bytes.to_vec())
}

/// What is wrong with it, in the address of the page that says so.
fn code(fault: printing::LogoFault) -> &'static str {
    use printing::LogoFault as F;
    match fault {
        F::TooLarge => LogoFault::TooLarge,
        F::Unreadable => LogoFault::Unreadable,
        F::Unsafe => LogoFault::Unsafe,
        F::Lettering => LogoFault::Lettering,
        F::Elaborate => LogoFault::Elaborate,
    }
    .code()
}
