//! What has to hold before a change is merged.

use crate::{
    test,
    tools::{self, step},
};
use anyhow::Result;

pub fn ci() -> Result<()> {
    step("cargo fmt");
    tools::cargo(&["fmt", "--all", "--check"])?;
    step("dependency directions");
    tools::check(&["directions"])?;
    step("circles");
    tools::check(&["circles"])?;
    step("types of the browser tests");
    test::ensure_packages()?;
    tools::run(tools::command("npx").args(["tsc", "--noEmit"]).current_dir(test::folder()))?;
    step("cargo clippy");
    tools::cargo(&["clippy", "--all-targets", "--", "--deny", "warnings"])?;
    test::test(&[])
}
