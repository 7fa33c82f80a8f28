//! A published result as lists that leaders work on with: for spreadsheets, for Word, and for machines.
//!
//! ```text
//! ResultView ─┬─ csv ──► UTF-8, `;`          many files ─ bundle ─► zip
//!             ├─ xlsx ─► a sheet for A4
//!             ├─ docx ─► headings and tables
//!             └─ json ─► as `SCHEMA` says
//! ```
//! Of a verdigrunnlag, its measures are lists too, its meetings and the norms of its year go into calendars, its JSON is read
//! again, and what is used every day is made for Word.
//!
//! Equal results give equal bytes. What people wrote comes out as they wrote it, in every format, and is a formula
//! in none.

mod bundle;
mod calendar;
mod charter;
mod csv;
mod docx;
mod entries;
mod job_ad;
mod json;
mod measures;
mod meeting_template;
mod meetings;
mod read;
mod talk;
mod word;
mod xlsx;
mod xml;

pub use bundle::bundle;
pub use calendar::calendar;
pub use charter::{CHARTER_SCHEMA, charter_json};
pub use csv::csv;
pub use docx::docx;
pub use entries::entries;
pub use job_ad::job_ad;
pub use json::{SCHEMA, json};
pub use measures::{measures_docx, measures_xlsx};
pub use meeting_template::meeting_template;
pub use meetings::meetings;
pub use read::read;
pub use talk::talk;
pub use xlsx::xlsx;
