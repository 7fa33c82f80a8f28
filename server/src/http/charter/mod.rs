//! The pages of what lives on of workshops, and the ways in. No search engine is to find them.

mod calendar;
mod edition;
mod forms;
mod import;
mod links;
pub mod meetings;
mod pages;
mod planning;
pub mod pulse;
mod texts;

use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use domain::{Charter, CharterId, Lang, ResultView};

use super::answers::status;
use crate::{
    access::{CharterRole, Device},
    faults::not_saved,
    state::AppState,
};
pub use calendar::calendar;
pub use edition::edition;
pub use import::{form, take};
pub use links::{fresh, fresh_qr};
pub use pages::{file, from_workshop, holder, reader};
pub use planning::{measure, meeting, new_measure, new_meeting};
pub use texts::{quoting, texts};

/// The verdigrunnlag, for a device that has one of these roles.
pub async fn enter(
    state: &AppState,
    device: &Device,
    charter: CharterId,
    roles: &[CharterRole],
) -> Result<Charter, StatusCode> {
    device.require_charter(charter, roles).await.map_err(status)?;
    let held = state.storage.charters.read(charter).await.map_err(not_saved).map_err(status)?;
    held.ok_or(StatusCode::NOT_FOUND)
}

/// The same, and the language of who asks.
async fn enter_in(
    state: &AppState,
    device: &Device,
    charter: CharterId,
    roles: &[CharterRole],
) -> Result<(Charter, Lang), StatusCode> {
    let held = enter(state, device, charter, roles).await?;
    let lang = device.lang().await.unwrap_or(held.lang);
    Ok((held, lang))
}

/// What is shown of it, with its logo.
async fn with_logo(state: &AppState, held: &Charter, shown: &ResultView) -> Result<ResultView, StatusCode> {
    let logo = state.storage.charters.logo(held.id).await.map_err(not_saved).map_err(status)?;
    Ok(ResultView { logo: logo.map(Into::into), ..shown.clone() })
}

/// Nor is anybody else to keep a copy.
fn unlisted(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response
}
