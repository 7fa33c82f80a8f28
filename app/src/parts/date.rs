//! A day, written out.

use domain::{Lang, Timestamp};

const NORWEGIAN: [&str; 12] = [
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
    "november", "desember",
];
const ENGLISH: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
];

/// «21. november 2026». By UTC, which in Norway is never a day late: what is to be deleted is said in time.
pub fn date(lang: Lang, at: Timestamp) -> String {
    let (year, month, day) = civil(at.0.div_euclid(86_400_000));
    let name = |names: &[&'static str; 12]| names.get(month - 1).copied().unwrap_or_default();
    match lang {
        Lang::Nb | Lang::Nn => format!("{day}. {} {year}", name(&NORWEGIAN)),
        Lang::En => format!("{day} {} {year}", name(&ENGLISH)),
    }
}

/// Year, month and day of a day counted from 1970-01-01, in years that begin in March, so that the leap
/// day comes last.
fn civil(days: i64) -> (i64, usize, i64) {
    let from_era = days + 719_468;
    let era = from_era.div_euclid(146_097);
    let day_of_era = from_era.rem_euclid(146_097);
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
    fn days_are_written_out() {
        let at = |seconds: i64| Timestamp(seconds * 1_000);
        assert_eq!(date(Lang::Nb, at(0)), "1. januar 1970");
        assert_eq!(date(Lang::Nn, at(1_709_164_799)), "28. februar 2024");
        assert_eq!(date(Lang::Nb, at(1_709_164_800)), "29. februar 2024");
        assert_eq!(date(Lang::En, at(1_795_219_200)), "21 November 2026");
        assert_eq!(date(Lang::Nb, at(1_798_761_599)), "31. desember 2026");
    }
}
