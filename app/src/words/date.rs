//! A date as people write it.

use domain::{Lang, Timestamp};
use time::OffsetDateTime;

const NORWEGIAN: [&str; 12] = [
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
const ENGLISH: [&str; 12] = [
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

/// «24. desember 2026». The day is UTC's: this is for dates weeks ahead, where an hour does not matter.
pub fn date(lang: Lang, at: Timestamp) -> String {
    let day =
        OffsetDateTime::from_unix_timestamp(at.0.div_euclid(1_000)).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    let (year, month, day) = day.to_calendar_date();
    let name = |months: [&'static str; 12]| {
        months.get(usize::from(u8::from(month)) - 1).copied().unwrap_or_default()
    };
    match lang {
        Lang::Nb | Lang::Nn => format!("{day}. {} {year}", name(NORWEGIAN)),
        Lang::En => format!("{day} {} {year}", name(ENGLISH)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leap_day_and_the_ends_of_a_year() {
        let day = |days: i64| Timestamp(days * 24 * 60 * 60 * 1_000);
        assert_eq!(date(Lang::Nb, day(0)), "1. januar 1970");
        assert_eq!(date(Lang::En, day(19_782)), "29 February 2024");
        assert_eq!(date(Lang::Nn, day(20_818)), "31. desember 2026");
        assert_eq!(date(Lang::Nb, day(20_819)), "1. januar 2027");
    }
}
