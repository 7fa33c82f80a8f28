//! A round of the pulse that is over, as far as anything is left of it.

use serde::{Deserialize, Serialize};

use super::pulse::{Asked, Counts};
use crate::Day;

/// A round that is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastPulse {
    pub closed: Day,
    /// How many answered. None: fewer than five, and nobody knows how many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) devices: Option<u32>,
    pub(super) questions: Vec<Counted>,
    /// Measures were agreed on after it, or «Ingen tiltak nå» was pressed.
    #[serde(default)]
    pub(super) followed: bool,
    /// It was over before this was taken in from a file: no more is known of it than the day.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) elsewhere: bool,
}

impl PastPulse {
    pub(super) fn elsewhere(closed: Day) -> PastPulse {
        PastPulse { closed, devices: None, questions: Vec::new(), followed: true, elsewhere: true }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Counted {
    pub(super) asked: Asked,
    /// None: too few to show, and so not kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) counts: Option<Counts>,
}
