//! A published result as lists that leaders work on with: for spreadsheets, for Word, and for machines.
//!
//! ```text
//! ResultView ─┬─ csv ──► UTF-8, `;`          many files ─ bundle ─► zip
//!             ├─ xlsx ─► a sheet for A4
//!             ├─ docx ─► headings and tables
//!             └─ json ─► as `SCHEMA` says
//! ```
//! Of a verdigrunnlag, its measures are lists too, its meetings and the norms of its year go into calendars, and its JSON is read again.
//!
//! Equal results give equal bytes. What people wrote comes out as they wrote it, in every format, and is a formula
//! in none.

mod bundle;
mod calendar;
mod charter;
mod csv;
mod docx;
mod entries;
mod json;
mod measures;
mod meetings;
mod read;
mod word;
mod xlsx;
mod xml;

pub use bundle::bundle;
pub use calendar::calendar;
pub use charter::{CHARTER_SCHEMA, charter_json};
pub use csv::csv;
pub use docx::docx;
pub use entries::entries;
pub use json::{SCHEMA, json};
pub use measures::{measures_docx, measures_xlsx};
pub use meetings::meetings;
pub use read::read;
pub use xlsx::xlsx;
