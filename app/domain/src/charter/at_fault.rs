//! Which field of a form a refusal is about, by its name there: the page says why beside it.

use super::{
    measure::{LONGEST_ROLE, LONGEST_WHAT, LONGEST_WHEN, TypedMeasure},
    meeting::{LONGEST_PLACE, TypedMeeting},
};
use crate::{
    Refusal,
    text::{self, TextFault, asked_before},
};

/// A field's name, what is typed in it, and how long that may be.
type Field<'a> = (&'static str, &'a str, usize);

impl TypedMeasure {
    /// None if it is about none of them. `stands`: what «Når» said before.
    pub fn at_fault(&self, refusal: &Refusal, stands: &str) -> Option<&'static str> {
        let longest = LONGEST_WHEN.max(stands.chars().count());
        // In the order in which they are looked at.
        let fields = [
            ("when", &*self.when, longest),
            ("what", &*self.what, LONGEST_WHAT),
            ("who", &*self.who, LONGEST_ROLE),
        ];
        match refusal {
            Refusal::NoSuchDay => Some("when"),
            Refusal::Text(TextFault::Empty) => Some("what"),
            refusal => of_texts(fields, refusal),
        }
    }
}

impl TypedMeeting {
    /// None if it is about none of them.
    pub fn at_fault(&self, refusal: &Refusal) -> Option<&'static str> {
        let fields = [
            ("place", &*self.place, LONGEST_PLACE),
            ("chair", &*self.chair, LONGEST_ROLE),
            ("scribe", &*self.scribe, LONGEST_ROLE),
        ];
        match refusal {
            Refusal::NoMeetingDay => Some("day"),
            Refusal::NoTimeOfDay => Some("start"),
            Refusal::Minutes => Some("minutes"),
            refusal => of_texts(fields, refusal),
        }
    }
}

fn of_texts(fields: [Field<'_>; 3], refusal: &Refusal) -> Option<&'static str> {
    let is_it = |(_, typed, longest): &Field<'_>| match refusal {
        Refusal::Text(fault) => text::line(typed, *longest).is_err_and(|of_this| of_this == *fault),
        Refusal::LooksLike(_) => asked_before(&[typed], None).is_err(),
        _ => false,
    };
    fields.into_iter().find(is_it).map(|(name, ..)| name)
}
