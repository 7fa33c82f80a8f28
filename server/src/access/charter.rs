//! What one may be to a verdigrunnlag, and new links to it.

use app::{CharterLink, Fault};
use domain::CharterId;

use super::secrets;
use crate::{faults::not_saved, state::AppState};

/// What a secret link, or a device, may be to one verdigrunnlag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CharterRole {
    Holder,
    Reader,
}

impl CharterRole {
    const ALL: [CharterRole; 2] = [CharterRole::Holder, CharterRole::Reader];
    pub const HOLDERS: &[CharterRole] = &[CharterRole::Holder];
    pub const READERS: &[CharterRole] = &[CharterRole::Reader, CharterRole::Holder];

    /// As it is stored.
    pub fn name(self) -> &'static str {
        match self {
            CharterRole::Holder => "holder",
            CharterRole::Reader => "reader",
        }
    }

    pub fn named(name: &str) -> Option<CharterRole> {
        CharterRole::ALL.into_iter().find(|role| role.name() == name)
    }

    /// What a device may be that was given this link.
    pub fn of_link(opens: CharterLink) -> CharterRole {
        match opens {
            CharterLink::Holder => CharterRole::Holder,
            CharterLink::Reader => CharterRole::Reader,
        }
    }

    pub fn link(self) -> CharterLink {
        match self {
            CharterRole::Holder => CharterLink::Holder,
            CharterRole::Reader => CharterLink::Reader,
        }
    }

    /// The page of its own.
    pub fn page(self, charter: CharterId) -> String {
        match self {
            CharterRole::Holder => format!("/h/{charter}"),
            CharterRole::Reader => format!("/v/{charter}"),
        }
    }
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
    Ok(super::links::address(state, &secret))
}
