//! What has been made of a room's workshop elsewhere.

use std::sync::Arc;

use domain::WorkshopId;

/// Lets go of what has been made of a workshop's result outside its room: it is another now, or none.
pub type LetGo = Arc<dyn Fn(WorkshopId) + Send + Sync>;
