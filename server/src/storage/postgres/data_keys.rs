//! The keys that workshops and verdigrunnlag are sealed under, one each: in a table of the database, or in another database
//! that no copy is kept of (`KEYS_URL`). What is deleted can be read nowhere any more, in no file, log or copy, once its key is
//! destroyed. What takes a key from a row notes that in the same transaction (`migrations/postgres/0003_data_key.sql`).

mod forsaken;

use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use domain::WorkshopId;
use sqlx::{query, query_as, query_scalar, types::Uuid};

use super::{
    pool::{Pool, TakesNoWrites, in_time},
    sealing::{DataKey, Gone, Sealed},
};
use crate::clock;

/// So long one is remembered without being asked for again, and [`SWEPT`] longer at most: what was deleted elsewhere may be
/// read here for so long.
const REMEMBERED: Duration = Duration::from_secs(540);
pub const SWEPT: Duration = Duration::from_secs(60);
/// So long nobody asks again for one that is not there.
const MISSED: Duration = Duration::from_secs(10);

#[derive(Clone)]
pub struct DataKeys(Arc<Held>);

struct Held {
    /// Where what is sealed is kept.
    database: Pool,
    /// Where the keys are.
    keys: Pool,
    remembered: Mutex<HashMap<Uuid, Remembered>>,
    /// What workshops are written under, as far as is known here: appending compares.
    current: Mutex<HashMap<WorkshopId, Uuid>>,
}

struct Remembered {
    /// None if it is not there.
    key: Option<Arc<DataKey>>,
    since: Instant,
}

impl Remembered {
    fn counts(&self) -> bool {
        self.since.elapsed() < if self.key.is_some() { REMEMBERED } else { MISSED }
    }
}

/// A key that has to be asked for first.
#[derive(Debug)]
pub struct NotAtHand(pub Uuid);

impl fmt::Display for NotAtHand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key is not at hand")
    }
}

impl std::error::Error for NotAtHand {}

impl DataKeys {
    pub fn new(database: Pool, keys: Pool) -> DataKeys {
        let (remembered, current) = Default::default();
        DataKeys(Arc::new(Held { database, keys, remembered, current }))
    }

    /// A new one, which is there before anything is sealed under it. The database notes first that it was drawn: if nothing
    /// comes to be sealed under it, it goes.
    pub async fn make(&self) -> anyhow::Result<Arc<DataKey>> {
        let key = DataKey::draw();
        let id = key.id;
        self.store(vec![key]).await?;
        self.at_hand(id)
    }

    /// Those that have been drawn already.
    pub async fn store(&self, drawn: Vec<DataKey>) -> anyhow::Result<()> {
        let ids: Vec<Uuid> = drawn.iter().map(|key| key.id).collect();
        let keys: Vec<&[u8]> = drawn.iter().map(DataKey::bytes).collect();
        self.0
            .database
            .run(|| {
                query("INSERT INTO drawn_key (id) SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING")
                    .bind(&ids)
            })
            .await?;
        self.0
            .keys
            .run(|| {
                query("INSERT INTO data_key (id, key) SELECT * FROM unnest($1, $2) ON CONFLICT DO NOTHING")
                    .bind(&ids)
                    .bind(&keys)
            })
            .await?;
        for key in drawn {
            self.remember(key.id, Some(Arc::new(key)));
        }
        Ok(())
    }

    /// One that nothing came to be sealed under.
    pub async fn take_back(&self, key: &DataKey) {
        self.lock().remove(&key.id);
        let taken = self.0.keys.run(|| query("DELETE FROM data_key WHERE id = $1").bind(key.id)).await;
        if let Err(error) = taken {
            tracing::warn!(%error, "a key that was not used is left");
        }
    }

    /// One that has been asked for lately, for work that holds a connection ([`with`](Self::with)).
    ///
    /// # Errors
    /// [`Gone`] if there is none; [`NotAtHand`] if that has to be asked first.
    pub fn at_hand(&self, id: Uuid) -> anyhow::Result<Arc<DataKey>> {
        match self.lock().get(&id).filter(|known| known.counts()) {
            Some(Remembered { key, .. }) => Ok(key.clone().ok_or(Gone)?),
            None => Err(NotAtHand(id).into()),
        }
    }

