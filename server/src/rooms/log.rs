//! A workshop's log: folded when its room opens, and added to.

use app::Fault;
use domain::{Event, EventBody, Timestamp, Workshop, WorkshopId};
use rand::RngExt;

use crate::{
    clock, figures,
    storage::{AppendError, Batch, Head, Illegible, Log, Storage},
};

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

/// Whether what leaders see may be less after it, or more again.
fn may_take_away(event: &EventBody) -> bool {
    matches!(event, EventBody::Deleted { .. } | EventBody::Hidden { .. } | EventBody::Undone { .. })
}

/// Stores a batch, and with it what it does to the verdigrunnlag; and takes deleted words out of the older log in the same transaction. Answers with
/// the events that were appended, and where the log ends.
pub async fn store(
    storage: &Storage,
    id: WorkshopId,
    at: Head,
    mut batch: Batch,
    // What the batch leaves.
    ahead: &Workshop,
    now: Timestamp,
) -> Result<(Vec<Event>, Head), AppendError> {
    if batch.events.is_empty() && batch.grants.is_empty() {
        return Ok((batch.events, at));
    }
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
        let log = storage.log.read(id, 0).await.map_err(AppendError::Failed)?;
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
            held => held.map_err(AppendError::Failed)?,
        };
        batch.charter = held.and_then(|held| Some(held.heeding(ahead)).filter(|heeding| *heeding != held));
    }
    let since = clock::instant();
    let head = storage.deletions.append(id, at, clock::rng().random(), &batch, now).await?;
    figures::append(since);
    Ok((batch.events, head))
}
