//! «Angre»: what the facilitator's latest acts were, and how to take them back.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    Arrangement, Duties, FrozenValue, Group, GroupId, Kind, ParticipantId, Phase, PosterDesign, Publication,
    Refusal, Stage, StepRow, TextId, Timer, Workshop, grouping::GROUP_SIZE, history::Restorable,
};

pub type Pairs = Vec<(TextId, TextId)>;

/// What the act set, as it was before.
#[derive(Clone, Debug, PartialEq)]
pub enum Before {
    Stage {
        stage: Stage,
        timer: Timer,
        made_groups: bool,
        duties: Vec<Duties>,
        assigned: usize,
    },
    Timer(Timer),
    Groups(Vec<Group>),
    Seats {
        participants: Vec<ParticipantId>,
        from: GroupId,
    },
    Revealed {
        value: usize,
        on: bool,
    },
    Hidden(BTreeMap<TextId, bool>),
    Headings {
        headings: BTreeMap<TextId, Option<TextId>>,
        apart: Pairs,
    },
    /// Pairs that could be suggested together.
    Apart(Pairs),
    Order {
        value: usize,
        order: Vec<TextId>,
    },
    Poster(BTreeMap<TextId, Option<bool>>),
    Message {
        value: usize,
        words: String,
    },
    Truth {
        value: usize,
        words: String,
    },
    NextSteps(Vec<StepRow>),
    Approved {
        value: usize,
        result: Option<FrozenValue>,
    },
    Published(Option<Publication>),
    Design(PosterDesign),
    Cloud {
        value: usize,
        kind: Kind,
        was: Arrangement,
    },
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
    /// «La dem stå hver for seg»
    Apart,
    Order,
    Poster,
    /// Of this value, as of the next two.
    Message(usize),
    Truth(usize),
    /// Whether it is approved again, or no longer.
    Approval(usize, bool),
    NextSteps,
    /// Whether leaders see the one before again, or nothing.
    Publish(bool),
    /// How the poster looks.
    Design,
    /// What was said of a word cloud.
    Cloud,
}

impl Before {
    pub(crate) fn undoable(&self, workshop: &Workshop) -> Undoable {
        match self {
            Before::Stage { stage, .. } => Undoable::Move(*stage),
            Before::Timer(_) => Undoable::Timer,
            Before::Groups(groups) => Undoable::Groups(!groups.is_empty()),
            Before::Seats { from, .. } => Undoable::Seat(workshop.group_number(*from)),
            Before::Revealed { on, .. } => Undoable::Reveal(*on),
            Before::Hidden(texts) => Undoable::Hide(texts.values().any(|hidden| *hidden)),
            Before::Headings { .. } => Undoable::Merge,
            Before::Cloud { .. } => Undoable::Cloud,
            Before::Apart(_) => Undoable::Apart,
            Before::Order { .. } => Undoable::Order,
            Before::Poster(_) => Undoable::Poster,
            Before::Message { value, .. } => Undoable::Message(*value),
            Before::Truth { value, .. } => Undoable::Truth(*value),
            Before::NextSteps(_) => Undoable::NextSteps,
            Before::Approved { value, result } => Undoable::Approval(*value, result.is_some()),
            Before::Published(before) => Undoable::Publish(before.is_some()),
            Before::Design(_) => Undoable::Design,
        }
    }

    /// What «Angre» covered when it did not name the act yet.
    fn covered_at_first(&self) -> bool {
        use Before as B;
        matches!(
            self,
            B::Stage { .. }
                | B::Timer(_)
                | B::Groups(_)
                | B::Seats { .. }
                | B::Revealed { .. }
                | B::Hidden(_)
                | B::Headings { .. }
        )
    }
}

impl Restorable for Before {
    fn goes_on_in(&self, next: &Before) -> bool {
        match (self, next) {
            (Before::Message { value, .. }, Before::Message { value: next, .. })
            | (Before::Truth { value, .. }, Before::Truth { value: next, .. }) => value == next,
            (Before::NextSteps(_), Before::NextSteps(_)) => true,
            _ => false,
        }
    }
}

impl Workshop {
    /// What act `number` set, if it is the latest and nothing rests on it.
    ///
    /// # Errors
    /// Nothing to undo, not the latest, or others have built on it.
    pub(crate) fn may_undo(&self, number: u32) -> Result<&Before, Refusal> {
        let gone = if self.acts.is_unused() { Refusal::NothingToUndo } else { Refusal::Stale };
        self.acts.last().filter(|act| act.number == number).ok_or(gone)?;
        let latest = self.acts.undoable()?;
        match &latest.before {
            Before::Groups(_) if !self.work.is_empty() => Err(Refusal::BuiltUpon),
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
        self.acts.record(self.last_act, None, before);
    }

    /// Restores what the latest act set, and nothing else. `named`: see [`crate::EventBody::Undone`].
    pub(crate) fn undo_latest(&mut self, named: bool) {
        let latest = self.acts.take_last(|before| named || before.covered_at_first());
        let Some(before) = latest else { return };
        match before {
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
            before => self.restore_material(before),
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
