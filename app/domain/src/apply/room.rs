//! `apply` for who sits where, and who has the word.

use crate::{Group, GroupId, GroupWork, ParticipantId, Stage, Step, Workshop, event::NewGroup};

impl Workshop {
    pub(super) fn seat(&mut self, participant: ParticipantId, group: GroupId) {
        if let Some(group) = self.groups.iter_mut().find(|g| g.id == group) {
            group.members.push(participant);
        }
        for ((_, _), work) in self.work.iter_mut().filter(|((_, id), _)| *id == group) {
            work.round.add(participant);
        }
    }

    pub(super) fn seat_new_group(&mut self, new: &NewGroup) {
        for group in &mut self.groups {
            group.members.retain(|m| !new.members.contains(m));
        }
        self.groups.push(Group::from(new));
        if let Stage::Value { index, phase: crate::Phase::GroupWork } = self.stage {
            let starter = new.members.iter().find(|m| **m != new.chair).unwrap_or(&new.chair);
            self.start_work(index, new.id, *starter);
        }
    }

    pub(super) fn start_work(&mut self, value: usize, group: GroupId, starter: ParticipantId) {
        let Some(members) = self.group(group).map(|g| g.members.clone()) else { return };
        self.work.entry((value, group)).or_insert_with(|| GroupWork::new(&members, starter));
        self.settle_round(value, group);
    }

    /// Gives the word on where it is free, after anything that may have changed who can speak.
    pub(crate) fn settle_round(&mut self, value: usize, group: GroupId) {
        let Some(mut work) = self.work.remove(&(value, group)) else { return };
        if work.step == Step::Round {
            let can_speak = |m| self.is_active(m) && self.next_draft(m, value).is_some();
            if work.round.settle(can_speak) {
                work.rev += 1;
            }
        }
        self.work.insert((value, group), work);
    }
}

impl From<&NewGroup> for Group {
    fn from(new: &NewGroup) -> Group {
        Group { id: new.id, members: new.members.clone(), chair: new.chair, scribe: new.scribe }
    }
}
