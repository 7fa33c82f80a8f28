//! What can be taken away: poster, norm list, word clouds; and the pictures on the projector.

use std::sync::Arc;

use axum::{
    Extension,
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use cloud::{Caption, Cloud, Mode, Size};
use domain::{Kind, Lang, ResultValue, ResultView, WorkshopId};
use poster::Paper;

use crate::{
    device::Device,
    http::pages::{enter, enter_result},
    qr,
    state::AppState,
    storage::Role,
};

/// Pixels of a cloud's canvas; its picture for download is twice as wide.
const CANVAS: Size = Size { width: 1920, height: 1080 };
/// On the projector two clouds share the width beneath the lists, or the height beside them.
const SCREEN_CANVAS: Size = Size { width: 1440, height: 720 };
/// Any number will do, as long as it is always the same: equal results give equal clouds.
const SEED: u64 = 1;

/// What a file is made of, and how it is called.
struct File {
    name: String,
    kind: &'static str,
    /// Saved to disk rather than shown.
    attached: bool,
    bytes: Vec<u8>,
}

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
    let kind = picture.strip_suffix(".png").and_then(kind_named);
    let (shown, kind) = shown.zip(kind).ok_or(StatusCode::NOT_FOUND)?;
    // The page has a heading of its own.
    Ok(answer(move || {
        let bytes =
            cloud::png(&laid_out(&shown, kind, lang, SCREEN_CANVAS), kind, SCREEN_CANVAS.width * 2, None)?;
        Ok(Some(File { name: picture, kind: "image/png", attached: false, bytes }))
    })
    .await)
}

/// The leader's files. Names of clouds: `ordsky-{value from 0}-{norm|taboo}.{svg|png}`.
pub async fn result_file(
    State(state): State<AppState>,
    Extension(device): Asking,
    Path((workshop, name)): Path<(WorkshopId, String)>,
) -> Result<Response, StatusCode> {
    let room = enter_result(&state, &device, workshop).await?;
    let result = room.read(domain::Workshop::result).ok_or(StatusCode::NOT_FOUND)?;
    Ok(answer(move || file(&result, name)).await)
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

fn file(result: &ResultView, name: String) -> anyhow::Result<Option<File>> {
    let (kind, attached, bytes) = match name.as_str() {
        "verdiplakat-a3.pdf" => ("application/pdf", true, poster::pdf(result, Paper::A3)?),
        "verdiplakat-a4.pdf" => ("application/pdf", true, poster::pdf(result, Paper::A4)?),
        "verdiplakat.png" => ("image/png", false, poster::png(result)?),
        "normliste.csv" => ("text/csv; charset=utf-8", true, poster::normlist::csv(result)?),
        _ => return cloud_file(result, name),
    };
    Ok(Some(File { name, kind, attached, bytes }))
}

fn cloud_file(result: &ResultView, name: String) -> anyhow::Result<Option<File>> {
    let parts = name.strip_prefix("ordsky-").and_then(|rest| rest.rsplit_once('.'));
    let Some(((value, kind), form)) = parts.and_then(|(what, form)| Some((what.split_once('-')?, form)))
    else {
        return Ok(None);
    };
    let value = value.parse::<usize>().ok().and_then(|at| result.values.get(at));
    let Some((value, kind)) = value.zip(kind_named(kind)) else { return Ok(None) };
    let caption = Caption::new(&value.name, kind, result.lang);
    let cloud = laid_out(value, kind, result.lang, CANVAS);
    let (form, attached, bytes) = match form {
        "png" => ("image/png", false, cloud::png(&cloud, kind, CANVAS.width * 2, Some(&caption))?),
        "svg" => ("image/svg+xml", true, cloud::svg(&cloud, kind, &caption).into_bytes()),
        _ => return Ok(None),
    };
    Ok(Some(File { name, kind: form, attached, bytes }))
}

fn laid_out(value: &ResultValue, kind: Kind, lang: Lang, canvas: Size) -> Cloud {
    let phrases = cloud::phrases(value, kind);
    let entries = cloud::entries(&phrases, Mode::for_kind(kind), lang, &[&value.name]);
    cloud::place(&entries, canvas, SEED)
}

fn kind_named(name: &str) -> Option<Kind> {
    match name {
        "norm" => Some(Kind::Norm),
        "taboo" => Some(Kind::Taboo),
        _ => None,
    }
}
