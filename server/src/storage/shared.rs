//! A database as servers share it, of SQLite: with a number for each append, as one has it that can lose what it has said is
//! stored, and with answers that come late or never.

use std::{
    collections::{HashMap, VecDeque},
    path::Path,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicI64, AtomicUsize, Ordering},
    },
};

use async_trait::async_trait;
use domain::{Event, Kept, Timestamp, WorkshopId};
use sqlx::{ConnectOptions, query, query_scalar, sqlite::SqliteConnectOptions};

use super::{
    Deletions, Storage,
    heads::{Answer, Heads, Standing},
    line::{Decide, Line},
    log::{AppendError, Batch, Head, Log, Seq},
};
use crate::clock;

/// What happens to an append on its way.
#[derive(Clone, Copy, Debug)]
pub enum Mishap {
    QuestionLost,
    AnswerLost,
    /// It arrives just before the next one.
    Late,
    /// Somebody comes first, and takes it back.
    Overtaken,
}

/// The way of one server to it.
pub struct Shared {
    log: Arc<dyn Log>,
    common: Arc<Common>,
    mishaps: Mutex<VecDeque<Mishap>>,
    late: Mutex<Option<Append>>,
    /// So many questions go unanswered.
    pub unanswered: AtomicUsize,
    /// Nothing comes back, not even that nothing comes.
    pub silent: AtomicBool,
    /// How often it was asked for heads, and from where on logs were read.
    pub asked: AtomicUsize,
    pub read_after: Mutex<Vec<Seq>>,
}

/// What there is of it once.
struct Common {
    marks: tokio::sync::Mutex<HashMap<(WorkshopId, Seq), i64>>,
    rights: AtomicI64,
    file: std::path::PathBuf,
}

type Append = (WorkshopId, Head, i64, Batch);

impl Shared {
    /// Two servers' storage, and their ways to it.
    pub async fn by_two(file: &Path) -> [(Storage, Arc<Shared>); 2] {
        let storage = Storage::open(&format!("sqlite://{}", file.display()), file).await.expect("opens");
        let common = Common { marks: Default::default(), rights: AtomicI64::new(0), file: file.to_owned() };
        let common = Arc::new(common);
        [(); 2].map(|()| {
            let shared = Arc::new(Shared {
                log: storage.log.clone(),
                common: common.clone(),
                mishaps: Mutex::default(),
                late: Mutex::default(),
                unanswered: AtomicUsize::new(0),
                silent: AtomicBool::new(false),
                asked: AtomicUsize::new(0),
                read_after: Mutex::default(),
            });
            let deletions = Deletions::new(shared.clone(), storage.charters.clone(), None, file);
            let storage = Storage {
                log: shared.clone(),
                heads: Some(shared.clone()),
                line: Some(shared.clone()),
                deletions,
                ..storage.clone()
            };
            (storage, shared)
        })
    }

    /// What is to happen to the next appends.
    pub fn befall(&self, mishaps: &[Mishap]) {
        self.mishaps.lock().unwrap_or_else(PoisonError::into_inner).extend(mishaps);
    }

    /// Nothing more happens to them.
    pub fn befall_no_more(&self) {
        self.mishaps.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Somebody's right is taken back.
    pub fn take_back_right(&self) {
        self.common.rights.fetch_add(1, Ordering::SeqCst);
    }

    /// A standby takes over that had not heard of what stands after this.
    pub async fn lose(&self, workshop: WorkshopId, after: Seq) {
        let options = SqliteConnectOptions::new().filename(&self.common.file);
        let mut database = options.connect().await.expect("opens");
        query("DELETE FROM event WHERE workshop_id = $1 AND seq > $2")
            .bind(workshop.to_string())
            .bind(after)
            .execute(&mut database)
            .await
            .expect("loses");
    }

    /// A newer program writes what this one does not know.
    pub async fn write_unknown(&self, workshop: WorkshopId) {
        let options = SqliteConnectOptions::new().filename(&self.common.file);
        let mut database = options.connect().await.expect("opens");
        query(
            r#"INSERT INTO event (workshop_id, seq, at, body)
               SELECT $1, MAX(seq) + 1, 1, '{"v":1,"at":1,"type":"FromTheNextBuild"}' FROM event WHERE workshop_id = $1"#,
        )
        .bind(workshop.to_string())
        .execute(&mut database)
        .await
        .expect("writes");
    }

    async fn answers(&self) -> anyhow::Result<()> {
        if self.silent.load(Ordering::SeqCst) {
            std::future::pending::<()>().await;
        }
        let one_less = |left: usize| left.checked_sub(1);
        let lost = self.unanswered.fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_less);
        anyhow::ensure!(lost.is_err(), "no answer");
        Ok(())
    }

    async fn put(&self, (workshop, at, mark, batch): &Append) -> Result<Head, AppendError> {
        let mut marks = self.common.marks.lock().await;
        if marks.get(&(*workshop, at.seq)).copied().unwrap_or_default() != at.mark {
            return Err(AppendError::Conflict);
        }
        let before = Head { seq: at.seq, mark: 0 };
        let seq = self.log.append(*workshop, before, *mark, batch).await?.seq;
        marks.extend((at.seq + 1..=seq).map(|seq| ((*workshop, seq), *mark)));
        Ok(if seq == at.seq { *at } else { Head { seq, mark: *mark } })
    }

