//! A day as people type it.

use crate::Day;

/// Written as a day is, and none that there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchDay;

impl Day {
    /// As people type it: «24.12.2026», «24.12.26» or «2026-12-24». `None` if it is something else.
    pub fn typed(text: &str) -> Option<Result<Day, NoSuchDay>> {
        let numbers = |by: char| {
            let mut parts = text.split(by).map(|part| part.trim().trim_start_matches('0').parse::<u16>());
            let three = [parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?];
            parts.next().is_none().then_some(three)
        };
        let (year, month, day) = match (numbers('.'), numbers('-')) {
            (Some([day, month, year]), _) => (if year < 100 { year + 2_000 } else { year }, month, day),
            (_, Some([year, month, day])) => (year, month, day),
            _ => return None,
        };
        Some(Day::parse(&format!("{year:04}-{month:02}-{day:02}")).ok_or(NoSuchDay))
    }
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
        for typed in ["31.2.2027", "2027-13-01", "1.1.20270", "99.99.99"] {
            assert_eq!(Day::typed(typed), Some(Err(NoSuchDay)), "{typed}");
        }
        for typed in ["", "før jul", "uke 7", "4. desember", "4.12", "1.-3.2027", "vår 2027", "1.2.3.4"] {
            assert_eq!(Day::typed(typed), None, "{typed}");
        }
    }
}
