//! A time of the day.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// Minutes since midnight, on the clock on the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock(u16);

impl Clock {
    pub const fn at(hour: u16) -> Clock {
        Clock(hour % 24 * 60)
    }

    /// As people type it: «9», «09.00», «09:00» or «0900». `None` if it is no time of the day.
    pub fn typed(text: &str) -> Option<Clock> {
        let text = text.trim();
        let (hour, minute) = match text.split_once(['.', ':']) {
            Some(parts) => parts,
            None if text.len() == 4 => text.split_at_checked(2)?,
            None => (text, "0"),
        };
        let number = |text: &str, below: u16| {
            let digits = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse::<u16>().ok().filter(|number| digits && *number < below)
        };
        Some(Clock(number(hour, 24)? * 60 + number(minute, 60)?))
    }

    pub const fn hour(self) -> u16 {
        self.0 / 60
    }

    pub const fn minute(self) -> u16 {
        self.0 % 60
    }

    /// So many minutes later, and how many days later that is.
    pub const fn plus(self, minutes: u16) -> (i64, Clock) {
        let all = self.0 as u32 + minutes as u32;
        ((all / (24 * 60)) as i64, Clock((all % (24 * 60)) as u16))
    }
}

/// «09:00»
impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl Serialize for Clock {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Clock {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Clock::typed(&String::deserialize(from)?).ok_or_else(|| D::Error::custom("not a time of the day"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_as_people_type_it() {
        for typed in ["9", "09", "9.00", "09.00", "09:00", "0900", " 9:00 ", "9.0"] {
            assert_eq!(Clock::typed(typed), Some(Clock::at(9)), "{typed}");
        }
        assert_eq!(Clock::typed("23:59").map(|clock| clock.to_string()).as_deref(), Some("23:59"));
        for typed in ["", "24.00", "9.60", "ni", "9:00:00", "-1", "+9", "09.000", "æå", "123456"] {
            assert_eq!(Clock::typed(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_meeting_may_end_another_day() {
        assert_eq!(Clock::at(9).plus(45), (0, Clock(9 * 60 + 45)));
        assert_eq!(Clock::at(23).plus(60), (1, Clock::at(0)));
        assert_eq!(Clock::at(23).plus(600), (1, Clock::at(9)));
    }
}
