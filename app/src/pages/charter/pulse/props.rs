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
    /// What was chosen, and is not begun.
    pub chosen: Option<Begun>,
    /// Why it was not.
    pub fault: Option<Fault>,
}

impl PulseProps {
    pub fn today(&self) -> Day {
        norwegian_day(self.now)
    }
}
