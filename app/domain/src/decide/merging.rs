//! The list on a group's table: merging, splitting, rewording.

use rand::Rng;

use super::{Decision, group::Seat};
use crate::{
    EventBody, Group, GroupWork, Kind, Refusal, Step, Text, TextId, Workshop, text, workshop::MAX_TEXTS,
};

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

    pub(super) fn put_forward(&self, group: &Group, work: &GroupWork, text: TextId) -> Vec<EventBody> {
        let mut events = vec![EventBody::PutForward { text, group: group.id }];
        if let Some(held) = self.texts.get(&text) {
            events.extend(self.same_on_table(group, work, text, (held.kind, &held.words)));
        }
        events
    }

    /// A text that only repeats one on the table goes under it at once: votes for the same are not split.
    fn same_on_table(
        &self,
        group: &Group,
        work: &GroupWork,
        text: TextId,
        (kind, words): (Kind, &str),
    ) -> Option<EventBody> {
        self.merging_open(work).ok()?;
        let same =
            |id: &TextId| self.texts.get(id).is_some_and(|on| text::key(&on.words) == text::key(words));
        let into = self.table(work, kind).into_iter().find(same)?;
        Some(EventBody::GroupMerged { group: group.id, into, texts: vec![text], same: true })
    }

    /// «Legg til fra papir»: norms until a vote opens, taboos until the group has agreed.
    pub(super) fn note(&self, seat: Seat, kind: Kind, words: &str, rng: &mut dyn Rng) -> Decision {
        seat.scribe()?;
        let Seat { group, work, .. } = seat;
        if work.agreed {
            return Err(Refusal::AlreadyAgreed);
        }
        if kind == Kind::Norm {
            self.merging_open(work)?;
        }
        let value = self.stage.value().ok_or(Refusal::WrongStage)?;
        let words = text::contribution(words).map_err(Refusal::Text)?;
        let from_paper = |(_, held): &(TextId, &Text)| {
            held.group == Some(group.id) && held.kind == kind && held.author.is_none() && !held.rewording
        };
        let before: Vec<&Text> = self.texts_of(value).filter(from_paper).map(|(_, held)| held).collect();
        // As for a draft, the same again is a double click.
        if before.iter().any(|held| held.words == words) {
            return Ok(Vec::new());
        }
        if before.len() >= MAX_TEXTS {
            return Err(Refusal::TooMany);
        }
        let text = TextId::draw(rng);
        let same = self.same_on_table(group, work, text, (kind, &words));
        let mut events = vec![EventBody::Noted { text, group: group.id, value, kind, words }];
        events.extend(same);
        Ok(events)
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
