//! Puls: one round of «Hvor ofte lever vi slik hos oss?» while it is open. It knows sums and nobody who answered, and
//! what it has counted is for no page: only a round that is over shows anything.

use std::{collections::BTreeMap, fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{TextId, Timestamp};

const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

/// Before a norm's id.
const NORM: &str = "norm-";

/// An answer. «Vet ikke» is none of how often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum HowOften {
    Seldom,
    Sometimes,
    Often,
    NearlyAlways,
    Unknown,
}

impl HowOften {
    pub const ALL: [HowOften; 5] =
        [HowOften::Seldom, HowOften::Sometimes, HowOften::Often, HowOften::NearlyAlways, HowOften::Unknown];
}

/// How many gave each answer, in the order of [`HowOften::ALL`].
pub type Counts = [u32; 5];

/// What is asked of meetings, the same of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OfMeetings {
    /// Likeverdig dialog.
    Dialogue,
    /// Barnets stemme.
    ChildsVoice,
    /// Møteledelsen.
    Chairing,
}

impl OfMeetings {
    pub const ALL: [OfMeetings; 3] = [OfMeetings::Dialogue, OfMeetings::ChildsVoice, OfMeetings::Chairing];
}

/// What one question is about. Stored, and named in forms, by a norm's id or as the name of what is asked of meetings. No name
/// begins with a digit: what reads forms would take it for a place in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Asked {
    Norm(TextId),
    Meetings(OfMeetings),
}

impl fmt::Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Asked::Norm(text) => write!(f, "{NORM}{text}"),
            Asked::Meetings(of) => fmt::Debug::fmt(of, f),
        }
    }
}

impl From<Asked> for String {
    fn from(asked: Asked) -> String {
        asked.to_string()
    }
}

impl FromStr for Asked {
    type Err = &'static str;

    fn from_str(named: &str) -> Result<Asked, Self::Err> {
        let of = OfMeetings::ALL.map(Asked::Meetings).into_iter().find(|asked| asked.to_string() == named);
        let norm = || named.strip_prefix(NORM)?.parse().ok().map(Asked::Norm);
        of.or_else(norm).ok_or("not a question")
    }
}

impl TryFrom<String> for Asked {
    type Error = &'static str;

    fn try_from(named: String) -> Result<Asked, Self::Error> {
        named.parse()
    }
}

/// How long one is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PulseLength {
    /// «Til vi avslutter i møtet», and no longer than a day if that is forgotten.
    Meeting,
    Week,
    Fortnight,
}

impl PulseLength {
    pub const ALL: [PulseLength; 3] = [PulseLength::Meeting, PulseLength::Week, PulseLength::Fortnight];

    const fn days(self) -> i64 {
        match self {
            PulseLength::Meeting => 1,
            PulseLength::Week => 7,
            PulseLength::Fortnight => 14,
        }
    }
}

/// What one device answers. What is left out is not counted.
pub type PulseAnswers = BTreeMap<Asked, HowOften>;

/// A round that is open. Stored beside its verdigrunnlag and not in it, so that no backup holds one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OpenPulse {
    pub length: PulseLength,
    /// When it closes by itself.
    pub closes_at: Timestamp,
    pub(super) devices: u32,
    pub(super) questions: Vec<Counting>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Counting {
    pub(super) asked: Asked,
    pub(super) counts: Counts,
}

impl OpenPulse {
    pub(super) fn begun(
        asked: impl Iterator<Item = Asked>,
        length: PulseLength,
        now: Timestamp,
    ) -> OpenPulse {
        OpenPulse {
            length,
            closes_at: now.plus(length.days() * DAY_MS),
            devices: 0,
            questions: asked.map(|asked| Counting { asked, counts: Counts::default() }).collect(),
        }
    }

    pub fn is_over(&self, now: Timestamp) -> bool {
        self.closes_at <= now
    }

    /// Whether any of this is an answer to what it asks.
    pub fn is_answered_by(&self, answers: &PulseAnswers) -> bool {
        self.questions.iter().any(|question| answers.contains_key(&question.asked))
    }

    /// Whether it is what another press would begin: the same questions, for as long.
    pub fn asks_as(&self, other: &OpenPulse) -> bool {
        let asked = |pulse: &OpenPulse| pulse.questions.iter().map(|q| q.asked).collect::<Vec<_>>();
        self.length == other.length && asked(self) == asked(other)
    }

    /// Counts one device, which has not been counted before.
    pub fn count(&mut self, answers: &PulseAnswers) {
        self.devices = self.devices.saturating_add(1);
        for question in &mut self.questions {
            if let Some(answer) = answers.get(&question.asked) {
                let count = &mut question.counts[*answer as usize];
                *count = count.saturating_add(1);
            }
        }
    }
}
