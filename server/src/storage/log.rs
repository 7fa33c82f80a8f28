//! The workshops and their logs.

use std::{collections::BTreeSet, sync::Arc};

use async_trait::async_trait;
use domain::{Charter, Event, Kept, LogoId, TextId, Timestamp, WorkshopId};

use crate::access::Role;

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
    /// Texts that were deleted for good.
    pub deleted: Vec<TextId>,
    /// Older events whose words were taken out.
    pub redacted: Vec<(Seq, Event)>,
    /// Roles that come with the events, so that whoever took a seat can never be without it.
    pub grants: Vec<Grant>,
    /// Pictures that come with the events, so that no design names one that is not there.
    pub logos: Vec<(LogoId, Arc<[u8]>)>,
    /// The pictures that something rests on after that. Where new ones come, all others go.
    pub keep_logos: BTreeSet<LogoId>,
    /// The workshop's verdigrunnlag as these events leave it, where they change it.
    pub charter: Option<Charter>,
}

/// A device's right to a role in the batch's workshop.
#[derive(Clone, Debug)]
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

/// The workshops and their logs, of whose events nothing is known here but when they were.
#[async_trait]
pub trait Log: Send + Sync + 'static {
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
    /// Appends after `last`, all or nothing. What it deletes has been noted before ([`Deletions`](super::Deletions)).
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
    /// The newest time that is written down here.
    async fn newest(&self) -> anyhow::Result<Option<Timestamp>>;
    /// Removes a workshop and all that belongs to it.
    async fn remove(&self, workshop: WorkshopId) -> anyhow::Result<()>;
    /// Takes what was deleted out of the database's files too, where something was in the way at the time.
    async fn scrub(&self) -> anyhow::Result<()>;
}