    /// Without a look at what stands there.
    async fn head(&self, workshop: WorkshopId) -> anyhow::Result<Option<Head>> {
        let marks = self.common.marks.lock().await;
        let options = SqliteConnectOptions::new().filename(&self.common.file);
        let last: Option<Seq> = query_scalar("SELECT MAX(seq) FROM event WHERE workshop_id = $1")
            .bind(workshop.to_string())
            .fetch_one(&mut options.connect().await?)
            .await?;
        let mark = |seq| marks.get(&(workshop, seq)).copied().unwrap_or_default();
        Ok(last.map(|seq| Head { seq, mark: mark(seq) }))
    }

    async fn rows(&self, workshop: WorkshopId, after: Seq) -> anyhow::Result<Vec<(Head, Event)>> {
        let marks = self.common.marks.lock().await;
        let mut rows = self.log.read(workshop, after).await?;
        for (at, _) in &mut rows {
            at.mark = marks.get(&(workshop, at.seq)).copied().unwrap_or_default();
        }
        Ok(rows)
    }
}

#[async_trait]
impl Heads for Shared {
    async fn heads(&self, of: &[WorkshopId]) -> anyhow::Result<Answer> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        self.answers().await?;
        let rights = self.common.rights.load(Ordering::SeqCst);
        let mut standings = Vec::new();
        for workshop in of {
            let head = self.head(*workshop).await?;
            standings.extend(head.map(|head| Standing { workshop: *workshop, head, rights }));
        }
        Ok(Answer { now: clock::own(), standings })
    }
}

/// The one who reads on is the only one meanwhile who writes: there are few enough here.
#[async_trait]
impl Line for Shared {
    async fn append_in_line(
        &self,
        workshop: WorkshopId,
        at: Head,
        mark: i64,
        decide: Decide<'_>,
    ) -> Result<Option<Head>, AppendError> {
        self.answers().await.map_err(AppendError::Unknown)?;
        let overtaken = |mishaps: &mut VecDeque<Mishap>| {
            mishaps.pop_front_if(|next| matches!(next, Mishap::Overtaken)).is_some()
        };
        if overtaken(&mut self.mishaps.lock().unwrap_or_else(PoisonError::into_inner)) {
            return Err(AppendError::Conflict);
        }
        let mut tail = self.rows(workshop, at.seq - 1).await?;
        if tail.first().is_none_or(|(first, _)| *first != at) {
            return Err(AppendError::Conflict);
        }
        let head = tail.last().map_or(at, |(head, _)| *head);
        tail.remove(0);
        match decide(tail) {
            Some(batch) => self.append(workshop, head, mark, &batch).await.map(Some),
            None => Ok(None),
        }
    }
}

#[async_trait]
impl Log for Shared {
    async fn append(
        &self,
        workshop: WorkshopId,
        at: Head,
        mark: i64,
        batch: &Batch,
    ) -> Result<Head, AppendError> {
        let unknown = |error| AppendError::Unknown(error);
        let late = self.late.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(late) = late {
            // Stored or not, nobody hears of it.
            let _ = self.put(&late).await;
        }
        self.answers().await.map_err(unknown)?;
        let append = (workshop, at, mark, copied(batch));
        let mishap = self.mishaps.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
        match mishap {
            None => return self.put(&append).await,
            Some(Mishap::Overtaken) => return Err(AppendError::Conflict),
            Some(Mishap::QuestionLost) => {}
            Some(Mishap::AnswerLost) => drop(self.put(&append).await),
            Some(Mishap::Late) => {
                *self.late.lock().unwrap_or_else(PoisonError::into_inner) = Some(append);
            }
        }
        Err(unknown(anyhow::anyhow!("the connection is lost")))
    }

    async fn read(&self, workshop: WorkshopId, after: Seq) -> anyhow::Result<Vec<(Head, Event)>> {
        self.read_after.lock().unwrap_or_else(PoisonError::into_inner).push(after);
        self.answers().await?;
        self.rows(workshop, after).await
    }

    async fn check(&self) -> anyhow::Result<()> {
        self.log.check().await
    }

    async fn create(
        &self,
        first: &Event,
        id: WorkshopId,
        code: &str,
        delete_at: Timestamp,
    ) -> anyhow::Result<bool> {
        self.log.create(first, id, code, delete_at).await
    }

    async fn by_code(&self, code: &str) -> anyhow::Result<Option<WorkshopId>> {
        self.log.by_code(code).await
    }

    async fn open(&self) -> anyhow::Result<Vec<WorkshopId>> {
        self.log.open().await
    }

    async fn due(&self, now: Timestamp) -> anyhow::Result<Vec<(WorkshopId, Kept)>> {
        self.log.due(now).await
    }

    async fn keep_until(&self, workshop: WorkshopId, at: Timestamp) -> anyhow::Result<()> {
        self.log.keep_until(workshop, at).await
    }

    async fn newest(&self) -> anyhow::Result<Option<Timestamp>> {
        self.log.newest().await
    }

    async fn remove(&self, workshop: WorkshopId) -> anyhow::Result<()> {
        self.log.remove(workshop).await
    }

    async fn scrub(&self) -> anyhow::Result<()> {
        self.log.scrub().await
    }
}

/// To be on its way when whoever sent it has gone on.
fn copied(batch: &Batch) -> Batch {
    let Batch { events, closed, delete_at, deleted, redacted, grants, logos, keep_logos, charter } = batch;
    Batch {
        events: events.clone(),
        closed: *closed,
        delete_at: *delete_at,
        deleted: deleted.clone(),
        redacted: redacted.clone(),
        grants: grants.clone(),
        logos: logos.clone(),
        keep_logos: keep_logos.clone(),
        charter: charter.clone(),
    }
}
