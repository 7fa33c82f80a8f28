//! Word clouds: from weighted words to placed words, and from those to SVG and PNG.
//!
//! ```text
//! ResultValue::cloud ─ place ─► Cloud ─┬─ svg ─► String
//!                                      └─ png ─► bytes
//! ```
//! What is in a cloud, and how heavy it is, the workshop's rules say (`domain::cloud`). The typeface is Noto Sans
//! Bold, the file `NotoSans-Bold.ttf` of the crate `notosans`: layout, PNG and the browser have the same outlines.
//!
//! One layout feeds every format, so that the screen, the file and the print agree. All of it is
//! pure: no clock, no randomness but the seed that is passed in, and the same input gives the same bytes.

mod caption;
mod fill;
mod font;
mod layout;
mod mask;
mod outline;
mod palette;
mod placed;
mod png;
mod shape;
mod svg;
mod table;
mod tones;
mod web_font;

pub use caption::Caption;
pub use domain::CloudWord as Entry;
pub use layout::{Canvas, Cloud, MAX_ENTRIES, Size, place, place_after};
pub use palette::{Colour, Ground, colour};
pub use placed::{Placed, PlacedLine};
pub use png::{PngError, png, see_through};
pub use svg::svg;
pub use web_font::web_font;
