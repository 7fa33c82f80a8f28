//! Live streams: each builds its own audience's view, and sends it when it differs from the last.

use std::{convert::Infallible, sync::Arc, time::Duration};

use app::{Envelope, Fault};
use axum::{
    Extension,
    body::{Body, Bytes},
    extract::{Path, State},
    http::{HeaderName, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{ParticipantId, Workshop, WorkshopId, view};
use serde::Serialize;
use tokio_util::sync::CancellationToken;

use super::entry::enter;
use crate::{
    access::{Device, Role},
    clock::Clock,
    figures::OpenStream,
    rooms::{Follower, Following, Room},
    state::AppState,
};

/// A heartbeat that scripts can hear; a comment is inaudible to them.
const HEARTBEAT: Duration = Duration::from_secs(5);
/// Views are built at most this often, however fast the room writes.
const SHORTEST_PAUSE: Duration = Duration::from_millis(100);

pub async fn phone(
    State(state): State<AppState>,
    Extension(device): Extension<Arc<Device>>,
    Path((workshop, seat)): Path<(WorkshopId, ParticipantId)>,
) -> Result<Response, StatusCode> {
    let view = |_: &Room| move |w: &Workshop| view::phone(w, seat);
    let roles = vec![Role::Participant(seat)];
    stream(state, device, workshop, roles, Follower::Phone(seat), view).await
}

pub async fn facilitator(
    State(state): State<AppState>,
    Extension(device): Extension<Arc<Device>>,
    Path(workshop): Path<WorkshopId>,
) -> Result<Response, StatusCode> {
    let view = |room: &Room| {
        let view = room.facilitator();
        move |w: &Workshop| Some(view(w))
    };
    stream(state, device, workshop, Role::HOSTS.to_vec(), Follower::Facilitator, view).await
}

pub async fn screen(
    State(state): State<AppState>,
    Extension(device): Extension<Arc<Device>>,
    Path(workshop): Path<WorkshopId>,
) -> Result<Response, StatusCode> {
    let view = |_: &Room| |w: &Workshop| Some(view::screen(w));
    stream(state, device, workshop, Role::VIEWERS.to_vec(), Follower::Screen, view).await
}

/// A phone tells that somebody is in the midst of a text (a body of any length), or no longer (none).
pub async fn writing(
    State(state): State<AppState>,
    Extension(device): Extension<Arc<Device>>,
    Path((workshop, seat)): Path<(WorkshopId, ParticipantId)>,
    body: Bytes,
) -> Result<StatusCode, StatusCode> {
    let room = enter(&state, &device, workshop, &[Role::Participant(seat)]).await?;
    room.note_writing(seat, !body.is_empty());
    Ok(StatusCode::NO_CONTENT)
}

async fn stream<View, Look>(
    state: AppState,
    device: Arc<Device>,
    workshop: WorkshopId,
    roles: Vec<Role>,
    follower: Follower,
    view: impl FnOnce(&Room) -> Look,
) -> Result<Response, StatusCode>
where
    View: Serialize + PartialEq + Send + 'static,
    Look: Fn(&Workshop) -> Option<View> + Send + 'static,
{
    let room = enter(&state, &device, workshop, &roles).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/event-stream"),
        (header::CACHE_CONTROL, "no-cache"),
        (HeaderName::from_static("x-accel-buffering"), "no"),
    ];
    // The link it came by may be made anew meanwhile. A disk that does not answer says nothing of that.
    let still_may = async move || device.require(workshop, &roles).await != Err(Fault::NotFound);
    let figure = state.lags.open();
    let (stopping, clock) = (state.stopping.clone(), state.clock);
    let events = events(room.follow(follower), still_may, figure, stopping, clock, view(&room));
    Ok((headers, Body::from_stream(events)).into_response())
}

/// Events that say only their name. Browsers do not hand on an event without data. `gone`: the page is no longer this
/// device's; it asks for itself again, and hears so in words.
const GONE: Bytes = Bytes::from_static(b"event: gone\ndata: -\n\n");
const BEAT: Bytes = Bytes::from_static(b"event: beat\ndata: -\n\n");

/// An event with a view. JSON as it is written here has no line breaks, so that it is one line of data.
fn event(id: u64, data: &impl Serialize) -> serde_json::Result<Bytes> {
    let mut event = format!("event: view\nid: {id}\ndata: ").into_bytes();
    serde_json::to_writer(&mut event, data)?;
    event.extend_from_slice(b"\n\n");
    Ok(event.into())
}

/// The full view first, then each change, and a heartbeat in silence.
fn events<View: Serialize + PartialEq>(
    mut following: Following,
    still_may: impl AsyncFn() -> bool + Send + 'static,
    figure: OpenStream,
    stopping: CancellationToken,
    clock: Clock,
    view: impl Fn(&Workshop) -> Option<View> + Send + 'static,
) -> impl futures_core::Stream<Item = Result<Bytes, Infallible>> {
    // The stream is followed before it is first looked at, so that no change falls between.
    async_stream::stream! {
        let mut sent = None;
        let mut id = 0_u64;
        loop {
            figure.behind();
            let Some(current) = following.look(&view) else { break };
            if !still_may().await {
                yield Ok(GONE);
                break;
            }
            if sent.as_ref() != Some(&current) {
                id += 1;
                let envelope = Envelope { now: clock(), view: current };
                let Ok(event) = event(id, &envelope) else { break };
                sent = Some(envelope.view);
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
