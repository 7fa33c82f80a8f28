//! A workshop's log: folded when its room opens, read on when others have written, and added to.

use app::Fault;
use domain::{Charter, Event, EventBody, Timestamp, Workshop, WorkshopId};

use crate::storage::{Batch, Head, Illegible, Log, Storage};

/// Folds a workshop from disk.
pub async fn load(log: &dyn Log, id: WorkshopId) -> Result<(Workshop, Head), Fault> {
    let log = log.read(id, 0).await.map_err(|error| {
        tracing::error!(%error, workshop = %id, "a log could not be read");
        Fault::NotSaved
    })?;
    let head = log.last().map(|(head, _)| *head).ok_or(Fault::NotFound)?;
    let workshop = Workshop::fold(log.iter().map(|(_, event)| event)).ok_or(Fault::NotFound)?;
    Ok((workshop, head))
}

/// What a log holds beyond what one has of it.
pub enum Tail {
    /// It goes on from there, with these.
    Further(Vec<(Head, Event)>),
    /// What stood there is gone, or something else does: all of it, folded, and the head of each event.
    Anew(Box<Workshop>, Vec<Head>),
    /// There is no such workshop any more.
    Gone,
}

impl Tail {
    /// Whether nobody has written since.
    pub fn is_empty(&self) -> bool {
        matches!(self, Tail::Further(rows) if rows.is_empty())
    }

    /// Whether the append with this number is in it.
    pub fn holds(&self, mark: i64) -> bool {
        match self {
            Tail::Further(rows) => rows.iter().any(|(at, _)| at.mark == mark),
            Tail::Anew(_, heads) => heads.iter().any(|at| at.mark == mark),
            Tail::Gone => false,
        }
    }
}

/// Reads on from a head. The row that it names is read too: whether it still stands there says whether it is the same log.
pub async fn tail(log: &dyn Log, id: WorkshopId, from: Head) -> anyhow::Result<Tail> {
    let mut rows = log.read(id, from.seq - 1).await?;
    if rows.first().is_some_and(|(at, _)| *at == from) {
        rows.remove(0);
        return Ok(Tail::Further(rows));
    }
    let rows = log.read(id, 0).await?;
    let heads = rows.iter().map(|(at, _)| *at).collect();
    let workshop = Workshop::fold(rows.iter().map(|(_, event)| event));
    Ok(workshop.map_or(Tail::Gone, |workshop| Tail::Anew(Box::new(workshop), heads)))
}

/// Whether what leaders see may be less after it, or more again.
pub fn may_take_away(event: &EventBody) -> bool {
    matches!(event, EventBody::Deleted { .. } | EventBody::Hidden { .. } | EventBody::Undone { .. })
}

/// A batch with what it does beyond its events: to the verdigrunnlag, and to the older log, out of which deleted words are
/// taken in the same transaction.
pub async fn completed(
    storage: &Storage,
    id: WorkshopId,
    mut batch: Batch,
    // What the batch leaves.
    ahead: &Workshop,
    now: Timestamp,
) -> anyhow::Result<Batch> {
    let gone: Vec<_> = batch
        .events
        .iter()
        .filter_map(|event| match &event.body {
            EventBody::Deleted { texts } => Some(texts.as_slice()),
            _ => None,
        })
        .flatten()
        .copied()
        .collect();
    if !gone.is_empty() {
        for event in &mut batch.events {
            event.body.redact(&gone);
        }
        let log = storage.log.read(id, 0).await?;
        batch.redacted = log
            .into_iter()
            .filter_map(|(at, mut event)| event.body.redact(&gone).then_some((at.seq, event)))
            .collect();
        batch.deleted = gone;
    }
    if batch.events.iter().any(|event| may_take_away(&event.body)) {
        let held = match storage.charters.of_workshop(id).await {
            // Nobody is shown it, so that hiding need not wait for it. What is deleted for good still stands in it. Once it can
            // be read again, the next act that takes something away brings it up to what is hidden.
            Err(error) if error.is::<Illegible>() && batch.deleted.is_empty() => {
                tracing::error!(%error, workshop = %id, "nothing was hidden in its charter");
                None
            }
            held => held?,
        };
        let heeding =
            |held: Charter| Some(held.heeding(ahead).stamped(&held, now)).filter(|new| *new != held);
        batch.charter = held.and_then(heeding);
    }
    Ok(batch)
}
