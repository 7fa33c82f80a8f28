//! For whoever watches the server: does it answer, and can it do its work?

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::State,
    http::{HeaderValue, StatusCode, header},
    routing::get,
};
use domain::Timestamp;
use tokio::sync::Mutex;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::state::AppState;

/// A disk that takes longer than this does not serve a room.
const PATIENCE: Duration = Duration::from_secs(3);
/// Asking writes to the disk, so an answer holds this long (ms), whoever asks.
const HOLDS_MS: i64 = 1_000;

type Answer = (StatusCode, &'static str);

/// Without cookies, and never from a cache.
pub fn router() -> Router<AppState> {
    let last: Arc<Mutex<Option<(Timestamp, Answer)>>> = Arc::default();
    Router::new()
        .route("/healthz", get(|| async { "ok\n" }))
        .route(
            "/readyz",
            get(|State(state): State<AppState>| async move {
                let mut last = last.lock().await;
                match *last {
                    Some((at, answer)) if (0..HOLDS_MS).contains(&state.now().since(at)) => answer,
                    _ => last.insert((state.now(), ready(&state).await)).1,
                }
            }),
        )
        .layer(SetResponseHeaderLayer::overriding(
            header::CACHE_CONTROL,
            HeaderValue::from_static("no-store"),
        ))
}

/// Whether the disk takes writes.
async fn ready(state: &AppState) -> Answer {
    if state.rooms.is_cut_off() {
        return (StatusCode::SERVICE_UNAVAILABLE, "the storage does not answer\n");
    }
    if state.rooms.is_outdated() {
        return (StatusCode::SERVICE_UNAVAILABLE, "a newer version has written what this one cannot read\n");
    }
    match tokio::time::timeout(PATIENCE, state.storage.log.check()).await {
        Ok(Ok(())) => (StatusCode::OK, "ready\n"),
        Ok(Err(error)) => {
            tracing::error!(%error, "the storage takes no writes");
            (StatusCode::SERVICE_UNAVAILABLE, "the storage takes no writes\n")
        }
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the storage does not answer\n"),
    }
}
