//! Groups for the whole room, and moving it.

use rand::{Rng, seq::IndexedRandom};

use super::{Decision, places::new_group};
use crate::{
    Event, EventBody, Group, Participant, ParticipantId, Phase, Refusal, Stage, Timer, Timestamp, Unfinished,
    Workshop,
    event::{Duties, NewGroup, Starter},
    ground::settings::GROUP_SECONDS,
    grouping::{self, Card},
};

impl Workshop {
    pub(super) fn make_groups(&self, rng: &mut dyn Rng) -> Decision {
        self.dealt(rng).map(|groups| vec![EventBody::GroupsMade { groups }])
    }

    fn dealt(&self, rng: &mut dyn Rng) -> Result<Vec<NewGroup>, Refusal> {
        if !self.work.is_empty() {
            return Err(Refusal::BuiltUpon);
        }
        let card = |(who, seat): (&ParticipantId, &Participant)| Card {
            who: *who,
            service: seat.service,
            beside: seat.beside,
        };
        let here = self.participants.iter().filter(|(_, seat)| !seat.left);
        let cards: Vec<Card> = here.map(card).collect();
        if cards.is_empty() {
            return Err(Refusal::NobodyJoined);
        }
        Ok(grouping::deal(&cards, rng).into_iter().map(|members| new_group(members, rng)).collect())
    }

    pub(super) fn move_on(&self, now: Timestamp, rng: &mut dyn Rng) -> Decision {
        let to = self.stage.next(self.settings.values.len()).ok_or(Refusal::WrongStage)?;
        let leaving = self.stage == Stage::Lobby && self.groups.is_empty();
        let groups = if leaving { self.dealt(rng)? } else { Vec::new() };
        let mut events = Vec::new();
        let mut settled = self.clone();
        if self.is_new(to) {
            while let Ok(added) = settled.add_group(true, rng) {
                settled.apply_all(&added, now);
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

    /// The groups that have not agreed when the room is about to leave their work.
    pub(super) fn groups_at_work(&self) -> Unfinished {
        let Stage::Value { index, phase: Phase::GroupWork } = self.stage else {
            return Unfinished::Groups(0);
        };
        let at_work = |group: &&Group| {
            !group.members.is_empty() && self.work.get(&(index, group.id)).is_some_and(|work| !work.agreed)
        };
        Unfinished::Groups(self.groups.iter().filter(at_work).count())
    }

    pub(super) fn move_back(&self, now: Timestamp, rng: &mut dyn Rng) -> Decision {
        let to = self.stage.previous(self.settings.values.len()).ok_or(Refusal::WrongStage)?;
        let timer = self.clock_for(to, now);
        let (groups, duties, starters) = (Vec::new(), Vec::new(), self.starters_for(to, rng));
        let moved = EventBody::StageMoved { to, timer, groups, duties, starters };
        Ok(self.completing(Event::new(now, moved)))
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
        let fresh = self.groups.iter();
        let fresh = fresh.filter(|g| !g.members.is_empty() && !self.work.contains_key(&(index, g.id)));
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
