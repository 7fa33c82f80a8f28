//! What has to hold before a change is merged.

use crate::{
    circles, deps, test,
    tools::{self, step},
};
use anyhow::Result;

pub fn ci() -> Result<()> {
    step("cargo fmt");
    tools::cargo(&["fmt", "--all", "--check"])?;
    step("dependency directions");
    deps::check()?;
    step("circles");
    circles::check()?;
    step("types of the browser tests");
    test::ensure_packages()?;
    tools::run(tools::command("npx").args(["tsc", "--noEmit"]).current_dir(test::folder()))?;
    step("cargo clippy");
    tools::cargo(&["clippy", "--all-targets", "--", "--deny", "warnings"])?;
    test::test(&[])
}
