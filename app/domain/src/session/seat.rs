//! Who asks, in which group, at what work.

use crate::{Group, GroupId, GroupWork, ParticipantId, Phase, Refusal, Session, Stage, Step};

/// Who asks, in which group, at what work.
#[derive(Clone, Copy)]
pub(crate) struct Seat<'a> {
    pub who: ParticipantId,
    pub group: &'a Group,
    pub work: &'a GroupWork,
}

impl Seat<'_> {
    pub fn chair(self) -> Result<(), Refusal> {
        if self.group.chair == self.who { Ok(()) } else { Err(Refusal::NotYours) }
    }

    pub fn scribe(self) -> Result<(), Refusal> {
        if self.group.scribe == self.who { Ok(()) } else { Err(Refusal::NotYours) }
    }

    pub fn at_rev(self, rev: u32) -> Result<(), Refusal> {
        if rev == self.work.rev { Ok(()) } else { Err(Refusal::Stale) }
    }

    pub(crate) fn speaker(self, rev: u32) -> Result<(), Refusal> {
        self.at_rev(rev)?;
        if self.work.step != Step::Round {
            return Err(Refusal::WrongStage);
        }
        if self.work.round.speaker == Some(self.who) { Ok(()) } else { Err(Refusal::NotYours) }
    }
}

impl Session {
    /// A group and its work on the value the room is at, while the groups work.
    pub(crate) fn present_work(&self, group: GroupId) -> Result<(&Group, &GroupWork), Refusal> {
        let Stage::Value { index, phase: Phase::GroupWork } = self.stage else {
            return Err(Refusal::WrongStage);
        };
        let group = self.group(group).ok_or(Refusal::Unknown)?;
        let work = self.work.get(&(index, group.id)).ok_or(Refusal::WrongStage)?;
        Ok((group, work))
    }

    pub(crate) fn work_of(&self, who: ParticipantId) -> Result<(&Group, &GroupWork), Refusal> {
        let group = self.group_of(who).ok_or(Refusal::WrongStage)?;
        self.present_work(group.id)
    }

    pub(crate) fn seat_of(&self, who: ParticipantId) -> Result<Seat<'_>, Refusal> {
        let (group, work) = self.work_of(who)?;
        Ok(Seat { who, group, work })
    }

    pub(crate) fn on_work(&mut self, value: usize, group: GroupId, change: impl FnOnce(&mut GroupWork)) {
        if let Some(work) = self.work.get_mut(&(value, group)) {
            change(work);
            work.stamp(self.common.last_act);
        }
        self.settle_round(value, group);
    }

    /// The group's work on the value the room is at.
    pub(crate) fn on_present_work(&mut self, group: GroupId, change: impl FnOnce(&mut GroupWork)) {
        if let Stage::Value { index, .. } = self.stage {
            self.on_work(index, group, change);
        }
    }
}
