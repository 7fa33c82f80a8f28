//! «Flytt»: to another group, or to a new one.

use rand::Rng;

use crate::{
    Decision, EventBody, Group, GroupId, ParticipantId, Refusal, Session, Timestamp,
    before::Before,
    session::{grouping::GROUP_SIZE, seating::Seating},
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
        let who = from.at_place(place).ok_or(Refusal::Unknown)?;
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
        let mut events = vec![EventBody::Moved { participants: together, to, places_stay: true }];
        events.extend(completed);
        Ok(self.with_places_taken(events, now, rng))
    }

    pub(crate) fn apply_moved(&mut self, people: &[ParticipantId], to: GroupId, places_stay: bool) {
        let from = people.first().and_then(|who| self.group_of(*who)).map(|group| group.id);
        let seating = self.seating(from.into_iter().chain([to]));
        self.move_to(people, to, places_stay);
        if let Some(from) = from {
            let seating = places_stay.then(|| Box::new(seating));
            self.record(Before::Seats { participants: people.to_vec(), from, seating });
        }
    }

    fn move_to(&mut self, people: &[ParticipantId], to: GroupId, places_stay: bool) {
        for who in people {
            let moved = self.unseat(*who, places_stay);
            if self.group(to).is_none() {
                self.groups.change().push(Group::empty(to, *who));
            }
            self.seat(*who, to);
            self.mark(*who, false, moved);
        }
        self.start_missing_work();
    }

    /// Takes a move back.
    pub(crate) fn move_people_back(
        &mut self,
        people: &[ParticipantId],
        from: GroupId,
        seating: Option<&Seating>,
    ) {
        let untouched = seating.map(|seating| self.untouched(seating)).unwrap_or_default();
        self.move_to(people, from, seating.is_some());
        self.give_back(untouched);
    }
}
