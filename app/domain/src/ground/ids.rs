//! Identities. All are UUID v4 drawn from the `rng` that is passed in: v7 would tell the time.

use std::fmt;

use rand::{Rng, RngExt, seq::IndexedRandom};
use serde::{Deserialize, Deserializer, Serialize, de::Error};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        /// Says no more than that it is not an id: what else is wrong with it would be two kilobytes for each phone to
        /// download.
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                String::deserialize(from)?.parse().map_err(|_| D::Error::custom("not an id"))
            }
        }

        impl $name {
            pub fn draw(rng: &mut (impl Rng + ?Sized)) -> Self {
                Self(uuid::Builder::from_random_bytes(rng.random()).into_uuid())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::try_parse(text).map(Self)
            }
        }
    };
}

id!(/// A workshop.
    WorkshopId);
id!(/// One participant's seat in one workshop; tells nothing about the person.
    ParticipantId);
id!(/// A group of at most four.
    GroupId);
id!(/// A norm or taboo someone wrote, or a rewording of one.
    TextId);
id!(/// A row of «Hva skjer videre?»
    StepId);
id!(/// A picture that the facilitator sent in.
    LogoId);
id!(/// A verdigrunnlag.
    CharterId);
id!(/// A measure of a verdigrunnlag's.
    MeasureId);
id!(/// A meeting of a verdigrunnlag's.
    MeetingId);
id!(/// A calendar of a verdigrunnlag's.
    CalendarId);
id!(/// Made by the sender of a command, so that a repeat can be recognised.
    CommandId);

/// The verkstedkode: eight characters that cannot be mistaken for one another, spoken or written.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct JoinCode(String);

impl JoinCode {
    /// No 0/O, 1/I/L, and no vowels, so that no word is ever drawn.
    const ALPHABET: &[u8] = b"23456789BCDFGHJKMNPQRSTVWXZ";
    const LENGTH: usize = 8;

    pub fn draw(rng: &mut (impl Rng + ?Sized)) -> Self {
        let code =
            (0..Self::LENGTH).map(|_| char::from(*Self::ALPHABET.choose(rng).unwrap_or(&b'2'))).collect();
        Self(code)
    }

    /// Reads what a person typed: case, spaces and hyphens do not matter. `None` when it cannot be a code.
    pub fn parse(typed: &str) -> Option<Self> {
        let code: String =
            typed.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
        let legal = code.len() == Self::LENGTH && code.bytes().all(|b| Self::ALPHABET.contains(&b));
        legal.then_some(Self(code))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// With a hyphen in the middle, easier to read aloud: `BCDF-2345`.
impl fmt::Display for JoinCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) = self.0.split_at(self.0.len() / 2);
        write!(f, "{first}-{last}")
    }
}

/// A command by its id and a digest of its body: a form that is changed before its answer has come is sent under
/// the id it had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Cause {
    pub command: CommandId,
    pub digest: u64,
}
