//! Where events, codes, secrets and sessions are kept. One trait, so that a second database is one more
//! short file with the same methods in the same order.

pub mod backup;
mod private;
mod register;
mod sqlite;
#[cfg(test)]
mod story;

use std::{collections::BTreeSet, sync::Arc};

use async_trait::async_trait;
use domain::{Event, Kept, Lang, LogoId, ParticipantId, Timestamp, WorkshopId};

use crate::access::Role;
pub use private::is_readable_by_others;
pub use sqlite::Sqlite;

/// A position in a workshop's log, from 1.
pub type Seq = i64;

/// What a batch of events asks of the log besides being appended.
#[derive(Debug, Default)]
pub struct Batch {
    pub events: Vec<Event>,
    /// The session was closed: everything before this position goes, and who sat where.
    pub closed: Option<Seq>,
    /// When the workshop is deleted at the latest, where these events have changed that.
    pub delete_at: Option<Timestamp>,
    /// Older events whose words were taken out.
    pub redacted: Vec<(Seq, Event)>,
    /// Roles that come with the events, so that whoever took a seat can never be without it.
    pub grants: Vec<Grant>,
    /// Pictures that come with the events, so that no design names one that is not there.
    pub logos: Vec<(LogoId, Arc<[u8]>)>,
    /// The pictures that something rests on after that. Where new ones come, all others go.
    pub keep_logos: BTreeSet<LogoId>,
}

/// A device's right to a role in the batch's workshop.
#[derive(Debug)]
pub struct Grant {
    /// Hash of its cookie; the session is made if it is new.
    pub session: String,
    pub role: Role,
    pub at: Timestamp,
}

#[derive(Debug)]
pub enum AppendError {
    /// Somebody else has written at this position. Read on, and decide again.
    Conflict,
    Failed(anyhow::Error),
}

/// Hashes are lower-case hex of SHA-256; nothing secret is stored as it is.
#[async_trait]
pub trait Storage: Send + Sync + 'static {
    /// Whether it can be read and written now.
    async fn check(&self) -> anyhow::Result<()>;
    /// Stores a new workshop with its first event. False if the code is taken.
    async fn create(
        &self,
        first: &Event,
        id: WorkshopId,
        code: &str,
        delete_at: Timestamp,
    ) -> anyhow::Result<bool>;
    /// Appends after `last`, all or nothing.
    async fn append(&self, workshop: WorkshopId, last: Seq, batch: &Batch) -> Result<(), AppendError>;
    /// The log after `last`, in order.
    async fn read(&self, workshop: WorkshopId, last: Seq) -> anyhow::Result<Vec<(Seq, Event)>>;
    async fn by_code(&self, code: &str) -> anyhow::Result<Option<WorkshopId>>;
    /// Workshops whose sessions are not closed.
    async fn open(&self) -> anyhow::Result<Vec<WorkshopId>>;
    /// Workshops whose day has come, as it was written down.
    async fn due(&self, now: Timestamp) -> anyhow::Result<Vec<(WorkshopId, Kept)>>;
    /// Moves the day of a workshop whose session is not closed, if it is earlier.
    async fn keep_until(&self, workshop: WorkshopId, at: Timestamp) -> anyhow::Result<()>;
    /// The newest time that is written down anywhere.
    async fn newest(&self) -> anyhow::Result<Option<Timestamp>>;
    /// Removes a workshop and all that belongs to it, also from a backup that is restored later.
    async fn delete(&self, workshop: WorkshopId, now: Timestamp) -> anyhow::Result<()>;
    /// Removes again what was deleted, whole workshops and texts, in case this is a restored backup. What no backup can
    /// hold `now` is forgotten.
    async fn delete_again(&self, now: Timestamp) -> anyhow::Result<()>;
    /// Gives a role its one secret. The one it had is gone, and with it what devices were granted by it, save the
    /// device `keep`.
    async fn renew_secret(
        &self,
        hash: &str,
        workshop: WorkshopId,
        role: Role,
        keep: &str,
    ) -> anyhow::Result<()>;
    /// The roles that have a secret.
    async fn with_secret(&self, workshop: WorkshopId) -> anyhow::Result<Vec<Role>>;
    /// Grants a device what this secret opens, and answers with what that is. In one act, so that a secret that is
    /// renewed at the same moment leaves nobody behind.
    async fn exchange(
        &self,
        hash: &str,
        session: &str,
        now: Timestamp,
    ) -> anyhow::Result<Option<(WorkshopId, Role)>>;
    /// Takes what was deleted out of the database's files too, where something was in the way at the time.
    async fn scrub(&self) -> anyhow::Result<()>;
    /// Removes devices that have no role left anywhere, and were given nothing since then.
    async fn forget_devices(&self, before: Timestamp) -> anyhow::Result<()>;
    /// Makes the session if it is new, and notes that it was seen.
    async fn touch_session(&self, hash: &str, now: Timestamp) -> anyhow::Result<()>;
    /// Whether there is such a session.
    async fn is_session(&self, hash: &str) -> anyhow::Result<bool>;
    async fn session_lang(&self, hash: &str) -> anyhow::Result<Option<Lang>>;
    /// As [`Self::touch_session`], with the language that was chosen.
    async fn set_session_lang(&self, hash: &str, lang: Lang, now: Timestamp) -> anyhow::Result<()>;
    async fn grant(&self, session: &str, workshop: WorkshopId, role: Role) -> anyhow::Result<()>;
    /// Once the session is closed, whoever had a seat is granted any: there is nothing in them.
    async fn is_granted(&self, session: &str, workshop: WorkshopId, role: Role) -> anyhow::Result<bool>;
    /// The seats that this device has taken in a workshop, in no particular order.
    async fn seats(&self, session: &str, workshop: WorkshopId) -> anyhow::Result<Vec<ParticipantId>>;
    async fn logo(&self, workshop: WorkshopId, logo: LogoId) -> anyhow::Result<Option<Vec<u8>>>;
}
