//! How a task stores what it has where others have just come before it: it stands in line with them, and decides when its turn
//! has come. However many write at once, nobody's second try is in vain.

use std::{sync::Arc, time::Duration};

use app::Fault;
use domain::{Answer, Event, Timestamp};
use rand::RngExt;
use tokio::time::{sleep, timeout_at};

use super::{
    deciding::decide_all,
    message::{Taken, Waiting},
    storing::{BREATH, GRACE, silent},
    task::{Carried, Outcome, Over, Task, patience},
};
use crate::{
    clock, figures,
    storage::{AppendError, Batch, Head, Line},
};

/// Others are likely to write at the same moment for so long after they have.
const CONTENDED: Duration = Duration::from_millis(500);

/// What was decided in line.
struct Decided {
    /// What others had written.
    tail: Vec<Event>,
    batch: Arc<Batch>,
    answers: Vec<Result<Answer, Fault>>,
    now: Timestamp,
}

impl Task {
    /// Whether what is known here is hardly all there is.
    pub(super) fn is_contended(&self) -> bool {
        self.met.is_some_and(|met| met.elapsed() < CONTENDED)
    }

    /// Decides a batch on what stands there when its turn has come, with whatever has come to wait meanwhile, and stores it.
    /// None if that cannot be done in line.
    pub(super) async fn store_in_line(
        &mut self,
        line: &dyn Line,
        taken: &mut Taken,
        waiting: &mut Waiting,
    ) -> Result<Option<Carried>, Over> {
        let until = patience(&taken.asks);
        let (id, at, mark, since) = (self.id, self.head, clock::rng().random(), clock::instant());
        let mut decided = None;
        let mut decide = |tail| {
            let tail = self.go_ahead(tail);
            Task::take_along(taken, waiting);
            let now = (self.clock)();
            let (batch, answers) = decide_all(&mut self.ahead, &taken.asks, self.head.seq, now);
            let batch = Arc::new(batch);
            decided = Some(Decided { tail, batch: batch.clone(), answers, now });
            (is_plain(&batch) && !batch.is_empty()).then_some(batch)
        };
        let appended = timeout_at(until + GRACE, line.append_in_line(id, at, mark, &mut decide)).await;
        let appended = appended.unwrap_or_else(|_| Err(AppendError::Unknown(silent())));
        let Some(Decided { tail, batch, answers, now }) = decided else {
            // Another log stands there, or a key is not at hand: the other way finds out.
            let tail = self.read_on(until).await?;
            if tail.is_empty() {
                sleep(BREATH).await;
            }
            self.take_in(tail)?;
            return Ok(None);
        };
        self.show(&tail);
        let outcome = match appended {
            Ok(Some(head)) => {
                figures::append(since);
                self.head = head;
                self.show(&batch.events);
                Outcome::Stored
            }
            Ok(None) if batch.is_empty() => Outcome::Stored,
            Ok(None) | Err(AppendError::Conflict) => {
                self.forget_decided();
                return Ok(None);
            }
            Err(AppendError::Failed(error)) => self.not_stored(&error, until).await?,
            Err(AppendError::Unknown(error)) => {
                self.not_known(&error);
                self.store_under(mark, &batch, now, until, true).await?
            }
        };
        Ok(Some((outcome, answers)))
    }

    /// What others have written, in what the next command is decided on. Everybody sees it when the line has moved on.
    fn go_ahead(&mut self, tail: Vec<(Head, Event)>) -> Vec<Event> {
        if let (Some((_, first)), Some((head, _))) = (tail.first(), tail.last()) {
            figures::behind(self.since(first));
            self.head = *head;
            self.met = Some(clock::runtime());
        }
        let tail: Vec<Event> = tail.into_iter().map(|(_, event)| event).collect();
        tail.iter().for_each(|event| self.ahead.apply(event));
        tail
    }
}

/// Whether all there is to do for it is said in the batch, and soon done.
fn is_plain(batch: &Batch) -> bool {
    let takes_away = batch.events.iter().any(|event| super::log::may_take_away(&event.body));
    let again = batch.grants.iter().any(|grant| grant.again);
    !takes_away && !again && batch.closed.is_none() && batch.logos.is_empty()
}
