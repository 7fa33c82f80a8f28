//! Every test there is: Rust's own, then the browser's against the real server.
//!
//! One profile for all, `run` included: the debug server that `cargo test` has built anyway (a release build would
//! compile typst a second time), with the wasm that ships, built once.

use crate::{
    serve,
    site::{self, Profile},
    tools::{self, step},
};
use anyhow::{Result, bail};
use std::path::PathBuf;

pub fn folder() -> PathBuf {
    tools::root().join("end2end")
}

pub fn ensure_packages() -> Result<()> {
    tools::ensure_npm_packages(&folder())
}

/// The HTTP tests that are about what is kept; the others would only take their time once more.
const ON_POSTGRES: [&str; 14] = [
    "access::links::",
    "charters::",
    "closing::",
    "deleting::",
    "edition::",
    "followup::",
    "halfway::",
    "health::health_is_told",
    "hosts::",
    "joining::",
    "kill::",
    "live::",
    "pulse::",
    "session::",
];
/// They restore what `server backup` has copied, of SQLite.
const NOT_ON_POSTGRES: &str = "a_restored_backup";

/// The whole way from joining to the poster.
const STORY: &str = "story.spec.ts";

fn on_postgres() -> Result<()> {
    step("HTTP tests on PostgreSQL");
    let mut cargo = tools::command("cargo");
    cargo.args(tools::ours("test", &["--test", "http", "--"])).args(ON_POSTGRES);
    cargo.args(["--skip", NOT_ON_POSTGRES]);
    tools::run(cargo.env("TEST_DATABASE", "postgres"))
}

pub fn test(playwright_args: &[String]) -> Result<()> {
    ensure_packages()?;
    let chromium = tools::browser()?;
    match tools::ensure_engines() {
        // Not every desk has them; what is merged has met them all.
        Err(error) if std::env::var_os("CI").is_none() => println!("{error}: their tests are skipped"),
        other => other?,
    }
    tools::ensure_postgres()?;
    let site = site::build(Profile::Release)?;

    step("cargo test");
    // One build for both: tests may ask for more features than the server alone would.
    tools::cargo_ours("build", &["--lib", "--bins", "--tests"])?;
    tools::cargo(&["test", "--package", "checks", "--package", "style"])?;
    let rust = tools::cargo_ours("test", &["--no-fail-fast"]);
    let rust = rust.and_then(|()| on_postgres());

    let playwright = || {
        let mut playwright = tools::command("npx");
        playwright.args(["playwright", "test"]).current_dir(folder());
        playwright.env("CHROMIUM", &chromium).env("SERVER_BIN", tools::target().join("debug/server"));
        serve::environment(&mut playwright, &site);
        playwright
    };
    step("browser tests");
    let browser = tools::run(playwright().args(playwright_args));
    let browser = browser.and_then(|()| {
        step("the browsers' story on PostgreSQL");
        let database = cluster::address(&cluster::new_database());
        tools::run(playwright().arg(STORY).env("TEST_DATABASE_URL", database))
    });

    match (rust, browser) {
        (Ok(()), Ok(())) => Ok(()),
        (Err(rust), Ok(())) => Err(rust),
        (Ok(()), Err(browser)) => Err(browser),
        (Err(rust), Err(browser)) => bail!("{rust}\n{browser}"),
    }
}
