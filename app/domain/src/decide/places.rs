//! Who gets which place: joining, leaving, moving, and a group for those who wait.

use rand::{Rng, RngExt};

use super::Decision;
use crate::{
    Event, EventBody, Group, GroupId, ParticipantId, Refusal, Stage, Timestamp, Workshop,
    event::NewGroup,
    grouping::{self, GROUP_SIZE},
    workshop::MAX_PARTICIPANTS,
};

/// The group that would be made for those who wait.
pub(crate) struct NextGroup<'a> {
    members: Vec<ParticipantId>,
    /// Whom one alone needs: their group, and their place in it from 1.
    pub borrows: Option<(&'a Group, usize)>,
}

impl Workshop {
    pub(super) fn join(
        &self,
        service: Option<usize>,
        beside: Option<ParticipantId>,
        rng: &mut dyn Rng,
    ) -> Decision {
        if self.stage == Stage::Synthesis {
            return Err(Refusal::SessionOver);
        }
        if !self.joining_open {
            return Err(Refusal::JoiningClosed);
        }
        if self.participants.len() >= MAX_PARTICIPANTS {
            return Err(Refusal::RoomFull);
        }
        if service.is_some_and(|at| at >= self.settings.services.len()) {
            return Err(Refusal::Unknown);
        }
        // Always the owner of the phone, so that nobody is beside somebody beside somebody.
        let beside = beside.and_then(|other| Some(self.participants.get(&other)?.beside.unwrap_or(other)));
        let company = beside.map(|owner| self.at_phone(owner)).unwrap_or_default();
        let group = self.place(&company, rng)?;
        Ok(vec![EventBody::Joined { participant: ParticipantId::draw(rng), service, group, beside }])
    }

    /// Those who are at this one's phone and have not left, this one included.
    fn at_phone(&self, who: ParticipantId) -> Vec<ParticipantId> {
        let owner = self.participants.get(&who).and_then(|seat| seat.beside).unwrap_or(who);
        let here = self.participants.iter().filter(|(_, seat)| !seat.left);
        here.filter(|(id, seat)| **id == owner || seat.beside == Some(owner)).map(|(id, _)| *id).collect()
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
        // An empty group stays empty: nobody is to sit alone.
        let seated: Vec<&Group> = self.groups.iter().filter(|group| !group.members.is_empty()).collect();
        let sizes: Vec<usize> = seated.iter().map(|group| group.members.len()).collect();
        Ok(grouping::place(&sizes, rng).and_then(|at| seated.get(at)).map(|group| group.id))
    }

    /// «Forlat gruppen»: nobody waits for this one any more.
    pub(super) fn leave_group(&self, who: ParticipantId, now: Timestamp, rng: &mut dyn Rng) -> Decision {
        if self.groups.is_empty() {
            return Err(Refusal::WrongStage);
        }
        if self.participants.get(&who).is_some_and(|seat| seat.left) {
            return Ok(Vec::new());
        }
        let mut events = vec![EventBody::Left { participant: who }];
        if let Some(group) = self.group_of(who) {
            events.extend(self.completed_in(group, &[who]));
        }
        Ok(self.with_places_taken(events, now, rng))
    }

    /// «Bli med i en gruppe igjen»: where one left, if there is room, also when all have left it, so that no
    /// group's work is lost; else a place as a latecomer gets it.
    pub(super) fn return_to_group(&self, who: ParticipantId, rng: &mut dyn Rng) -> Decision {
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

    /// «Flytt». Those who share a phone go together.
    pub(super) fn move_person(
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
    pub(super) fn apply_all(&mut self, events: &[EventBody], at: Timestamp) {
        for body in events {
            self.apply(&Event::new(at, body.clone()));
        }
    }

    /// A group for those who wait. One alone borrows somebody from a group of four, so that nobody sits
    /// alone; in the midst of group work nobody is moved.
    pub(super) fn add_group(&self, between_values: bool, rng: &mut dyn Rng) -> Decision {
        let NextGroup { mut members, borrows } = self.next_group(between_values)?;
        members.extend(borrows.and_then(|(group, place)| group.members.get(place.checked_sub(1)?)));
        Ok(vec![EventBody::GroupAdded { group: new_group(members, rng) }])
    }

    /// Not drawn, so that the facilitator can be told before she presses.
    pub(crate) fn next_group(&self, between_values: bool) -> Result<NextGroup<'_>, Refusal> {
        let mut members = self.waiting();
        // Five who wait become three and two, never four and one.
        let groups = members.len().div_ceil(GROUP_SIZE).max(1);
        members.truncate(members.len().div_ceil(groups));
        match members.len() {
            0 => Err(Refusal::NobodyWaits),
            1 if self.in_group_work() && !between_values => Err(Refusal::NoneToBorrow),
            1 => {
                let full = self.groups.iter().rev().filter(|group| group.members.len() == GROUP_SIZE);
                let mut borrowed = full.filter_map(|group| Some((group, group.place(self.movable(group)?)?)));
                let borrows = Some(borrowed.next().ok_or(Refusal::NoneToBorrow)?);
                Ok(NextGroup { members, borrows })
            }
            _ => Ok(NextGroup { members, borrows: None }),
        }
    }

    /// Whom a group can spare: the last with no role of their own, and a phone of their own.
    fn movable(&self, group: &Group) -> Option<ParticipantId> {
        let stays = |m: &ParticipantId| *m == group.chair || *m == group.scribe || self.shares_phone(*m);
        group.members.iter().copied().rev().find(|m| !stays(m))
    }
}

pub(super) fn new_group(members: Vec<ParticipantId>, rng: &mut dyn Rng) -> NewGroup {
    let count = members.len().max(1);
    let at = rng.random_range(0..count);
    let member = |at: usize| members.get(at % count).copied();
    let fallback = ParticipantId(uuid::Uuid::nil());
    NewGroup {
        id: GroupId::draw(rng),
        chair: member(at).unwrap_or(fallback),
        scribe: member(at + 1).unwrap_or(fallback),
        members,
    }
}
