//! What a closed round proposes, and ties at its boundary: settled by people, never by chance.

use std::collections::BTreeSet;

use crate::{
    Decision, Event, EventBody, GroupId, GroupWork, KEY_NORMS, Outcome, Refusal, Session, TextId,
    session::{group_before::GroupBefore, seat::Seat},
};

impl Session {
    /// The result of the last closed voting round as the texts stand now: merges and rewordings are
    /// followed, and what was taken back is left out.
    pub fn outcome(&self, work: &GroupWork) -> Option<Outcome> {
        let counted = work.vote.as_ref().filter(|vote| !vote.open)?.outcome();
        let mut seen = BTreeSet::new();
        let mut standing = |texts: Vec<TextId>| -> Vec<TextId> {
            let roots = texts.into_iter().map(|text| self.root(text));
            let stands = |text: &TextId| self.texts.get(text).is_some_and(|held| !held.deleted);
            roots.filter(|text| stands(text) && seen.insert(*text)).collect()
        };
        let (mut inside, mut tied) = (standing(counted.inside), standing(counted.tied));
        let mut seats = if tied.is_empty() { 0 } else { KEY_NORMS.saturating_sub(inside.len()) };
        if tied.len() <= seats && work.tie_picked.is_none() {
            inside.append(&mut tied);
            seats = 0;
        }
        Some(Outcome { inside, tied, seats })
    }

    /// The norms the group now stands to agree on.
    pub fn proposal(&self, work: &GroupWork) -> Vec<TextId> {
        let Some(Outcome { mut inside, .. }) = self.outcome(work) else { return Vec::new() };
        for text in work.tie_picked.iter().flatten().map(|text| self.root(*text)) {
            if !inside.contains(&text) {
                inside.push(text);
            }
        }
        inside
    }

    /// A tie that nobody has settled yet.
    pub fn tie_open(&self, work: &GroupWork) -> bool {
        work.tie_picked.is_none() && self.outcome(work).is_some_and(|outcome| !outcome.tied.is_empty())
    }

    /// How many norms are equal, with nobody having settled it.
    pub(crate) fn tied(&self, work: &GroupWork) -> usize {
        let open = self.outcome(work).filter(|_| work.tie_picked.is_none());
        open.map_or(0, |outcome| outcome.tied.len())
    }

    /// `ticked`: «Bruk det dere har krysset av», which without a tick would be taken for «La det stå åpent».
    pub(crate) fn settle_tie(&self, seat: Seat, rev: u32, texts: &[TextId], ticked: bool) -> Decision {
        if seat.chair().is_err() {
            seat.scribe()?;
        }
        seat.at_rev(rev)?;
        let outcome = self.outcome(seat.work).filter(|o| !o.tied.is_empty()).ok_or(Refusal::NoVote)?;
        self.changeable(seat.work)?;
        if ticked && texts.is_empty() {
            return Err(Refusal::NothingTicked);
        }
        let marks: BTreeSet<TextId> = texts.iter().map(|text| self.root(*text)).collect();
        if marks.len() > outcome.seats {
            return Err(Refusal::TooManyMarks);
        }
        if marks.iter().any(|text| !outcome.tied.contains(text)) {
            return Err(Refusal::NotACandidate);
        }
        let picked = outcome.tied.into_iter().filter(|text| marks.contains(text)).collect();
        Ok(vec![EventBody::TieSettled { group: seat.group.id, picked }])
    }

    pub(crate) fn apply_tie_settled(&mut self, group: GroupId, picked: &[TextId], event: &Event) {
        self.on_present_work(group, |work| {
            let before = work.tie_picked.replace(picked.to_vec());
            work.acts.record(event.at, event.by, GroupBefore::Tie(before));
            work.rev += 1;
            work.list_changed();
        });
    }
}
