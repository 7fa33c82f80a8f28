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
        let gone = || anyhow::anyhow!("nobody writes any more");
        self.0.send((append, answer)).map_err(|_| AppendError::Failed(gone()))?;
        stored.await.unwrap_or_else(|_| Err(AppendError::Unknown(gone())))
    }
}

async fn carry_out(write: &SqlitePool, appends: &[Append]) -> Vec<Result<(), AppendError>> {
    let tx = match begin(write).await {
        Ok(tx) => tx,
        // The disk is not to be had: for nobody, and asking again for each would make them wait in a row.
        Err(error) => return failed(&error, appends.len()),
    };
    match store(tx, appends).await {
        Ok(()) => appends.iter().map(|_| Ok(())).collect(),
        // One of them cannot be. Each by itself then, so that the others are none the worse.
        Err(_) if appends.len() > 1 => {
            let mut outcomes = Vec::with_capacity(appends.len());
            for append in appends {
                match begin(write).await {
                    Ok(tx) => outcomes.push(store(tx, std::slice::from_ref(append)).await),
                    Err(error) => {
                        outcomes.extend(failed(&error, appends.len() - outcomes.len()));
                        break;
                    }
                }
            }
            outcomes
        }
        Err(error) => vec![Err(error)],
    }
}

type Writing = sqlx::Transaction<'static, sqlx::Sqlite>;

async fn begin(write: &SqlitePool) -> sqlx::Result<Writing> {
    write.begin_with("BEGIN IMMEDIATE").await
}

fn failed(error: &sqlx::Error, many: usize) -> Vec<Result<(), AppendError>> {
    (0..many).map(|_| Err(AppendError::Failed(anyhow::anyhow!("{error:#}")))).collect()
}

async fn store(mut tx: Writing, appends: &[Append]) -> Result<(), AppendError> {
    for append in appends {
        rows::append(&mut tx, append).await?;
    }
    Ok(tx.commit().await?)
}
