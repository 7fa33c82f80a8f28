//! What of a workshop that was made can still be edited.

use domain::WorkshopId;
use serde::{Deserialize, Serialize};

/// Which workshop is edited, and how much of it still can be.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct Editing {
    pub workshop: WorkshopId,
    /// Core values that stand as they are, and with the first of them language, services and deletion.
    pub begun: usize,
    /// There may come more of them, or fewer.
    pub more: bool,
    /// Its time is in seconds.
    pub rehearsal: bool,
}
