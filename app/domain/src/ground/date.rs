//! The calendar day of a moment in Norway.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use crate::Timestamp;

/// A day of the Gregorian calendar; `month` and `day` count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    pub year: i64,
    pub month: u8,
    pub day: u8,
}

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

/// The day in Norway (CET, and CEST between the last Sundays of March and October, 01:00 UTC): the one
/// rule for every date that people read, on pages and on paper. A result published at eleven in the
/// evening UTC bears the next day's date. The rule has stood since 1996, and every moment here is later.
pub fn norwegian_day(at: Timestamp) -> Day {
    day_of(in_norway(at).div_euclid(DAY))
}

/// Hours and minutes on the clock in Norway.
pub fn norwegian_clock(at: Timestamp) -> (i64, i64) {
    let minutes = in_norway(at).rem_euclid(DAY) / 60_000;
    (minutes / 60, minutes % 60)
}

impl Day {
    /// «2026-12-24», if there is such a day.
    pub fn parse(iso: &str) -> Option<Day> {
        let mut parts = iso.split('-');
        let mut number = |digits: usize| {
            let part = parts.next().filter(|part| part.len() == digits)?;
            part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<u16>().ok())?
        };
        let day = Day {
            year: number(4)?.into(),
            month: number(2)?.try_into().ok()?,
            day: number(2)?.try_into().ok()?,
        };
        let is_one = (1..=12).contains(&day.month) && day_of(days_of(day)) == day;
        (parts.next().is_none() && is_one).then_some(day)
    }

    /// A moment of it, in Norway as in UTC.
    pub fn noon(self) -> Timestamp {
        Timestamp(days_of(self) * DAY + 12 * HOUR)
    }
}

/// «2026-12-24»
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Day { year, month, day } = self;
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Day::parse(&String::deserialize(from)?).ok_or_else(|| D::Error::custom("not a day"))
    }
}

fn in_norway(at: Timestamp) -> i64 {
    let utc = day_of(at.0.div_euclid(DAY));
    let turns = |month: u8| last_sunday(utc.year, month) * DAY + HOUR;
    let summer = at.0 >= turns(3) && at.0 < turns(10);
    at.plus(if summer { 2 * HOUR } else { HOUR }).0
}

/// Days since 1970-01-01 of the last Sunday of a month of 31 days.
fn last_sunday(year: i64, month: u8) -> i64 {
    let last = days_of(Day { year, month, day: 31 });
    // 1970-01-01 was a Thursday: day number -4 a Sunday.
    last - (last + 4).rem_euclid(7)
}

/// Days since 1970-01-01. Years begin in March here, so that the leap day comes last.
pub(super) fn days_of(Day { year, month, day }: Day) -> i64 {
    let (year, month) =
        if month > 2 { (year, i64::from(month) - 3) } else { (year - 1, i64::from(month) + 9) };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * month + 2) / 5 + i64::from(day) - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

pub(super) fn day_of(days: i64) -> Day {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let (year, month) =
        if month < 10 { (era * 400 + year, month + 3) } else { (era * 400 + year + 1, month - 9) };
    Day { year, month: month as u8, day: day as u8 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(seconds: i64) -> (i64, u8, u8) {
        let Day { year, month, day } = norwegian_day(Timestamp(seconds * 1_000));
        (year, month, day)
    }

    #[test]
    fn days_are_norwegian() {
        assert_eq!(day(0), (1970, 1, 1));
        assert_eq!(day(1_795_215_600), (2026, 11, 21)); // 2026-11-20 23:00 UTC, winter
        assert_eq!(day(1_795_215_599), (2026, 11, 20));
        assert_eq!(day(1_782_856_800), (2026, 7, 1)); // 2026-06-30 22:00 UTC, summer
        assert_eq!(day(1_782_856_799), (2026, 6, 30));
        assert_eq!(day(1_709_200_800), (2024, 2, 29));
        assert_eq!(day(-1), (1970, 1, 1));
    }

    #[test]
    fn summer_time_turns_on_the_last_sunday() {
        assert_eq!(day_of(last_sunday(2026, 3)), Day { year: 2026, month: 3, day: 29 });
        assert_eq!(day_of(last_sunday(2026, 10)), Day { year: 2026, month: 10, day: 25 });
        assert_eq!(day_of(last_sunday(2024, 3)), Day { year: 2024, month: 3, day: 31 });
    }

    #[test]
    fn a_day_is_read_as_it_is_written() {
        for iso in ["2026-11-27", "2024-02-29", "1996-01-01"] {
            let day = Day::parse(iso).expect("a day");
            assert_eq!(norwegian_day(day.noon()), day, "{iso}");
        }
        for iso in [
            "",
            "2026",
            "2026-13-01",
            "2026-00-10",
            "2025-02-29",
            "2026-1-1",
            "2026-11-27-1",
            "+026-11-27",
            "20261127",
        ] {
            assert_eq!(Day::parse(iso), None, "{iso}");
        }
    }

    #[test]
    fn every_day_there_and_back() {
        for number in (-800_000..800_000).step_by(13) {
            assert_eq!(days_of(day_of(number)), number);
        }
    }
}
