//! The guide's meetings: pages and documents that are everybody's and know no workshop.

use std::sync::OnceLock;

use app::{
    Fault,
    pages::meetings::{DOCX, LeadPage, LeadProps, MeetingsPage, PDF, Place, meta},
};
use axum::{
    Extension,
    body::Bytes,
    extract::{Path, Query, Request, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{
    Lang,
    meeting::{Meeting, Setup},
};
use leptos::prelude::*;
use tokio::sync::OnceCell;

use super::{answers::status, entry::Asking, render::render};
use crate::{files::WORD, limits::at_once::PICTURES_DRAWN, state::AppState};

const AS_PDF: &str = "application/pdf";

pub async fn all(State(state): State<AppState>, Extension(device): Asking, request: Request) -> Response {
    let lang = device.lang().await.unwrap_or_default();
    list(&state, lang, Place::everybodys(), request).await
}

pub(super) async fn list(state: &AppState, lang: Lang, place: Place, request: Request) -> Response {
    render(state, meta(lang), request, move || view! { <MeetingsPage lang place=place.clone() /> }).await
}

/// What was set of the meeting stands in the address.
pub type Fields = Query<Vec<(String, String)>>;

pub async fn one(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path(slug): Path<String>,
    Query(fields): Fields,
    request: Request,
) -> Result<Response, StatusCode> {
    let lang = device.lang().await.unwrap_or_default();
    lead(&state, lang, Place::everybodys(), &slug, fields, request).await
}

pub(super) async fn lead(
    state: &AppState,
    lang: Lang,
    place: Place,
    slug: &str,
    fields: Vec<(String, String)>,
    request: Request,
) -> Result<Response, StatusCode> {
    let meeting = Meeting::from_slug(slug).ok_or(StatusCode::NOT_FOUND)?;
    let fields = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let (setup, mended) = Setup::read(meeting, fields);
    let address = request.uri().path_and_query().map_or(&*place.path, |address| address.as_str()).to_owned();
    let props = LeadProps { meeting, lang, setup, mended, address, place };
    Ok(render(state, meta(lang), request, move || view! { <LeadPage props=props.clone() /> }).await)
}

/// Made once for each language in the life of the process, since it is always the same; and to its end, whoever asked and
/// went away.
pub async fn pdf(State(state): State<AppState>, Extension(device): Asking) -> Response {
    static MADE: [OnceCell<Bytes>; 3] = [const { OnceCell::const_new() }; 3];
    let lang = device.lang().await.unwrap_or_default();
    let making = tokio::spawn(async move {
        let make = || async {
            let _turn = PICTURES_DRAWN.acquire().await;
            state.engine.meetings(lang).await.map(Bytes::from)
        };
        MADE[lang as usize].get_or_try_init(make).await.cloned()
    });
    handed_out(PDF, AS_PDF, making.await.map_err(anyhow::Error::from).flatten())
}

/// The same for Word.
pub async fn docx(Extension(device): Asking) -> Response {
    static MADE: [OnceLock<Result<Bytes, String>>; 3] = [const { OnceLock::new() }; 3];
    let lang = device.lang().await.unwrap_or_default();
    let make = |lang: Lang| lists::meetings(lang).map(Bytes::from).map_err(|error| error.to_string());
    let made = tokio::task::spawn_blocking(move || MADE[lang as usize].get_or_init(|| make(lang)).clone());
    let made = made.await.map_err(anyhow::Error::from);
    handed_out(DOCX, WORD, made.and_then(|made| made.map_err(anyhow::Error::msg)))
}

fn handed_out(name: &str, kind: &'static str, made: anyhow::Result<Bytes>) -> Response {
    match made {
        Ok(bytes) => {
            let attached = format!("attachment; filename=\"{name}\"");
            ([(header::CONTENT_TYPE, kind)], [(header::CONTENT_DISPOSITION, attached)], bytes).into_response()
        }
        Err(error) => {
            tracing::error!(error = format!("{error:#}"), name, "a document could not be made");
            status(Fault::NotMade).into_response()
        }
    }
}
