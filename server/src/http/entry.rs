//! What most handlers begin with: who asks, may they, and what was just refused them.

use std::sync::Arc;

use app::Refused;
use axum::{Extension, http::StatusCode};
use domain::WorkshopId;

use super::answers::status;
use crate::{
    access::{Device, Role},
    rooms::Room,
    state::AppState,
};

pub type Asking = Extension<Arc<Device>>;

/// The workshop, for a device that has one of these roles in it.
pub async fn enter(
    state: &AppState,
    device: &Device,
    workshop: WorkshopId,
    roles: &[Role],
) -> Result<Room, StatusCode> {
    device.require(workshop, roles).await.map_err(status)?;
    state.rooms.room(workshop).await.map_err(status)
}

/// The form this device posted from this page without JavaScript, refused a moment ago.
pub fn take_refused(state: &AppState, device: &Device, page: &str) -> Option<Refused> {
    state.refused.take(&(device.session()?, page.to_owned()), state.now())
}
