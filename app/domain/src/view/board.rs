//! The facilitator's lists: each value's lines, and what is left to do with them.

use serde::{Deserialize, Serialize};

use super::CloudView;
use crate::{Kind, POSTER_DEFAULT, TextId};

/// A poster that has fewer norms of a value than this has hardly any.
const HARDLY_ANY: usize = 3;

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

/// How the choosing for the poster stands, of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ForPoster {
    /// On the poster now.
    pub chosen: usize,
    /// Some are equal at the boundary, there is room, and nobody has chosen among them.
    pub asks: bool,
    /// Hardly any are on it, and others wait that nobody has said anything of.
    pub thin: bool,
    /// Why some are on it that she has not put there.
    pub beforehand: Option<Beforehand>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beforehand {
    /// There is room for all.
    AllFit,
    /// More groups chose them than the others.
    MostChosen,
}

impl BoardView {
    pub fn for_poster(&self, kind: Kind) -> ForPoster {
        let shown = || self.lines.iter().filter(|line| line.kind == kind && !line.hidden);
        let waits = |line: &BoardLine| !line.on_poster && !line.by_hand;
        let chosen = shown().filter(|line| line.on_poster).count();
        let by_rule = !self.approved && shown().any(|line| line.on_poster && !line.by_hand);
        let why = if shown().any(waits) { Beforehand::MostChosen } else { Beforehand::AllFit };
        ForPoster {
            chosen,
            asks: !self.approved && chosen < POSTER_DEFAULT && shown().any(|line| line.tied && waits(line)),
            thin: chosen < HARDLY_ANY && shown().any(waits),
            beforehand: by_rule.then_some(why),
        }
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
