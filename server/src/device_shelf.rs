//! Things left for one device to fetch within ten minutes: in memory, or where another machine may serve it next, sealed in
//! the database that they share.

use std::sync::Arc;

use anyhow::Context;
use domain::Timestamp;
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    access::Device,
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

    /// For a device that has a session, or is given one now. What the database does not take is kept here: a form may have
    /// been refused for that very reason.
    pub async fn leave(&self, device: &Device, key: &str, value: V, now: Timestamp) {
        let session = device.session_or_drawn();
        if let Some(shared) = &self.shared {
            match self.leave_there(shared.as_ref(), device, key, &value, now).await {
                Ok(()) => return,
                Err(error) => tracing::warn!(%error, of = self.of, "left on this machine alone"),
            }
        }
        self.here.leave((session, key.to_owned()), value, now);
    }

    /// Fetches and forgets.
    pub async fn take(&self, device: &Device, key: &str, now: Timestamp) -> Option<V> {
        let session = device.session()?;
        let there = self.find_there(device, key, now, true).await;
        there.or_else(|| self.here.take(&(session, key.to_owned()), now))
    }

    /// Fetches, and leaves it there for a reload.
    pub async fn look(&self, device: &Device, key: &str, now: Timestamp) -> Option<V> {
        let session = device.session()?;
        let there = self.find_there(device, key, now, false).await;
        there.or_else(|| self.here.look(&(session, key.to_owned()), now))
    }

    /// Throws away what nobody fetched from here.
    pub fn forget_old(&self, now: Timestamp) {
        self.here.forget_old(now);
    }

    async fn leave_there(
        &self,
        shared: &dyn Shelves,
        device: &Device,
        key: &str,
        value: &V,
        now: Timestamp,
    ) -> anyhow::Result<()> {
        let (place, seal) = device.shelf(self.of, key).context("a device without a cookie")?;
        shared.leave(&place, &seal.seal(&serde_json::to_vec(value)?)?, now).await
    }

    async fn find_there(&self, device: &Device, key: &str, now: Timestamp, take: bool) -> Option<V> {
        let shared = self.shared.as_ref()?;
        let (place, seal) = device.shelf(self.of, key)?;
        let found = if take { shared.take(&place).await } else { shared.look(&place).await };
        let (_, sealed) = found
            .inspect_err(|error| tracing::warn!(%error, of = self.of, "could not be looked for"))
            .ok()
            .flatten()
            .filter(|(left_at, _)| now.since(*left_at).abs() < KEEP_MS)?;
        serde_json::from_slice(&seal.open(&sealed).ok()?).ok()
    }
}
