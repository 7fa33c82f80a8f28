//! A day as people type it.

use crate::Day;

/// Names of months, in Bokmål as in Nynorsk.
pub const NORWEGIAN_MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];
/// The same in English.
pub const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Written as a day is, and none that there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchDay;

impl Day {
    /// As people type it, or as it is written here: «24.12.2026», «24.12.26», «24/12/2026», «24-12-2026», «2026-12-24» or
    /// «24. desember 2026». `None` if it is something else.
    pub fn typed(text: &str) -> Option<Result<Day, NoSuchDay>> {
        let text = text.trim();
        let text = text.strip_suffix('.').unwrap_or(text);
        let [day, month, year] = in_words(text)
            .or_else(|| numbers(text, '.').or_else(|| numbers(text, '/')).map(with_century))
            .or_else(|| numbers(text, '-').map(year_last))?;
        // «24-12-26» is a day of 2026 to some, and of 2024 to others.
        let is_whole = year >= 1_000;
        let day = is_whole.then(|| Day::parse(&format!("{year:04}-{month:02}-{day:02}"))).flatten();
        Some(day.ok_or(NoSuchDay))
    }
}

fn numbers(text: &str, by: char) -> Option<[u16; 3]> {
    let mut parts = text.split(by).map(|part| part.trim().trim_start_matches('0').parse::<u16>());
    let three = [parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?];
    parts.next().is_none().then_some(three)
}

fn with_century([day, month, year]: [u16; 3]) -> [u16; 3] {
    [day, month, if year < 100 { year + 2_000 } else { year }]
}

fn year_last([first, month, last]: [u16; 3]) -> [u16; 3] {
    if first >= 1_000 { [last, month, first] } else { [first, month, last] }
}

/// «24. desember 2026», «24 December 2026»
fn in_words(text: &str) -> Option<[u16; 3]> {
    let mut parts = text.split_whitespace();
    let (day, month, year) = (parts.next()?, parts.next()?.to_lowercase(), parts.next()?);
    let (month, _) = [NORWEGIAN_MONTHS, ENGLISH_MONTHS]
        .into_iter()
        .find_map(|names| (1..).zip(names).find(|(_, name)| name.to_lowercase() == month))?;
    let day = day.strip_suffix('.').unwrap_or(day).parse().ok()?;
    parts.next().is_none().then_some(with_century([day, month, year.parse().ok()?]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_people_type_it() {
        let day = Day { year: 2026, month: 12, day: 4 };
        for typed in ["2026-12-04", "04.12.2026", "4.12.2026", "4. 12. 2026", "4.12.26", "2026-12-4"] {
            assert_eq!(Day::typed(typed), Some(Ok(day)), "{typed}");
        }
        for typed in [
            "24/12/2026",
            "24/12/26",
            "24-12-2026",
            "24.12.2026.",
            "24. desember 2026",
            "24. Desember 2026.",
            "24 December 2026",
            "24. desember 26",
            "24.\u{a0}desember\u{a0}2026",
        ] {
            assert_eq!(Day::typed(typed), Day::parse("2026-12-24").map(Ok), "{typed}");
        }
        assert_eq!(Day::typed("1-3-2027"), Day::parse("2027-03-01").map(Ok));
        for typed in ["31/2/2027", "31-2-2027", "31. februar 2027", "12/24/2026", "26-12-24", "24-12-26"] {
            assert_eq!(Day::typed(typed), Some(Err(NoSuchDay)), "{typed}");
        }
        for typed in [
            "24. desember",
            "desember 2026",
            "24. jul 2026",
            "mellom 24. desember 2026 og nyttår",
            "uke 1/2/3",
            ".",
        ] {
            assert_eq!(Day::typed(typed), None, "{typed}");
        }
        for typed in ["31.2.2027", "2027-13-01", "1.1.20270", "99.99.99"] {
            assert_eq!(Day::typed(typed), Some(Err(NoSuchDay)), "{typed}");
        }
        for typed in ["", "før jul", "uke 7", "4. desember", "4.12", "1.-3.2027", "vår 2027", "1.2.3.4"] {
            assert_eq!(Day::typed(typed), None, "{typed}");
        }
    }
}
