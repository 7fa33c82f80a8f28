//! What reads the code and its dependencies. `cargo xtask` calls it, and builds it only then: whoever wants to see the
//! product need not wait for a parser of Rust.

mod circles;
mod deps;
mod sbom;
mod tools;

use std::{path::PathBuf, process::ExitCode};

use anyhow::{Context, Result, bail};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut args = std::env::args().skip(1);
    match args.next().as_deref() {
        Some("directions") => deps::check(),
        Some("circles") => circles::check(),
        Some("sbom") => sbom::write(&PathBuf::from(args.next().context("into which folder?")?)),
        other => bail!("no check «{}»: directions, circles, sbom FOLDER", other.unwrap_or_default()),
    }
}
