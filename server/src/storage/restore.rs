//! `server restore`: what a copy or the file of a stopped server holds, into a PostgreSQL.

use std::path::Path;

use anyhow::{Context, anyhow, ensure};
use domain::ClockTrust;
use sqlx::{Connection, SqliteConnection, migrate::Migrator, query_as, sqlite::SqliteConnectOptions};

use super::{Storage, is_postgres, postgres, register::Register};
use crate::clock;

/// How many workshops and verdigrunnlag there are now.
pub struct Restored {
    pub workshops: i64,
    pub charters: i64,
}

/// Restores everything or nothing. What is noted as deleted, there, in `data` or beside the file, is deleted again.
///
/// # Errors
/// If the file is none of this version's, or the database is not an empty PostgreSQL.
pub async fn restore(
    url: &str,
    keys_url: Option<&str>,
    data: &Path,
    file: &Path,
) -> anyhow::Result<Restored> {
    ensure!(
        is_postgres(url),
        "server restore fills a PostgreSQL; SQLite is restored by putting the copy in its file's place (docs/running.md, «Restoring»)"
    );
    ensure!(file.is_file(), "there is no file at {}", file.display());
    let mut from = open(file).await?;
    let noted = Register::beside(file).all().context("cannot read what was deleted")?;
    let storage = Storage::open_with(url, keys_url, data).await?;
    let mut to = postgres::connect(url).await?;
    postgres::copy_in::fill(&mut from, &mut to, &postgres::keys(url, keys_url)?, &noted).await?;
    // As each server does before it serves: one that runs already has done so.
    let trust = ClockTrust::begin(storage.deletions.last_believed().await?, clock::now());
    let deleted = storage.deletions.delete_again(trust.believed()).await;
    deleted.context("it is restored, and what was deleted since is still there until a server starts")?;
    let (workshops, charters) = postgres::copy_in::count(&mut to).await?;
    Ok(Restored { workshops, charters })
}

/// To read, and nothing else.
async fn open(file: &Path) -> anyhow::Result<SqliteConnection> {
    let ours = sqlx::migrate!("../migrations/sqlite");
    let opened = async {
        let options = SqliteConnectOptions::new().filename(file).read_only(true);
        let mut from = SqliteConnection::connect_with(&options).await?;
        let made = query_as("SELECT version, checksum FROM _sqlx_migrations").fetch_all(&mut from).await?;
        Ok::<_, sqlx::Error>((from, made))
    };
    let name = file.display();
    let (from, made) = opened.await.map_err(|_| anyhow!("{name} is no database of this program"))?;
    fits(&ours, &made).map_err(|why| anyhow!("{name} {why}"))?;
    Ok(from)
}

/// By what has been made in it.
fn fits(ours: &Migrator, made: &[(i64, Vec<u8>)]) -> Result<(), &'static str> {
    let known = |version| ours.iter().find(|migration| migration.version == version);
    let is_other = |(version, checksum): &(i64, Vec<u8>)| {
        known(*version).is_some_and(|migration| *migration.checksum != **checksum)
    };
    if made.iter().any(is_other) || !made.iter().any(|(version, _)| known(*version).is_some()) {
        return Err("is no database of this program");
    }
    if made.iter().any(|(version, _)| known(*version).is_none()) {
        return Err("belongs to a newer version of this program, which this one does not understand");
    }
    if made.len() < ours.iter().count() {
        return Err("belongs to an older version of this program: start a server of this version on it once");
    }
    Ok(())
}
