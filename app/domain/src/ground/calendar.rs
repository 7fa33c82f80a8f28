//! Days counted on: weekdays, weeks, and so many days or months later.

use super::date::{Day, day_of, days_of};

impl Day {
    /// So many days later, or earlier.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Day {
        day_of(days_of(self) + days)
    }

    /// The same day so many months later, or that month's last one.
    #[must_use]
    pub fn plus_months(self, months: i64) -> Day {
        let first = |months: i64| {
            let (year, month) = (months.div_euclid(12), months.rem_euclid(12) as u8 + 1);
            Day { year, month, day: 1 }
        };
        let month = self.year * 12 + i64::from(self.month) - 1 + months;
        let last = first(month + 1).plus_days(-1);
        Day { day: self.day.min(last.day), ..last }
    }

    /// Days from this one to another.
    pub fn days_until(self, other: Day) -> i64 {
        days_of(other) - days_of(self)
    }

    /// Monday is 0.
    pub fn weekday(self) -> usize {
        // 1970-01-01 was a Thursday.
        (days_of(self) + 3).rem_euclid(7) as usize
    }

    pub fn is_weekend(self) -> bool {
        self.weekday() >= 5
    }

    /// The week's number as Norwegian calendars have it (ISO 8601): the first week holds the year's first Thursday.
    pub fn week(self) -> i64 {
        let thursday = self.plus_days(3 - self.weekday() as i64);
        Day { month: 1, day: 1, ..thursday }.days_until(thursday) / 7 + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(iso: &str) -> Day {
        Day::parse(iso).expect("a day")
    }

    #[test]
    fn months_and_days_are_counted_on() {
        for (from, months, to) in [
            ("2026-11-27", 3, "2027-02-27"),
            ("2026-11-30", 3, "2027-02-28"),
            ("2027-11-30", 3, "2028-02-29"),
            ("2026-01-31", 11, "2026-12-31"),
            ("2026-12-31", 6, "2027-06-30"),
            ("2026-03-31", -1, "2026-02-28"),
        ] {
            assert_eq!(day(from).plus_months(months), day(to), "{from} {months}");
        }
        assert_eq!(day("2026-11-27").plus_days(42), day("2027-01-08"));
        assert_eq!(day("2026-11-27").days_until(day("2027-01-08")), 42);
    }

    #[test]
    fn weeks_are_those_of_norwegian_calendars() {
        for (iso, weekday, week) in [
            ("2026-11-27", 4, 48),
            ("2026-12-28", 0, 53),
            ("2027-01-03", 6, 53),
            ("2027-01-04", 0, 1),
            ("2024-12-30", 0, 1),
            ("2023-01-01", 6, 52),
            ("2020-12-31", 3, 53),
            ("2028-01-02", 6, 52),
        ] {
            assert_eq!((day(iso).weekday(), day(iso).week()), (weekday, week), "{iso}");
        }
    }
}
