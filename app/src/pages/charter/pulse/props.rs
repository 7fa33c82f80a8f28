//! What the holder's page of the pulse is handed.

use domain::{Charter, Day, Lang, Timestamp, norwegian_day};

use super::{begun::Begun, round::OpenRound};
use crate::Fault;

#[derive(Clone)]
pub struct PulseProps {
    pub lang: Lang,
    pub charter: Charter,
    pub now: Timestamp,
    pub open: Option<OpenRound>,
    /// The whole address of the round that is open.
    pub address: String,
    pub readers: ReadersLink,
    /// What was chosen, and is not begun.
    pub chosen: Option<Begun>,
    /// Why it was not.
    pub fault: Option<Fault>,
}

/// The link to what everybody will see.
#[derive(Clone, Default)]
pub struct ReadersLink {
    /// Since when there is one.
    pub since: Option<Timestamp>,
    /// Itself, while it can still be shown to who made it.
    pub url: Option<String>,
}

impl PulseProps {
    pub fn today(&self) -> Day {
        norwegian_day(self.now)
    }
}
