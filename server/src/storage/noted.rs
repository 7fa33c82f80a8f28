//! What was deleted, where several machines share a database: each hears of it from the others, and keeps it in a file of its
//! own ([`Register`](super::register::Register)). When the database is an older one some day, any of the files knows.

use async_trait::async_trait;

use super::register::Deletion;

#[async_trait]
pub trait Noted: Send + Sync + 'static {
    /// Notes these. What is noted already stays as it is.
    async fn note(&self, deletions: &[Deletion]) -> anyhow::Result<()>;
    async fn noted(&self) -> anyhow::Result<Vec<Deletion>>;
    async fn forget(&self, deletions: &[Deletion]) -> anyhow::Result<()>;
}
