//! The pictures of workshops.

use async_trait::async_trait;
use domain::{LogoId, WorkshopId};
use sqlx::query_scalar;

use super::database::Sqlite;
use crate::storage::Pictures;

#[async_trait]
impl Pictures for Sqlite {
    async fn logo(&self, workshop: WorkshopId, logo: LogoId) -> anyhow::Result<Option<Vec<u8>>> {
        let bytes = query_scalar("SELECT bytes FROM logo WHERE workshop_id = $1 AND id = $2")
            .bind(workshop.to_string())
            .bind(logo.to_string())
            .fetch_optional(&self.read)
            .await?;
        Ok(bytes)
    }
}
