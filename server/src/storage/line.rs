//! Where several write to the same log, those who have been overtaken stand in line instead of trying again and again.

use std::sync::Arc;

use async_trait::async_trait;
use domain::{Event, WorkshopId};

use super::log::{AppendError, Batch, Head};

/// What is to be appended behind these, which others have written. None: nothing.
pub type Decide<'a> = &'a mut (dyn FnMut(Vec<(Head, Event)>) -> Option<Arc<Batch>> + Send);

#[async_trait]
pub trait Line: Send + Sync + 'static {
    /// Waits for those who write, reads on from `at`, and appends what is decided on that before anybody else can. Answers with
    /// where the log ends then, or with None if there was nothing to append. A batch may hold events, new grants, and another
    /// day of deletion.
    ///
    /// # Errors
    /// [`AppendError::Conflict`] if nothing was decided, for the log is not read on like that. Else as for
    /// [`Log::append`](super::Log::append).
    async fn append_in_line(
        &self,
        workshop: WorkshopId,
        at: Head,
        mark: i64,
        decide: Decide<'_>,
    ) -> Result<Option<Head>, AppendError>;
}
