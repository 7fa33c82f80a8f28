//! What can be taken away: poster, norm list, word clouds; and the pictures on the projector.

use std::sync::Arc;

use axum::{
    Extension,
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::WorkshopId;

use crate::{
    device::Device,
    files::{self, File},
    http::pages::{enter, enter_result},
    qr,
    state::AppState,
    storage::Role,
};

type Asking = Extension<Arc<Device>>;

/// The QR code of the join address, for the projector and the facilitator.
pub async fn join_qr(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path(workshop): Path<WorkshopId>,
) -> Result<Response, StatusCode> {
    let room = enter(&state, &device, workshop, Role::Facilitator).await?;
    let code = room.read(|workshop| workshop.code.clone());
    let svg = qr::svg(&format!("{}/j/{}", state.base_url, code.as_str()));
    Ok(([(header::CONTENT_TYPE, "image/svg+xml")], svg).into_response())
}

/// `norm.png` or `taboo.png` of a value that was shown to the room.
pub async fn screen_cloud(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path((workshop, value, picture)): Path<(WorkshopId, usize, String)>,
) -> Result<Response, StatusCode> {
    let room = enter(&state, &device, workshop, Role::Facilitator).await?;
    let (shown, lang) = room.read(|workshop| (workshop.shown_value(value), workshop.settings.lang));
    let shown = shown.ok_or(StatusCode::NOT_FOUND)?;
    Ok(answer(move || files::clouds::on_screen(&shown, lang, &picture)).await)
}

/// The leader's files, by the names in [`files::of_result`].
pub async fn result_file(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path((workshop, name)): Path<(WorkshopId, String)>,
) -> Result<Response, StatusCode> {
    let room = enter_result(&state, &device, workshop).await?;
    let result = room.read(domain::Workshop::result).ok_or(StatusCode::NOT_FOUND)?;
    Ok(answer(move || files::of_result(&result, &name)).await)
}

/// Makes a file away from the threads that serve: documents are computing, not waiting.
async fn answer(make: impl FnOnce() -> anyhow::Result<Option<File>> + Send + 'static) -> Response {
    match tokio::task::spawn_blocking(make).await {
        Ok(Ok(Some(file))) => {
            let disposition = if file.attached { "attachment" } else { "inline" };
            let headers = [
                (header::CONTENT_TYPE, file.kind.to_owned()),
                (header::CONTENT_DISPOSITION, format!("{disposition}; filename=\"{}\"", file.name)),
            ];
            (headers, file.bytes).into_response()
        }
        Ok(Ok(None)) => StatusCode::NOT_FOUND.into_response(),
        Ok(Err(error)) => {
            tracing::error!(%error, "a document could not be made");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
        Err(error) => {
            tracing::error!(%error, "making a document broke off");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
