//! `server backup`: a copy of a database in use, of what may leave it.

use std::{
    path::{Path, PathBuf},
    str::FromStr,
};

use anyhow::{Context, ensure};
use sqlx::{
    Connection, PgConnection, SqliteConnection, query, query_scalar,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};

use super::{is_postgres, postgres, private};

/// How many workshops and verdigrunnlag the copy holds, and how many workshops were left out because they are not closed.
pub struct Copied {
    pub workshops: i64,
    pub charters: i64,
    pub left_out: i64,
}

/// What is copied.
enum Live {
    File(PathBuf),
    Postgres(PgConnection, postgres::DataKeys),
}

/// Each table of SQLite's, and which of its rows belong to the workshops that are copied, and to all charters. What is
/// not copied never touches the new file: no open round of the pulse does, whoever asks.
const ROWS: [&str; 10] = [
    "INSERT INTO event SELECT * FROM live.event WHERE workshop_id IN (SELECT id FROM main.workshop)",
    "INSERT INTO logo SELECT * FROM live.logo WHERE workshop_id IN (SELECT id FROM main.workshop)",
    "INSERT INTO secret SELECT * FROM live.secret WHERE workshop_id IN (SELECT id FROM main.workshop)",
    "INSERT INTO charter SELECT * FROM live.charter",
    "INSERT INTO charter_former SELECT * FROM live.charter_former
        WHERE workshop_id IN (SELECT id FROM main.workshop)",
    "INSERT INTO charter_logo SELECT * FROM live.charter_logo",
    "INSERT INTO charter_secret SELECT * FROM live.charter_secret",
    "INSERT INTO session SELECT * FROM live.session WHERE hash IN
        (SELECT session_hash FROM live.session_grant WHERE workshop_id IN (SELECT id FROM main.workshop)
         UNION SELECT session_hash FROM live.charter_grant)",
    "INSERT INTO charter_grant SELECT * FROM live.charter_grant",
    "INSERT INTO session_grant SELECT * FROM live.session_grant
        WHERE workshop_id IN (SELECT id FROM main.workshop)",
];

/// Copies in one transaction: the server goes on writing, and the copy is of one moment.
///
/// # Errors
/// If the file is there already: nothing is ever overwritten. After any other error there is no file.
pub async fn copy(url: &str, keys_url: Option<&str>, file: &Path, with_open: bool) -> anyhow::Result<Copied> {
    ensure!(!file.exists(), "{} is there already, and nothing is overwritten", file.display());
    let live = Live::find(url, keys_url).await?;
    private::make(file).with_context(|| format!("cannot make {}", file.display()))?;
    let copied = fill(live, file, with_open).await;
    if copied.is_err() {
        std::fs::remove_file(file)?;
    }
    copied
}

impl Live {
    async fn find(url: &str, keys_url: Option<&str>) -> anyhow::Result<Live> {
        if is_postgres(url) {
            return Ok(Live::Postgres(postgres::connect(url).await?, postgres::keys(url, keys_url)?));
        }
        let live = SqliteConnectOptions::from_str(url)?.get_filename().to_owned();
        ensure!(live.is_file(), "there is no database at {}", live.display());
        Ok(Live::File(live))
    }
}

async fn fill(live: Live, file: &Path, with_open: bool) -> anyhow::Result<Copied> {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Delete)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true);
    let mut copy = SqliteConnection::connect_with(&options).await?;
    sqlx::migrate!("../migrations/sqlite").run(&mut copy).await?;
    let left_out = match live {
        Live::File(live) => fill_from(&live, &mut copy, with_open).await?,
        Live::Postgres(mut live, keys) => {
            postgres::copy_out::fill(&mut live, &keys, &mut copy, with_open).await?
        }
    };
    let workshops = query_scalar("SELECT COUNT(*) FROM main.workshop").fetch_one(&mut copy).await?;
    let charters = query_scalar("SELECT COUNT(*) FROM main.charter").fetch_one(&mut copy).await?;
    copy.close().await?;
    Ok(Copied { workshops, charters, left_out })
}

/// Answers with how many workshops were left out.
async fn fill_from(live: &Path, copy: &mut SqliteConnection, with_open: bool) -> anyhow::Result<i64> {
    let live = live.to_str().context("the database's path is not UTF-8")?;
    query("ATTACH $1 AS live").bind(live).execute(&mut *copy).await?;
    let mut tx = copy.begin().await?;
    query("INSERT INTO workshop SELECT * FROM live.workshop WHERE $1 OR NOT open")
        .bind(with_open)
        .execute(&mut *tx)
        .await?;
    for rows in ROWS {
        query(rows).execute(&mut *tx).await?;
    }
    let left_out =
        query_scalar("SELECT (SELECT COUNT(*) FROM live.workshop) - (SELECT COUNT(*) FROM main.workshop)")
            .fetch_one(&mut *tx)
            .await?;
    tx.commit().await?;
    Ok(left_out)
}
