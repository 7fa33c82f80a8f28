//! Helligdager: computed, since most move with Easter.

use super::date::Day;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holiday {
    NewYear,
    MaundyThursday,
    GoodFriday,
    Easter,
    EasterMonday,
    LabourDay,
    ConstitutionDay,
    Ascension,
    WhitSunday,
    WhitMonday,
    Christmas,
    SecondChristmas,
}

/// What a day is, at most two of them: 17 May has been second Whit day as well.
pub fn holidays(day: Day) -> impl Iterator<Item = Holiday> {
    use Holiday as H;
    let fixed = match (day.month, day.day) {
        (1, 1) => Some(H::NewYear),
        (5, 1) => Some(H::LabourDay),
        (5, 17) => Some(H::ConstitutionDay),
        (12, 25) => Some(H::Christmas),
        (12, 26) => Some(H::SecondChristmas),
        _ => None,
    };
    let moving = match easter(day.year).days_until(day) {
        -3 => Some(H::MaundyThursday),
        -2 => Some(H::GoodFriday),
        0 => Some(H::Easter),
        1 => Some(H::EasterMonday),
        39 => Some(H::Ascension),
        49 => Some(H::WhitSunday),
        50 => Some(H::WhitMonday),
        _ => None,
    };
    fixed.into_iter().chain(moving)
}

/// The first Sunday after the first full moon of spring, as the Gregorian calendar reckons it.
fn easter(year: i64) -> Day {
    let century = year / 100;
    let in_cycle = year % 19;
    let moon = (19 * in_cycle + century - century / 4 - (8 * century + 13) / 25 + 15) % 30;
    let moon = moon - (moon / 28) * (1 - (29 / (moon + 1)) * ((21 - in_cycle) / 11));
    let weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
    Day { year, month: 3, day: 28 }.plus_days(moon - weekday)
}

impl Day {
    /// People are at work, as a rule: neither a weekend, nor a helligdag, nor the eve of Christmas or of the new year.
    pub fn is_working(self) -> bool {
        let eve = self.month == 12 && matches!(self.day, 24 | 31);
        !self.is_weekend() && !eve && holidays(self).next().is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::{Holiday as H, *};

    fn day(iso: &str) -> Day {
        Day::parse(iso).expect("a day")
    }

    #[test]
    fn easter_is_when_it_is() {
        for iso in [
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2029-04-01",
            "2030-04-21",
            "2038-04-25",
            "2049-04-18",
            "2076-04-19",
            "2285-03-22",
        ] {
            assert_eq!(easter(day(iso).year), day(iso));
        }
        for year in 1996..2400 {
            let found = easter(year);
            let earliest = Day { year, month: 3, day: 22 };
            assert!(found.weekday() == 6 && (0..35).contains(&earliest.days_until(found)), "{found}");
        }
    }

    #[test]
    fn the_days_off_of_2027() {
        let of = |iso: &str| holidays(day(iso)).collect::<Vec<_>>();
        for (iso, holiday) in [
            ("2027-01-01", H::NewYear),
            ("2027-03-25", H::MaundyThursday),
            ("2027-03-26", H::GoodFriday),
            ("2027-03-28", H::Easter),
            ("2027-03-29", H::EasterMonday),
            ("2027-05-01", H::LabourDay),
            ("2027-05-06", H::Ascension),
            ("2027-05-16", H::WhitSunday),
            ("2027-12-25", H::Christmas),
            ("2027-12-26", H::SecondChristmas),
        ] {
            assert_eq!(of(iso), [holiday], "{iso}");
        }
        assert_eq!(of("2027-05-17"), [H::ConstitutionDay, H::WhitMonday]);
        let mut all = (0..365).map(|days| day("2027-01-01").plus_days(days));
        assert_eq!(all.by_ref().filter(|day| holidays(*day).next().is_some()).count(), 11);
        for (iso, working) in
            [("2027-03-24", true), ("2027-03-27", false), ("2027-12-24", false), ("2027-12-31", false)]
        {
            assert_eq!(day(iso).is_working(), working, "{iso}");
        }
    }
}
