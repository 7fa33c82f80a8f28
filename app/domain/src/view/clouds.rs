//! Word clouds, as the facilitator works on them and as the projector hears of them.

use serde::{Deserialize, Serialize};

use crate::{
    CloudMode, Common, Kind, Line, Session,
    material::{cloud::word::mark, listed::Listed},
};

/// One cloud on the facilitator's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CloudView {
    pub kind: Kind,
    pub mode: CloudMode,
    /// Most chosen first.
    pub lines: Vec<CloudLine>,
    /// Left out by her.
    pub dropped: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CloudLine {
    pub text: String,
    /// Groups that chose it; none when figures are not shown.
    pub support: Option<u32>,
    /// More than one word, joined by her.
    pub joined: bool,
}

impl Common {
    pub(super) fn cloud_views(&self, value: usize, groups: u32, board: &[Line]) -> Vec<CloudView> {
        let view = |kind| {
            let cloud = self.worked_cloud(value, kind, groups, board);
            let line = |(text, support, joined)| CloudLine { text, support, joined };
            CloudView {
                kind,
                mode: cloud.mode,
                lines: cloud.lines().map(line).collect(),
                dropped: cloud.dropped(),
            }
        };
        let views = [Kind::Norm, Kind::Taboo].map(view).into_iter();
        views.filter(|cloud| !(cloud.lines.is_empty() && cloud.dropped.is_empty())).collect()
    }
}

impl Session {
    pub(super) fn cloud_marks(&self, value: usize) -> Option<(u64, u64)> {
        self.revealed.get(&value)?;
        let (board, groups) = (self.board(value), self.groups_agreed(value));
        let mark_of = |kind| mark(&self.worked_cloud(value, kind, groups, &board).words());
        Some((mark_of(Kind::Norm), mark_of(Kind::Taboo)))
    }
}
