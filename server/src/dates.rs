//! Dates as people write them.

use domain::{Lang, Timestamp};
use jiff::tz::TimeZone;

const MONTHS_NB: [&str; 12] = [
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
const MONTHS_EN: [&str; 12] = [
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

/// Such as «21. november 2026», in Norwegian time.
pub fn long(lang: Lang, at: Timestamp) -> String {
    let zone = TimeZone::get("Europe/Oslo").unwrap_or(TimeZone::UTC);
    let date = jiff::Timestamp::from_millisecond(at.0).unwrap_or_default().to_zoned(zone).date();
    let month = |names: [&'static str; 12]| {
        usize::try_from(date.month() - 1).ok().and_then(|at| names.get(at).copied()).unwrap_or_default()
    };
    match lang {
        Lang::Nb | Lang::Nn => format!("{}. {} {}", date.day(), month(MONTHS_NB), date.year()),
        Lang::En => format!("{} {} {}", date.day(), month(MONTHS_EN), date.year()),
    }
}
