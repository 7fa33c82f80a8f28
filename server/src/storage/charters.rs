//! What lives on of workshops, and the links that open it.

use async_trait::async_trait;
use domain::{Charter, CharterId, Timestamp, WorkshopId};

use crate::access::CharterRole;

/// Who has made one: its first holder.
pub struct Founder<'a> {
    /// Hash of its device's cookie.
    pub session: &'a str,
    /// Hash of the secret in its link.
    pub secret: &'a str,
    pub at: Timestamp,
}

/// A charter is one document, with its logo beside it. Hashes are as in [`Keys`](super::Keys).
#[async_trait]
pub trait Charters: Send + Sync + 'static {
    /// Stores a new one with its holder's link, in one act. False if the workshop has one already.
    async fn create(
        &self,
        charter: &Charter,
        of: Option<WorkshopId>,
        logo: Option<&[u8]>,
        founder: Founder<'_>,
    ) -> anyhow::Result<bool>;
    /// # Errors
    /// [`Illegible`](super::Illegible), and what a database may be short of.
    async fn read(&self, charter: CharterId) -> anyhow::Result<Option<Charter>>;
    /// The same of the one that was made of a workshop.
    async fn of_workshop(&self, workshop: WorkshopId) -> anyhow::Result<Option<Charter>>;
    /// Puts it in the place of the one that it was made of. False if that has been changed by another, or is gone. The logo
    /// stays, unless there is another, or the design names none.
    async fn replace(&self, charter: &Charter, logo: Option<&[u8]>) -> anyhow::Result<bool>;
    /// As [`Charters::replace`]; and from then on it is of this workshop, and no longer of the one before, which is
    /// remembered as a former one for as long as it is there. False also if a round of its pulse is open, or the workshop
    /// has one already, or had.
    async fn next_edition(
        &self,
        charter: &Charter,
        of: WorkshopId,
        logo: Option<&[u8]>,
    ) -> anyhow::Result<bool>;
    /// The one that was of a workshop before another gave it its next edition.
    async fn formerly_of(&self, workshop: WorkshopId) -> anyhow::Result<Option<Charter>>;
    async fn logo(&self, charter: CharterId) -> anyhow::Result<Option<Vec<u8>>>;
    /// Those whose day has come.
    async fn due(&self, now: Timestamp) -> anyhow::Result<Vec<CharterId>>;
    /// Removes it with all that belongs to it.
    async fn remove(&self, charter: CharterId) -> anyhow::Result<()>;

    /// As [`Keys::renew_secret`](super::Keys::renew_secret).
    async fn renew_secret(
        &self,
        hash: &str,
        charter: CharterId,
        role: CharterRole,
        keep: &str,
        now: Timestamp,
    ) -> anyhow::Result<()>;
    /// The roles that have a secret, and since when.
    async fn with_secret(&self, charter: CharterId) -> anyhow::Result<Vec<(CharterRole, Timestamp)>>;
    /// As [`Keys::exchange`](super::Keys::exchange).
    async fn exchange(
        &self,
        hash: &str,
        session: &str,
        now: Timestamp,
    ) -> anyhow::Result<Option<(CharterId, CharterRole)>>;
    /// Grants a device a role, and makes its session if it is new.
    async fn grant(
        &self,
        session: &str,
        charter: CharterId,
        role: CharterRole,
        now: Timestamp,
    ) -> anyhow::Result<()>;
    async fn is_granted(&self, session: &str, charter: CharterId, role: CharterRole) -> anyhow::Result<bool>;
}
