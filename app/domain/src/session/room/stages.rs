//! Moving the room, on and back.

use rand::{Rng, seq::IndexedRandom};

use crate::{
    Decision, Duties, Event, EventBody, Group, NewGroup, ParticipantId, Phase, Refusal, Session, Stage,
    Starter, Timer, Timestamp, Unfinished, before::Before, material::listed::Listed,
};

impl Session {
    pub(super) fn at_rev(&self, rev: u32) -> Result<(), Refusal> {
        if rev == self.stage_rev { Ok(()) } else { Err(Refusal::Stale) }
    }

    pub(crate) fn move_on(&self, rev: u32, told: usize, now: Timestamp, rng: &mut dyn Rng) -> Decision {
        self.at_rev(rev)?;
        self.groups_at_work().asked_about(told)?;
        let to = self.stage.next(self.settings.values.len()).ok_or(Refusal::WrongStage)?;
        self.go_on_to(to, now, rng)
    }

    /// «Hopp over verdien»: past what is left of it, in one step, so that nobody is led through stages in which nothing
    /// will be done.
    pub(crate) fn skip_value(&self, rev: u32, now: Timestamp, rng: &mut dyn Rng) -> Decision {
        self.at_rev(rev)?;
        let index = self.stage.value().ok_or(Refusal::WrongStage)?;
        let last = Stage::Value { index, phase: Phase::Plenum };
        let to = last.next(self.settings.values.len()).ok_or(Refusal::WrongStage)?;
        self.go_on_to(to, now, rng)
    }

    fn go_on_to(&self, to: Stage, now: Timestamp, rng: &mut dyn Rng) -> Decision {
        let leaving = self.stage == Stage::Lobby && self.groups.is_empty();
        let groups = if leaving { self.dealt(rng)? } else { Vec::new() };
        let mut events = Vec::new();
        let mut settled = self.clone();
        if self.is_new(to) {
            // Nobody waits any more for who is lent: what their group was at is left.
            while let Ok((added, _)) = settled.group_of_waiting(true, rng) {
                settled.apply_all(std::slice::from_ref(&added), now);
                events.push(added);
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
    pub(crate) fn groups_at_work(&self) -> Unfinished {
        let Stage::Value { index, phase: Phase::GroupWork } = self.stage else {
            return Unfinished::Groups(0, 0);
        };
        let at_work = |group: &&Group| {
            self.is_at_work(group) && self.work.get(&(index, group.id)).is_some_and(|work| !work.agreed())
        };
        let left = self.groups.iter().filter(at_work).count();
        Unfinished::Groups(left, left + self.groups_agreed(index) as usize)
    }

    pub(crate) fn move_back(&self, rev: u32, now: Timestamp, rng: &mut dyn Rng) -> Decision {
        self.at_rev(rev)?;
        let to = self.before_this().ok_or(Refusal::WrongStage)?;
        let timer = self.clock_for(to, now);
        let (groups, duties, starters) = (Vec::new(), Vec::new(), self.starters_for(to, rng));
        let moved = EventBody::StageMoved { to, timer, groups, duties, starters };
        Ok(self.completing(Event::new(now, moved)))
    }

    /// The stage before this one: of a value that was skipped, the one that it was skipped at.
    fn before_this(&self) -> Option<Stage> {
        let previous = self.stage.previous(self.settings.values.len())?;
        let skipped_at = previous.value().filter(|value| self.stage.value() != Some(*value));
        Some(skipped_at.and_then(|value| self.skipped_at.get(&value).copied()).unwrap_or(previous))
    }

    /// Whether `to` begins a value for the first time, which is when the room is rearranged.
    pub(crate) fn is_new(&self, to: Stage) -> bool {
        matches!(to, Stage::Value { index, phase: Phase::Intro } if index >= self.assigned)
    }

    /// Whether the room is inside group work, where nobody may be moved between groups.
    pub(crate) fn in_group_work(&self) -> bool {
        matches!(self.stage.phase(), Some(Phase::GroupWork | Phase::Plenum))
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

    pub(crate) fn apply_stage_moved(
        &mut self,
        (stage, timer): (Stage, Timer),
        groups: &[NewGroup],
        duties: &[Duties],
        starters: &[Starter],
        at: Timestamp,
    ) {
        match self.timer.left(at) {
            Some(left) => self.times_left.insert(self.stage, left),
            None => self.times_left.remove(&self.stage),
        };
        let before = Before::Stage {
            stage: self.stage,
            timer: self.timer,
            made_groups: !groups.is_empty(),
            duties: self.duties_of(duties),
            assigned: self.assigned,
        };
        self.record(before);
        self.note_if_skipped(stage);
        self.groups.change().extend(groups.iter().map(Group::from));
        self.give_duties(duties);
        self.enter(stage, timer);
        for starter in starters {
            self.start_work(starter.group, starter.participant);
        }
        self.start_missing_work();
    }

    fn note_if_skipped(&mut self, to: Stage) {
        let Stage::Value { index, phase } = self.stage else { return };
        let on = to == Stage::Closing || to.value().is_some_and(|value| value > index);
        match phase {
            Phase::Plenum if on => {
                self.skipped_at.remove(&index);
            }
            _ if on => {
                self.skipped_at.insert(index, self.stage);
            }
            _ => {}
        }
    }

    /// Moves the room, and nothing else.
    pub(crate) fn enter(&mut self, stage: Stage, timer: Timer) {
        self.stage = stage;
        self.stage_rev += 1;
        self.stage_since = self.last_act;
        self.begun_at = (stage != Stage::Lobby).then(|| self.begun_at.unwrap_or(self.last_act));
        self.set_timer(timer);
        if let Stage::Value { index, .. } = stage {
            self.begun = self.begun.max(index + 1);
            self.assigned = self.assigned.max(index + 1);
        }
    }

    /// Takes a move back.
    pub(crate) fn return_to(
        &mut self,
        stage: Stage,
        timer: Timer,
        made_groups: bool,
        duties: &[Duties],
        assigned: usize,
    ) {
        let value = self.stage.value();
        self.enter(stage, timer);
        if made_groups && self.work.is_empty() {
            self.groups.change().clear();
        }
        // Once the groups have worked with the duties they were given, they keep them.
        if !self.work.keys().any(|(at, _)| Some(*at) == value) {
            self.give_duties(duties);
            self.assigned = assigned;
        }
        self.start_missing_work();
    }
}
