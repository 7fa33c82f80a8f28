//! Where no stream gets through, a page asks for its view again and again.

use std::time::Duration;

use axum::{
    http::{HeaderMap, HeaderName, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::Workshop;
use serde::Serialize;

use crate::{access::secrets, rooms::Following, state::AppState};

/// A page that asks may be kept waiting this long: less than any proxy's patience.
const LONGEST_WAIT: u64 = 20;

/// What a page asks that follows by asking.
pub struct Question {
    /// The tag of the view that it has.
    seen: String,
    /// How long it will wait for another.
    patience: Duration,
}

impl Question {
    /// None of a page that opens a stream.
    pub fn of(headers: &HeaderMap) -> Option<Question> {
        let said = |name: &HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
        said(&header::ACCEPT).filter(|accept| accept.contains("application/json"))?;
        let wait = said(&HeaderName::from_static("prefer")).and_then(|prefer| prefer.strip_prefix("wait="));
        let seconds = wait.and_then(|wait| wait.parse::<u64>().ok()).unwrap_or_default();
        let patience = Duration::from_secs(seconds.min(LONGEST_WAIT));
        Some(Question {
            seen: said(&header::IF_NONE_MATCH).unwrap_or_default().trim_start_matches("W/").to_owned(),
            patience,
        })
    }
}

/// The view, once it is another than the page has; that it is the same, when the page has waited for as long as it will.
pub async fn answer<View: Serialize>(
    mut following: Following,
    still_may: impl AsyncFn() -> bool,
    question: Question,
    state: AppState,
    view: impl Fn(&Workshop) -> Option<View>,
) -> Result<Response, StatusCode> {
    let waited = tokio::time::sleep(question.patience);
    tokio::pin!(waited);
    loop {
        let current = following.look(&view).ok_or(StatusCode::NOT_FOUND)?;
        if !still_may().await {
            return Err(StatusCode::NOT_FOUND);
        }
        let json = serde_json::to_string(&current).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
        let tag = format!("\"{:016x}\"", secrets::digest(json.as_bytes()));
        if tag != question.seen {
            let envelope = format!("{{\"now\":{},\"view\":{json}}}", state.now().0);
            return Ok((
                [(header::ETAG, tag), (header::CONTENT_TYPE, "application/json".to_owned())],
                envelope,
            )
                .into_response());
        }
        tokio::select! {
            () = state.stopping.cancelled() => return Ok(StatusCode::NOT_MODIFIED.into_response()),
            () = &mut waited => return Ok(StatusCode::NOT_MODIFIED.into_response()),
            there = following.changed() => if !there { return Err(StatusCode::NOT_FOUND) },
        }
    }
}
