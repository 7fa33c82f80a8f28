//! Turns, as locks of a connection's own: PostgreSQL gives them back when it ends, however it does.

use async_trait::async_trait;
use domain::WorkshopId;
use sqlx::query_scalar;
use tokio::time::timeout;

use super::{
    database::Postgres,
    pool::{PATIENCE, silent},
};
use crate::storage::turns::{Turn, Turns};

#[async_trait]
impl Turns for Postgres {
    async fn take(&self, workshop: WorkshopId) -> anyhow::Result<Option<Turn>> {
        let take = async {
            let mut connection = self.pool.connect().await?;
            // Of an id that is drawn, half is as good as the whole.
            let (half, _) = workshop.0.as_u64_pair();
            let taken: bool = query_scalar("SELECT pg_try_advisory_lock($1)")
                .bind(half.cast_signed())
                .fetch_one(&mut connection)
                .await?;
            Ok(taken.then(|| Box::new(connection) as Turn))
        };
        timeout(PATIENCE, take).await.unwrap_or_else(|_| Err(silent()))
    }
}
