//! What can be taken away: poster, norm list, word clouds; and the pictures on the projector.

use std::sync::OnceLock;

use app::Fault;
use axum::{
    Extension,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{Material, WorkshopId};

use super::{
    answers::status,
    entry::{Asking, enter, enter_result},
};
use crate::{
    access::{Device, Role},
    files::{self, Edition, File, POSTER_PICTURE, Ready},
    limits::at_once::PICTURES_DRAWN,
    qr,
    rooms::Room,
    state::AppState,
};

/// How many times a file or picture is begun anew because what it shows was changed while it was made.
pub const CHANGED_MEANWHILE: usize = 3;

/// The QR code of the join address, for the projector and the facilitator.
pub async fn join_qr(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path(workshop): Path<WorkshopId>,
) -> Result<Response, StatusCode> {
    let room = enter(&state, &device, workshop, Role::VIEWERS).await?;
    let code = room.read(|workshop| workshop.code.clone());
    let svg = qr::svg(&qr::join_address(&state.addresses.current(), code.as_str()));
    Ok(([(header::CONTENT_TYPE, "image/svg+xml")], svg).into_response())
}

/// `norm` or `taboo` of a value that was shown to the room: where each word stands.
pub async fn screen_cloud(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path((workshop, value, kind)): Path<(WorkshopId, usize, String)>,
) -> Result<Response, StatusCode> {
    let room = enter(&state, &device, workshop, Role::VIEWERS).await?;
    for _ in 0..CHANGED_MEANWHILE {
        let whole = room.nothing_taken_away();
        let shown = room.read(|workshop| workshop.shown_value(value)).ok_or(StatusCode::NOT_FOUND)?;
        let (clouds, kind, there) = (room.clouds(), kind.clone(), whole.clone());
        let made = answer(move || files::clouds::on_screen(&clouds, value, &shown, &kind, there)).await;
        if whole() {
            return Ok(made);
        }
    }
    Err(StatusCode::NOT_FOUND)
}

/// The typeface of the clouds, cut for browsers once in the life of the process.
pub async fn cloud_font() -> Response {
    static FONT: OnceLock<Result<Vec<u8>, String>> = OnceLock::new();
    let cut = || {
        let bytes = FONT.get_or_init(|| cloud::web_font().map_err(|error| error.to_string()));
        let bytes = bytes.clone().map_err(anyhow::Error::msg)?;
        Ok(Some(File { name: "ordsky.woff2".to_owned(), kind: "font/woff2", attached: false, bytes }))
    };
    ([(header::CACHE_CONTROL, "max-age=86400")], answer(cut).await).into_response()
}

/// The leader's files, by the names in [`Edition::names`](crate::files::Edition::names).
pub async fn result_file(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path((workshop, name)): Path<(WorkshopId, String)>,
    headers: HeaderMap,
) -> Result<Response, StatusCode> {
    let room = enter_result(&state, &device, workshop).await?;
    published_file(&state, workshop, &room, &name, &headers).await
}

/// The poster on the wall, while she shows it there.
pub async fn screen_poster(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path(workshop): Path<WorkshopId>,
    headers: HeaderMap,
) -> Result<Response, StatusCode> {
    let room = enter_wall(&state, &device, workshop).await?;
    published_file(&state, workshop, &room, POSTER_PICTURE, &headers).await
}

/// The way to the result, for those who took part: their browsers have the right to it, and nobody else's.
pub async fn result_qr(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path(workshop): Path<WorkshopId>,
) -> Result<Response, StatusCode> {
    enter_wall(&state, &device, workshop).await?;
    let svg = qr::svg(&format!("{}/r/{workshop}", state.addresses.current()));
    Ok(([(header::CONTENT_TYPE, "image/svg+xml")], svg).into_response())
}

async fn enter_wall(state: &AppState, device: &Device, workshop: WorkshopId) -> Result<Room, StatusCode> {
    let room = enter(state, device, workshop, Role::VIEWERS).await?;
    let shown = room.read(|workshop| workshop.material().and_then(Material::on_wall).is_some());
    if shown { Ok(room) } else { Err(status(Fault::NotFound)) }
}

async fn published_file(
    state: &AppState,
    workshop: WorkshopId,
    room: &Room,
    name: &str,
    headers: &HeaderMap,
) -> Result<Response, StatusCode> {
    for _ in 0..CHANGED_MEANWHILE {
        let whole = room.nothing_taken_away();
        let edition = state.edition(workshop, room).await.map_err(status)?;
        let edition = edition.ok_or(StatusCode::NOT_FOUND)?;
        if !edition.names().iter().any(|own| own == name) {
            return Err(StatusCode::NOT_FOUND);
        }
        match state.files.get(&edition, name).await {
            Ok(Some(made)) if whole() && state.files.is_open(&edition) => {
                return Ok(handed_out(&edition, &made, headers));
            }
            // In it is what was deleted, hidden or published anew while it was made.
            Ok(_) => {}
            Err(error) => {
                tracing::error!(error = format!("{error:#}"), name, "a document could not be made");
                return Err(status(Fault::NotMade));
            }
        }
    }
    Err(StatusCode::NOT_FOUND)
}

/// A browser keeps it, and asks each time whether it is still this one.
fn handed_out(edition: &Edition, made: &Ready, asked: &HeaderMap) -> Response {
    let known = asked.get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok()).unwrap_or_default();
    let kept = [(header::CACHE_CONTROL, "private, no-cache".to_owned()), (header::ETAG, made.tag.clone())];
    if known.split(',').any(|tag| tag.trim().trim_start_matches("W/") == made.tag) {
        return (StatusCode::NOT_MODIFIED, kept).into_response();
    }
    let disposition = files::disposition(&edition.result, &made.name, made.attached);
    let about = [(header::CONTENT_TYPE, made.kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    (kept, about, made.bytes.clone()).into_response()
}

/// Makes a picture away from the threads that serve: it is computing, not waiting.
pub async fn answer(make: impl FnOnce() -> anyhow::Result<Option<File>> + Send + 'static) -> Response {
    picture(async { tokio::task::spawn_blocking(make).await? }).await
}

/// Waits for a turn, and for a picture.
pub async fn picture(
    making: impl Future<Output = anyhow::Result<Option<File>>> + Send + 'static,
) -> Response {
    let turn = PICTURES_DRAWN.acquire().await;
    let making = async move {
        // Held until it is done, also when who asked has gone.
        let _turn = turn;
        making.await
    };
    match tokio::spawn(making).await.map_err(anyhow::Error::from).flatten() {
        Ok(Some(file)) => ([(header::CONTENT_TYPE, file.kind)], file.bytes).into_response(),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(error = format!("{error:#}"), "a document could not be made");
            status(Fault::NotMade).into_response()
        }
    }
}
