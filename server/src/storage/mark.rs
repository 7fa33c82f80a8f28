//! The last time by the clock that was believed, in a file beside the database. What the database says of it was
//! perhaps written while the clock was wrong.

use std::{
    io,
    path::{Path, PathBuf},
};

use domain::Timestamp;

use super::private;

pub struct Mark {
    file: PathBuf,
}

impl Mark {
    pub fn beside(database: &Path) -> Mark {
        Mark { file: database.with_added_extension("clock") }
    }

    /// None where there is none yet, or what there is cannot be understood.
    pub fn read(&self) -> io::Result<Option<Timestamp>> {
        match std::fs::read(&self.file) {
            Ok(bytes) => Ok(str::from_utf8(&bytes).ok().and_then(|at| at.trim().parse().ok()).map(Timestamp)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    pub fn set(&self, at: Timestamp) -> io::Result<()> {
        private::replace(&self.file, &format!("{}\n", at.0))
    }
}
