//! One transaction for all answers to a pulse that wait, as [`Commits`](super::commits::Commits) has it for rooms: a whole
//! organisation may answer within a second.

use std::collections::HashMap;

use domain::{CharterId, JoinCode, OpenPulse, PulseAnswers, Timestamp};
use sqlx::{SqliteConnection, SqlitePool, query, query_as};
use tokio::sync::{mpsc, oneshot};

use super::pulse_rows::{legible, set};
use crate::storage::pulses::Answered;

/// Most answers of one transaction, so that rooms that wait for the writer do not wait long.
const MOST: usize = 100;

struct Given {
    code: JoinCode,
    mark: String,
    answers: PulseAnswers,
    now: Timestamp,
}

type Waiting = (Given, oneshot::Sender<anyhow::Result<Answered>>);

/// The way to the writer.
pub struct Answers(mpsc::UnboundedSender<Waiting>);

impl Answers {
    /// Begins to write. It ends when nobody holds this any more.
    pub fn to(write: SqlitePool) -> Answers {
        let (sender, mut waiting) = mpsc::unbounded_channel::<Waiting>();
        tokio::spawn(async move {
            let mut taken = Vec::new();
            while waiting.recv_many(&mut taken, MOST).await > 0 {
                let (given, answers): (Vec<Given>, Vec<_>) = taken.drain(..).unzip();
                let outcomes = match store(&write, &given).await {
                    Ok(outcomes) => outcomes.into_iter().map(Ok).collect(),
                    Err(error) => failed(&error, given.len()),
                };
                for (outcome, answer) in outcomes.into_iter().zip(answers) {
                    // Whoever asked may have gone; what was counted is counted all the same.
                    let _ = answer.send(outcome);
                }
            }
        });
        Answers(sender)
    }

    /// Answers when it is on disk.
    pub async fn count(
        &self,
        code: &JoinCode,
        mark: &str,
        answers: &PulseAnswers,
        now: Timestamp,
    ) -> anyhow::Result<Answered> {
        let given = Given { code: code.clone(), mark: mark.to_owned(), answers: answers.clone(), now };
        let (answer, stored) = oneshot::channel();
        let gone = || anyhow::anyhow!("nobody writes any more");
        self.0.send((given, answer)).map_err(|_| gone())?;
        stored.await.unwrap_or_else(|_| Err(gone()))
    }
}

fn failed(error: &anyhow::Error, many: usize) -> Vec<anyhow::Result<Answered>> {
    (0..many).map(|_| Err(anyhow::anyhow!("{error:#}"))).collect()
}

async fn store(write: &SqlitePool, all: &[Given]) -> anyhow::Result<Vec<Answered>> {
    let mut tx = write.begin_with("BEGIN IMMEDIATE").await?;
    let mut rounds: HashMap<&JoinCode, Option<(CharterId, OpenPulse)>> = HashMap::new();
    let mut outcomes = Vec::with_capacity(all.len());
    for given in all {
        if !rounds.contains_key(&given.code) {
            rounds.insert(&given.code, open(&mut tx, &given.code).await?);
        }
        let round = rounds.get_mut(&given.code).and_then(Option::as_mut);
        outcomes.push(match round.filter(|(_, pulse)| !pulse.is_over(given.now)) {
            None => Answered::Over,
            // What it asked may have been deleted while the form was open.
            Some((_, pulse)) if !pulse.is_answered_by(&given.answers) => Answered::NotAsked,
            Some((charter, pulse)) if mark(&mut tx, *charter, &given.mark).await? => {
                pulse.count(&given.answers);
                Answered::Counted
            }
            Some(_) => Answered::Before,
        });
    }
    for (charter, pulse) in rounds.into_values().flatten() {
        set(&mut tx, charter, &pulse).await?;
    }
    tx.commit().await?;
    Ok(outcomes)
}

async fn open(tx: &mut SqliteConnection, code: &JoinCode) -> anyhow::Result<Option<(CharterId, OpenPulse)>> {
    let row: Option<(String, String)> = query_as("SELECT charter_id, body FROM pulse WHERE code = $1")
        .bind(code.as_str())
        .fetch_optional(tx)
        .await?;
    let round = row.map(|(charter, body)| anyhow::Ok((charter.parse()?, legible(&body)?))).transpose();
    // One broken row is no reason to keep the others from answering.
    Ok(round.inspect_err(|error| tracing::error!(%error, "a round cannot be counted in")).ok().flatten())
}

/// False if it is there already.
async fn mark(tx: &mut SqliteConnection, charter: CharterId, mark: &str) -> sqlx::Result<bool> {
    let made = query("INSERT INTO pulse_mark (charter_id, mark) VALUES ($1, $2) ON CONFLICT DO NOTHING")
        .bind(charter.to_string())
        .bind(mark)
        .execute(tx)
        .await?;
    Ok(made.rows_affected() == 1)
}
