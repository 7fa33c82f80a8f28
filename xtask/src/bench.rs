//! What a change costs: another revision's server built beside the present one, and both played in turn with the
//! present load tool.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::tools::{self, step};

/// One large room, half of it, and many small ones.
const ROOMS: [&[&str]; 3] =
    [&["--phones", "1000"], &["--phones", "500"], &["--phones", "20", "--workshops", "50"]];

/// Plays the standard rooms, or the one that `args` describe, on the server of `revision` and on the present one.
pub fn bench(args: &[String]) -> Result<()> {
    let (revision, own) = args.split_first().context("which revision? `cargo xtask bench <revision>`")?;
    let against = build(revision)?;
    step("server and load tool (release)");
    tools::cargo_ours("build", &["--bin", "server", "--bin", "load", "--profile", "release"])?;
    let own: Vec<&str> = own.iter().map(String::as_str).filter(|arg| *arg != "--").collect();
    let rooms = if own.is_empty() { ROOMS.to_vec() } else { vec![own.as_slice()] };
    for room in rooms {
        step(&format!("load {} --against {revision}", room.join(" ")));
        let mut load = tools::command(tools::target().join("release/load"));
        load.arg("--server").arg(tools::target().join("release/server")).arg("--against").arg(&against);
        tools::run(load.args(room))?;
    }
    Ok(())
}

/// The server of that revision, in a target folder of its own: what is built there is there the next time.
fn build(revision: &str) -> Result<PathBuf> {
    let named = format!("{revision}^{{commit}}");
    let commit = tools::output(tools::command("git").args(["rev-parse", "--verify", &named]))?;
    let target = tools::target().join("bench");
    let kept = target.join(&commit).join("server");
    if kept.exists() {
        return Ok(kept);
    }
    step(&format!("server of {revision} (release)"));
    let tree = std::env::temp_dir().join(format!("verdiverksted-{commit}"));
    tools::run(
        tools::command("git").args(["worktree", "add", "--force", "--detach"]).arg(&tree).arg(&commit),
    )?;
    let built = build_in(&tree, &target);
    tools::run(tools::command("git").args(["worktree", "remove", "--force"]).arg(&tree))?;
    built?;
    std::fs::create_dir_all(target.join(&commit))?;
    std::fs::copy(target.join("release/server"), &kept)?;
    Ok(kept)
}

fn build_in(tree: &Path, target: &Path) -> Result<()> {
    let mut cargo = tools::command("cargo");
    cargo.current_dir(tree).env("CARGO_TARGET_DIR", target);
    tools::run(cargo.args(["build", "--package", "server", "--bin", "server", "--release", "--locked"]))
}
