//! What one has written and not put forward, where it may still be shared.

use super::OwnText;
use crate::{Group, ParticipantId, Phase, Session, Stage, Text, TextId};

impl Session {
    /// While the group works, of this value. Then of all that the room left before the group had agreed; not while people
    /// write, in silence, about the next one.
    pub(super) fn to_share(&self, who: ParticipantId, group: &Group) -> Vec<OwnText> {
        let values = match self.stage {
            Stage::Value { index, phase: Phase::GroupWork } => index..index + 1,
            Stage::Value { index, phase: Phase::Plenum } => 0..index + 1,
            Stage::Closing => 0..self.values.len(),
            Stage::Value { .. } | Stage::Lobby | Stage::Synthesis => 0..0,
        };
        let mut found = Vec::new();
        for value in values {
            let Some(work) = self.work.get(&(value, group.id)) else { continue };
            if !work.agreed() && self.is_heard(value, work) {
                let drafts = self.drafts(who, value).filter(|id| work.at_hand() != Some(*id));
                found.extend(drafts.filter_map(|id| Some(OwnText::of(id, self.texts.get(&id)?))));
            }
        }
        found
    }
}

impl OwnText {
    pub(super) fn of(id: TextId, text: &Text) -> OwnText {
        OwnText { id, kind: text.kind, words: text.words.clone(), put_forward: text.group.is_some() }
    }
}
