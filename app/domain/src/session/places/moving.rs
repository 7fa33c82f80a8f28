//! «Flytt»: to another group, or to a new one.

use rand::Rng;

use crate::{
    Decision, EventBody, Group, GroupId, ParticipantId, Refusal, Session, Timestamp, before::Before,
    session::grouping::GROUP_SIZE,
};

impl Session {
    /// «Flytt». Those who share a phone go together.
    pub(crate) fn move_person(
        &self,
        (group, place): (GroupId, usize),
        to: Option<GroupId>,
        now: Timestamp,
        rng: &mut dyn Rng,
    ) -> Decision {
        let from = self.group(group).ok_or(Refusal::Unknown)?;
        let at = place.checked_sub(1).ok_or(Refusal::Unknown)?;
        let who = *from.members.get(at).ok_or(Refusal::Unknown)?;
        let mut together = self.at_phone(who);
        together.retain(|other| from.members.contains(other));
        let to = match to {
            Some(to) if to == group => return Ok(Vec::new()),
            Some(to) => {
                let there = self.group(to).ok_or(Refusal::Unknown)?.members.len();
                if there + together.len() > GROUP_SIZE {
                    return Err(Refusal::TooMany);
                }
                to
            }
            // A whole group in a group of its own: so they are already.
            None if together.len() == from.members.len() => return Ok(Vec::new()),
            None => GroupId::draw(rng),
        };
        let completed = self.completed_in(from, &together);
        let mut events = vec![EventBody::Moved { participants: together, to }];
        events.extend(completed);
        Ok(self.with_places_taken(events, now, rng))
    }

    pub(crate) fn apply_moved(&mut self, people: &[ParticipantId], to: GroupId) {
        if let Some(from) = people.first().and_then(|who| self.group_of(*who)).map(|group| group.id) {
            self.record(Before::Seats { participants: people.to_vec(), from });
        }
        self.move_to(people, to);
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
}
