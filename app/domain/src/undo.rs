//! «Angre»: what the facilitator's latest acts were, and how to take them back.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    Duties, Group, GroupId, ParticipantId, Phase, Refusal, Stage, TextId, Timer, Workshop,
    grouping::GROUP_SIZE,
};

/// One act of the facilitator that can be undone.
#[derive(Clone, Debug, PartialEq)]
pub struct Act {
    pub number: u32,
    pub before: Before,
}

/// What the act set, as it was before.
#[derive(Clone, Debug, PartialEq)]
pub enum Before {
    Stage { stage: Stage, timer: Timer, made_groups: bool, duties: Vec<Duties>, assigned: usize },
    Timer(Timer),
    Groups(Vec<Group>),
    Seats { participants: Vec<ParticipantId>, from: GroupId },
    Revealed { value: usize, on: bool },
    Hidden(BTreeMap<TextId, bool>),
    Headings(BTreeMap<TextId, Option<TextId>>),
}

/// What «Angre» will take back, for the button's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Undoable {
    Move(Stage),
    Timer,
    /// Making groups: whether there were any before.
    Groups(bool),
    /// Moving to another group: the number of the group there was before.
    Seat(usize),
    /// Whether the result is shown again, or no longer.
    Reveal(bool),
    /// Whether the text is hidden again, or no longer.
    Hide(bool),
    /// Merging, splitting or rewording.
    Merge,
}

impl Act {
    pub fn undoable(&self, workshop: &Workshop) -> Undoable {
        match &self.before {
            Before::Stage { stage, .. } => Undoable::Move(*stage),
            Before::Timer(_) => Undoable::Timer,
            Before::Groups(groups) => Undoable::Groups(!groups.is_empty()),
            Before::Seats { from, .. } => Undoable::Seat(workshop.group_number(*from)),
            Before::Revealed { on, .. } => Undoable::Reveal(*on),
            Before::Hidden(texts) => Undoable::Hide(texts.values().any(|hidden| *hidden)),
            Before::Headings(_) => Undoable::Merge,
        }
    }
}

impl Workshop {
    /// What act `number` set, if it is the latest and nothing rests on it.
    ///
    /// # Errors
    /// Nothing to undo, not the latest, or others have built on it.
    pub(crate) fn may_undo(&self, number: u32) -> Result<&Before, Refusal> {
        let gone = if self.act_count == 0 { Refusal::NothingToUndo } else { Refusal::Stale };
        let latest = self.acts.last().filter(|act| act.number == number).ok_or(gone)?;
        let approved = |text: &TextId| {
            let value = self.texts.get(text).and_then(|held| self.values.get(held.value));
            value.is_some_and(|value| value.approved.is_some())
        };
        match &latest.before {
            Before::Groups(_) if !self.work.is_empty() => Err(Refusal::BuiltUpon),
            Before::Headings(headings) if headings.keys().any(approved) => Err(Refusal::Approved),
            Before::Seats { participants, .. }
                if participants.iter().any(|who| self.group_of(*who).is_none()) =>
            {
                Err(Refusal::BuiltUpon)
            }
            Before::Seats { participants, from } => {
                let there = self.group(*from).map_or(0, |group| group.members.len());
                if there + participants.len() > GROUP_SIZE {
                    Err(Refusal::TooMany)
                } else {
                    Ok(&latest.before)
                }
            }
            before => Ok(before),
        }
    }

    pub(crate) fn record(&mut self, before: Before) {
        self.act_count += 1;
        self.acts.push(Act { number: self.act_count, before });
    }

    /// Restores what the latest act set, and nothing else.
    pub(crate) fn undo_latest(&mut self) {
        let Some(act) = self.acts.pop() else { return };
        match act.before {
            Before::Stage { stage, timer, made_groups, duties, assigned } => {
                let value = self.stage.value();
                self.enter(stage, timer);
                if made_groups && self.work.is_empty() {
                    self.groups.clear();
                }
                // Once the groups have worked with the duties they were given, they keep them.
                if !self.work.keys().any(|(at, _)| Some(*at) == value) {
                    self.give_duties(&duties);
                    self.assigned = assigned;
                }
                self.start_missing_work();
            }
            Before::Timer(timer) => {
                self.set_timer(timer);
            }
            Before::Groups(groups) => self.seat_again(groups),
            Before::Seats { participants, from } => self.move_to(&participants, from),
            Before::Revealed { value, on } => {
                if let Some(value) = self.values.get_mut(value) {
                    value.revealed = on;
                }
            }
            Before::Hidden(texts) => {
                for (id, on) in texts {
                    self.set_hidden(&[id], on);
                }
            }
            Before::Headings(headings) => {
                for (id, heading) in headings {
                    if let Some(text) = self.texts.get_mut(&id) {
                        text.heading = heading;
                    }
                }
            }
        }
    }

    pub(crate) fn set_hidden(&mut self, texts: &[TextId], on: bool) {
        for id in texts {
            if let Some(text) = self.texts.get_mut(id) {
                text.hidden = on;
            }
        }
    }

    /// Whether the room is inside group work, where nobody may be moved between groups.
    pub(crate) fn in_group_work(&self) -> bool {
        matches!(self.stage.phase(), Some(Phase::GroupWork | Phase::Plenum))
    }
}
