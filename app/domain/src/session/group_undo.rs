//! The group's «Angre»: whose it is, what it would take back, and taking it back.

use std::collections::BTreeMap;

use super::{
    group_before::{GroupBefore, Under},
    seat::Seat,
};
use crate::{
    Decision, Event, EventBody, Group, GroupId, GroupUndo, GroupUndoable, GroupWork, ParticipantId, Refusal,
    Session, TextId, Timestamp,
};

impl Session {
    pub(crate) fn undo_step(&self, seat: Seat, number: u32, now: Timestamp) -> Decision {
        let Seat { who, group, work } = seat;
        if self.undoable_in(group, work, who)?.number != number {
            return Err(Refusal::Stale);
        }
        let undone = Event::new(now, EventBody::GroupUndone { group: group.id });
        Ok(self.completing(Event { by: Some(who), ..undone }))
    }

    /// What this member's «Angre» would take back: the chair's any step, the referent's what they did to texts.
    ///
    /// # Errors
    /// There is nothing, it is not theirs to undo, or others have built on it.
    pub(crate) fn undoable_in(
        &self,
        group: &Group,
        work: &GroupWork,
        who: ParticipantId,
    ) -> Result<GroupUndo, Refusal> {
        let act = work.acts.last().ok_or(Refusal::NothingToUndo)?;
        let of_texts = matches!(
            act.before,
            GroupBefore::Under { .. } | GroupBefore::Reworded { .. } | GroupBefore::Noted(_)
        );
        if group.chair != who && !(group.scribe == who && of_texts && act.by == Some(who)) {
            return Err(Refusal::NotYours);
        }
        self.undoable_step(group, work)
    }

    /// The same, whoever asks.
    pub(crate) fn undoable_step(&self, group: &Group, work: &GroupWork) -> Result<GroupUndo, Refusal> {
        let act = work.acts.undoable()?;
        let mut undo =
            GroupUndo { number: act.number, what: GroupUndoable::Merge, place: 0, step: work.step };
        undo.what = match &act.before {
            GroupBefore::Turn { round, said } => {
                let speaker =
                    round.speaker.and_then(|speaker| group.place(speaker)).ok_or(Refusal::BuiltUpon)?;
                if said.is_some_and(|text| self.others_under(work, text, None)) {
                    return Err(Refusal::BuiltUpon);
                }
                undo.place = speaker;
                GroupUndoable::Turn
            }
            GroupBefore::RoundEnded(_) => GroupUndoable::Round,
            GroupBefore::Moved(moved) => {
                let answered = moved.chosen.is_some() || !moved.agreed_by.is_empty();
                let held = answered || moved.vote.as_ref().is_some_and(|vote| vote.open);
                if held && moved.list_rev != work.list_rev {
                    return Err(Refusal::BuiltUpon);
                }
                undo.step = moved.step;
                GroupUndoable::Step
            }
            GroupBefore::Under { .. } => GroupUndoable::Merge,
            GroupBefore::Reworded { text, of, .. } if self.others_under(work, *text, Some(*of)) => {
                return Err(Refusal::BuiltUpon);
            }
            GroupBefore::Reworded { .. } => GroupUndoable::Wording,
            GroupBefore::Tie(_) => GroupUndoable::Tie,
            GroupBefore::Noted(_) => GroupUndoable::Paper,
        };
        Ok(undo)
    }

    /// What is under a text lies on its group's table.
    fn others_under(&self, work: &GroupWork, text: TextId, but: Option<TextId>) -> bool {
        let others = work.table.iter().filter(|id| Some(**id) != but);
        let mut held = others.filter_map(|id| self.texts.get(id));
        held.any(|held| held.under == Some(text) && !held.deleted)
    }

    pub(crate) fn apply_group_undone(&mut self, group: GroupId) {
        if let Some(value) = self.stage.value() {
            self.undo_in_group(value, group);
        }
    }

    /// Restores what the group's latest step set, and nothing else.
    pub(crate) fn undo_in_group(&mut self, value: usize, group: GroupId) {
        let members = self.group(group).map(|group| group.members.clone()).unwrap_or_default();
        let Some(mut work) = self.work.remove(&(value, group)) else { return };
        let mut noted = None;
        if let Some(before) = work.acts.take_last(|_| true) {
            work.rev += 1;
            match before {
                GroupBefore::Turn { round, said } => {
                    work.round.restore(round, &members);
                    if let Some(held) = said.and_then(|id| self.texts.get_mut(&id)) {
                        (held.group, held.under) = (None, None);
                        work.table.retain(|text| Some(*text) != said);
                        work.list_changed();
                    }
                }
                GroupBefore::RoundEnded(round) => work.round.restore(round, &members),
                GroupBefore::Moved(moved) => {
                    let untouched = moved.list_rev == work.list_rev;
                    (work.step, work.round.ended) = (moved.step, moved.round_ended);
                    (work.vote, work.tie_picked) = (moved.vote, moved.tie_picked);
                    work.list_changed();
                    if untouched {
                        work.chosen = moved.chosen;
                        work.agreed_by = moved.agreed_by;
                        work.agreed_by.retain(|who| members.contains(who));
                    }
                }
                GroupBefore::Under { texts, now, ticked } => {
                    self.stand_again(texts, now);
                    work.taboos.retain(|text| Some(*text) != ticked);
                    work.list_changed();
                }
                GroupBefore::Reworded { text, of, reworded } => {
                    self.stand_again(BTreeMap::from([(of, (None, reworded))]), Some(text));
                    if !work.taboos.remove(&text) {
                        work.taboos.remove(&of);
                    }
                    work.list_changed();
                }
                GroupBefore::Noted(text) => noted = Some(text),
                GroupBefore::Tie(picked) => {
                    work.tie_picked = picked;
                    work.list_changed();
                }
            }
        }
        work.stamp(self.last_act);
        self.work.insert((value, group), work);
        match noted {
            Some(text) => self.remove_from_view(text),
            None => self.settle_round(value, group),
        }
    }

    /// Those that still stand where the step put them, and only under what is still there.
    fn stand_again(&mut self, texts: BTreeMap<TextId, Under>, now: Option<TextId>) {
        for (id, (under, reworded)) in texts {
            let gone = under.is_some_and(|above| self.texts.get(&above).is_none_or(|text| text.deleted));
            if let Some(held) = self.texts.get_mut(&id).filter(|held| held.under == now && !gone) {
                (held.under, held.reworded) = (under, reworded);
            }
        }
    }
}
