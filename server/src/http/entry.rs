//! What most handlers begin with: who asks, may they, and what was just refused them.

use std::sync::Arc;

use app::{Fault, Refused};
use axum::{Extension, http::StatusCode};
use domain::{Material, WorkshopId};

use super::answers::status;
use crate::{
    access::{Device, Role},
    rooms::Room,
    state::AppState,
};

pub type Asking = Extension<Arc<Device>>;

/// The workshop as it is now, for a device that has one of these roles in it.
pub async fn enter(
    state: &AppState,
    device: &Device,
    workshop: WorkshopId,
    roles: &[Role],
) -> Result<Room, StatusCode> {
    device.require(workshop, roles).await.map_err(status)?;
    state.rooms.fresh(workshop).await.map_err(status)
}

/// The workshop, for a device that may see what is published: a leader's or a host's always, and that of whoever took
/// part for as long as something is. What was not published is, to them, not there.
pub async fn enter_result(
    state: &AppState,
    device: &Device,
    workshop: WorkshopId,
) -> Result<Room, StatusCode> {
    match device.require(workshop, Role::READERS).await {
        Err(Fault::NotFound) => {
            let room = enter(state, device, workshop, &[Role::TOOK_PART]).await?;
            let published = room.read(|workshop| workshop.material().is_some_and(Material::is_published));
            if published { Ok(room) } else { Err(status(Fault::NotFound)) }
        }
        answer => {
            answer.map_err(status)?;
            state.rooms.fresh(workshop).await.map_err(status)
        }
    }
}

/// The form this device posted from this page without JavaScript, refused a moment ago.
pub async fn take_refused(state: &AppState, device: &Device, page: &str) -> Option<Refused> {
    state.refused.take(device.bearer(), page, state.now()).await
}
