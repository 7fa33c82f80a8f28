//! What is sent to us: whole, in time and not too large, before anything is done with it.

use std::{future::poll_fn, pin::pin};

use app::{Fault, pages::charter::import};
use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};

use futures_core::Stream;

use super::answers::refusal;
use crate::{limits::at_once::PICTURES_TAKEN_IN, state::AppState};

/// Several times our largest form, but one.
const LARGEST: usize = 128 * 1_024;

/// A workshop's: twenty full slides, each letter in it six characters on the way, and what its editing began from.
const LARGEST_WORKSHOP: usize = 512 * 1_024;

/// A picture for the poster or a verdigrunnlag, with some room to say that it is too large.
const LARGEST_FILE: usize = 2 * 1_024 * 1_024;

/// Reads the whole body first. A sender who drips cannot hold a handler, and who sends too much is cut off.
pub async fn take_whole(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path();
    let is_picture = path.starts_with("/f/") && path.ends_with("/logo");
    let is_import = path == import::PATH;
    let is_workshop =
        ["/nytt", "/rediger", "/api/create", "/api/edit"].iter().any(|end| path.ends_with(end)) && !is_import;
    let largest = match (is_picture || is_import, is_workshop) {
        (true, _) => LARGEST_FILE,
        (false, true) => LARGEST_WORKSHOP,
        (false, false) => LARGEST,
    };
    let length = parts.headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok());
    let length = length.and_then(|digits| digits.parse::<usize>().ok());
    if length.is_some_and(|length| length > largest) {
        if is_import {
            return too_large_for_import(state, body).await;
        }
        return refusal(Fault::TooLarge);
    }
    let take = async {
        let _turn = if is_picture || is_import { PICTURES_TAKEN_IN.acquire().await.ok() } else { None };
        to_bytes(body, largest).await
    };
    match tokio::time::timeout(state.config.patience(), take).await {
        Ok(Ok(bytes)) => next.run(Request::from_parts(parts, Body::from(bytes))).await,
        // Of an unknown length, and too long; or the sender has gone, and hears nothing of this.
        Ok(Err(_)) if length.is_none() => refusal(Fault::TooLarge),
        Ok(Err(_)) => StatusCode::BAD_REQUEST.into_response(),
        Err(_) => refusal(Fault::Unreachable),
    }
}

/// Its sender waits for a page that says so, and a browser shows it only once all is sent.
async fn too_large_for_import(state: AppState, body: Body) -> Response {
    let drain = async {
        let mut stream = pin!(body.into_data_stream());
        while let Some(Ok(_)) = poll_fn(|waker| stream.as_mut().poll_next(waker)).await {}
    };
    let _ = tokio::time::timeout(state.config.patience(), drain).await;
    Redirect::to(&format!("{}?for-stor", import::PATH)).into_response()
}
