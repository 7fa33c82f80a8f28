//! What the commands lean on: cargo, rustup, npm and a browser, fetched where they are missing.

use anyhow::{Context, Result, bail};
use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::OnceLock,
};

pub const WASM: &str = "wasm32-unknown-unknown";

/// What is built and tested as one. Without the tools, whose wishes for `syn` would build Leptos twice.
const OURS: [&str; 11] = [
    "--workspace",
    "--exclude",
    "hydrate",
    "--exclude",
    "cloud-baseline",
    "--exclude",
    "checks",
    "--exclude",
    "style",
    "--exclude",
    "xtask",
];

pub fn step(what: &str) {
    println!("── {what}");
}

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask is a folder of the workspace")
}

/// As cargo says: it can be set in several places.
pub fn target() -> &'static Path {
    static TARGET: OnceLock<PathBuf> = OnceLock::new();
    TARGET.get_or_init(|| {
        let asked = output(command("cargo").args(["metadata", "--no-deps", "--format-version", "1"]));
        let said: serde_json::Value = serde_json::from_str(&asked.expect("cargo answers")).expect("in JSON");
        said["target_directory"].as_str().expect("it knows").into()
    })
}

/// A command in the workspace root.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

pub fn cargo(args: &[&str]) -> Result<()> {
    run(command("cargo").args(args))
}

pub fn cargo_ours(subcommand: &str, args: &[&str]) -> Result<()> {
    cargo(&ours(subcommand, args))
}

/// Always all of ours, also where one program is wanted: what is built for one is then built for the others.
pub fn ours<'a>(subcommand: &'a str, args: &[&'a str]) -> Vec<&'a str> {
    [&[subcommand], &OURS[..], args].concat()
}

/// What reads the code and its dependencies: a program of its own, so that nothing else waits for it to be built.
pub fn check(args: &[&str]) -> Result<()> {
    cargo(&[&["run", "--quiet", "--package", "checks", "--"], args].concat())
}

/// Runs to the end, and takes everything but success for an error.
pub fn run(command: &mut Command) -> Result<()> {
    let name = format!("{command:?}");
    let status = command.status().with_context(|| format!("can't start {name}"))?;
    if !status.success() {
        bail!("{name}: {status}");
    }
    Ok(())
}

pub fn output(command: &mut Command) -> Result<String> {
    let name = format!("{command:?}");
    let output = command.stderr(Stdio::inherit()).output().with_context(|| format!("can't start {name}"))?;
    if !output.status.success() {
        bail!("{name}: {}", output.status);
    }
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}

pub fn ensure_wasm_target() -> Result<()> {
    let libraries = output(command("rustc").args(["--print", "target-libdir", "--target", WASM]))?;
    if Path::new(&libraries).exists() {
        return Ok(());
    }
    step("rustup: wasm target");
    run(command("rustup").args(["target", "add", WASM]))
        .context("the target wasm32-unknown-unknown is missing; install it beside your rustc")
}

/// npm packages as the lock file has them; a browser comes from the system, never from npm.
pub fn ensure_npm_packages(folder: &Path) -> Result<()> {
    if which("npm").is_none() {
        apt_get(&["nodejs", "npm"], "npm is missing: install Node.js 20 or later")?;
    }
    let changed = |path: &str| folder.join(path).metadata().and_then(|file| file.modified()).ok();
    if changed("node_modules/.package-lock.json") >= changed("package-lock.json") {
        return Ok(());
    }
    step("npm ci");
    let mut npm = command("npm");
    npm.args(["ci", "--no-audit", "--no-fund"]).current_dir(folder);
    run(npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))
}

/// `CHROMIUM`, or the first one in `PATH`, or Debian's.
pub fn browser() -> Result<PathBuf> {
    const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    let find = || NAMES.iter().find_map(|name| which(name));
    if let Some(path) = std::env::var_os("CHROMIUM") {
        return Ok(path.into());
    }
    if find().is_none() {
        apt_get(&["chromium"], "no browser found: install Chromium, or set CHROMIUM to its path")?;
    }
    find().context("Chromium was installed, but is not in PATH")
}

/// WebKit and Firefox, each with what drives it, beside Chromium.
pub fn ensure_engines() -> Result<()> {
    if ["WebKitWebDriver", "Xvfb", "firefox-esr"].iter().all(|program| which(program).is_some()) {
        return Ok(());
    }
    apt_get(
        &["webkit2gtk-driver", "xvfb", "firefox-esr"],
        "WebKit or Firefox is missing: install WebKitWebDriver (webkit2gtk-driver), Xvfb and firefox-esr",
    )
}

/// PostgreSQL, which tests start by themselves: Debian's, or one whose `initdb` is in `PATH`.
pub fn ensure_postgres() -> Result<()> {
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    if which("initdb").is_some()
        || debian.into_iter().any(|version| version.path().join("bin/initdb").is_file())
    {
        return Ok(());
    }
    apt_get(
        &["postgresql"],
        "PostgreSQL is missing: install it (Debian's postgresql), or put its initdb in PATH",
    )
}

fn apt_get(packages: &[&str], otherwise: &'static str) -> Result<()> {
    if output(command("id").arg("-u"))? != "0" || which("apt-get").is_none() {
        bail!(otherwise);
    }
    step(&format!("apt-get install {}", packages.join(" ")));
    run(command("apt-get").args(["update", "-qq"])).context(otherwise)?;
    let mut install = command("apt-get");
    install.args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages);
    run(install.env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null())).context(otherwise)
}

fn which(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|path| path.is_file())
}
