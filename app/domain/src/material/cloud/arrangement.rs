//! What the facilitator has said of a cloud.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Kind, TextId};

/// What a cloud is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CloudMode {
    /// Single words, merged by stem.
    Words,
    /// Each text as a whole.
    Phrases,
}

impl CloudMode {
    /// Where nothing else decides: norms as words; taboos whole, since a taboo cut into words («lytte», «barnet») says its opposite.
    pub const fn for_kind(kind: Kind) -> CloudMode {
        match kind {
            Kind::Norm => CloudMode::Words,
            Kind::Taboo => CloudMode::Phrases,
        }
    }
}

/// A word, by the place of its first character in a text; or a whole text. Never the word itself, so that
/// whatever remembers it holds nothing of a text that is deleted for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct WordPlace {
    pub text: TextId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<u32>,
}

/// What the facilitator has said of one cloud.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arrangement {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<CloudMode>,
    /// For each word that is left out, where it stands.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dropped: Vec<Vec<WordPlace>>,
    /// Words that count as one, by where they stand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub joined: Vec<Vec<WordPlace>>,
}

/// The facilitator's choices for the clouds of one value.
pub type Arrangements = BTreeMap<Kind, Arrangement>;

impl Arrangement {
    /// Of words, beyond how they are shown.
    pub(super) fn says_something(&self) -> bool {
        !(self.dropped.is_empty() && self.joined.is_empty())
    }

    /// With every text under its new id; what is not kept is left behind.
    pub(crate) fn moved(&self, new: impl Fn(TextId) -> Option<TextId>) -> Arrangement {
        let moved = |of: &[Vec<WordPlace>]| -> Vec<Vec<WordPlace>> {
            let places = |old: &Vec<WordPlace>| -> Vec<WordPlace> {
                old.iter().filter_map(|place| Some(WordPlace { text: new(place.text)?, ..*place })).collect()
            };
            of.iter().map(places).filter(|places| !places.is_empty()).collect()
        };
        Arrangement { mode: self.mode, dropped: moved(&self.dropped), joined: moved(&self.joined) }
    }
}
