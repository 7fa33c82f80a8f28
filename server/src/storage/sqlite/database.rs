//! The database's file, and the connections to it.

use std::{path::PathBuf, str::FromStr, time::Duration};

use anyhow::Context;
use sqlx::{
    Connection, SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use super::commits::Commits;
use crate::storage::{answers::Answers, private};

/// How long a write waits for a foreign lock on the file, and anything for its turn. Together less than a phone
/// waits for its answer.
const LOCKED: Duration = Duration::from_secs(2);
const TURN: Duration = Duration::from_secs(5);
/// Kilobytes, as SQLite has it: a reader looks up a row or two, which the system holds too. By itself it takes 2 MB.
const CACHED_BY_READERS: &str = "-256";

pub struct Sqlite {
    /// One connection: SQLite has one writer, and waiting in line here is fairer than in the file's lock.
    pub write: SqlitePool,
    pub read: SqlitePool,
    /// What rooms append, over the first.
    pub commits: Commits,
    /// And what devices answer to a pulse.
    pub answers: Answers,
}

impl Sqlite {
    /// Opens the file behind a `sqlite://` address, making it and its folder if need be. Answers with its path too.
    pub async fn open(url: &str) -> anyhow::Result<(Sqlite, PathBuf)> {
        let options = SqliteConnectOptions::from_str(url)?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .pragma("secure_delete", "ON")
            .busy_timeout(LOCKED);
        let file = options.get_filename().to_owned();
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        }
        if !file.exists() {
            private::make(&file).with_context(|| format!("cannot make {}", file.display()))?;
        }
        let write = pool(1).connect_with(options.clone()).await?;
        sqlx::migrate!("../migrations/sqlite").run(&write).await?;
        let read = options.read_only(true).pragma("cache_size", CACHED_BY_READERS);
        let read = pool(4).connect_with(read).await?;
        let commits = Commits::to(write.clone());
        let answers = Answers::to(write.clone());
        Ok((Sqlite { write, read, commits, answers }, file))
    }
}

fn pool(connections: u32) -> SqlitePoolOptions {
    // When the disk fails in the middle, SQLite rolls back by itself, and sqlx 0.9 waits for a transaction's end
    // that never comes. Such a connection is thrown away.
    SqlitePoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(TURN)
        .before_acquire(|connection, _| Box::pin(async { Ok(!connection.is_in_transaction()) }))
}
