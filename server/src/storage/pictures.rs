//! The pictures of workshops. They come with the events that name them, and go with them ([`Batch`](super::Batch)).

use async_trait::async_trait;
use domain::{LogoId, WorkshopId};

#[async_trait]
pub trait Pictures: Send + Sync + 'static {
    async fn logo(&self, workshop: WorkshopId, logo: LogoId) -> anyhow::Result<Option<Vec<u8>>>;
}
