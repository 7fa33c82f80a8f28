//! What servers that share a database tell each other by it.

use std::time::Duration;

use async_trait::async_trait;
use domain::WorkshopId;

use crate::rooms::Note;

/// How one hears of the others: asked about once a second.
#[async_trait]
pub trait Nodes: Send + Sync + 'static {
    /// Says that this one is there, and who has begun or stopped to write here. Answers with the same of the others.
    ///
    /// # Errors
    /// If the database does not answer.
    async fn meet(&self, news: &[(WorkshopId, Note)], of: &[WorkshopId]) -> anyhow::Result<Met>;
    /// Whether this one is to keep up what all share, from now on for so long. One at a time is.
    ///
    /// # Errors
    /// If the database does not answer.
    async fn keep_up(&self, so_long: Duration) -> anyhow::Result<bool>;
    /// Leaves it to another, if it is this one's to do.
    ///
    /// # Errors
    /// If the database does not answer.
    async fn give_up(&self) -> anyhow::Result<()>;
    /// This one stops. If it was the last one, nothing is left of who writes.
    ///
    /// # Errors
    /// If the database does not answer.
    async fn leave(&self) -> anyhow::Result<()>;
}

pub struct Met {
    /// How many others there are.
    pub others: usize,
    /// Who has begun or stopped to write lately in the workshops that were asked of.
    pub writing: Vec<(WorkshopId, Note)>,
}
