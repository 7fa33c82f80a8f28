//! What one may be to a verdigrunnlag.

use app::CharterLink;
use domain::CharterId;

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
