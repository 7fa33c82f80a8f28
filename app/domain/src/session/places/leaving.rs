//! «Forlat gruppen», and «Bli med i en gruppe igjen».

use rand::Rng;

use crate::{
    Decision, EventBody, GroupId, ParticipantId, Refusal, Session, Timestamp, session::grouping::GROUP_SIZE,
};

impl Session {
    /// «Forlat gruppen»: nobody waits for this one any more.
    pub(crate) fn leave_group(&self, who: ParticipantId, now: Timestamp, rng: &mut dyn Rng) -> Decision {
        if self.groups.is_empty() {
            return Err(Refusal::WrongStage);
        }
        if self.participants.get(&who).is_some_and(|seat| seat.left) {
            return Ok(Vec::new());
        }
        let mut events = vec![EventBody::Left { participant: who, places_stay: true }];
        if let Some(group) = self.group_of(who) {
            events.extend(self.completed_in(group, &[who]));
        }
        Ok(self.with_places_taken(events, now, rng))
    }

    /// «Bli med i en gruppe igjen»: where one left, if there is room, also when all have left it, so that no
    /// group's work is lost; else a place as a latecomer gets it.
    pub(crate) fn return_to_group(&self, who: ParticipantId, rng: &mut dyn Rng) -> Decision {
        if self.participants.get(&who).is_none_or(|seat| !seat.left) {
            return Ok(Vec::new());
        }
        let company = self.at_phone(who);
        let own = self.participants.get(&who).and_then(|seat| self.group(seat.left_group?));
        let group = match own.filter(|group| company.is_empty() && group.members.len() < GROUP_SIZE) {
            Some(own) => Some(own.id),
            None => self.place(&company, rng)?,
        };
        Ok(vec![EventBody::Seated { participant: who, group }])
    }

    pub(crate) fn apply_left(&mut self, who: ParticipantId, places_stay: bool) {
        let group = self.group_of(who).map(|group| group.id);
        self.unseat(who, places_stay);
        self.mark(who, true, false);
        if let Some(seat) = self.participants.get_mut(&who) {
            seat.left_group = group;
        }
    }

    pub(crate) fn apply_seated(&mut self, who: ParticipantId, group: Option<GroupId>) {
        // One who comes back has asked for it, and need not be told.
        let waited = self.participants.get(&who).is_some_and(|seat| !seat.left);
        self.mark(who, false, false);
        if let Some(group) = group {
            self.unseat(who, true);
            self.seat(who, group);
            if waited {
                self.mark_placed(who);
            }
            self.start_missing_work();
        }
    }
}
