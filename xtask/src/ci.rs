//! What has to hold before a change is merged.

use crate::{
    deps, test,
    tools::{self, step},
};
use anyhow::Result;

pub fn ci() -> Result<()> {
    step("cargo fmt");
    tools::cargo(&["fmt", "--all", "--check"])?;
    step("dependency directions");
    deps::check()?;
    step("cargo clippy");
    tools::cargo(&["clippy", "--all-targets", "--", "--deny", "warnings"])?;
    test::test(&[])
}
