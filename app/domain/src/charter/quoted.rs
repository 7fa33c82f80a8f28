//! The norms that its holder has ticked for texts for others.

use serde::{Deserialize, Serialize};

use crate::TextId;

/// Of one value.
pub const MOST_QUOTED: usize = 3;

/// What its holder has ticked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quoted {
    /// Grows by one with each change of it; none yet at 0.
    pub rev: u32,
    /// Norms of all values.
    pub norms: Vec<TextId>,
}

impl Quoted {
    pub(super) fn is_untouched(&self) -> bool {
        self.rev == 0
    }
}
