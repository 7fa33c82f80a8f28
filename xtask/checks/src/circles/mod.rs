//! No files of a crate import each other in a circle: each can be read, and changed, after what it stands on.
//!
//! One file imports another by naming what is defined there, in `use` or in code; by which door the name came (`pub
//! use` in a `mod.rs`) is of no matter. To declare a child and to hand its names on is not to import it. Tests do not
//! count. A method does not either, in whichever file its `impl` stands: the compiler alone knows which one is called.

mod graph;
mod paths;
mod resolve;
mod tree;

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use cargo_metadata::TargetKind;

use crate::tools;
use graph::{Circle, circles};
use tree::{Sources, Tree};

/// Fails with every circle, and with what to look at in each.
pub fn check() -> Result<()> {
    let mut found = Vec::new();
    for package in tools::metadata().workspace_packages() {
        for target in &package.targets {
            let shipped = [TargetKind::Lib, TargetKind::Bin];
            if target.kind.iter().any(|kind| shipped.contains(kind)) {
                let root = target.src_path.as_std_path();
                let folder = root.parent().context("a crate in no folder")?;
                let mut sources = Sources::new();
                read(folder, &mut sources)?;
                found.extend(circles(&imports(root, &sources)?));
            }
        }
    }
    if found.is_empty() {
        return Ok(());
    }
    let files = found.iter().map(|circle| circle.files.len()).sum::<usize>();
    let told = found.iter().map(told).collect::<Vec<_>>().join("\n");
    bail!("{files} files import each other in {} circles:\n{told}", found.len())
}

fn imports(root: &Path, sources: &Sources) -> Result<graph::Imports> {
    Ok(resolve::imports(&Tree::read(root, sources)?))
}

fn read(folder: &Path, sources: &mut Sources) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("can't read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            read(&path, sources)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let source = fs::read_to_string(&path)?;
            sources.insert(path, source);
        }
    }
    Ok(())
}

fn told(circle: &Circle) -> String {
    let short = |path: &Path| path.strip_prefix(tools::root()).unwrap_or(path).display().to_string();
    let steps = circle.steps.iter().map(|step| {
        format!("    {}:{} → {} ({})\n", short(&step.from), step.line, short(&step.to), step.name)
    });
    format!("  {} files:\n{}", circle.files.len(), steps.collect::<String>())
}

#[cfg(test)]
mod tests;
