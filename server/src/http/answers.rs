//! Faults, as HTTP has them.

use app::Fault;
use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};

use crate::figures;

pub fn status(fault: Fault) -> StatusCode {
    match fault {
        Fault::Refused(_) | Fault::Malformed | Fault::Outdated => StatusCode::UNPROCESSABLE_ENTITY,
        Fault::NotFound => StatusCode::NOT_FOUND,
        Fault::NotSaved => StatusCode::SERVICE_UNAVAILABLE,
        Fault::NotMade => StatusCode::INTERNAL_SERVER_ERROR,
        Fault::Unreachable | Fault::Kept | Fault::Blocked => StatusCode::REQUEST_TIMEOUT,
        Fault::TooFast => StatusCode::TOO_MANY_REQUESTS,
        Fault::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
    }
}

/// A fault as scripts are told of it.
pub fn refusal(fault: Fault) -> Response {
    figures::cut(&fault);
    (status(fault), Json(fault)).into_response()
}
