//! Builds site and server, and becomes the server.

use crate::{
    site::{self, Profile},
    tools::{self, step},
};
use anyhow::Result;
use std::{os::unix::process::CommandExt, path::Path, process::Command};

pub fn serve(profile: Profile, args: &[String]) -> Result<()> {
    let site = site::build(profile)?;
    let (cargo_profile, folder) = match profile {
        Profile::Dev => ("dev", "debug"),
        Profile::Release => ("release", "release"),
    };
    step(&format!("server ({cargo_profile})"));
    tools::cargo_ours("build", &["--bin", "server", "--profile", cargo_profile])?;
    step("serving");
    let mut server = tools::command(tools::target().join(folder).join("server"));
    environment(&mut server, &site).args(args);
    // Gives way to the server, so that a signal meets it and nobody in between.
    Err(server.exec().into())
}

/// What `cargo leptos` would set. An address set by hand goes before.
pub fn environment<'a>(server: &'a mut Command, site: &Path) -> &'a mut Command {
    server
        .env("LEPTOS_OUTPUT_NAME", site::NAME)
        .env("LEPTOS_SITE_ROOT", site)
        .env("LEPTOS_SITE_PKG_DIR", site::PKG);
    if std::env::var_os("LEPTOS_SITE_ADDR").is_none() {
        server.env("LEPTOS_SITE_ADDR", "0.0.0.0:3000");
    }
    server
}
