//! Builds site and server, and becomes the server.

use crate::{
    site,
    tools::{self, step},
};
use anyhow::Result;
use std::{
    os::unix::process::CommandExt,
    path::Path,
    process::{Command, Stdio},
};

/// The server is built for debugging: what is built here is what `test` needs too. `dist` builds for release.
pub fn serve(profile: site::Profile, args: &[String]) -> Result<()> {
    let site = site::build(profile)?;
    step("server");
    tools::cargo_ours("build", &["--bin", "server"])?;
    documents_meanwhile()?;
    step("serving");
    let mut server = tools::command(tools::target().join("debug/server"));
    environment(&mut server, &site).args(args);
    // Gives way to the server, so that a signal meets it and nobody in between.
    Err(server.exec().into())
}

/// The program that makes documents takes longer to build than all the rest, and the first of them is not asked for
/// before a session is over. So it is built while the server serves; a signal to both from the terminal ends it too.
fn documents_meanwhile() -> Result<()> {
    step("the program for documents, meanwhile");
    const SCRIPT: &str = r#"if nice cargo "$@"; then echo "── documents can be made"; fi"#;
    let mut shell = tools::command("sh");
    shell.args(["-c", SCRIPT, "sh"]).args(tools::ours("build", &["--quiet", "--bin", "documents"]));
    shell.stdin(Stdio::null()).spawn()?;
    Ok(())
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
