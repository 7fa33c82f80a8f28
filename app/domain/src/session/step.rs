//! The group's own steps inside Gruppearbeid.

use serde::{Deserialize, Serialize};

/// The group's own steps inside Gruppearbeid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Step {
    /// Rekkefremlegg.
    #[default]
    Round,
    /// Slå sammen.
    Merge,
    /// Velg fem.
    Choose,
    /// Tabu.
    Taboos,
    /// Bli enige.
    Agree,
}

impl Step {
    pub const ALL: [Step; 5] = [Step::Round, Step::Merge, Step::Choose, Step::Taboos, Step::Agree];

    pub fn next(self) -> Option<Step> {
        Step::ALL.get(self as usize + 1).copied()
    }

    pub fn previous(self) -> Option<Step> {
        (self as usize).checked_sub(1).and_then(|at| Step::ALL.get(at).copied())
    }
}
