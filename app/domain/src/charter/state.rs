//! What a verdigrunnlag holds.

use serde::{Deserialize, Serialize};

use super::{follow_up::FollowUp, past_pulse::PastPulse, quoted::Quoted};
use crate::{CharterId, Kind, Lang, PosterDesign, TextId, Timestamp};

/// As it was made.
pub const FIRST_EDITION: u32 = 1;

/// A verdigrunnlag. Stored as it stands here: a field that comes later has a serde default.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Charter {
    pub id: CharterId,
    /// Grows by one with each change: whoever stores a change knows by it that nobody else has come first.
    pub rev: u32,
    pub title: String,
    /// The municipality or organisation; may be empty.
    pub organisation: String,
    pub lang: Lang,
    /// Those that its poster names.
    pub services: Vec<String>,
    pub design: PosterDesign,
    /// How many workshops have given it its norms, one after the other.
    #[serde(default = "first", skip_serializing_if = "is_first")]
    pub edition: u32,
    /// When what it holds was published.
    pub published_at: Timestamp,
    pub values: Vec<CharterValue>,
    #[serde(flatten)]
    pub follow_up: FollowUp,
    /// The norms that stand in texts for others.
    #[serde(default, skip_serializing_if = "Quoted::is_untouched")]
    pub quoted: Quoted,
    /// Rounds of the pulse that are over, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pulses: Vec<PastPulse>,
    /// When it is deleted, unless it is renewed.
    pub delete_at: Timestamp,
    /// Texts that were deleted for good: what the workshop publishes later does not bring them back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deleted: Vec<TextId>,
}

const fn first() -> u32 {
    FIRST_EDITION
}

/// It is not told of one that there was no other before.
const fn is_first(edition: &u32) -> bool {
    *edition == FIRST_EDITION
}

/// One core value of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CharterValue {
    pub name: String,
    /// Hovedbudskap; may be empty.
    pub main_message: String,
    /// «Sant»; may be empty.
    pub truth: String,
    /// Norms first, then taboos; in the order they were published in.
    pub texts: Vec<CharterText>,
}

/// A norm or taboo of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CharterText {
    /// The published text's own, so that what becomes of it in the workshop reaches it here.
    pub id: TextId,
    pub kind: Kind,
    pub words: String,
    pub on_poster: bool,
    /// By its holder.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
    /// By the workshop's facilitator, and so not its holder's to show.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden_in_workshop: bool,
}

impl Charter {
    /// The same with other content, as it is stored in its place.
    pub(super) fn changed(&self, change: impl FnOnce(&mut Charter)) -> Charter {
        let mut changed = self.clone();
        change(&mut changed);
        if changed != *self {
            changed.rev = self.rev.saturating_add(1);
            changed.calendar_heeds(self);
        }
        changed
    }

    pub fn texts(&self) -> impl Iterator<Item = &CharterText> {
        self.values.iter().flat_map(|value| &value.texts)
    }

    pub(super) fn texts_mut(&mut self) -> impl Iterator<Item = &mut CharterText> {
        self.values.iter_mut().flat_map(|value| &mut value.texts)
    }
}

impl CharterText {
    pub fn is_shown(&self) -> bool {
        !self.hidden && !self.hidden_in_workshop
    }
}

impl CharterValue {
    /// Those that everybody may see.
    pub fn shown_norms(&self) -> impl Iterator<Item = &CharterText> {
        self.texts.iter().filter(|text| text.kind == Kind::Norm && text.is_shown())
    }
}
