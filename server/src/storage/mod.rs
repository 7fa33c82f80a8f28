//! Where events, codes, secrets and sessions are kept. A few traits, so that a second database is one more folder with
//! the same files; and above them the register of what was deleted, which knows no database.

mod answers;
pub mod backup;
#[cfg(test)]
mod charter_story;
mod charters;
mod deletions;
mod encoding;
#[cfg(test)]
mod erasure;
mod faults;
mod heads;
mod keys;
mod line;
mod log;
mod mark;
mod nodes;
mod noted;
mod pictures;
mod postgres;
mod private;
#[cfg(test)]
mod pulse_story;
mod pulses;
mod register;
pub mod restore;
mod roles;
#[cfg(test)]
pub mod shared;
mod shelves;
mod sqlite;
#[cfg(test)]
mod story;
mod turns;

use std::{path::Path, sync::Arc};

use anyhow::Context;

pub use charters::{Charters, Founder};
pub use deletions::Deletions;
pub use encoding::Illegible;
#[cfg(test)]
pub use encoding::decode_event;
pub use heads::{Heads, Standing};
pub use keys::{AtPhone, Keys};
pub use line::{Decide, Line};
pub use log::{AppendError, Batch, Grant, Head, Log, Seq};
pub use nodes::Nodes;
use noted::Noted;
pub use pictures::Pictures;
use postgres::Postgres;
#[cfg(test)]
pub use postgres::before_keys;
pub use postgres::{can_be_overheard, concerns};
pub use private::is_readable_by_others;
pub use pulses::{Answered, Pulses};
pub use shelves::Shelves;
use sqlite::Sqlite;
pub use turns::{Turn, Turns};

/// What the files are called that lie on each machine's own disk, where the database does not.
const BESIDE: &str = "verdiverksted";

/// Whether an address is a PostgreSQL's.
pub fn is_postgres(url: &str) -> bool {
    ["postgres://", "postgresql://"].iter().any(|scheme| url.starts_with(scheme))
}

/// All that is kept.
#[derive(Clone)]
pub struct Storage {
    pub log: Arc<dyn Log>,
    /// None where nobody else writes: whoever follows a log here then knows where it ends, and asks nobody.
    pub heads: Option<Arc<dyn Heads>>,
    /// None where there are no others to stand in line with.
    pub line: Option<Arc<dyn Line>>,
    /// None where no other machine may be asked next.
    pub shelves: Option<Arc<dyn Shelves>>,
    /// None where there are no others.
    pub nodes: Option<Arc<dyn Nodes>>,
    /// None where there is nobody to leave anything to.
    pub turns: Option<Arc<dyn Turns>>,
    pub keys: Arc<dyn Keys>,
    pub pictures: Arc<dyn Pictures>,
    pub charters: Arc<dyn Charters>,
    pub pulses: Arc<dyn Pulses>,
    pub deletions: Deletions,
}

impl Storage {
    /// As [`Self::open_with`], with keys beside what they open.
    #[cfg(test)]
    pub async fn open(url: &str, data: &Path) -> anyhow::Result<Storage> {
        Storage::open_with(url, None, data).await
    }

    /// Opens the database behind this address: SQLite's file, which is made with its folder if need be, or a PostgreSQL, with
    /// `data` as the folder for what each machine keeps beside it, and perhaps another one for keys.
    ///
    /// # Errors
    /// If it cannot be read and written.
    pub async fn open_with(url: &str, keys_url: Option<&str>, data: &Path) -> anyhow::Result<Storage> {
        if is_postgres(url) {
            let database = Arc::new(Postgres::open(url, keys_url).await?);
            std::fs::create_dir_all(data).with_context(|| format!("cannot make {}", data.display()))?;
            let shared = Shared {
                heads: database.clone(),
                line: database.clone(),
                nodes: database.clone(),
                noted: database.clone(),
                shelves: database.clone(),
                turns: database.clone(),
            };
            return Ok(Storage::on(database, &data.join(BESIDE), Some(shared)));
        }
        anyhow::ensure!(keys_url.is_none(), "KEYS_URL is for a PostgreSQL: SQLite's file holds no keys");
        if let Some((scheme, _)) = url.split_once("://").filter(|(scheme, _)| *scheme != "sqlite") {
            anyhow::bail!("DATABASE_URL begins with {scheme}://, and not with sqlite:// or postgres://");
        }
        let opened = Sqlite::open(url).await;
        let (database, file) = opened.with_context(|| format!("cannot open the database {url}"))?;
        Ok(Storage::on(Arc::new(database), &file, None))
    }

    /// `shared`: what a database that several machines use can do besides.
    fn on<Database>(database: Arc<Database>, beside: &Path, shared: Option<Shared>) -> Storage
    where
        Database: Log + Keys + Pictures + Charters + Pulses,
    {
        let (log, charters): (Arc<dyn Log>, Arc<dyn Charters>) = (database.clone(), database.clone());
        let shelves = shared.as_ref().map(|shared| shared.shelves.clone());
        let turns = shared.as_ref().map(|shared| shared.turns.clone());
        let nodes = shared.as_ref().map(|shared| shared.nodes.clone());
        let line = shared.as_ref().map(|shared| shared.line.clone());
        let (heads, noted) = shared.map(|shared| (shared.heads, shared.noted)).unzip();
        Storage {
            deletions: Deletions::new(log.clone(), charters.clone(), noted, beside),
            log,
            heads,
            line,
            shelves,
            nodes,
            turns,
            keys: database.clone(),
            pictures: database.clone(),
            charters,
            pulses: database,
        }
    }
}

/// What a database that several machines use can do besides.
struct Shared {
    heads: Arc<dyn Heads>,
    line: Arc<dyn Line>,
    nodes: Arc<dyn Nodes>,
    noted: Arc<dyn Noted>,
    shelves: Arc<dyn Shelves>,
    turns: Arc<dyn Turns>,
}
