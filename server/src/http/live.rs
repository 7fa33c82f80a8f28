//! Live streams: each builds its own audience's view, and sends it when it differs from the last.

use std::{convert::Infallible, sync::Arc, time::Duration};

use app::{Envelope, Fault};
use axum::{
    Extension,
    body::{Body, Bytes},
    extract::{Path, Query, State},
    http::{HeaderMap, HeaderName, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{ParticipantId, Timestamp, Workshop, WorkshopId, view};
use serde::Deserialize;
use tokio_util::sync::CancellationToken;

use super::{
    answers::status,
    asking::{GATHER, Question, answer},
    changes::{self, Differs},
    entry::enter,
    shown::Shown,
};
use crate::{
    access::{Device, Role},
    clock::Clock,
    figures::OpenStream,
    rooms::{Follower, Following, HandOvers, Room},
    state::AppState,
};

/// A heartbeat that scripts can hear; a comment is inaudible to them.
const HEARTBEAT: Duration = Duration::from_secs(5);
/// From one view to the next moment: views are built at most every tenth of a second, however fast the room writes.
const SHORTEST_PAUSE: Duration = Duration::from_millis(70);

pub async fn phone(
    State(state): State<AppState>,
    Extension(device): Extension<Arc<Device>>,
    Path((workshop, seat)): Path<(WorkshopId, ParticipantId)>,
    Query(query): Query<HowToHear>,
    headers: HeaderMap,
) -> Result<Response, StatusCode> {
    let view = |_: &Room| move |w: &Workshop| view::phone(w, seat);
    let (roles, asked) = (vec![Role::Participant(seat)], Asked::by(query, &headers));
    let answer = stream(state, device.clone(), workshop, roles, Follower::Phone(seat), asked, view).await;
    match answer {
        // A page that was hidden has not heard of it.
        Err(StatusCode::NOT_FOUND) if device.had(workshop, seat).await => Err(StatusCode::GONE),
        answer => answer,
    }
}

pub async fn facilitator(
    State(state): State<AppState>,
    Extension(device): Extension<Arc<Device>>,
    Path(workshop): Path<WorkshopId>,
    Query(query): Query<HowToHear>,
    headers: HeaderMap,
) -> Result<Response, StatusCode> {
    let view = |room: &Room| {
        let view = room.facilitator();
        move |w: &Workshop| Some(view(w))
    };
    stream(
        state,
        device,
        workshop,
        Role::HOSTS.to_vec(),
        Follower::Facilitator,
        Asked::by(query, &headers),
        view,
    )
    .await
}

pub async fn screen(
    State(state): State<AppState>,
    Extension(device): Extension<Arc<Device>>,
    Path(workshop): Path<WorkshopId>,
    Query(query): Query<HowToHear>,
    headers: HeaderMap,
) -> Result<Response, StatusCode> {
    let view = |room: &Room| {
        let view = room.screen();
        move |w: &Workshop| Some(view(w))
    };
    stream(
        state,
        device,
        workshop,
        Role::VIEWERS.to_vec(),
        Follower::Screen,
        Asked::by(query, &headers),
        view,
    )
    .await
}

/// A phone tells that somebody is in the midst of a text (a body of any length), or no longer (none).
pub async fn writing(
    State(state): State<AppState>,
    Extension(device): Extension<Arc<Device>>,
    Path((workshop, seat)): Path<(WorkshopId, ParticipantId)>,
    body: Bytes,
) -> Result<StatusCode, StatusCode> {
    device.require(workshop, &[Role::Participant(seat)]).await.map_err(status)?;
    let room = state.rooms.room(workshop).await.map_err(status)?;
    let writer = device.writer(seat).ok_or(StatusCode::NOT_FOUND)?;
    room.note_writing(writer, !body.is_empty());
    Ok(StatusCode::NO_CONTENT)
}

async fn stream<View, Look>(
    state: AppState,
    device: Arc<Device>,
    workshop: WorkshopId,
    roles: Vec<Role>,
    follower: Follower,
    asked: Asked,
    view: impl FnOnce(&Room) -> Look,
) -> Result<Response, StatusCode>
where
    View: Differs + Send + 'static,
    Look: Fn(&Workshop) -> Option<View> + Send + 'static,
{
    let room = enter(&state, &device, workshop, &roles).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/event-stream"),
        (header::CACHE_CONTROL, "no-cache"),
        (HeaderName::from_static("x-accel-buffering"), "no"),
    ];
    // The link it came by may be made anew meanwhile. A disk that does not answer says nothing of that.
    let rooms = state.rooms.clone();
    let still_may =
        async move || rooms.is_cut_off() || device.require(workshop, &roles).await != Err(Fault::NotFound);
    // Where phones find this server is what hosts and walls show.
    let shown = (!matches!(follower, Follower::Phone(_))).then(|| Shown::new(&state, asked.shown));
    if let Some(question) = asked.question {
        return answer(room.follow(follower), still_may, question, state, shown, view(&room)).await;
    }
    let figure = state.lags.open();
    let following = Told {
        following: room.follow(follower),
        seated: matches!(follower, Follower::Phone(_)).then(|| room.hand_overs()),
        shown,
        in_parts: asked.in_parts,
        stopping: state.stopping.clone(),
        clock: state.clock,
        figure,
    };
    let events = events(following, still_may, view(&room));
    Ok((headers, Body::from_stream(events)).into_response())
}

/// What a page says of itself when it begins to follow (`public/follow.js`).
#[derive(Deserialize)]
pub struct HowToHear {
    /// It can take views in parts.
    changes: Option<String>,
    /// The address of this server that it shows.
    shown: Option<Arc<str>>,
}

/// How a page wants to hear.
struct Asked {
    in_parts: bool,
    shown: Option<Arc<str>>,
    /// It follows by asking.
    question: Option<Question>,
}

impl Asked {
    fn by(query: HowToHear, headers: &HeaderMap) -> Asked {
        let HowToHear { changes, shown } = query;
        Asked { in_parts: changes.is_some(), shown, question: Question::of(headers) }
    }
}

/// One that follows, and how it is told.
struct Told {
    following: Following,
    /// By a seat, which is theirs as long as the room is there, and no seat of it has gone over to another browser since.
    seated: Option<HandOvers>,
    shown: Option<Shown>,
    /// After the first view only what has changed. Pages from before that ask for whole views, each time.
    in_parts: bool,
    stopping: CancellationToken,
    clock: Clock,
    figure: OpenStream,
}

/// Events that say only their name. Browsers do not hand on an event without data. `gone`: the page is no longer this
/// device's; it asks for itself again, and hears so in words.
const GONE: Bytes = Bytes::from_static(b"event: gone\ndata: -\n\n");
/// Because the seat went over to another browser.
const ELSEWHERE: Bytes = Bytes::from_static(b"event: gone\ndata: elsewhere\n\n");
const RENEW: Bytes = Bytes::from_static(b"event: renew\ndata: -\n\n");
const BEAT: Bytes = Bytes::from_static(b"event: beat\ndata: -\n\n");

/// An event with its data. JSON as it is written here has no line breaks, so that it is one line.
fn event(name: &str, id: u64, data: &[u8]) -> Bytes {
    let mut event = format!("event: {name}\nid: {id}\ndata: ").into_bytes();
    event.extend_from_slice(data);
    event.extend_from_slice(b"\n\n");
    event.into()
}

/// What tells this view to a page, by the one that it has.
fn telling<View: Differs>(
    before: Option<&View>,
    view: &View,
    (now, id): (Timestamp, u64),
) -> serde_json::Result<Bytes> {
    let Some(before) = before else {
        return Ok(event("view", id, &serde_json::to_vec(&Envelope { now, view })?));
    };
    let mut data = format!("{{\"now\":{},\"set\":", now.0).into_bytes();
    data.extend_from_slice(&changes::between(before, view)?);
    data.push(b'}');
    Ok(event("change", id, &data))
}

/// The full view first, then each change, and a heartbeat in silence.
fn events<View: Differs>(
    told: Told,
    still_may: impl AsyncFn() -> bool + Send + 'static,
    view: impl Fn(&Workshop) -> Option<View> + Send + 'static,
) -> impl futures_core::Stream<Item = Result<Bytes, Infallible>> {
    let Told { mut following, seated, shown, in_parts, stopping, clock, figure } = told;
    let (gone, asks) = match &seated {
        Some(_) => (ELSEWHERE, false),
        None => (GONE, true),
    };
    // The stream is followed before it is first looked at, so that no change falls between.
    async_stream::stream! {
        let mut sent: Option<View> = None;
        let mut id = 0_u64;
        loop {
            figure.behind();
            if sent.is_some() {
                tokio::select! {
                    () = stopping.cancelled() => break,
                    () = tokio::time::sleep(GATHER) => {}
                }
            }
            let Some(current) = following.look(&view) else { break };
            // The first time too: a seat may have gone over before it was followed.
            let doubtful = asks || sent.is_none() || seated.as_ref().is_some_and(HandOvers::any);
            if doubtful && !still_may().await {
                yield Ok(gone);
                break;
            }
            // The page says how to come here, and that is another address now: it asks for itself again.
            if shown.as_ref().is_some_and(Shown::is_another_now) {
                yield Ok(RENEW);
                break;
            }
            if sent.as_ref() != Some(&current) {
                id += 1;
                let before = sent.as_ref().filter(|_| in_parts);
                let Ok(event) = telling(before, &current, (clock(), id)) else { break };
                sent = Some(current);
                yield Ok(event);
            }
            figure.even();
            tokio::select! {
                () = stopping.cancelled() => break,
                () = tokio::time::sleep(SHORTEST_PAUSE) => {}
            }
            loop {
                tokio::select! {
                    () = stopping.cancelled() => return,
                    there = following.changed() => {
                        if there {
                            break;
                        }
                        if !still_may().await {
                            yield Ok(GONE);
                        }
                        return;
                    }
                    () = tokio::time::sleep(HEARTBEAT) => yield Ok(BEAT),
                }
            }
        }
    }
}
