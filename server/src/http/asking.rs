//! Where no stream gets through, a page asks for its view again and again.

use std::time::Duration;

use axum::{
    http::{HeaderMap, HeaderName, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::Workshop;
use serde::Serialize;

use super::shown::Shown;
use crate::{access::secrets, rooms::Following, state::AppState};

/// What happens in a moment is told at once: four who vote when the bell rings are one view, and are answered before it is
/// made.
pub const GATHER: Duration = Duration::from_millis(30);
/// A page that asks may be kept waiting this long: less than any proxy's patience.
const LONGEST_WAIT: u64 = 20;

/// What a page asks that follows by asking.
pub struct Question {
    /// Of the view that it has.
    seen: Option<Tag>,
    /// How long it will wait for another.
    patience: Duration,
}

/// Tells a view from others of the same page: by when it was looked at, so that it need not be made to be known again, and
/// by what stands in it.
#[derive(Clone, Copy)]
struct Tag {
    mark: u64,
    digest: u64,
}

impl Tag {
    fn read(quoted: &str) -> Option<Tag> {
        let (mark, digest) = quoted.trim_start_matches("W/").trim_matches('"').split_once('-')?;
        let number = |hex| u64::from_str_radix(hex, 16).ok();
        Some(Tag { mark: number(mark)?, digest: number(digest)? })
    }

    fn header(self) -> [(HeaderName, String); 1] {
        [(header::ETAG, format!("\"{:x}-{:x}\"", self.mark, self.digest))]
    }
}

impl Question {
    /// None of a page that opens a stream.
    pub fn of(headers: &HeaderMap) -> Option<Question> {
        let said = |name: &HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
        said(&header::ACCEPT).filter(|accept| accept.contains("application/json"))?;
        let wait = said(&HeaderName::from_static("prefer")).and_then(|prefer| prefer.strip_prefix("wait="));
        let seconds = wait.and_then(|wait| wait.parse::<u64>().ok()).unwrap_or_default();
        let patience = Duration::from_secs(seconds.min(LONGEST_WAIT));
        Some(Question { seen: said(&header::IF_NONE_MATCH).and_then(Tag::read), patience })
    }
}

/// The view, once it is another than the page has; that it is the same, when the page has waited for as long as it will; or
/// that it is to fetch itself, since what it shows of this server is another now.
pub async fn answer<View: Serialize>(
    mut following: Following,
    still_may: impl AsyncFn() -> bool,
    question: Question,
    state: AppState,
    shown: Option<Shown>,
    view: impl Fn(&Workshop) -> Option<View>,
) -> Result<Response, StatusCode> {
    let Question { mut seen, patience } = question;
    let waited = tokio::time::sleep(patience);
    tokio::pin!(waited);
    loop {
        // First the mark: what rings while it is looked at makes it be looked at again.
        let mark = following.mark();
        if !still_may().await {
            return Err(StatusCode::NOT_FOUND);
        }
        if shown.as_ref().is_some_and(Shown::is_another_now) {
            return Ok(StatusCode::RESET_CONTENT.into_response());
        }
        if seen.is_none_or(|seen| seen.mark != mark) {
            let current = following.look(&view).ok_or(StatusCode::NOT_FOUND)?;
            let json = serde_json::to_string(&current).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
            let tag = Tag { mark, digest: secrets::digest(json.as_bytes()) };
            if seen.is_none_or(|seen| seen.digest != tag.digest) {
                let envelope = format!("{{\"now\":{},\"view\":{json}}}", state.now().0);
                let kind = [(header::CONTENT_TYPE, "application/json")];
                return Ok((kind, tag.header(), envelope).into_response());
            }
            seen = Some(tag);
        }
        let nothing_new = (StatusCode::NOT_MODIFIED, seen.map(Tag::header), ());
        tokio::select! {
            () = state.stopping.cancelled() => return Ok(nothing_new.into_response()),
            () = &mut waited => return Ok(nothing_new.into_response()),
            there = following.changed() => if !there { return Err(StatusCode::NOT_FOUND) },
        }
        tokio::time::sleep(GATHER).await;
    }
}
