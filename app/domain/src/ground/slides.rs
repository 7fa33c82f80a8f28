//! «Bilder»: what the room is shown before, between and after the work. Words alone, never a picture from elsewhere.

use serde::{Deserialize, Serialize};

use crate::text::{self, TextFault};

pub const MAX_SLIDES: usize = 20;
/// Most scalars of a heading.
pub const LONGEST_HEADING: usize = 100;
pub const MAX_LINES: usize = 10;
/// Most scalars of a line.
pub const LONGEST_LINE: usize = 160;
/// Most scalars of who said it.
pub const LONGEST_SPEAKER: usize = 80;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slide {
    pub place: SlidePlace,
    pub kind: SlideKind,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub heading: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<String>,
    /// Who said it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
}

/// Where the room meets it. A core value is told by its index from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SlidePlace {
    #[default]
    Lobby,
    /// In the value's Innledning.
    Before(usize),
    /// In its plenum.
    After(usize),
    Closing,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum SlideKind {
    /// Hvorfor.
    #[default]
    Why,
    Quote,
    /// May be talked about two and two.
    Question,
    List,
    Verse,
}

/// What of a slide is not legal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SlideFault {
    Heading(TextFault),
    /// One of its lines, from 1.
    Line(usize, TextFault),
    Speaker(TextFault),
    /// It has so many lines.
    Lines(usize),
    /// It stands at a value that there is not.
    Place,
}

impl SlidePlace {
    /// The core value that it stands at.
    pub fn value(self) -> Option<usize> {
        match self {
            SlidePlace::Before(value) | SlidePlace::After(value) => Some(value),
            SlidePlace::Lobby | SlidePlace::Closing => None,
        }
    }

    /// To where the value that it stands at is now, if it is anywhere; else to Samling.
    pub fn moved(self, now: impl Fn(usize) -> Option<usize>) -> SlidePlace {
        match self {
            SlidePlace::Before(value) => now(value).map(SlidePlace::Before).unwrap_or_default(),
            SlidePlace::After(value) => now(value).map(SlidePlace::After).unwrap_or_default(),
            place => place,
        }
    }
}

impl SlideKind {
    pub const ALL: [SlideKind; 5] =
        [SlideKind::Why, SlideKind::Quote, SlideKind::Question, SlideKind::List, SlideKind::Verse];
}

impl Slide {
    /// There is nothing on it to show yet: a place that is kept for a text.
    pub fn is_blank(&self) -> bool {
        self.heading.is_empty() && self.lines.is_empty()
    }

    /// In its stored form: lines cleaned, empty ones dropped.
    pub(super) fn checked(&self, values: usize) -> Result<Slide, SlideFault> {
        if self.place.value().is_some_and(|value| value >= values) {
            return Err(SlideFault::Place);
        }
        let mut lines = Vec::new();
        for (at, typed) in self.lines.iter().enumerate() {
            let line = text::line(typed, LONGEST_LINE).map_err(|fault| SlideFault::Line(at + 1, fault))?;
            lines.extend(Some(line).filter(|line| !line.is_empty()));
        }
        if lines.len() > MAX_LINES {
            return Err(SlideFault::Lines(lines.len()));
        }
        Ok(Slide {
            heading: text::line(&self.heading, LONGEST_HEADING).map_err(SlideFault::Heading)?,
            lines,
            by: text::line(&self.by, LONGEST_SPEAKER).map_err(SlideFault::Speaker)?,
            ..self.clone()
        })
    }

    pub(super) fn typed(&self) -> impl Iterator<Item = &str> {
        let lines = self.lines.iter().map(String::as_str);
        [&*self.heading, &self.by].into_iter().chain(lines)
    }
}
