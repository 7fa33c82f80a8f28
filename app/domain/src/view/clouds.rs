//! How word clouds are made, for the facilitator and for the projector.

use super::{CloudLine, CloudView};
use crate::{
    Common, Kind, Line, Session,
    material::{cloud::word::mark, listed::Listed},
};

impl Common {
    /// `in_session`: they are for the wall.
    pub(super) fn cloud_views(
        &self,
        value: usize,
        groups: u32,
        board: &[Line],
        in_session: bool,
    ) -> Vec<CloudView> {
        let view = |kind| {
            let cloud = self.worked_cloud(value, kind, groups, board);
            let line = |(text, support, joined)| CloudLine { text, support, joined };
            CloudView {
                kind,
                mode: cloud.mode,
                lines: cloud.lines().map(line).collect(),
                dropped: cloud.dropped(),
                unshown: !if in_session { cloud.on_wall } else { cloud.shown },
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
        let mark_of = |kind| {
            let cloud = self.worked_cloud(value, kind, groups, &board);
            if cloud.on_wall { mark(&cloud.words()) } else { 0 }
        };
        Some((mark_of(Kind::Norm), mark_of(Kind::Taboo)))
    }
}
