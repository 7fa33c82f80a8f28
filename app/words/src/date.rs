//! A date as people write it.

use domain::{Day, ENGLISH_MONTHS, Lang, NORWEGIAN_MONTHS, Timestamp, norwegian_day};

const NO_BREAK: char = '\u{a0}';

/// «24. desember 2026», in Norway's time zone, as on the poster. No line ends between day and month.
pub fn date(lang: Lang, at: Timestamp) -> String {
    let Day { year, month, day } = norwegian_day(at);
    let name = |months: [&'static str; 12]| months.get(usize::from(month) - 1).copied().unwrap_or_default();
    match lang {
        Lang::Nb | Lang::Nn => format!("{day}.{NO_BREAK}{} {year}", name(NORWEGIAN_MONTHS)),
        Lang::En => format!("{day}{NO_BREAK}{} {year}", name(ENGLISH_MONTHS)),
    }
}

/// «24. desember 2026 kl. 09.05», in Norway's time zone.
#[cfg(feature = "host")]
pub fn moment(lang: Lang, at: Timestamp) -> String {
    let (day, (hour, minute)) = (date(lang, at), domain::norwegian_clock(at));
    match lang {
        Lang::Nb | Lang::Nn => format!("{day} kl. {hour:02}.{minute:02}"),
        Lang::En => format!("{day} at {hour:02}:{minute:02}"),
    }
}

/// «2026-12-24»
#[cfg(feature = "host")]
pub fn iso_day(at: Timestamp) -> String {
    let Day { year, month, day } = norwegian_day(at);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leap_day_and_the_ends_of_a_year() {
        let day = |days: i64| Timestamp(days * 24 * 60 * 60 * 1_000);
        assert_eq!(date(Lang::Nb, day(0)), "1.\u{a0}januar 1970");
        assert_eq!(date(Lang::En, day(19_782)), "29\u{a0}February 2024");
        assert_eq!(date(Lang::Nn, day(20_818)), "31.\u{a0}desember 2026");
        assert_eq!(date(Lang::Nb, day(20_819)), "1.\u{a0}januar 2027");
    }

    #[test]
    fn the_day_turns_at_midnight_in_norway_in_winter_and_in_summer() {
        // 2026-11-21 23:38 UTC, and 2026-07-01 21:59 and 22:00 UTC.
        assert_eq!(date(Lang::Nb, Timestamp(1_795_304_280_000)), "22.\u{a0}november 2026");
        assert_eq!(date(Lang::Nb, Timestamp(1_782_943_199_000)), "1.\u{a0}juli 2026");
        assert_eq!(date(Lang::Nb, Timestamp(1_782_943_200_000)), "2.\u{a0}juli 2026");
        assert_eq!(moment(Lang::Nb, Timestamp(1_795_304_280_000)), "22.\u{a0}november 2026 kl. 00.38");
        assert_eq!(moment(Lang::En, Timestamp(1_782_943_199_000)), "1\u{a0}July 2026 at 23:59");
    }
}
