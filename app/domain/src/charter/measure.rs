//! Tiltak: hva, hvem, når.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    Day, MeasureId, NextStep, Refusal,
    text::{self, TextFault},
};

/// As many as one verdigrunnlag may have.
pub const MAX_MEASURES: usize = 30;
/// Scalars of what is to be done, of the role that does it, and of «Når» in words.
pub const LONGEST_WHAT: usize = 200;
pub const LONGEST_ROLE: usize = 80;
pub const LONGEST_WHEN: usize = 40;
/// Of «Når?» in «Hva skjer videre?», which is copied as it was.
const LONGEST_COPIED_WHEN: usize = 60;

/// Of one that has not been given its own yet.
pub const UNNUMBERED: MeasureId = MeasureId(Uuid::nil());

/// A measure. All but what is to be done may be empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    #[serde(default = "unnumbered")]
    pub id: MeasureId,
    /// Grows by one with each change of it.
    #[serde(default)]
    pub rev: u32,
    pub what: String,
    /// A role, and no name.
    #[serde(default)]
    pub who: String,
    /// A day («2026-12-24»), or words.
    #[serde(default)]
    pub when: String,
    /// The name of the core value that it is for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub value: String,
    #[serde(default)]
    pub status: MeasureStatus,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum MeasureStatus {
    #[default]
    NotBegun,
    UnderWay,
    Done,
    /// Given up, or no longer needed.
    Ended,
}

impl MeasureStatus {
    pub const ALL: [MeasureStatus; 4] =
        [MeasureStatus::NotBegun, MeasureStatus::UnderWay, MeasureStatus::Done, MeasureStatus::Ended];

    /// Something is still to be done.
    pub const fn is_open(self) -> bool {
        matches!(self, MeasureStatus::NotBegun | MeasureStatus::UnderWay)
    }
}

/// What a form holds of one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedMeasure {
    pub what: String,
    pub who: String,
    pub when: String,
    pub value: String,
    pub status: MeasureStatus,
}

impl Measure {
    pub(super) fn of_step(step: &NextStep) -> Measure {
        let NextStep { what, who, when } = step.clone();
        let when = copied_when(&when);
        let status = MeasureStatus::default();
        Measure { id: UNNUMBERED, rev: 1, what, who, when, value: String::new(), status }
    }

    /// The day by which it is to be done, if that is said.
    pub fn day(&self) -> Option<Day> {
        Day::parse(&self.when)
    }

    /// Its day is over, and it is not.
    pub fn is_overdue(&self, today: Day) -> bool {
        self.status.is_open() && self.day().is_some_and(|day| day < today)
    }

    /// As a form holds it.
    pub fn form(&self) -> TypedMeasure {
        let Measure { what, who, when, value, status, .. } = self.clone();
        TypedMeasure { what, who, when, value, status }
    }

    /// Out of a file, where it may be for a value that has another name by now.
    pub(super) fn taken_in(&self) -> Result<Measure, Refusal> {
        let line = |read: &str, longest| text::line(read, longest).map_err(Refusal::Text);
        let (value, when) = (line(&self.value, text::LONGEST_NAME)?, line(&self.when, LONGEST_COPIED_WHEN)?);
        let when = match day_or_words(&when) {
            // Words, as when it was copied. With its year first it is how files write a day.
            Err(_) if when.find('-') != Some(4) => when,
            read => read?,
        };
        let typed = TypedMeasure { value, when: String::new(), ..self.form() };
        let measure = typed.legal(UNNUMBERED, 1, "", [typed.value.as_str()].into_iter())?;
        Ok(Measure { when, ..measure })
    }

    /// Whatever has become of it since.
    pub(super) fn asks_the_same(&self, other: &Measure) -> bool {
        (&self.what, &self.who, &self.when) == (&other.what, &other.who, &other.when)
    }

    pub(super) fn says_the_same(&self, other: &Measure) -> bool {
        let Measure { what, who, when, value, status, .. } = other;
        (&self.what, &self.who, &self.when, &self.value, self.status) == (what, who, when, value, *status)
    }
}

impl TypedMeasure {
    pub(super) fn typed(&self) -> [&str; 3] {
        [&self.what, &self.who, &self.when]
    }

    /// As it is stored. `values` are the names of core values that it may be for; `stands` is what «Når» says already, and may
    /// go on saying: it may have been copied.
    pub(super) fn legal<'a>(
        &self,
        id: MeasureId,
        rev: u32,
        stands: &str,
        mut values: impl Iterator<Item = &'a str>,
    ) -> Result<Measure, Refusal> {
        let line = |typed: &str, longest| text::line(typed, longest).map_err(Refusal::Text);
        let when = line(&self.when, LONGEST_WHEN.max(stands.chars().count()))?;
        if !self.value.is_empty() && !values.any(|name| name == self.value) {
            return Err(Refusal::Unknown);
        }
        let what = line(&self.what, LONGEST_WHAT)?;
        if what.is_empty() {
            return Err(Refusal::Text(TextFault::Empty));
        }
        Ok(Measure {
            id,
            rev,
            what,
            who: line(&self.who, LONGEST_ROLE)?,
            when: if when == stands { when } else { day_or_words(&when)? },
            value: self.value.clone(),
            status: self.status,
        })
    }
}

pub(super) fn day_or_words(when: &str) -> Result<String, Refusal> {
    match Day::typed(when) {
        None => Ok(when.to_owned()),
        Some(day) => day.map(|day| day.to_string()).map_err(|_| Refusal::NoSuchDay),
    }
}

/// «Når?» in «Hva skjer videre?», which may be anything. A day that never was is words; with its year last, since it is
/// with the year first that files write what has to be a day.
pub(super) fn copied_when(when: &str) -> String {
    match day_or_words(when) {
        Err(_) if when.find('-') == Some(4) => {
            when.trim_end_matches('.').rsplit('-').collect::<Vec<_>>().join(".")
        }
        Err(_) => when.to_owned(),
        Ok(read) => read,
    }
}

fn unnumbered() -> MeasureId {
    UNNUMBERED
}
