//! What the holder of a verdigrunnlag has chosen for its calendar.

use serde::{Deserialize, Serialize};

use super::year::CalendarYear;
use crate::{CalendarId, TextId, Timestamp};

/// A norm that was chosen for a month. Where it is hidden or deleted, its value is known all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthNorm {
    pub text: TextId,
    /// Among the core values.
    pub value: usize,
}

/// From January on, whatever the year begins with. July has none.
pub type Months = [Option<MonthNorm>; 12];

/// What its holder has chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarChoices {
    /// Calendars know its entries by this, for good.
    pub id: CalendarId,
    /// Grows by one with each choice.
    pub rev: u32,
    pub year: CalendarYear,
    pub months: Months,
    /// Grows by one when what the entries say changes, also when a norm is hidden: calendars take the highest for the
    /// latest.
    pub sequence: u32,
    /// When it was last chosen.
    pub changed: Timestamp,
    /// When what the entries say last changed by something else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heeded: Option<Timestamp>,
}
