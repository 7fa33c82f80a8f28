//! The workshop itself. Pure: time and randomness are parameters; no browser, server or database.

mod lang;
mod result;
mod time;

pub use lang::Lang;
pub use result::{NextStep, ResultText, ResultValue, ResultView};
pub use time::Timestamp;

use serde::{Deserialize, Serialize};

/// A norm says how we work; a taboo, how we will not have it. Never merged across.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Norm,
    Taboo,
}
