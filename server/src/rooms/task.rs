//! One task per live workshop: takes the commands waiting, decides and applies each in order, stores the
//! batch in one transaction, and only then answers and wakes those who follow.

use std::sync::Arc;

use app::Fault;
use domain::{Actor, Answer, Cause, Command, CommandId, Event, EventBody, Workshop, WorkshopId, decide};
use tokio::sync::{mpsc, oneshot, watch};

use crate::{
    clock, secrets,
    storage::{AppendError, Batch, Seq, Storage},
};

/// Most commands stored in one transaction.
const BATCH: usize = 256;
/// Times a batch is decided again when somebody else has written.
const TRIES: usize = 5;

/// One command, and where its answer goes.
pub struct Ask {
    command: Command,
    actor: Actor,
    cause: Option<Cause>,
    answer: oneshot::Sender<Result<Answer, Fault>>,
}

impl Ask {
    pub fn new(
        command: Command,
        actor: Actor,
        id: Option<CommandId>,
    ) -> (Ask, oneshot::Receiver<Result<Answer, Fault>>) {
        let (answer, receiver) = oneshot::channel();
        let body = serde_json::to_vec(&(&command, format!("{actor:?}"))).unwrap_or_default();
        let cause = id.map(|command| Cause { command, digest: secrets::digest(&body) });
        (Ask { command, actor, cause, answer }, receiver)
    }
}

/// Folds a workshop from disk.
pub async fn load(storage: &dyn Storage, id: WorkshopId) -> Result<(Workshop, Seq), Fault> {
    let log = storage.read(id, 0).await.map_err(|error| {
        tracing::error!(%error, workshop = %id, "a log could not be read");
        Fault::NotSaved
    })?;
    let last = log.last().map(|(seq, _)| *seq).ok_or(Fault::NotFound)?;
    let workshop = Workshop::fold(log.iter().map(|(_, event)| event)).ok_or(Fault::NotFound)?;
    Ok((workshop, last))
}

/// Runs until nobody holds the room any more.
pub async fn run(
    storage: Arc<dyn Storage>,
    id: WorkshopId,
    mut last: Seq,
    publish: Arc<watch::Sender<Arc<Workshop>>>,
    mut waiting: mpsc::Receiver<Ask>,
) {
    let mut asks = Vec::with_capacity(BATCH);
    while waiting.recv_many(&mut asks, BATCH).await > 0 {
        let mut outcome = Err(AppendError::Conflict);
        let mut answers = Vec::new();
        for _ in 0..TRIES {
            let mut state = Workshop::clone(&publish.borrow());
            let decided;
            (decided, answers) = decide_all(&mut state, &asks, last);
            outcome = store(storage.as_ref(), id, last, decided).await;
            match &outcome {
                Ok(0) => break,
                Ok(stored) => {
                    last += stored;
                    publish.send_replace(Arc::new(state));
                    break;
                }
                Err(_) => match load(storage.as_ref(), id).await {
                    Ok((state, seq)) => {
                        last = seq;
                        publish.send_replace(Arc::new(state));
                    }
                    // Deleted, or unreadable: this task can do nothing more.
                    Err(_) => return,
                },
            }
            if let Err(AppendError::Failed(error)) = &outcome {
                tracing::error!(%error, workshop = %id, "a batch could not be stored");
                break;
            }
        }
        for (ask, answer) in asks.drain(..).zip(answers) {
            let answer = if outcome.is_ok() { answer } else { Err(Fault::NotSaved) };
            // Whoever asked may have gone; what was done is done all the same.
            let _ = ask.answer.send(answer);
        }
    }
}

/// Decides each command on the state that the ones before it left.
fn decide_all(state: &mut Workshop, asks: &[Ask], last: Seq) -> (Batch, Vec<Result<Answer, Fault>>) {
    let now = clock::now();
    let mut rng = clock::rng();
    let mut batch = Batch::default();
    let mut answers = Vec::with_capacity(asks.len());
    for ask in asks {
        let repeated = ask.cause.and_then(|cause| {
            state.carried_out.get(&cause.command).filter(|(digest, _)| *digest == cause.digest)
        });
        if let Some((_, answer)) = repeated {
            answers.push(Ok(*answer));
            continue;
        }
        let bodies = match decide(state, &ask.command, ask.actor, now, &mut rng) {
            Ok(bodies) => bodies,
            Err(refusal) => {
                answers.push(Err(refusal.into()));
                continue;
            }
        };
        let by = match ask.actor {
            Actor::Participant(who) => Some(who),
            Actor::Facilitator | Actor::Newcomer | Actor::System => None,
        };
        let mut answer = Answer::Done;
        for body in bodies {
            if let EventBody::Joined { participant, .. } = body {
                answer = Answer::Joined(participant);
            }
            let event = Event { at: now, by, cause: ask.cause, body };
            state.apply(&event);
            batch.events.push(event);
            if let (EventBody::Closed { .. }, Some(closed_at)) =
                (&batch.events[batch.events.len() - 1].body, state.closed_at)
            {
                let seq = last + Seq::try_from(batch.events.len()).unwrap_or(Seq::MAX);
                batch.closed = Some((seq, state.delete_at(closed_at)));
            }
        }
        answers.push(Ok(answer));
    }
    (batch, answers)
}

/// Stores a batch, and takes deleted words out of the older log in the same transaction. Answers with
/// how many events were appended.
async fn store(
    storage: &dyn Storage,
    id: WorkshopId,
    last: Seq,
    mut batch: Batch,
) -> Result<Seq, AppendError> {
    if batch.events.is_empty() {
        return Ok(0);
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
        let log = storage.read(id, 0).await.map_err(AppendError::Failed)?;
        batch.redacted = log
            .into_iter()
            .filter_map(|(seq, mut event)| event.body.redact(&gone).then_some((seq, event)))
            .collect();
    }
    storage.append(id, last, &batch).await?;
    Ok(Seq::try_from(batch.events.len()).unwrap_or(Seq::MAX))
}
