//! The list on a group's table: merging, splitting, rewording.

use super::{Decision, group::Seat};
use crate::{EventBody, Group, GroupWork, Kind, Refusal, Step, TextId, Workshop, text};

/// Whether texts of these kinds can be made one.
///
/// # Errors
/// Fewer than two, or norms and taboos together.
pub fn mergeable(kinds: &[Kind]) -> Result<(), Refusal> {
    match kinds {
        [] | [_] => Err(Refusal::TooFewToMerge),
        [first, rest @ ..] if rest.iter().any(|kind| kind != first) => Err(Refusal::AcrossKinds),
        _ => Ok(()),
    }
}

impl Workshop {
    /// Merging closes when a voting round opens; going back opens it again.
    pub(super) fn merging_open(&self, work: &GroupWork) -> Result<(), Refusal> {
        if work.step <= Step::Merge { Ok(()) } else { Err(Refusal::MergingClosed) }
    }

    pub(super) fn changeable(&self, work: &GroupWork) -> Result<(), Refusal> {
        if work.agreed {
            return Err(Refusal::AlreadyAgreed);
        }
        if work.open_vote().is_some() { Err(Refusal::VoteOpen) } else { Ok(()) }
    }

    /// The text lies on this group's table and stands for itself.
    pub(super) fn on_table(&self, work: &GroupWork, text: TextId) -> Result<(), Refusal> {
        let kinds = [Kind::Norm, Kind::Taboo];
        let there = kinds.into_iter().any(|kind| self.table(work, kind).contains(&text));
        if there { Ok(()) } else { Err(Refusal::Unknown) }
    }

    /// A text that only repeats one on the table goes under it at once: votes for the same are not split.
    pub(super) fn put_forward(&self, group: &Group, work: &GroupWork, text: TextId) -> Vec<EventBody> {
        let mut events = vec![EventBody::PutForward { text, group: group.id }];
        let Some(held) = self.texts.get(&text).filter(|_| self.merging_open(work).is_ok()) else {
            return events;
        };
        let same =
            |id: &TextId| self.texts.get(id).is_some_and(|on| text::key(&on.words) == text::key(&held.words));
        if let Some(into) = self.table(work, held.kind).into_iter().find(same) {
            let merged = EventBody::GroupMerged { group: group.id, into, texts: vec![text], same: true };
            events.push(merged);
        }
        events
    }

    pub(super) fn merge_in_group(&self, seat: Seat, texts: &[TextId]) -> Decision {
        seat.scribe()?;
        self.merging_open(seat.work)?;
        let [into, rest @ ..] = texts else { return Err(Refusal::TooFewToMerge) };
        let rest: Vec<TextId> = rest.iter().copied().filter(|text| text != into).collect();
        if rest.is_empty() {
            return Err(Refusal::TooFewToMerge);
        }
        for text in texts {
            self.on_table(seat.work, *text)?;
        }
        let kinds: Vec<Kind> = texts.iter().filter_map(|id| Some(self.texts.get(id)?.kind)).collect();
        mergeable(&kinds)?;
        Ok(vec![EventBody::GroupMerged { group: seat.group.id, into: *into, texts: rest, same: false }])
    }
}
