//! What a server needs, in one folder: the programs and the site, and the list of what they are made of.

use crate::{
    site::{self, Profile},
    tools::{self, step},
};
use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Where it is laid unless one says otherwise.
pub fn folder() -> PathBuf {
    tools::target().join("dist")
}

/// Builds for release and copies to `folder`, which is made if it is missing. A running server keeps its own program.
pub fn dist(folder: &Path) -> Result<()> {
    let site = site::build(Profile::Release)?;
    step("programs (release)");
    tools::cargo_ours("build", &["--bin", "server", "--bin", "documents", "--profile", "release"])?;
    step(&format!("copying to {}", folder.display()));
    fs::create_dir_all(folder).with_context(|| format!("can't make {}", folder.display()))?;
    for program in ["server", "documents"] {
        // Put aside and renamed: a program that runs cannot be written over.
        let new = folder.join(format!("{program}.new"));
        fs::copy(tools::target().join("release").join(program), &new)?;
        fs::rename(new, folder.join(program))?;
    }
    copy_all(&site, &folder.join("site"))?;
    sbom(folder)
}

/// What ships, as a CycloneDX bill of materials, into `folder`.
pub fn sbom(folder: &Path) -> Result<()> {
    step(&format!("bill of materials: {}", folder.join("sbom.cdx.json").display()));
    tools::check(&["sbom", folder.to_str().context("a folder with a readable name")?])
}

fn copy_all(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_all(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target)?;
        }
    }
    Ok(())
}
