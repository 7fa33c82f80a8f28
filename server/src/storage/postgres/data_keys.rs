//! The keys that workshops and verdigrunnlag are sealed under, one each: in a table of the database, or in another database
//! that no copy is kept of (`KEYS_URL`). What is deleted can be read nowhere any more, in no file, log or copy, once its key is
//! destroyed. What takes a key from a row notes that in the same transaction (`migrations/postgres/0003_data_key.sql`).

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use domain::WorkshopId;
use sqlx::{AssertSqlSafe, Executor, query, query_as, query_scalar, types::Uuid};

use super::{
    pool::Pool,
    sealing::{DataKey, Gone, Sealed},
};
use crate::clock;

/// So long one is remembered without being asked for again: what was deleted elsewhere may be read here for so long.
const REMEMBERED: Duration = Duration::from_secs(600);

#[derive(Clone)]
pub struct DataKeys(Arc<Held>);

struct Held {
    /// Where what is sealed is kept.
    database: Pool,
    /// Where the keys are. Another pool also where that is the same: whoever asks for a key may hold a connection.
    keys: Pool,
    remembered: Mutex<HashMap<Uuid, (Arc<DataKey>, Instant)>>,
    /// What workshops are written under, as far as is known here: appending compares.
    current: Mutex<HashMap<WorkshopId, (Arc<DataKey>, Instant)>>,
}

impl DataKeys {
    pub fn new(database: Pool, keys: Pool) -> DataKeys {
        let (remembered, current) = Default::default();
        DataKeys(Arc::new(Held { database, keys, remembered, current }))
    }

    /// A new one, which is there before anything is sealed under it.
    pub async fn make(&self) -> anyhow::Result<Arc<DataKey>> {
        let key = Arc::new(DataKey::draw());
        self.0
            .keys
            .run(|| {
                query("INSERT INTO data_key (id, key) VALUES ($1, $2) ON CONFLICT DO NOTHING")
                    .bind(key.id)
                    .bind(key.bytes())
            })
            .await?;
        Ok(self.remember(key))
    }

    /// Those that have been drawn already.
    pub async fn store(&self, drawn: Vec<DataKey>) -> anyhow::Result<()> {
        let ids: Vec<Uuid> = drawn.iter().map(|key| key.id).collect();
        let keys: Vec<&[u8]> = drawn.iter().map(DataKey::bytes).collect();
        self.0
            .keys
            .run(|| {
                query("INSERT INTO data_key (id, key) SELECT * FROM unnest($1, $2) ON CONFLICT DO NOTHING")
                    .bind(&ids)
                    .bind(&keys)
            })
            .await
    }

    /// One that nothing came to be sealed under.
    pub async fn take_back(&self, key: &DataKey) {
        self.lock().remove(&key.id);
        let taken = self.0.keys.run(|| query("DELETE FROM data_key WHERE id = $1").bind(key.id)).await;
        if let Err(error) = taken {
            tracing::warn!(%error, "a key that was not used is left");
        }
    }

    /// # Errors
    /// [`Gone`] if there is none.
    pub async fn get(&self, id: Uuid) -> anyhow::Result<Arc<DataKey>> {
        let known = self.lock().get(&id).filter(|(_, since)| since.elapsed() < REMEMBERED).cloned();
        if let Some((key, _)) = known {
            return Ok(key);
        }
        let key: Option<Vec<u8>> = self
            .0
            .keys
            .ask(|mut on| async move {
                Ok(query_scalar("SELECT key FROM data_key WHERE id = $1")
                    .bind(id)
                    .fetch_optional(&mut *on)
                    .await?)
            })
            .await?;
        Ok(self.remember(Arc::new(DataKey::known(id, &key.ok_or(Gone)?)?)))
    }

