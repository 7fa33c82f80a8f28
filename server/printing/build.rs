//! What both programs are made of, as one number: a server and a program for documents that have it in common speak of
//! the same things.

use std::{
    env, fs,
    hash::{DefaultHasher, Hash, Hasher},
    io,
    path::{Path, PathBuf},
};

/// What documents are made of and by, from this folder.
const SOURCES: [&str; 7] = [
    "src",
    "../poster/src",
    "../poster/templates",
    "../cloud/src",
    "../../app/domain/src",
    "../../app/words/src",
    "../../Cargo.lock",
];

fn main() -> io::Result<()> {
    let mut build = DefaultHasher::new();
    for source in SOURCES {
        println!("cargo:rerun-if-changed={source}");
        let mut files = Vec::new();
        list(Path::new(source), &mut files)?;
        files.sort();
        for file in files {
            file.hash(&mut build);
            fs::read(&file)?.hash(&mut build);
        }
    }
    let version = env::var("CARGO_PKG_VERSION").unwrap_or_default();
    println!("cargo:rustc-env=PRINTING_BUILD={version}-{:016x}", build.finish());
    Ok(())
}

fn list(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    fs::read_dir(path)?.try_for_each(|entry| list(&entry?.path(), files))
}
