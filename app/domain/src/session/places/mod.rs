//! Who gets which place.

mod groups;
mod joining;
mod leaving;
mod moving;
mod seating;

use std::collections::{BTreeMap, BTreeSet};

use rand::Rng;

use super::grouping::{self, GROUP_SIZE};
use crate::{
    Event, EventBody, Group, GroupId, GroupWork, Participant, ParticipantId, Refusal, Session, Timestamp,
};

impl Session {
    pub fn group_of(&self, participant: ParticipantId) -> Option<&Group> {
        self.groups.of(participant)
    }

    pub fn group(&self, id: GroupId) -> Option<&Group> {
        self.groups.get(self.groups.place(id)?)
    }

    /// The number by which a group is called, from 1.
    pub fn group_number(&self, id: GroupId) -> usize {
        self.groups.place(id).map_or(0, |at| at + 1)
    }

    /// Those who have joined after groups were made and found no place.
    pub fn waiting(&self) -> Vec<ParticipantId> {
        if self.groups.is_empty() {
            return Vec::new();
        }
        let seated: BTreeSet<&ParticipantId> = self.groups.iter().flat_map(|group| &group.members).collect();
        let seeks = |(who, seat): (&ParticipantId, &Participant)| {
            (!seat.left && !seated.contains(who)).then_some(*who)
        };
        self.participants.iter().filter_map(seeks).collect()
    }

    /// All of whom [`Self::shares_phone`] is true.
    pub(crate) fn sharers(&self) -> BTreeSet<ParticipantId> {
        let here = self.participants.iter().filter(|(_, seat)| !seat.left);
        let mut at: BTreeMap<ParticipantId, usize> = BTreeMap::new();
        for owner in here.filter_map(|(who, seat)| seat.beside.filter(|owner| owner != who)) {
            *at.entry(owner).or_default() += 1;
        }
        for (owner, here) in &mut at {
            *here += usize::from(self.participants.get(owner).is_some_and(|seat| !seat.left));
        }
        at.retain(|_, here| *here > 1);
        if at.is_empty() {
            return BTreeSet::new();
        }
        let shares =
            |(who, seat): &(&ParticipantId, &Participant)| at.contains_key(&seat.beside.unwrap_or(**who));
        self.participants.iter().filter(shares).map(|(who, _)| *who).collect()
    }

    /// Those who are at this one's phone and have not left, this one included.
    pub fn at_phone(&self, who: ParticipantId) -> Vec<ParticipantId> {
        let owner = self.phone_of(who);
        let here = self.participants.iter().filter(|(_, seat)| !seat.left);
        here.filter(|(id, seat)| **id == owner || seat.beside == Some(owner)).map(|(id, _)| *id).collect()
    }

    /// The phone that this one is at, by its owner.
    pub(crate) fn phone_of(&self, who: ParticipantId) -> ParticipantId {
        self.participants.get(&who).and_then(|seat| seat.beside).unwrap_or(who)
    }

    pub(crate) fn shares_phone(&self, who: ParticipantId) -> bool {
        self.at_phone(who).len() > 1
    }

    /// A place in the smallest group with room, if there is one. Two at one phone sit in one group; where the
    /// first waits for a group, so does the second.
    fn place(&self, company: &[ParticipantId], rng: &mut dyn Rng) -> Result<Option<GroupId>, Refusal> {
        if let Some(other) = company.first() {
            return match self.group_of(*other) {
                Some(group) if group.members.len() >= GROUP_SIZE => Err(Refusal::GroupFull),
                group => Ok(group.map(|group| group.id)),
            };
        }
        // A group that nobody is in any more stays so: nobody is to sit alone.
        let there = |group: &&Group| self.active_members(group).next().is_some();
        let seated: Vec<&Group> = self.groups.iter().filter(there).collect();
        let sizes: Vec<usize> = seated.iter().map(|group| group.members.len()).collect();
        Ok(grouping::place(&sizes, rng).and_then(|at| seated.get(at)).map(|group| group.id))
    }

    /// Whoever waits takes a place that these events leave free.
    fn with_places_taken(
        &self,
        mut events: Vec<EventBody>,
        now: Timestamp,
        rng: &mut dyn Rng,
    ) -> Vec<EventBody> {
        if self.waiting().is_empty() {
            return events;
        }
        let mut after = self.clone();
        after.apply_all(&events, now);
        for participant in after.waiting().into_iter().filter(|who| !self.shares_phone(*who)) {
            let Ok(group @ Some(_)) = after.place(&[], rng) else { break };
            let seated = [EventBody::Seated { participant, group }];
            after.apply_all(&seated, now);
            events.extend(seated);
        }
        events
    }

    /// To see what comes of events before they are stored.
    pub(crate) fn apply_all(&mut self, events: &[EventBody], at: Timestamp) {
        for body in events {
            self.happen(&Event::new(at, body.clone()));
        }
    }

    /// At a free place, so that nobody else's changes.
    pub(crate) fn seat(&mut self, participant: ParticipantId, group: GroupId) {
        if let Some(group) = self.groups.with_id(group) {
            let alone = group.members.is_empty();
            // Who is no longer alone no longer needs both roles.
            if !self.noted.given && (alone || group.chair == group.scribe) {
                group.chair = if alone { participant } else { group.chair };
                group.scribe = participant;
                self.noted.duties.insert(group.id);
            }
            group.sit(participant);
        }
        self.for_works_of(group, |work| work.round.add(participant));
        self.settle_rounds_of(participant);
    }

    /// Takes one out of their group, where nobody then waits for them: the word moves on, and a duty goes to
    /// the next who is there. What they put forward stays. True if they had a place.
    fn unseat(&mut self, who: ParticipantId, places_stay: bool) -> bool {
        let Some(group) = self.group_of(who) else { return false };
        let id = group.id;
        let there: Vec<ParticipantId> = self.active_members(group).collect();
        let Some(group) = self.groups.with_id(id) else { return false };
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
        group.rise(who, places_stay);
        self.for_works_of(id, |work| {
            work.round.remove(who);
            work.agreed_by.remove(&who);
        });
        if let Some(value) = self.stage.value() {
            self.settle_round(value, id);
        }
        true
    }

    /// What the group has done for each value.
    fn for_works_of(&mut self, group: GroupId, change: impl Fn(&mut GroupWork)) {
        for value in 0..self.values.len() {
            self.work.get_mut(&(value, group)).map(&change);
        }
    }

    fn mark(&mut self, who: ParticipantId, left: bool, moved: bool) {
        if let Some(seat) = self.participants.get_mut(&who) {
            (seat.left, seat.moved, seat.placed) = (left, moved, false);
        }
    }

    /// Who waited has a place.
    fn mark_placed(&mut self, who: ParticipantId) {
        if let Some(seat) = self.participants.get_mut(&who) {
            seat.placed = true;
        }
    }
}
