//! Things left for one device to fetch within ten minutes: in memory, or where another machine may serve it next, sealed in
//! the database that they share.

use std::sync::Arc;

use domain::Timestamp;
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    access::secrets::{self, Bearer},
    shelf::{KEEP_MS, Shelf},
    storage::Shelves,
};

pub struct DeviceShelf<V> {
    /// What lies here, in a word.
    of: &'static str,
    /// By session and key.
    here: Shelf<(String, String), V>,
    shared: Option<Arc<dyn Shelves>>,
}

impl<V: Clone + Serialize + DeserializeOwned> DeviceShelf<V> {
    pub fn new(of: &'static str, shared: Option<Arc<dyn Shelves>>) -> DeviceShelf<V> {
        DeviceShelf { of, here: Shelf::default(), shared }
    }

    /// What the database does not take is kept here: a form may have been refused for that very reason.
    pub async fn leave(&self, bearer: Option<Bearer>, key: &str, value: V, now: Timestamp) {
        let Some(bearer) = bearer else { return };
        let here = (bearer.session.clone(), key.to_owned());
        if let Some(shared) = &self.shared {
            match self.leave_there(shared.as_ref(), &bearer, key, &value, now).await {
                Ok(()) => return drop(self.here.take(&here, now)),
                Err(error) => tracing::warn!(%error, of = self.of, "left on this machine alone"),
            }
        }
        self.here.leave(here, value, now);
    }

    /// Fetches and forgets.
    pub async fn take(&self, bearer: Option<Bearer>, key: &str, now: Timestamp) -> Option<V> {
        let bearer = bearer?;
        // What lies here is newer: it is here because the database did not take it.
        match self.here.take(&(bearer.session.clone(), key.to_owned()), now) {
            Some(value) => Some(value),
            None => self.find_there(&bearer, key, now, true).await,
        }
    }

    /// Fetches, and leaves it there for a reload.
    pub async fn look(&self, bearer: Option<Bearer>, key: &str, now: Timestamp) -> Option<V> {
        let bearer = bearer?;
        match self.here.look(&(bearer.session.clone(), key.to_owned()), now) {
            Some(value) => Some(value),
            None => self.find_there(&bearer, key, now, false).await,
        }
    }

    /// Throws away what nobody fetched from here.
    pub fn forget_old(&self, now: Timestamp) {
        self.here.forget_old(now);
    }

    async fn leave_there(
        &self,
        shared: &dyn Shelves,
        bearer: &Bearer,
        key: &str,
        value: &V,
        now: Timestamp,
    ) -> anyhow::Result<()> {
        let (place, seal) = secrets::shelf(self.of, key, &bearer.cookie);
        shared.leave(&place, &seal.seal(&serde_json::to_vec(value)?)?, now).await
    }

    async fn find_there(&self, bearer: &Bearer, key: &str, now: Timestamp, take: bool) -> Option<V> {
        let shared = self.shared.as_ref()?;
        let (place, seal) = secrets::shelf(self.of, key, &bearer.cookie);
        let failed = |error: &anyhow::Error| tracing::warn!(%error, of = self.of, "a shelf in the database");
        let found = shared.look(&place).await.inspect_err(failed).ok().flatten();
        let (_, sealed) = found.filter(|(left_at, _)| now.since(*left_at).abs() < KEEP_MS)?;
        if take {
            // If it stays, it is shown once more, and that is better than never.
            let _ = shared.remove(&place).await.inspect_err(failed);
        }
        serde_json::from_slice(&seal.open(&sealed).ok()?).ok()
    }
}
