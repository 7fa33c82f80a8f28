//! What one of several servers does, and not all of them.

use std::any::Any;

use async_trait::async_trait;
use domain::WorkshopId;

/// Held until it is dropped, or the server that has it ends, or is cut off from the database.
pub type Turn = Box<dyn Any + Send>;

#[async_trait]
pub trait Turns: Send + Sync + 'static {
    /// The turn to play a workshop's rehearsal. None while another has it.
    ///
    /// # Errors
    /// If the database does not answer.
    async fn take(&self, workshop: WorkshopId) -> anyhow::Result<Option<Turn>>;
}
