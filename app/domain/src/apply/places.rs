//! `apply` for who sits in which group.

use crate::{EventBody, Group, GroupId, NewGroup, ParticipantId, Workshop};

impl Workshop {
    /// At the last place, so that nobody else's changes.
    pub(super) fn seat(&mut self, participant: ParticipantId, group: GroupId) {
        if let Some(group) = self.groups.iter_mut().find(|g| g.id == group) {
            let alone = group.members.is_empty();
            // Who is no longer alone no longer needs both roles.
            if !self.noted.given && (alone || group.chair == group.scribe) {
                group.chair = if alone { participant } else { group.chair };
                group.scribe = participant;
                self.noted.duties.insert(group.id);
            }
            group.members.push(participant);
        }
        for ((_, _), work) in self.work.iter_mut().filter(|((_, id), _)| *id == group) {
            work.round.add(participant);
        }
        self.settle_rounds_of(participant);
    }

    /// Takes one out of their group, where nobody then waits for them: the word moves on, and a duty goes to
    /// the next who is there. What they put forward stays. True if they had a place.
    fn unseat(&mut self, who: ParticipantId) -> bool {
        let Some(group) = self.group_of(who) else { return false };
        let id = group.id;
        let there: Vec<ParticipantId> = self.active_members(group).collect();
        let Some(group) = self.groups.iter_mut().find(|group| group.id == id) else { return false };
        let mut next = group.members.clone();
        if let Some(at) = next.iter().position(|m| *m == who) {
            next.rotate_left(at);
        }
        next.retain(|m| *m != who);
        let heir = |other: ParticipantId| {
            next.iter().copied().min_by_key(|m| (!there.contains(m), *m == other)).unwrap_or(who)
        };
        if !self.noted.given && [group.chair, group.scribe].contains(&who) {
            if group.chair == who {
                group.chair = heir(group.scribe);
            }
            if group.scribe == who {
                group.scribe = heir(group.chair);
            }
            self.noted.duties.insert(id);
        }
        group.members.retain(|m| *m != who);
        for ((_, _), work) in self.work.iter_mut().filter(|((_, group), _)| *group == id) {
            work.round.remove(who);
            work.agreed_by.remove(&who);
        }
        (0..self.values.len()).for_each(|value| self.settle_round(value, id));
        true
    }

    pub(super) fn seat_new_group(&mut self, new: &NewGroup) {
        for who in &new.members {
            let moved = self.unseat(*who);
            self.mark(*who, false, moved);
        }
        self.groups.push(Group::from(new));
        self.start_missing_work();
    }

    pub(crate) fn move_to(&mut self, people: &[ParticipantId], to: GroupId) {
        for who in people {
            let moved = self.unseat(*who);
            if self.group(to).is_none() {
                self.groups.push(Group { id: to, members: Vec::new(), chair: *who, scribe: *who });
            }
            self.seat(*who, to);
            self.mark(*who, false, moved);
        }
        self.start_missing_work();
    }

    pub(super) fn leave(&mut self, who: ParticipantId) {
        let group = self.group_of(who).map(|group| group.id);
        self.unseat(who);
        self.mark(who, true, false);
        if let Some(seat) = self.participants.get_mut(&who) {
            seat.left_group = group;
        }
    }

    pub(super) fn come_back(&mut self, who: ParticipantId, group: Option<GroupId>) {
        self.mark(who, false, false);
        if let Some(group) = group {
            self.unseat(who);
            self.seat(who, group);
            self.start_missing_work();
        }
    }

    fn mark(&mut self, who: ParticipantId, left: bool, moved: bool) {
        if let Some(seat) = self.participants.get_mut(&who) {
            (seat.left, seat.moved) = (left, moved);
        }
    }

    /// The groups there were, without those who have left since.
    pub(crate) fn seat_again(&mut self, groups: Vec<Group>) {
        self.groups = groups;
        let left = self.participants.iter().filter(|(_, seat)| seat.left).map(|(who, _)| *who);
        left.collect::<Vec<_>>().into_iter().for_each(|who| {
            self.unseat(who);
        });
    }
}

impl EventBody {
    /// Whether others may now sit at a place, or hold a duty.
    pub(super) fn moves_people(&self) -> bool {
        matches!(
            self,
            EventBody::GroupsMade { .. }
                | EventBody::GroupAdded { .. }
                | EventBody::Moved { .. }
                | EventBody::Left { .. }
                | EventBody::StageMoved { .. }
                | EventBody::DutyTaken { .. }
                | EventBody::Undone { .. }
        )
    }
}

impl From<&NewGroup> for Group {
    fn from(new: &NewGroup) -> Group {
        Group { id: new.id, members: new.members.clone(), chair: new.chair, scribe: new.scribe }
    }
}
