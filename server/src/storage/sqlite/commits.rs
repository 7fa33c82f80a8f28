//! One transaction for all that waits: a commit is a wait for the disk, and rooms that act at the same moment share it.

use sqlx::SqlitePool;
use tokio::sync::{mpsc, oneshot};

use super::rows::{self, Append};
use crate::storage::AppendError;

/// Most batches of one transaction. Each comes from a room that waits for it, so that there are no more than rooms.
const MOST: usize = 64;

type Waiting = (Append, oneshot::Sender<Result<(), AppendError>>);

/// The way to the writer.
pub struct Commits(mpsc::UnboundedSender<Waiting>);

impl Commits {
    /// Begins to write. It ends when nobody holds this any more.
    pub fn to(write: SqlitePool) -> Commits {
        let (sender, mut waiting) = mpsc::unbounded_channel::<Waiting>();
        tokio::spawn(async move {
            let mut taken = Vec::new();
            while waiting.recv_many(&mut taken, MOST).await > 0 {
                let (appends, answers): (Vec<Append>, Vec<_>) = taken.drain(..).unzip();
                for (outcome, answer) in carry_out(&write, &appends).await.into_iter().zip(answers) {
                    // Whoever asked may have gone; what was stored is stored all the same.
                    let _ = answer.send(outcome);
                }
            }
        });
        Commits(sender)
    }

    /// Answers when it is on disk.
    pub async fn store(&self, append: Append) -> Result<(), AppendError> {
        let (answer, stored) = oneshot::channel();
        let gone = || AppendError::Failed(anyhow::anyhow!("nobody writes any more"));
        self.0.send((append, answer)).map_err(|_| gone())?;
        stored.await.unwrap_or_else(|_| Err(gone()))
    }
}

async fn carry_out(write: &SqlitePool, appends: &[Append]) -> Vec<Result<(), AppendError>> {
    match together(write, appends).await {
        Ok(()) => appends.iter().map(|_| Ok(())).collect(),
        // One of them cannot be. Each by itself then, so that the others are none the worse.
        Err(_) if appends.len() > 1 => {
            let mut outcomes = Vec::with_capacity(appends.len());
            for append in appends {
                outcomes.push(together(write, std::slice::from_ref(append)).await);
            }
            outcomes
        }
        Err(error) => vec![Err(error)],
    }
}

async fn together(write: &SqlitePool, appends: &[Append]) -> Result<(), AppendError> {
    let mut tx = write.begin_with("BEGIN IMMEDIATE").await?;
    for append in appends {
        rows::append(&mut tx, append).await?;
    }
    Ok(tx.commit().await?)
}
