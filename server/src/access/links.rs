//! New secret links.

use app::Fault;
use domain::{CharterId, WorkshopId};

use super::{CharterRole, Role, secrets};
use crate::{faults::not_saved, state::AppState};

/// A new secret link to a role, as a whole address. The older one is void for all but `keep`, a session.
///
/// # Errors
/// [`Fault::NotSaved`] when the disk does not take it.
pub async fn new_link(
    state: &AppState,
    workshop: WorkshopId,
    role: Role,
    keep: &str,
) -> Result<String, Fault> {
    let secret = secrets::draw();
    state
        .storage
        .keys
        .renew_secret(&secrets::hash(&secret), workshop, role, keep, state.now())
        .await
        .map_err(not_saved)?;
    Ok(address(state, &secret))
}

pub fn address(state: &AppState, secret: &str) -> String {
    format!("{}/k/{secret}", state.addresses.current())
}

/// A new secret link to a role, as a whole address. The older one is void for all but `keep`, a session.
///
/// # Errors
/// [`Fault::NotSaved`] when the disk does not take it.
pub async fn new_charter_link(
    state: &AppState,
    charter: CharterId,
    role: CharterRole,
    keep: &str,
) -> Result<String, Fault> {
    let secret = secrets::draw();
    let (hash, now) = (secrets::hash(&secret), state.now());
    let charters = &state.storage.charters;
    charters.renew_secret(&hash, charter, role, keep, now).await.map_err(not_saved)?;
    Ok(address(state, &secret))
}
