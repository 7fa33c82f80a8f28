//! Files that nobody else on the machine reads: they hold what people wrote.

use std::{
    fs::{File, OpenOptions},
    io::{self, Write},
    path::Path,
};

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

/// Puts another content in a file's place, all or nothing. When this returns, it is on disk.
///
/// # Errors
/// If it is not written. Then the file is as it was.
pub fn replace(file: &Path, content: &str) -> io::Result<()> {
    let new = file.with_added_extension("new");
    // One that was begun and not finished.
    let _ = std::fs::remove_file(&new);
    make(&new)?;
    let mut writing = OpenOptions::new().write(true).open(&new)?;
    writing.write_all(content.as_bytes())?;
    writing.sync_all()?;
    std::fs::rename(&new, file)?;
    sync_folder(file)
}

/// That a file is there must be on disk as well.
///
/// # Errors
/// If its folder cannot be opened.
pub fn sync_folder(file: &Path) -> io::Result<()> {
    match file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        Some(folder) => File::open(folder)?.sync_all(),
        None => File::open(".")?.sync_all(),
    }
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
