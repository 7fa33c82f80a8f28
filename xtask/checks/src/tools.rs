//! What the checks lean on: cargo, and what it says of the workspace.

use anyhow::{Context, Result, bail};
use std::{
    ffi::OsStr,
    path::Path,
    process::{Command, Stdio},
    sync::OnceLock,
};

pub const WASM: &str = "wasm32-unknown-unknown";

pub fn metadata() -> &'static cargo_metadata::Metadata {
    static METADATA: OnceLock<cargo_metadata::Metadata> = OnceLock::new();
    METADATA.get_or_init(|| {
        let mut command = cargo_metadata::MetadataCommand::new();
        command.no_deps().exec().expect("cargo metadata answers in its own workspace")
    })
}

pub fn root() -> &'static Path {
    metadata().workspace_root.as_std_path()
}

/// A command in the workspace root.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

pub fn output(command: &mut Command) -> Result<String> {
    let name = format!("{command:?}");
    let output = command.stderr(Stdio::inherit()).output().with_context(|| format!("can't start {name}"))?;
    if !output.status.success() {
        bail!("{name}: {}", output.status);
    }
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}
