//! What leaders take away from a published result: the verdiplakat (PDF, PNG), the sheets, the matrix and the norm
//! list (PDF).
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
pub mod logo;
mod palette;
mod print;
#[cfg(test)]
mod sample;
mod world;

pub use document::{PosterError, pdf, png};
pub use palette::tones;
pub use print::{Paper, Print, What};
