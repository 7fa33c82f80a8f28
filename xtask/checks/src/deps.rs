//! Dependencies point one way (docs: README, «Rooms»), and what may not ship is not linked.

use crate::tools;
use anyhow::{Result, bail};
use std::collections::BTreeSet;

/// Who may know whom, of our own crates.
const ALLOWED: [(&str, &[&str]); 16] = [
    ("domain", &[]),
    ("words", &["domain"]),
    ("app", &["domain", "words"]),
    ("hydrate", &["app"]),
    ("cloud", &["domain", "words"]),
    ("cloud-baseline", &[]),
    ("printing", &["domain"]),
    ("poster", &["domain", "cloud", "printing", "words"]),
    ("lists", &["domain", "words"]),
    ("player", &["domain"]),
    ("cluster", &[]),
    ("load", &["cluster", "domain", "player"]),
    ("server", &["app", "domain", "cloud", "cluster", "lists", "player", "printing", "words"]),
    ("checks", &[]),
    ("style", &[]),
    ("xtask", &["cluster"]),
];

/// The workshop's rules run without browser, server, database, clock and randomness of their own.
const FOREIGN_TO_DOMAIN: [&str; 5] = ["leptos", "axum", "sqlx", "tokio", "getrandom"];

/// Carries a commercial font into every binary, and can loop for ever: the benchmark's alone.
const NEVER_SHIPPED: &str = "wordcloud-rs";

/// Takes longer to build than all else together: the server asks a program of its own for documents.
const ENGINE: &str = "typst";

pub fn check() -> Result<()> {
    let mut wrong = edges()?;
    let domain = tree("domain", &[])?;
    wrong.extend(
        FOREIGN_TO_DOMAIN.iter().filter(|name| has(&domain, name)).map(|name| format!("domain links {name}")),
    );
    let server = tree("server", &[])?;
    wrong.extend(has(&server, ENGINE).then(|| format!("server links {ENGINE}")));
    let wasm = &["--target", tools::WASM][..];
    for (shipped, target) in [("server", &[][..]), ("poster", &[]), ("hydrate", wasm)] {
        if has(&tree(shipped, target)?, NEVER_SHIPPED) {
            wrong.push(format!("{shipped} links {NEVER_SHIPPED}"));
        }
    }
    if !wrong.is_empty() {
        bail!("dependencies point the wrong way:\n  {}", wrong.join("\n  "));
    }
    Ok(())
}

/// Direct edges of every kind, so that a test does not open a door that the code may not use.
fn edges() -> Result<Vec<String>> {
    let ours: Vec<_> = tools::metadata().workspace_packages();
    let mut wrong = Vec::new();
    for package in &ours {
        let Some((_, allowed)) = ALLOWED.iter().find(|(name, _)| package.name == *name) else {
            bail!("{} is new: say in xtask/checks/src/deps.rs what it may depend on", package.name);
        };
        for dependency in &package.dependencies {
            let is_ours = ours.iter().any(|other| other.name == dependency.name);
            if is_ours && !allowed.contains(&dependency.name.as_str()) {
                wrong.push(format!("{} → {}", package.name, dependency.name));
            }
        }
    }
    Ok(wrong)
}

/// `cargo tree` resolves features for this package alone; `cargo metadata` would mix in the others'.
fn tree(package: &str, more: &[&str]) -> Result<String> {
    let args = ["tree", "--package", package, "--edges", "normal", "--prefix", "none", "--format", "{p}"];
    tools::output(tools::command("cargo").args(args).args(more))
}

/// What is linked into a program, itself with it, as `name vVersion`. What runs while it is built is not.
pub fn linked(package: &str, more: &[&str]) -> Result<BTreeSet<String>> {
    let tree = tree(package, &[&["--edges", "no-proc-macro"], more].concat())?;
    let named = |line: &str| line.split(' ').take(2).collect::<Vec<_>>().join(" ");
    Ok(tree.lines().map(named).collect())
}

fn has(tree: &str, name: &str) -> bool {
    tree.lines().any(|line| line.split(' ').next() == Some(name))
}

#[cfg(test)]
mod tests {
    use super::has;

    #[test]
    fn a_crate_is_found_by_its_whole_name() {
        let tree = "domain v0.1.0 (/a/b)\ntokio-util v0.7.0\nrand v0.10.0";
        assert!(has(tree, "rand"));
        assert!(!has(tree, "tokio"));
    }
}
