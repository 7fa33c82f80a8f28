//! What is left for a moment for a device that another machine may serve next.

use async_trait::async_trait;
use domain::Timestamp;

/// Places are not to be guessed, and nobody but the device can read what lies there.
#[async_trait]
pub trait Shelves: Send + Sync + 'static {
    /// In the place of what lay there.
    ///
    /// # Errors
    /// Also if it is full: whoever leaves things has shown no right to anything.
    async fn leave(&self, place: &str, sealed: &[u8], at: Timestamp) -> anyhow::Result<()>;
    async fn look(&self, place: &str) -> anyhow::Result<Option<(Timestamp, Vec<u8>)>>;
    async fn remove(&self, place: &str) -> anyhow::Result<()>;
    /// Throws away what was left before.
    async fn forget(&self, before: Timestamp) -> anyhow::Result<()>;
}
