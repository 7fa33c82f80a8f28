//! What leaders take away from a published result: the verdiplakat (PDF, PNG), the sheets, the matrix and the norm
//! list (PDF).
//!
//! ```text
//! ResultView ─ data ─► JSON bytes ─┐
//!                     templates/ ──┴─ typst ─► pages ─┬─ pdf
//!                                                     └─ png
//! ```
//! The program `documents` answers what the server asks it ([`printing`]), so that the server waits neither for typst to
//! be built nor for a document, and lives on when one goes wrong.
//!
//! The checklists of the guide's meetings are a document too, made of `words` alone; and so are the measures of a
//! verdigrunnlag, its calendar, and its forms to fill in by hand.
//!
//! Texts reach the template as data, never as markup, and the template can read nothing else.

mod calendar;
mod data;
mod document;
mod fonts;
mod form;
mod indexed;
pub mod logo;
mod look;
mod measure;
mod measures;
mod meeting_template;
mod meetings;
#[cfg(test)]
mod printed;
#[cfg(test)]
#[allow(dead_code, reason = "the example and the benchmark use the rest")]
mod sample;
mod syllables;
mod talk;
mod whole;
mod world;

pub use calendar::calendar;
pub use document::{PosterError, pdf, png};
pub use measures::measures;
pub use meeting_template::meeting_template;
pub use meetings::meetings;
pub use talk::talk;
