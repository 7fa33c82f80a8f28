//! The texts on a group's table: merged, taken apart, reworded.

use std::collections::BTreeMap;

use rand::Rng;

use super::{
    group_before::{GroupBefore, Under},
    seat::Seat,
};
use crate::{
    Decision, Event, EventBody, GroupId, GroupWork, Kind, Refusal, Session, Step, Text, TextId, text,
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

impl Session {
    /// Merging closes when a voting round opens; going back opens it again.
    pub(crate) fn merging_open(&self, work: &GroupWork) -> Result<(), Refusal> {
        if work.step <= Step::Merge { Ok(()) } else { Err(Refusal::MergingClosed) }
    }

    pub(crate) fn changeable(&self, work: &GroupWork) -> Result<(), Refusal> {
        if work.agreed() {
            return Err(Refusal::AlreadyAgreed);
        }
        if work.open_vote().is_some() { Err(Refusal::VoteOpen) } else { Ok(()) }
    }

    pub(crate) fn merge_in_group(&self, seat: Seat, texts: &[TextId]) -> Decision {
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

    pub(crate) fn split_in_group(&self, seat: Seat, text: TextId) -> Decision {
        seat.scribe()?;
        self.merging_open(seat.work)?;
        self.on_table(seat.work, text)?;
        let merged = self.texts.values().any(|held| held.under == Some(text));
        Ok(if merged { vec![EventBody::GroupSplit { group: seat.group.id, text }] } else { Vec::new() })
    }

    pub(crate) fn reword_in_group(&self, seat: Seat, of: TextId, words: &str, rng: &mut dyn Rng) -> Decision {
        seat.scribe()?;
        self.changeable(seat.work)?;
        self.on_table(seat.work, of)?;
        let words = text::contribution(words).map_err(Refusal::Text)?;
        if self.texts.get(&of).is_some_and(|held| held.words == words) {
            return Ok(Vec::new());
        }
        let (text, group) = (TextId::draw(rng), Some(seat.group.id));
        Ok(vec![EventBody::Reworded { text, of, group, words, heads: Vec::new() }])
    }

    pub(crate) fn apply_group_merged(
        &mut self,
        group: GroupId,
        into: TextId,
        texts: &[TextId],
        same: bool,
        event: &Event,
    ) {
        let before = self.standing_of(texts);
        self.set_under(texts, Some(into));
        self.on_present_work(group, |work| {
            let ticks = texts.iter().any(|text| work.taboos.contains(text));
            let ticked = Some(into).filter(|into| ticks && work.taboos.insert(*into));
            if !same {
                let before = GroupBefore::Under { texts: before, now: Some(into), ticked };
                work.acts.record(event.at, event.by, before);
            }
            work.list_changed();
        });
    }

    pub(crate) fn apply_group_split(&mut self, group: GroupId, text: TextId, event: &Event) {
        let below = self.texts.iter().filter(|(_, held)| held.under == Some(text));
        let below: Vec<TextId> = below.map(|(id, _)| *id).collect();
        let texts = self.standing_of(&below);
        self.move_those_under(text, None);
        self.on_present_work(group, |work| {
            let before = GroupBefore::Under { texts, now: None, ticked: None };
            work.acts.record(event.at, event.by, before);
            work.list_changed();
        });
    }

    pub(crate) fn apply_reworded_in_group(
        &mut self,
        text: TextId,
        of: TextId,
        group: GroupId,
        words: &str,
        event: &Event,
    ) {
        let Some(original) = self.texts.get(&of) else { return };
        let mut new = Text::new(original.value, original.kind, words.to_owned());
        let (value, reworded) = (original.value, original.reworded);
        new.group = Some(group);
        new.rewording = true;
        self.insert(text, new);
        self.set_under(&[of], Some(text));
        if let Some(original) = self.texts.get_mut(&of) {
            original.reworded = true;
        }
        self.on_work(value, group, |work| {
            if work.taboos.contains(&of) {
                work.taboos.insert(text);
            }
            work.acts.record(event.at, event.by, GroupBefore::Reworded { text, of, reworded });
            work.list_changed();
        });
    }

    /// How these texts stand now.
    pub(crate) fn standing_of(&self, texts: &[TextId]) -> BTreeMap<TextId, Under> {
        let held = texts.iter().filter_map(|id| Some((*id, self.texts.get(id)?)));
        held.map(|(id, text)| (id, (text.under, text.reworded))).collect()
    }

    pub(crate) fn set_under(&mut self, texts: &[TextId], under: Option<TextId>) {
        for id in texts {
            if let Some(text) = self.texts.get_mut(id) {
                text.under = under;
            }
        }
    }

    /// What was merged into a text stands for itself again, or under what stood for that text.
    pub(crate) fn move_those_under(&mut self, text: TextId, above: Option<TextId>) {
        for held in self.texts.values_mut().filter(|held| held.under == Some(text)) {
            held.under = above;
            held.reworded &= above.is_some();
        }
    }
}
