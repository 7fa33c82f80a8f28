//! The pictures of workshops.

use async_trait::async_trait;
use domain::{LogoId, WorkshopId};
use sqlx::query_scalar;

use super::database::Postgres;
use crate::storage::Pictures;

#[async_trait]
impl Pictures for Postgres {
    async fn logo(&self, workshop: WorkshopId, logo: LogoId) -> anyhow::Result<Option<Vec<u8>>> {
        let find = || {
            self.pool.ask(|mut on| async move {
                let found = query_scalar("SELECT bytes FROM logo WHERE workshop_id = $1 AND id = $2")
                    .bind(workshop.0)
                    .bind(logo.0)
                    .fetch_optional(&mut *on)
                    .await?;
                Ok(found)
            })
        };
        self.keys
            .with(|| async {
                let bytes: Option<Vec<u8>> = find().await?;
                bytes.map(|bytes| self.keys.open_bytes(bytes)).transpose()
            })
            .await
    }
}
