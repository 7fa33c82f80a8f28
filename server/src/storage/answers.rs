//! One transaction for all answers to a pulse that wait: a whole organisation may answer within a second.

use async_trait::async_trait;
use domain::{JoinCode, OpenPulse, PulseAnswers, Timestamp};
use tokio::sync::{mpsc, oneshot};

use super::pulses::Answered;

/// Most answers of one transaction, so that rooms that wait for the writer do not wait long.
const MOST: usize = 100;

/// What one device answers.
pub struct Given {
    pub code: JoinCode,
    pub mark: String,
    pub answers: PulseAnswers,
    pub now: Timestamp,
}

impl Given {
    /// Why it is not counted in this round. Whether its device has answered before, the database knows.
    pub fn unfit_for(&self, round: &OpenPulse) -> Option<Answered> {
        if round.is_over(self.now) {
            return Some(Answered::Over);
        }
        // What it asked may have been deleted while the form was open.
        (!round.is_answered_by(&self.answers)).then_some(Answered::NotAsked)
    }
}

/// A database that answers are counted in.
#[async_trait]
pub trait Count: Send + Sync + 'static {
    /// All of them in one transaction, or none. What became of each.
    async fn count(&self, all: &[Given]) -> anyhow::Result<Vec<Answered>>;
}

type Waiting = (Given, oneshot::Sender<anyhow::Result<Answered>>);

/// The way to the writer.
pub struct Answers(mpsc::UnboundedSender<Waiting>);

impl Answers {
    /// Begins to write. It ends when nobody holds this any more.
    pub fn to(database: impl Count) -> Answers {
        let (sender, mut waiting) = mpsc::unbounded_channel::<Waiting>();
        tokio::spawn(async move {
            let mut taken = Vec::new();
            while waiting.recv_many(&mut taken, MOST).await > 0 {
                let (given, answers): (Vec<Given>, Vec<_>) = taken.drain(..).unzip();
                let outcomes = match database.count(&given).await {
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
