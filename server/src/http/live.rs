//! Live streams: each builds its own audience's view, and sends it when it differs from the last.

use std::{convert::Infallible, sync::Arc, time::Duration};

use app::Envelope;
use axum::{
    Extension,
    extract::{Path, State},
    http::{HeaderName, StatusCode},
    response::{
        IntoResponse, Response,
        sse::{Event, Sse},
    },
};
use domain::{ParticipantId, Workshop, WorkshopId, view};
use serde::Serialize;

use crate::{clock, device::Device, rooms::Room, state::AppState, storage::Role};

/// A heartbeat that scripts can hear; a comment is inaudible to them.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// Views are built at most this often, however fast the room writes.
const SHORTEST_PAUSE: Duration = Duration::from_millis(100);

pub async fn phone(
    State(state): State<AppState>,
    Extension(device): Extension<Arc<Device>>,
    Path((workshop, seat)): Path<(WorkshopId, ParticipantId)>,
) -> Response {
    stream(state, device, workshop, Role::Participant(seat), move |w| view::phone(w, seat)).await
}

pub async fn facilitator(
    State(state): State<AppState>,
    Extension(device): Extension<Arc<Device>>,
    Path(workshop): Path<WorkshopId>,
) -> Response {
    stream(state, device, workshop, Role::Facilitator, |w| Some(view::facilitator(w))).await
}

pub async fn screen(
    State(state): State<AppState>,
    Extension(device): Extension<Arc<Device>>,
    Path(workshop): Path<WorkshopId>,
) -> Response {
    stream(state, device, workshop, Role::Facilitator, |w| Some(view::screen(w))).await
}

async fn stream<View: Serialize + PartialEq + Send + Sync + 'static>(
    state: AppState,
    device: Arc<Device>,
    workshop: WorkshopId,
    role: Role,
    view: impl Fn(&Workshop) -> Option<View> + Send + 'static,
) -> Response {
    if device.require(workshop, role).await.is_err() {
        return StatusCode::NOT_FOUND.into_response();
    }
    let Ok(room) = state.rooms.room(workshop).await else { return StatusCode::NOT_FOUND.into_response() };
    let buffering = [(HeaderName::from_static("x-accel-buffering"), "no")];
    (buffering, Sse::new(events(room, state.stopping, view))).into_response()
}

/// The full view first, then each change, and a heartbeat in silence.
fn events<View: Serialize + PartialEq + Send + Sync + 'static>(
    room: Room,
    stopping: tokio_util::sync::CancellationToken,
    view: impl Fn(&Workshop) -> Option<View> + Send + 'static,
) -> impl futures_core::Stream<Item = Result<Event, Infallible>> {
    // Followed before it is read, so that no change falls between.
    let mut changes = room.watch();
    drop(room);
    async_stream::stream! {
        let mut last = None;
        let mut id = 0_u64;
        loop {
            let current = { let workshop = changes.borrow_and_update().clone(); view(&workshop) };
            let Some(current) = current else { break };
            if last.as_ref() != Some(&current) {
                id += 1;
                let envelope = Envelope { now: clock::now(), view: current };
                let Ok(event) = Event::default().event("view").id(id.to_string()).json_data(&envelope) else { break };
                last = Some(envelope.view);
                yield Ok(event);
            }
            tokio::select! {
                () = stopping.cancelled() => break,
                () = tokio::time::sleep(SHORTEST_PAUSE) => {}
            }
            loop {
                tokio::select! {
                    () = stopping.cancelled() => return,
                    changed = changes.changed() => {
                        if changed.is_err() {
                            return;
                        }
                        break;
                    }
                    () = tokio::time::sleep(HEARTBEAT) => yield Ok(Event::default().event("beat").data("")),
                }
            }
        }
    }
}
