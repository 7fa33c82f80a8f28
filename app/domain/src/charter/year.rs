//! The twelve months of a calendar.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::Day;

/// From this month on, the school year that people plan is the next one.
const MAY: u8 = 5;
const AUGUST: u8 = 8;
/// Of what somebody sent: days can be counted in these.
const YEARS: std::ops::RangeInclusive<i64> = 1_000..=9_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum YearKind {
    /// «Skoleår»: August to July.
    School,
    /// «Kalenderår».
    Calendar,
}

/// A year by what kind it is, and the one that it begins in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarYear {
    pub kind: YearKind,
    pub begins: i64,
}

impl YearKind {
    /// The one that is under way; of school years, from May on the next.
    pub fn at_hand(self, today: Day) -> CalendarYear {
        let is_before = self == YearKind::School && today.month < MAY;
        CalendarYear { kind: self, begins: today.year - i64::from(is_before) }
    }
}

impl CalendarYear {
    /// What is suggested to whoever has none yet.
    pub fn usual(today: Day) -> CalendarYear {
        YearKind::School.at_hand(today)
    }

    /// Whether all its months are past.
    pub fn is_over(self, today: Day) -> bool {
        self.months().all(|first| first.plus_months(1) <= today)
    }

    /// Those that may be chosen between, none of them over.
    pub fn offered(today: Day) -> impl Iterator<Item = CalendarYear> {
        let of = |kind: YearKind, from: i64, to: i64| {
            (from..=to).map(move |on| CalendarYear { kind, begins: today.year + on })
        };
        let all = of(YearKind::School, -1, 1).chain(of(YearKind::Calendar, 0, 2));
        all.filter(move |year| !year.is_over(today))
    }

    /// The first day of each of its months.
    pub fn months(self) -> impl Iterator<Item = Day> {
        let month = if self.kind == YearKind::School { AUGUST } else { 1 };
        let first = Day { year: self.begins, month, day: 1 };
        (0..12).map(move |on| first.plus_months(on))
    }
}

/// «School-2026»
impl fmt::Display for CalendarYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}-{}", self.kind, self.begins)
    }
}

impl FromStr for CalendarYear {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (kind, begins) = text.split_once('-').ok_or(())?;
        let kind = match kind {
            "School" => YearKind::School,
            "Calendar" => YearKind::Calendar,
            _ => return Err(()),
        };
        let begins = begins.parse().ok().filter(|year| YEARS.contains(year)).ok_or(())?;
        Ok(CalendarYear { kind, begins })
    }
}
