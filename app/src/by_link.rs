//! The secret links.

use serde::{Deserialize, Serialize};

/// What a secret link opens.
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
