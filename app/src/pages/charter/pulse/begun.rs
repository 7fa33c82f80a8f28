//! What the form of a round holds.

use domain::{PulseLength, TextId};
use serde::{Deserialize, Serialize};

/// What was chosen for a round.
#[derive(Clone, Serialize, Deserialize)]
pub struct Begun {
    pub norms: Vec<TextId>,
    pub meetings: bool,
    pub length: PulseLength,
}
