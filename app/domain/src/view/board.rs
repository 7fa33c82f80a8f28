//! The facilitator's lists: each value's lines, and what is left to do with them.

use serde::{Deserialize, Serialize};

use super::CloudView;
use crate::{Kind, TextId};

/// What is left to do with the lists.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    pub suggestions: usize,
    /// Values with something in them, and how many of these are approved.
    pub filled: usize,
    pub approved: usize,
    /// The first that is not approved.
    pub next: Option<usize>,
}

/// The facilitator's list for one value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardView {
    /// From 0.
    pub value: usize,
    pub name: String,
    pub revealed: bool,
    /// Groups that agreed; none when figures are not shown.
    pub groups: Option<u32>,
    pub truth: String,
    pub message: String,
    pub approved: bool,
    /// It has something for the poster, so publishing waits for its approval.
    pub needs_approval: bool,
    pub lines: Vec<BoardLine>,
    /// Lines that look like the same thing said twice; none in an approved value.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suggestions: Vec<Suggestion>,
    /// Of norms, then of taboos; not where there is nothing to show.
    #[serde(default)]
    pub clouds: Vec<CloudView>,
    /// «Andre innspill»: put forward, chosen by nobody.
    pub others: Vec<OtherText>,
}

impl BoardView {
    /// Of a value in plenum. Where no group has chosen anything there is nothing to show.
    pub fn waits_to_be_shown(&self) -> bool {
        !(self.revealed || self.lines.is_empty() && self.truth.is_empty())
    }
}

/// Lines of one kind that could be merged, in the list's order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    pub kind: Kind,
    pub lines: Vec<TextId>,
}

/// There may be thousands, so what is empty or false is not sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardLine {
    pub id: TextId,
    pub kind: Kind,
    pub words: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support: Option<u32>,
    /// Other wordings behind this line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub originals: Vec<String>,
    /// Merged by the facilitator, so it can be taken apart.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub merged: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub on_poster: bool,
    /// She has said herself whether it goes on the poster.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_hand: bool,
    /// Equal with others where the poster is full: she has to choose among them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub tied: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherText {
    pub id: TextId,
    pub kind: Kind,
    pub words: String,
    pub hidden: bool,
}