    /// # Errors
    /// [`Gone`] if there is none.
    pub async fn get(&self, id: Uuid) -> anyhow::Result<Arc<DataKey>> {
        if self.at_hand(id).is_err_and(|error| error.is::<NotAtHand>()) {
            self.fetch(id).await?;
        }
        self.at_hand(id)
    }

    /// Asks for it; that it is not there is remembered too. One that follows another may not have it yet, or have it still.
    pub async fn fetch(&self, id: Uuid) -> anyhow::Result<()> {
        let key: Option<Vec<u8>> = self
            .0
            .keys
            .ask(|mut on| async move {
                let (read_only, key): (bool, Option<Vec<u8>>) = query_as(
                    "SELECT current_setting('transaction_read_only') = 'on',
                        (SELECT key FROM data_key WHERE id = $1)",
                )
                .bind(id)
                .fetch_one(&mut *on)
                .await?;
                if read_only { Err(TakesNoWrites.into()) } else { Ok(key) }
            })
            .await?;
        let key = key.map(|key| DataKey::known(id, &key)).transpose()?;
        self.remember(id, key.map(Arc::new));
        Ok(())
    }

    /// Does work that opens what it finds, and does it again when a key that it lacked is at hand: nobody holds a connection, or
    /// a row, while keys are asked for. What has failed for that has changed nothing.
    pub async fn with<T, F>(&self, work: impl Fn() -> F) -> anyhow::Result<T>
    where
        F: Future<Output = anyhow::Result<T>>,
    {
        in_time(async {
            loop {
                match work().await {
                    Err(error) => match error.downcast_ref() {
                        Some(NotAtHand(id)) => self.fetch(*id).await?,
                        None => return Err(error),
                    },
                    done => return done,
                }
            }
        })
        .await
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
        let known = self.current().get(&workshop).copied();
        if let Some(key) = known.and_then(|id| self.at_hand(id).ok()) {
            return Ok(Some(key));
        }
        let id: Option<Option<Uuid>> = self
            .0
            .database
            .ask(|mut on| async move {
                Ok(query_scalar("SELECT key FROM workshop WHERE id = $1")
                    .bind(workshop.0)
                    .fetch_optional(&mut *on)
                    .await?)
            })
            .await?;
        let Some(id) = id.flatten() else { return Ok(None) };
        let key = self.get(id).await?;
        self.is_now(workshop, id);
        Ok(Some(key))
    }

    pub fn is_now(&self, workshop: WorkshopId, key: Uuid) {
        self.current().insert(workshop, key);
    }

    /// It may be another by now.
    pub fn look_again(&self, workshop: WorkshopId) {
        self.current().remove(&workshop);
    }

    /// A row's text, under a key [at hand](Self::at_hand).
    pub fn open(&self, stored: String) -> anyhow::Result<String> {
        let Some(sealed) = Sealed::of(&stored) else { return Ok(stored) };
        Ok(String::from_utf8(self.at_hand(sealed.key)?.open(&sealed)?)?)
    }

    /// A row's picture, likewise.
    pub fn open_bytes(&self, stored: Vec<u8>) -> anyhow::Result<Vec<u8>> {
        let Some(sealed) = Sealed::of_bytes(&stored) else { return Ok(stored) };
        self.at_hand(sealed.key)?.open(&sealed)
    }

    /// Connections to a database that takes no writes any more are not used again.
    pub fn let_go(&self) {
        self.0.keys.let_go();
    }

    /// Of what has been remembered for its time, also where nobody asks for anything.
    pub fn forget(&self) {
        let mut remembered = self.lock();
        remembered.retain(|_, known| known.counts());
        self.current().retain(|_, key| remembered.contains_key(key));
    }

    /// A way to [`forget`](Self::forget) for as long as anybody has these.
    pub fn forgetting(&self) -> impl Fn() -> bool + Send + use<> {
        let held = Arc::downgrade(&self.0);
        move || held.upgrade().map(|held| DataKeys(held).forget()).is_some()
    }

    fn remember(&self, id: Uuid, key: Option<Arc<DataKey>>) {
        self.lock().insert(id, Remembered { key, since: clock::instant() });
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Uuid, Remembered>> {
        self.0.remembered.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn current(&self) -> MutexGuard<'_, HashMap<WorkshopId, Uuid>> {
        self.0.current.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
