//! Files that nobody else on the machine reads: they hold what people wrote.

use std::{fs::OpenOptions, io, path::Path};

/// Makes an empty file for its owner alone.
///
/// # Errors
/// If it is there already, among others.
pub fn make(file: &Path) -> io::Result<()> {
    let mut make = OpenOptions::new();
    make.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut make, 0o600);
    make.open(file).map(drop)
}

/// Whether others may read a file. None if it cannot be told.
pub fn is_readable_by_others(file: &Path) -> Option<bool> {
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::MetadataExt::mode(&std::fs::metadata(file).ok()?);
        Some(mode & 0o077 != 0)
    }
    #[cfg(not(unix))]
    None
}
