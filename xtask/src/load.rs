//! Builds server and load tool for release, and plays the rooms whose figures stand in docs/performance.md.

use crate::tools::{self, step};
use anyhow::Result;

/// All in one tick; then as a room does it: joining within ten seconds, voting within two; then many rooms.
const ROOMS: [&[&str]; 5] = [
    &["--phones", "60"],
    &["--phones", "300"],
    &["--phones", "1000"],
    &["--phones", "1000", "--join-seconds", "10", "--act-seconds", "2"],
    &["--phones", "20", "--workshops", "50"],
];

/// Plays the standard rooms, or the one that `args` describe.
pub fn load(args: &[String]) -> Result<()> {
    step("server and load tool (release)");
    tools::cargo_ours("build", &["--bin", "server", "--bin", "load", "--profile", "release"])?;
    let own: Vec<&str> = args.iter().map(String::as_str).collect();
    let rooms = if own.is_empty() { ROOMS.to_vec() } else { vec![own.as_slice()] };
    for room in rooms {
        step(&format!("load {}", room.join(" ")));
        let mut load = tools::command(tools::target().join("release/load"));
        tools::run(load.arg("--server").arg(tools::target().join("release/server")).args(room))?;
    }
    Ok(())
}
