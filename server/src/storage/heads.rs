//! What others have written, where several processes share a database.

use async_trait::async_trait;
use domain::{Timestamp, WorkshopId};

use super::log::Head;

/// How one learns of it: asked many times a second, of all rooms at once.
#[async_trait]
pub trait Heads: Send + Sync + 'static {
    /// Of these workshops, those that are there. Also where there are none to ask of, for the rest of it.
    ///
    /// # Errors
    /// If the database does not answer, or is one that only follows another: its word is not taken.
    async fn heads(&self, of: &[WorkshopId]) -> anyhow::Result<Answer>;
}

/// What is so at one moment.
#[derive(Debug)]
pub struct Answer {
    /// By the database's clock, which is the same for all who share it.
    pub now: Timestamp,
    pub standings: Vec<Standing>,
}

/// How far a workshop has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub workshop: WorkshopId,
    pub head: Head,
    /// Grows whenever somebody's right to a role here is taken back: a link is made anew, a seat goes over to another
    /// browser.
    pub rights: i64,
}
