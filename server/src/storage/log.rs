//! The workshops and their logs.

use std::{collections::BTreeSet, sync::Arc};

use async_trait::async_trait;
use domain::{Charter, Event, Kept, LogoId, TextId, Timestamp, WorkshopId};

use crate::access::Role;

/// A position in a workshop's log, from 1.
pub type Seq = i64;

/// Where a log ends. After a failover that lost commits, another event may stand at the same position: only the number
/// tells one from the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The last position.
    pub seq: Seq,
    /// The number drawn for the append that wrote what stands there. Always 0 where a database cannot lose what it has
    /// said is stored.
    pub mark: i64,
}

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

impl Batch {
    /// Whether there is nothing to store.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty() && self.grants.is_empty()
    }
}

/// A device's right to a role in the batch's workshop.
#[derive(Clone, Debug)]
pub struct Grant {
    /// Hash of its cookie; the session is made if it is new.
    pub session: String,
    pub role: Role,
    pub at: Timestamp,
    /// It was given before, and may have gone over to another browser since: then it is not given again.
    pub again: bool,
}

#[derive(Debug)]
pub enum AppendError {
    /// The log ends elsewhere: somebody else has written. Read on, and decide again.
    Conflict,
    /// It is not stored.
    Failed(anyhow::Error),
    /// Nobody answered: it may be stored, or be stored yet. Where it is, its mark stands behind the head.
    Unknown(anyhow::Error),
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
    /// Appends if the log ends `at` this head, all or nothing, under a number drawn for it. Answers with where it ends
    /// then: a batch without events leaves that as it is. What it deletes has been noted before
    /// ([`Deletions`](super::Deletions)).
    async fn append(
        &self,
        workshop: WorkshopId,
        at: Head,
        mark: i64,
        batch: &Batch,
    ) -> Result<Head, AppendError>;
    /// The log after this position as it is at one moment, in order, each event with where the log ended with it: the last
    /// one's is the log's head. A workshop that is there has at least one event.
    async fn read(&self, workshop: WorkshopId, after: Seq) -> anyhow::Result<Vec<(Head, Event)>>;
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
