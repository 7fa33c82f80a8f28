//! How fast one device may go. Nobody who presses buttons meets the limit; a phone gone wild slows itself
//! and nobody else. There is none for an address: a whole room shares one.

use std::sync::Arc;

use app::Fault;
use axum::{
    Extension,
    extract::{Request, State},
    middleware::Next,
    response::Response,
};

use super::refusal;
use crate::{allowance::Allowance, clock, device::Device, state::AppState};

/// Requests that a device may send at once, such as all it has written without contact.
const AT_ONCE: i64 = 100;
/// And then one in so many milliseconds.
const EACH_MS: i64 = 100;

/// By session.
pub fn new() -> Arc<Allowance<String>> {
    Arc::new(Allowance::new(AT_ONCE, EACH_MS))
}

pub async fn keep(
    State(state): State<AppState>,
    Extension(device): Extension<Arc<Device>>,
    request: Request,
    next: Next,
) -> Response {
    if device.session().is_some_and(|session| !state.pace.take(session, clock::now())) {
        return refusal(Fault::TooFast);
    }
    next.run(request).await
}
