//! Who leads and who writes in each group.

use crate::{
    Decision, Duties, Duty, EventBody, Group, GroupId, ParticipantId, Phase, Refusal, Session, Stage,
    Timestamp, session::seat::Seat,
};

impl Session {
    /// Ordstyrer and referent rotate with each core value.
    pub(crate) fn duties_for(&self, to: Stage) -> Vec<Duties> {
        let Stage::Value { index: 1.., phase: Phase::Intro } = to else { return Vec::new() };
        if !self.is_new(to) {
            return Vec::new();
        }
        let after = |group: &Group, who: ParticipantId| {
            let at = group.members.iter().position(|m| *m == who).map_or(0, |at| at + 1);
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

    /// The duties that these groups have now.
    pub(crate) fn duties_of(&self, duties: &[Duties]) -> Vec<Duties> {
        duties.iter().filter_map(|duty| self.group(duty.group)).map(Duties::from).collect()
    }

    /// Where both still sit in the group.
    pub(crate) fn give_duties(&mut self, duties: &[Duties]) {
        if self.noted.given {
            return;
        }
        for duty in duties {
            let there =
                |group: &Group| [duty.chair, duty.scribe].iter().all(|who| group.members.contains(who));
            if let Some(group) = self.groups.with_id(duty.group).filter(|group| there(group)) {
                (group.chair, group.scribe) = (duty.chair, duty.scribe);
                self.noted.duties.insert(duty.group);
            }
        }
    }

    pub(crate) fn take_over(&self, seat: Seat, duty: Duty, now: Timestamp) -> Decision {
        let holder = match duty {
            Duty::Chair => seat.group.chair,
            Duty::Scribe => seat.group.scribe,
        };
        if holder == seat.who {
            return Ok(Vec::new());
        }
        if now < self.silent_from(holder, seat.work) {
            return Err(Refusal::NotSilent);
        }
        Ok(vec![EventBody::DutyTaken { group: seat.group.id, duty, participant: seat.who }])
    }

    pub(crate) fn apply_duty_taken(&mut self, group: GroupId, duty: Duty, participant: ParticipantId) {
        if let Some(group) = self.groups.with_id(group) {
            match duty {
                Duty::Chair => group.chair = participant,
                Duty::Scribe => group.scribe = participant,
            }
        }
    }
}
