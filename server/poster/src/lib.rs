//! What leaders take away from a published result: the verdiplakat (PDF, PNG).
//!
//! ```text
//! ResultView ─ data ─► JSON bytes ─┐
//!                     templates/ ──┴─ typst ─► pages ─┬─ pdf
//!                                                     └─ png
//! ```
//! Texts reach the template as data, never as markup, and the template can read nothing else.

mod data;
mod document;
mod fonts;
mod labels;
#[cfg(test)]
mod sample;
mod world;

pub use document::{Paper, PosterError, pdf, png};
