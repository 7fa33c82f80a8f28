//! Whoever goes too fast is told so before anything is done.

use std::sync::Arc;

use app::Fault;
use axum::{
    Extension,
    extract::{Request, State},
    middleware::Next,
    response::Response,
};

use super::answers::refusal;
use crate::{access::Device, state::AppState};

pub async fn keep(
    State(state): State<AppState>,
    Extension(device): Extension<Arc<Device>>,
    request: Request,
    next: Next,
) -> Response {
    if device.session().is_some_and(|session| !state.pace.admits(session, state.now())) {
        return refusal(Fault::TooFast);
    }
    next.run(request).await
}
