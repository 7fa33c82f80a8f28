//! `apply` for where the room is, who has which duty, and who has the word.

use std::collections::btree_map::Entry;

use crate::{
    Duties, Group, GroupId, GroupWork, ParticipantId, Phase, Round, Stage, Step, TextId, Timer, Timestamp,
    Workshop,
};

impl Workshop {
    /// Moves the room, and nothing else.
    pub(crate) fn enter(&mut self, stage: Stage, timer: Timer) {
        self.stage = stage;
        self.stage_rev += 1;
        self.set_timer(timer);
        if let Stage::Value { index, .. } = stage {
            self.begun = self.begun.max(index + 1);
            self.assigned = self.assigned.max(index + 1);
        }
    }

    /// The clock as it was.
    pub(crate) fn set_timer(&mut self, timer: Timer) -> Timer {
        self.timer_rev += 1;
        std::mem::replace(&mut self.timer, timer)
    }

    /// The duties that these groups have now.
    pub(super) fn duties_of(&self, duties: &[Duties]) -> Vec<Duties> {
        duties.iter().filter_map(|duty| self.group(duty.group)).map(Duties::from).collect()
    }

    /// Where both still sit in the group.
    pub(crate) fn give_duties(&mut self, duties: &[Duties]) {
        if self.noted.given {
            return;
        }
        for duty in duties {
            let there =
                |group: &Group| [duty.chair, duty.scribe].iter().all(|who| group.members.contains(who));
            if let Some(group) = self.groups.iter_mut().find(|g| g.id == duty.group && there(g)) {
                (group.chair, group.scribe) = (duty.chair, duty.scribe);
                self.noted.duties.insert(duty.group);
            }
        }
    }

    /// True if this one had been gone.
    pub(super) fn sign_of_life(&mut self, who: ParticipantId, at: Timestamp) -> bool {
        let Some(seat) = self.participants.get_mut(&who) else { return false };
        seat.last_act = at;
        seat.moved = false;
        !std::mem::replace(&mut seat.active, true)
    }

    /// Every group has its work when the room is at group work, however it came there.
    pub(crate) fn start_missing_work(&mut self) {
        let starters: Vec<(GroupId, ParticipantId)> = self
            .groups
            .iter()
            .map(|group| {
                (group.id, *group.members.iter().find(|m| **m != group.chair).unwrap_or(&group.chair))
            })
            .collect();
        starters.into_iter().for_each(|(group, starter)| self.start_work(group, starter));
    }

    /// Begins a group's work on the value at hand, unless it has begun.
    pub(super) fn start_work(&mut self, group: GroupId, starter: ParticipantId) {
        let Stage::Value { index: value, phase: Phase::GroupWork } = self.stage else { return };
        let Some(members) = self.group(group).map(|g| g.members.clone()).filter(|all| !all.is_empty()) else {
            return;
        };
        if self.noted.given {
            return;
        }
        if let Entry::Vacant(place) = self.work.entry((value, group)) {
            place.insert(GroupWork::new()).round = Round::new(&members, starter);
            self.noted.rounds.insert((value, group));
        }
        self.settle_round(value, group);
    }

    fn is_draft_of(&self, text: TextId, who: Option<ParticipantId>) -> bool {
        let held = self.texts.get(&text).filter(|held| held.group.is_none() && !held.deleted);
        held.is_some_and(|held| held.author.is_some() && held.author == who)
    }

    /// For every value: the room may come back to one that was left.
    pub(super) fn settle_rounds_of(&mut self, who: ParticipantId) {
        if let Some(group) = self.group_of(who).map(|g| g.id) {
            (0..self.values.len()).for_each(|value| self.settle_round(value, group));
        }
    }

    /// Gives the word on where it is free, after anything that may have changed who can speak.
    pub(crate) fn settle_round(&mut self, value: usize, group: GroupId) {
        if self.noted.given {
            return;
        }
        let Some(mut work) = self.work.remove(&(value, group)) else { return };
        if work.step == Step::Round {
            let before = work.round.clone();
            let can_speak = |m| self.is_active(m) && self.next_draft(m, value).is_some();
            if work.round.settle(can_speak) {
                work.rev += 1;
            }
            let at_hand = work.round.text.filter(|text| self.is_draft_of(*text, work.round.speaker));
            work.round.text = at_hand.or_else(|| self.next_draft(work.round.speaker?, value));
            if work.round != before {
                self.noted.rounds.insert((value, group));
            }
        }
        self.work.insert((value, group), work);
    }
}