    /// All there are now.
    pub async fn all(&self) -> anyhow::Result<HashMap<Uuid, Arc<DataKey>>> {
        let rows: Vec<(Uuid, Vec<u8>)> =
            self.0
                .keys
                .ask(|mut on| async move {
                    Ok(query_as("SELECT id, key FROM data_key").fetch_all(&mut *on).await?)
                })
                .await?;
        rows.into_iter().map(|(id, key)| Ok((id, Arc::new(DataKey::known(id, &key)?)))).collect()
    }

    /// The one that a workshop is written under. None where it has none yet, or is not there.
    pub async fn of(&self, workshop: WorkshopId) -> anyhow::Result<Option<Arc<DataKey>>> {
        let known = self.current().get(&workshop).filter(|(_, since)| since.elapsed() < REMEMBERED).cloned();
        if let Some((key, _)) = known {
            return Ok(Some(key));
        }
        let key: Option<Arc<DataKey>> = self
            .0
            .database
            .ask(|mut on| async move {
                let id: Option<Option<Uuid>> = query_scalar("SELECT key FROM workshop WHERE id = $1")
                    .bind(workshop.0)
                    .fetch_optional(&mut *on)
                    .await?;
                let Some(id) = id.flatten() else { return Ok(None) };
                self.get(id).await.map(Some)
            })
            .await?;
        if let Some(key) = &key {
            self.is_now(workshop, key.clone());
        }
        Ok(key)
    }

    pub fn is_now(&self, workshop: WorkshopId, key: Arc<DataKey>) {
        let mut current = self.current();
        current.retain(|_, (_, since)| since.elapsed() < REMEMBERED);
        current.insert(workshop, (key, clock::instant()));
    }

    /// It may be another by now.
    pub fn look_again(&self, workshop: WorkshopId) {
        self.current().remove(&workshop);
    }

    /// A row's text.
    pub async fn open(&self, stored: String) -> anyhow::Result<String> {
        let Some(sealed) = Sealed::of(&stored) else { return Ok(stored) };
        Ok(String::from_utf8(self.get(sealed.key).await?.open(&sealed)?)?)
    }

    /// A row's picture.
    pub async fn open_bytes(&self, stored: Vec<u8>) -> anyhow::Result<Vec<u8>> {
        let Some(sealed) = Sealed::of_bytes(&stored) else { return Ok(stored) };
        self.get(sealed.key).await?.open(&sealed)
    }

    /// Destroys the keys that nothing is to be read with any more, out of their table's file too.
    ///
    /// # Errors
    /// If they are there still: whoever asks next tries again.
    pub async fn destroy_forsaken(&self) -> anyhow::Result<()> {
        let forsaken: Vec<Uuid> = self
            .0
            .database
            .ask(|mut on| async move {
                Ok(query_scalar("SELECT id FROM forsaken_key").fetch_all(&mut *on).await?)
            })
            .await?;
        if forsaken.is_empty() {
            return Ok(());
        }
        self.lock().retain(|id, _| !forsaken.contains(id));
        self.0.keys.run(|| query("DELETE FROM data_key WHERE id = ANY($1)").bind(&forsaken)).await?;
        self.0
            .keys
            .once(|mut on| async move {
                // Who waits for the table here is in the way of all who come after.
                for one in ["SET lock_timeout = '500ms'", "VACUUM FULL data_key", "RESET lock_timeout"] {
                    on.execute(AssertSqlSafe(one)).await?;
                }
                Ok(())
            })
            .await?;
        self.0.database.run(|| query("DELETE FROM forsaken_key WHERE id = ANY($1)").bind(&forsaken)).await
    }

    fn remember(&self, key: Arc<DataKey>) -> Arc<DataKey> {
        let mut remembered = self.lock();
        remembered.retain(|_, (_, since)| since.elapsed() < REMEMBERED);
        remembered.insert(key.id, (key.clone(), clock::instant()));
        key
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Uuid, (Arc<DataKey>, Instant)>> {
        self.0.remembered.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn current(&self) -> MutexGuard<'_, HashMap<WorkshopId, (Arc<DataKey>, Instant)>> {
        self.0.current.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
