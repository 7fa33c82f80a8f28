//! What the facilitator most likely does next, and what she is told before she does it.

use super::{BoardView, FacilitatorView};
use crate::{EVALUATION_FROM, Kind, Phase, Stage, asks_for_evaluation};

/// What comes before «Neste steg», where something does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MainAct {
    NextStage,
    MakeGroups,
    /// Of this value.
    Reveal(usize),
    Close,
    Publish,
}

/// Those who have not answered the three questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unanswered {
    pub missing: usize,
    /// So few have answered that their answers will be deleted, if it stays at that.
    pub too_few: bool,
}

impl FacilitatorView {
    pub fn main_act(&self) -> MainAct {
        match self.stage {
            Stage::Lobby if self.groups.is_empty() => MainAct::MakeGroups,
            Stage::Value { index, phase: Phase::Plenum } if self.to_be_shown().is_some() => {
                MainAct::Reveal(index)
            }
            Stage::Closing => MainAct::Close,
            Stage::Synthesis => MainAct::Publish,
            Stage::Lobby | Stage::Value { .. } => MainAct::NextStage,
        }
    }

    fn to_be_shown(&self) -> Option<&BoardView> {
        self.boards.iter().find(|board| board.waits_to_be_shown())
    }

    /// How many norms and taboos she may read before the room does.
    pub fn to_read_first(&self) -> Option<(usize, usize)> {
        self.stage.value()?;
        let board = self.to_be_shown()?;
        let count = |kind| board.lines.iter().filter(|line| line.kind == kind && !line.hidden).count();
        Some((count(Kind::Norm), count(Kind::Taboo))).filter(|counts| *counts != (0, 0))
    }

    pub fn asks_for_evaluation(&self) -> bool {
        asks_for_evaluation(self.joined)
    }

    pub fn unanswered(&self) -> Unanswered {
        if !self.asks_for_evaluation() {
            return Unanswered { missing: 0, too_few: false };
        }
        let missing = self.joined.saturating_sub(self.evaluation_count as usize);
        Unanswered { missing, too_few: missing > 0 && self.evaluation_count < EVALUATION_FROM }
    }

    /// Leaders have seen nothing of it yet, or not the latest.
    pub fn publishing_is_due(&self) -> bool {
        self.published_at.is_none() || self.unpublished_changes
    }

    /// The values that publishing waits for.
    pub fn unapproved(&self) -> impl Iterator<Item = &BoardView> {
        self.boards.iter().filter(|board| board.needs_approval)
    }

    /// Once nothing else is in the way of publishing: the first value that would have hardly anything on the poster.
    pub fn thin_on_poster(&self) -> Option<&BoardView> {
        if self.unapproved().next().is_some() {
            return None;
        }
        self.boards.iter().find(|board| board.approved && board.for_poster(Kind::Norm).thin)
    }
}

impl BoardView {
    /// No group has chosen anything, and she has written nothing: that is said once, and what else is missing goes without.
    pub fn has_nothing(&self) -> bool {
        self.lines.is_empty() && self.message.is_empty() && self.truth.is_empty()
    }

    /// Whether a norm of this value is to be on the poster.
    pub fn has_norm_on_poster(&self) -> bool {
        self.lines.iter().any(|line| line.kind == Kind::Norm && line.on_poster && !line.hidden)
    }
}
