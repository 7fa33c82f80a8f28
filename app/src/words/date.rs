//! A date as people write it.

use domain::{Lang, Timestamp};

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
    let (year, month, day) = civil(at.0.div_euclid(24 * 60 * 60 * 1_000));
    let name = |months: [&'static str; 12]| months.get(month - 1).copied().unwrap_or_default();
    match lang {
        Lang::Nb | Lang::Nn => format!("{day}. {} {year}", name(NORWEGIAN)),
        Lang::En => format!("{day} {} {year}", name(ENGLISH)),
    }
}

/// Year, month and day of a day counted from 1970-01-01, in the proleptic Gregorian calendar. Years are
/// counted from March, so that the leap day comes last.
fn civil(days: i64) -> (i64, usize, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, usize::try_from(month).unwrap_or(1), day)
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
