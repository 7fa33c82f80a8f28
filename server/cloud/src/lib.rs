//! Word clouds: from weighted phrases to placed words, and from those to SVG and PNG.
//!
//! ```text
//! ResultValue ─ phrases ─► entries ─ place ─► Cloud ─┬─ svg ─► String
//!              (norms: words; taboos: whole phrases) └─ png ─► bytes
//! ```
//! One layout feeds every format, so that the screen, the file and the print agree. All of it is
//! pure: no clock, no randomness but the seed that is passed in, and the same input gives the same bytes.

mod caption;
mod font;
mod layout;
mod mask;
mod palette;
mod png;
mod shape;
mod stop;
mod svg;
mod table;
mod words;

pub use caption::Caption;
pub use layout::{Cloud, MAX_ENTRIES, Placed, PlacedLine, Size, place};
pub use png::{PngError, png};
pub use svg::svg;
pub use words::{Entry, Mode, entries, phrases};
