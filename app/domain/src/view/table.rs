//! The group's table during Gruppearbeid: turns, texts, the vote and its proposal.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::{GroupUndo, Kind, Step, TextId};

/// The group's shared table. What is the same for all four of them is held once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableView {
    pub rev: u32,
    pub list_rev: u32,
    pub step: Step,
    pub turn: TurnView,
    pub norms: Arc<Vec<TableText>>,
    pub taboos: Arc<Vec<TableText>>,
    pub vote: Option<VoteView>,
    pub proposal: Option<Arc<ProposalView>>,
    /// Places of those who have pressed «Vi er enige».
    pub agreed_places: Vec<usize>,
    pub i_agreed: bool,
    pub agreed: bool,
    pub undo: Option<GroupUndo>,
    /// A tie must be settled before anyone can agree.
    pub tie_open: bool,
    /// Places of those whom the group waits for: for their word, their ballot or their «Vi er enige».
    #[serde(default)]
    pub asked: Vec<usize>,
    /// Or, where it waits for none of these, for what comes with their duty.
    #[serde(default)]
    pub on_duty: Vec<usize>,
    /// The latest step in it was the facilitator's.
    #[serde(default)]
    pub helped: bool,
}

/// Rekkefremlegg as the group sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TurnView {
    /// Place of the one who has the word.
    pub speaker: Option<usize>,
    pub mine: bool,
    /// What the speaker puts forward now.
    pub text: Option<(Kind, String)>,
    /// Ended by the chair, or because everyone passed.
    pub ended: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableText {
    pub id: TextId,
    pub words: String,
    /// Other wordings merged into this one. What the group reworded is not among them: it was changed for a reason.
    pub originals: Vec<String>,
    /// Something stands under it, and can be taken out again.
    pub merged: bool,
    /// A taboo that the group stands behind; a norm on the proposal.
    pub picked: bool,
}

/// An open voting round: one's own ballot, and how far the others are. Never what they chose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteView {
    pub round: u32,
    /// Marks allowed.
    pub seats: usize,
    /// Only the tied are voted on.
    pub on_tie: bool,
    /// `picked` is one's own mark.
    pub candidates: Arc<Vec<TableText>>,
    pub sent: bool,
    /// Places whose ballots are missing.
    pub missing: Vec<usize>,
}

/// The ranked proposal of a closed round: an order and «likt», never counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposalView {
    pub norms: Vec<TableText>,
    /// Equal at the boundary; `picked` if the group has ticked it.
    pub tied: Vec<TableText>,
    /// Seats the tied compete for.
    pub seats: usize,
    pub settled: bool,
}

impl VoteView {
    /// Whether all norms fit: then the vote only tells whether somebody will not have one of them.
    pub fn has_room_for_all(&self) -> bool {
        !self.on_tie && !self.candidates.is_empty() && self.candidates.len() <= self.seats
    }

    /// Whether one has sent a ballot that says nothing, by choice or by a slip.
    pub fn is_blank(&self) -> bool {
        self.sent && !self.candidates.iter().any(|text| text.picked)
    }
}

impl TableView {
    /// Whether the group, going on now, would leave every taboo behind without a word of it.
    pub fn leaves_all_taboos(&self) -> bool {
        self.step == Step::Taboos && !self.taboos.is_empty() && !self.taboos.iter().any(|text| text.picked)
    }

    /// Whether the chair can take the group to its next step.
    pub fn may_advance(&self) -> bool {
        self.vote.is_none() && self.step != Step::Agree
    }

    /// Whether there is a round, of speaking or of voting, that the chair can end.
    pub fn may_end_round(&self) -> bool {
        self.vote.is_some() || (self.step == Step::Round && !self.turn.ended)
    }
}
