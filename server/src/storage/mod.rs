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
mod heads;
mod keys;
mod log;
mod mark;
mod pictures;
mod private;
#[cfg(test)]
mod pulse_story;
mod pulses;
mod register;
mod roles;
#[cfg(test)]
pub mod shared;
mod sqlite;
#[cfg(test)]
mod story;

use std::sync::Arc;

pub use charters::{Charters, Founder, Illegible};
pub use deletions::Deletions;
pub use heads::{Heads, Standing};
pub use keys::Keys;
pub use log::{AppendError, Batch, Grant, Head, Log, Seq};
pub use pictures::Pictures;
pub use private::is_readable_by_others;
pub use pulses::{Answered, Pulses};
use sqlite::Sqlite;

/// All that is kept.
#[derive(Clone)]
pub struct Storage {
    pub log: Arc<dyn Log>,
    /// None where nobody else writes: whoever follows a log here then knows where it ends, and asks nobody.
    pub heads: Option<Arc<dyn Heads>>,
    pub keys: Arc<dyn Keys>,
    pub pictures: Arc<dyn Pictures>,
    pub charters: Arc<dyn Charters>,
    pub pulses: Arc<dyn Pulses>,
    pub deletions: Deletions,
}

impl Storage {
    /// Opens the database behind this address, making it and its folder if need be.
    ///
    /// # Errors
    /// If it cannot be read and written.
    pub async fn open(url: &str) -> anyhow::Result<Storage> {
        let (database, file) = Sqlite::open(url).await?;
        let database = Arc::new(database);
        let (log, charters): (Arc<dyn Log>, Arc<dyn Charters>) = (database.clone(), database.clone());
        let deletions = Deletions::new(log.clone(), charters.clone(), &file);
        Ok(Storage {
            log,
            heads: None,
            keys: database.clone(),
            pictures: database.clone(),
            charters,
            pulses: database,
            deletions,
        })
    }
}
