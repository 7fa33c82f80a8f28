//! What people are told when what lies beneath fails.

use app::Fault;

/// The disk did not take it, or did not answer. What it said is for the log.
pub fn not_saved(error: anyhow::Error) -> Fault {
    tracing::error!(%error, "the storage did not answer");
    Fault::NotSaved
}
