//! Joining, groups, and moving the room.

use rand::{Rng, RngExt, seq::IndexedRandom};

use super::Decision;
use crate::{
    EventBody, Group, GroupId, Participant, ParticipantId, Phase, Refusal, Stage, Timer, Timestamp, Workshop,
    event::{Duties, NewGroup, Starter},
    grouping::{self, Card, GROUP_SIZE},
    settings::GROUP_SECONDS,
    workshop::MAX_PARTICIPANTS,
};

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
        let group = match beside {
            Some(other) => self.place_beside(other)?,
            None => {
                let sizes: Vec<usize> = self.groups.iter().map(|group| group.members.len()).collect();
                grouping::place(&sizes, rng).and_then(|at| self.groups.get(at)).map(|group| group.id)
            }
        };
        Ok(vec![EventBody::Joined { participant: ParticipantId::draw(rng), service, group, beside }])
    }

    /// Those whom a group can spare: no role of their own, and a phone of their own.
    fn movable(&self, group: &Group) -> Vec<ParticipantId> {
        let stays = |m: &ParticipantId| *m == group.chair || *m == group.scribe || self.shares_phone(*m);
        group.members.iter().copied().filter(|m| !stays(m)).collect()
    }

    fn shares_phone(&self, who: ParticipantId) -> bool {
        self.participants.iter().any(|(id, seat)| seat.beside.is_some_and(|owner| owner == who || *id == who))
    }

    /// Two at one phone sit in one group; where the first waits for a group, so does the second.
    fn place_beside(&self, other: ParticipantId) -> Result<Option<GroupId>, Refusal> {
        match self.group_of(other) {
            Some(group) if group.members.len() >= GROUP_SIZE => Err(Refusal::GroupFull),
            group => Ok(group.map(|group| group.id)),
        }
    }

    pub(super) fn make_groups(&self, rng: &mut dyn Rng) -> Decision {
        self.dealt(rng).map(|groups| vec![EventBody::GroupsMade { groups }])
    }

    fn dealt(&self, rng: &mut dyn Rng) -> Result<Vec<NewGroup>, Refusal> {
        if !self.work.is_empty() {
            return Err(Refusal::BuiltUpon);
        }
        if self.participants.is_empty() {
            return Err(Refusal::NobodyJoined);
        }
        let card = |(who, seat): (&ParticipantId, &Participant)| Card {
            who: *who,
            service: seat.service,
            beside: seat.beside,
        };
        let cards: Vec<Card> = self.participants.iter().map(card).collect();
        Ok(grouping::deal(&cards, rng).into_iter().map(|members| new_group(members, rng)).collect())
    }

    /// A group for those who wait. One alone borrows somebody from a group of four, so that nobody sits
    /// alone; in the midst of group work nobody is moved.
    pub(super) fn add_group(&self, between_values: bool, rng: &mut dyn Rng) -> Decision {
        let (mut members, lenders) = self.next_group(between_values)?;
        if let Some(from) = lenders.choose(rng) {
            members.extend(self.movable(from).choose(rng));
        }
        Ok(vec![EventBody::GroupAdded { group: new_group(members, rng) }])
    }

    /// Whether [`Self::add_group`] can be done now.
    pub(crate) fn can_add_group(&self) -> bool {
        self.stage != Stage::Synthesis && self.next_group(false).is_ok()
    }

    /// Who of those who wait would sit in a new group, and the groups that one alone can borrow from.
    fn next_group(&self, between_values: bool) -> Result<(Vec<ParticipantId>, Vec<&Group>), Refusal> {
        let mut members = self.waiting();
        // Five who wait become three and two, never four and one.
        let groups = members.len().div_ceil(GROUP_SIZE).max(1);
        members.truncate(members.len().div_ceil(groups));
        if members.is_empty() {
            return Err(Refusal::NobodyWaits);
        }
        if members.len() > 1 {
            return Ok((members, Vec::new()));
        }
        let lends = |group: &&Group| group.members.len() == GROUP_SIZE && !self.movable(group).is_empty();
        let full: Vec<&Group> = self.groups.iter().filter(lends).collect();
        if full.is_empty() || (self.in_group_work() && !between_values) {
            return Err(Refusal::NoneToBorrow);
        }
        Ok((members, full))
    }

    pub(super) fn move_on(&self, now: Timestamp, rng: &mut dyn Rng) -> Decision {
        let to = self.stage.next(self.settings.values.len()).ok_or(Refusal::WrongStage)?;
        let leaving = self.stage == Stage::Lobby && self.groups.is_empty();
        let groups = if leaving { self.dealt(rng)? } else { Vec::new() };
        let mut events = Vec::new();
        let mut settled = self.clone();
        if self.is_new(to) {
            while let Ok(added) = settled.add_group(true, rng) {
                for body in &added {
                    settled.apply(&crate::Event { at: now, by: None, cause: None, body: body.clone() });
                }
                events.extend(added);
            }
        }
        events.push(EventBody::StageMoved {
            to,
            timer: settled.clock_for(to, now),
            groups,
            duties: settled.duties_for(to),
            starters: settled.starters_for(to, rng),
        });
        Ok(events)
    }

    pub(super) fn move_back(&self, now: Timestamp, rng: &mut dyn Rng) -> Decision {
        let to = self.stage.previous(self.settings.values.len()).ok_or(Refusal::WrongStage)?;
        let timer = self.clock_for(to, now);
        let (groups, duties, starters) = (Vec::new(), Vec::new(), self.starters_for(to, rng));
        Ok(vec![EventBody::StageMoved { to, timer, groups, duties, starters }])
    }

    /// Whether `to` begins a value for the first time, which is when the room is rearranged.
    fn is_new(&self, to: Stage) -> bool {
        matches!(to, Stage::Value { index, phase: Phase::Intro } if index >= self.assigned)
    }

    /// A stage that was left shows the time it had left, paused; a new one starts its clock.
    fn clock_for(&self, to: Stage, now: Timestamp) -> Timer {
        if let Some(left) = self.times_left.get(&to) {
            return Timer::Paused { left: *left };
        }
        let seconds = match to.phase() {
            Some(Phase::Individual) => self.settings.individual_seconds,
            Some(Phase::GroupWork) => Some(GROUP_SECONDS),
            _ => None,
        };
        seconds.map_or(Timer::Off, |s| Timer::Running { deadline: now.plus(i64::from(s) * 1_000) })
    }

    /// Ordstyrer and referent rotate with each core value.
    fn duties_for(&self, to: Stage) -> Vec<Duties> {
        let Stage::Value { index: 1.., phase: Phase::Intro } = to else { return Vec::new() };
        if !self.is_new(to) {
            return Vec::new();
        }
        let after = |group: &Group, who: ParticipantId| {
            let at = group.place(who).unwrap_or(0);
            group.members.get(at % group.members.len().max(1)).copied().unwrap_or(who)
        };
        self.groups
            .iter()
            .map(|group| {
                let chair = after(group, group.chair);
                Duties { group: group.id, chair, scribe: after(group, chair) }
            })
            .collect()
    }

    /// Who starts is drawn, and is never the chair.
    fn starters_for(&self, to: Stage, rng: &mut dyn Rng) -> Vec<Starter> {
        let Stage::Value { index, phase: Phase::GroupWork } = to else { return Vec::new() };
        let fresh = self.groups.iter().filter(|g| !self.work.contains_key(&(index, g.id)));
        fresh
            .map(|group| {
                let others: Vec<ParticipantId> =
                    group.members.iter().copied().filter(|m| *m != group.chair).collect();
                let participant = others.choose(rng).copied().unwrap_or(group.chair);
                Starter { group: group.id, participant }
            })
            .collect()
    }
}

fn new_group(members: Vec<ParticipantId>, rng: &mut dyn Rng) -> NewGroup {
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
