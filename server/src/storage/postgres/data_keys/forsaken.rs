//! Keys that nothing is to be read with any more, and how they are destroyed: out of their table, and out of its file.

use sqlx::{AssertSqlSafe, Executor, query, query_scalar, types::Uuid};

use super::{DataKeys, Held};

/// Those that were drawn for what then was not stored. Nothing takes an hour to be.
const FORSAKE_UNUSED: &str = "
    WITH old AS (DELETE FROM drawn_key WHERE at < now() - interval '1 hour' RETURNING id)
    INSERT INTO forsaken_key (id) SELECT id FROM old
    WHERE NOT EXISTS (SELECT 1 FROM workshop WHERE key = old.id) AND NOT EXISTS (SELECT 1 FROM charter WHERE key = old.id)
    ON CONFLICT DO NOTHING";

const DESTROYED: &str = "
    WITH destroyed AS (DELETE FROM forsaken_key WHERE id = ANY($1) RETURNING id)
    INSERT INTO destroyed_key (id) SELECT id FROM destroyed ON CONFLICT DO NOTHING";

impl DataKeys {
    /// Destroys the keys that nothing is to be read with any more, out of their table's file too.
    ///
    /// # Errors
    /// If they are there still: whoever asks next tries again.
    pub async fn destroy_forsaken(&self) -> anyhow::Result<()> {
        let Held { database, keys, .. } = &*self.0;
        database.run(|| query(FORSAKE_UNUSED)).await?;
        let forsaken: Vec<Uuid> = database
            .ask(|mut on| async move {
                Ok(query_scalar("SELECT id FROM forsaken_key").fetch_all(&mut *on).await?)
            })
            .await?;
        if !forsaken.is_empty() {
            self.lock().retain(|id, _| !forsaken.contains(id));
            keys.run(|| query("DELETE FROM data_key WHERE id = ANY($1)").bind(&forsaken)).await?;
            self.empty().await?;
            database.run(|| query(DESTROYED).bind(&forsaken)).await?;
        }
        // Somebody who was reading may still have seen some then, and VACUUM leaves those.
        let again: Vec<Uuid> = database
            .ask(|mut on| async move {
                Ok(query_scalar("SELECT id FROM destroyed_key WHERE at < now() - interval '5 minutes'")
                    .fetch_all(&mut *on)
                    .await?)
            })
            .await?;
        if !again.is_empty() {
            self.empty().await?;
            database.run(|| query("DELETE FROM destroyed_key WHERE id = ANY($1)").bind(&again)).await?;
        }
        Ok(())
    }

    /// What was deleted is in the file of the keys' table no more.
    async fn empty(&self) -> anyhow::Result<()> {
        self.0
            .keys
            .once(|mut on| async move {
                // Who waits for the table here is in the way of all who come after.
                for one in ["SET lock_timeout = '500ms'", "VACUUM FULL data_key", "RESET lock_timeout"] {
                    on.execute(AssertSqlSafe(one)).await?;
                }
                Ok(())
            })
            .await
    }
}
