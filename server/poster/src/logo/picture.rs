//! A checked picture, as the template has it.

use serde::Serialize;

/// The logo's name in the template's world.
pub const FILE: &str = "logo";
pub const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// What the template has to know of it.
#[derive(Serialize)]
pub struct Logo {
    file: &'static str,
    format: &'static str,
}

/// How a checked picture is read.
pub fn named(bytes: &[u8]) -> Option<Logo> {
    let format = if bytes.starts_with(PNG) { "png" } else { "svg" };
    (!bytes.is_empty()).then_some(Logo { file: FILE, format })
}
