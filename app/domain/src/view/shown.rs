//! Results that the facilitator has shown: the same for the projector and for every phone.

use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

/// What the groups chose for one value, as everyone in the room may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownValue {
    /// From 0.
    pub index: usize,
    pub name: String,
    pub truth: String,
    /// Groups that agreed; none when figures are not shown.
    pub groups: Option<u32>,
    pub norms: Vec<ShownText>,
    pub taboos: Vec<ShownText>,
    /// Lines that a phone is spared: see [`PHONE_LINES`].
    #[serde(default, skip_serializing_if = "is_zero")]
    pub left_out: usize,
}

/// Most norms, and taboos, of one value that a phone shows; the rest is on the wall and in the result. Twenty
/// groups cannot choose more norms. In a room of a thousand, whole lists would be a quarter of a gigabyte over
/// one guest network, to be scrolled through by nobody.
pub const PHONE_LINES: usize = 100;

fn is_zero(count: &usize) -> bool {
    *count == 0
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownText {
    pub words: String,
    /// Groups behind it; none when figures are not shown.
    pub support: Option<u32>,
}

/// The results as they were last worked out, since every phone in the room shows the same ones.
#[derive(Clone, Debug, Default)]
pub(crate) struct ShownResults(pub OnceLock<Vec<Option<Shown>>>);

#[derive(Clone, Debug)]
pub(crate) struct Shown {
    pub whole: ShownValue,
    pub on_phones: Arc<ShownValue>,
}

/// What is worked out from the rest of a workshop makes no two workshops differ.
impl PartialEq for ShownResults {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl ShownValue {
    /// Whether nothing is said of it but its name.
    pub fn is_empty(&self) -> bool {
        self.norms.is_empty() && self.taboos.is_empty() && self.truth.is_empty()
    }

    /// The most chosen lines, as many as a phone shows.
    pub(crate) fn for_phones(&self) -> ShownValue {
        let all = self.norms.len() + self.taboos.len();
        let most = |texts: &[ShownText]| texts.iter().take(PHONE_LINES).cloned().collect::<Vec<_>>();
        let (norms, taboos) = (most(&self.norms), most(&self.taboos));
        let left_out = all - norms.len() - taboos.len();
        ShownValue { norms, taboos, left_out, name: self.name.clone(), truth: self.truth.clone(), ..*self }
    }
}
