//! The secret links, to workshops and to what lives on of them.

use serde::{Deserialize, Serialize};

/// What a secret link to a verdigrunnlag opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CharterLink {
    Holder,
    Reader,
}

impl CharterLink {
    #[cfg(feature = "host")]
    pub fn words(self, lang: domain::Lang) -> &'static words::link::Opens {
        let charter = &words::words(lang).charter;
        match self {
            CharterLink::Holder => &charter.holder,
            CharterLink::Reader => &charter.reader,
        }
    }
}

/// What a secret link to a workshop opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ByLink {
    Facilitator,
    CoFacilitator,
    Screen,
    Leader,
}

impl ByLink {
    pub const ALL: [ByLink; 4] = [ByLink::Facilitator, ByLink::CoFacilitator, ByLink::Screen, ByLink::Leader];

    #[cfg(feature = "host")]
    pub fn words(self, lang: domain::Lang) -> &'static words::link::Opens {
        let link = &words::words(lang).link;
        match self {
            ByLink::Facilitator => &link.facilitator,
            ByLink::CoFacilitator => &link.co_facilitator,
            ByLink::Screen => &link.screen,
            ByLink::Leader => &link.leader,
        }
    }
}
