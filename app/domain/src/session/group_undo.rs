//! The group's «Angre»: what its latest steps were, and how to take them back.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{
    Event, Group, GroupId, GroupWork, ParticipantId, Refusal, Round, Step, TextId, Vote, Workshop,
    history::Restorable,
};

/// What the step set, as it was before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupBefore {
    /// A turn, with what was said in it.
    Turn {
        round: Round,
        said: Option<TextId>,
    },
    RoundEnded(Round),
    Moved(Box<Moved>),
    /// Merging or splitting: what each of the texts stood under, and what they stand under now.
    Under {
        texts: BTreeMap<TextId, Under>,
        now: Option<TextId>,
        ticked: Option<TextId>,
    },
    Reworded {
        text: TextId,
        of: TextId,
        reworded: bool,
    },
    Tie(Option<Vec<TextId>>),
    Noted(TextId),
}

/// A text's own `under` and `reworded`.
pub type Under = (Option<TextId>, bool);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    step: Step,
    round_ended: bool,
    vote: Option<Vote>,
    tie_picked: Option<Vec<TextId>>,
    agreed_by: BTreeSet<ParticipantId>,
    agreed: bool,
    /// As the move left it.
    list_rev: u32,
}

/// What one's «Angre» will take back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupUndo {
    pub number: u32,
    pub what: GroupUndoable,
    /// The place that gets the word back.
    pub place: usize,
    /// Where the group is then.
    pub step: Step,
}

/// For the button's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GroupUndoable {
    Turn,
    Round,
    Step,
    Merge,
    Wording,
    Tie,
    Paper,
}

impl Restorable for GroupBefore {}

impl GroupWork {
    /// A voting round that opens is part of the step to it, and else something new.
    pub(crate) fn build_vote_upon(&mut self) {
        let with_step = self.acts.last().is_some_and(|act| matches!(act.before, GroupBefore::Moved(_)));
        if !(with_step && self.step == Step::Choose) {
            self.acts.build_upon();
        }
    }

    /// Goes to another step. Back, a vote under way is over; on from the round, so is that.
    pub(crate) fn go_to(&mut self, step: Step, event: &Event) {
        let mut before = Moved {
            step: self.step,
            round_ended: self.round.ended,
            vote: self.vote.clone(),
            tie_picked: self.tie_picked.clone(),
            agreed_by: self.agreed_by.clone(),
            agreed: self.agreed,
            list_rev: 0,
        };
        if step < self.step {
            // A vote that is broken off has no outcome: that would be the ballots of the quickest. The marks stay, for
            // the next round.
            if let Some(vote) = self.vote.as_mut().filter(|vote| vote.open) {
                vote.open = false;
                vote.ballots.values_mut().for_each(|ballot| ballot.sent = false);
            }
            self.list_changed();
        }
        if self.step == Step::Round {
            self.round.end();
        }
        if step == Step::Round {
            self.round.reopen();
        }
        self.step = step;
        self.rev += 1;
        before.list_rev = self.list_rev;
        self.acts.record(event.at, event.by, GroupBefore::Moved(Box::new(before)));
    }
}

impl Workshop {
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
        work.acts.undoable()?;
        let mut undo =
            GroupUndo { number: act.number, what: GroupUndoable::Merge, place: 0, step: work.step };
        undo.what = match &act.before {
            GroupBefore::Turn { round, said } => {
                let speaker =
                    round.speaker.and_then(|speaker| group.place(speaker)).ok_or(Refusal::BuiltUpon)?;
                if said.is_some_and(|text| self.others_under(text, None)) {
                    return Err(Refusal::BuiltUpon);
                }
                undo.place = speaker;
                GroupUndoable::Turn
            }
            GroupBefore::RoundEnded(_) => GroupUndoable::Round,
            GroupBefore::Moved(moved) => {
                let answered = moved.agreed || !moved.agreed_by.is_empty();
                let held = answered || moved.vote.as_ref().is_some_and(|vote| vote.open);
                if held && moved.list_rev != work.list_rev {
                    return Err(Refusal::BuiltUpon);
                }
                undo.step = moved.step;
                GroupUndoable::Step
            }
            GroupBefore::Under { .. } => GroupUndoable::Merge,
            GroupBefore::Reworded { text, of, .. } if self.others_under(*text, Some(*of)) => {
                return Err(Refusal::BuiltUpon);
            }
            GroupBefore::Reworded { .. } => GroupUndoable::Wording,
            GroupBefore::Tie(_) => GroupUndoable::Tie,
            GroupBefore::Noted(_) => GroupUndoable::Paper,
        };
        Ok(undo)
    }

    fn others_under(&self, text: TextId, but: Option<TextId>) -> bool {
        self.texts.iter().any(|(id, held)| held.under == Some(text) && Some(*id) != but && !held.deleted)
    }

    /// How these texts stand now.
    pub(crate) fn standing_of(&self, texts: &[TextId]) -> BTreeMap<TextId, Under> {
        let held = texts.iter().filter_map(|id| Some((*id, self.texts.get(id)?)));
        held.map(|(id, text)| (id, (text.under, text.reworded))).collect()
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
                        work.agreed = moved.agreed;
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
