//! Who is there, and «Fortsett uten …».

use super::seat::Seat;
use crate::{Decision, EventBody, Group, GroupId, GroupWork, ParticipantId, Refusal, Session, Timestamp};

/// A role holder who has done nothing for this long (ms) can be taken over from.
pub const SILENT_MS: i64 = 60_000;

impl Session {
    pub fn is_active(&self, participant: ParticipantId) -> bool {
        self.participants.get(&participant).is_some_and(|p| p.active)
    }

    /// From this moment on a member whom the group waits for counts as silent: a minute after their own last
    /// act, and after the group last moved.
    pub fn silent_from(&self, member: ParticipantId, work: &GroupWork) -> Timestamp {
        match self.participants.get(&member) {
            Some(seat) if seat.active => seat.last_act.max(work.moved_at).plus(SILENT_MS),
            _ => Timestamp::default(),
        }
    }

    pub fn active_members<'a>(&'a self, group: &'a Group) -> impl Iterator<Item = ParticipantId> + 'a {
        group.members.iter().copied().filter(|m| self.is_active(*m))
    }

    /// Nobody waits for one who is gone: what only they were missing from is completed.
    pub(crate) fn go_on_without(&self, seat: Seat, place: usize, now: Timestamp) -> Decision {
        seat.chair()?;
        let Seat { who, group, work } = seat;
        let absent = place.checked_sub(1).and_then(|at| group.members.get(at)).ok_or(Refusal::Unknown)?;
        if *absent == who {
            return Err(Refusal::NotYours);
        }
        if now < self.silent_from(*absent, work) {
            return Err(Refusal::NotSilent);
        }
        if !self.is_active(*absent) {
            return Ok(Vec::new());
        }
        let mut events = vec![EventBody::WentOnWithout { group: group.id, participant: *absent }];
        events.extend(self.completed_without(group, work, &[*absent]));
        Ok(events)
    }

    pub(crate) fn apply_went_on_without(&mut self, group: GroupId, participant: ParticipantId) {
        if let Some(seat) = self.participants.get_mut(&participant) {
            seat.active = false;
        }
        self.on_present_work(group, |work| work.rev += 1);
        self.settle_rounds_of(participant);
    }

    /// True if this one had been gone.
    pub(crate) fn sign_of_life(&mut self, who: ParticipantId, at: Timestamp) -> bool {
        let Some(seat) = self.participants.get_mut(&who) else { return false };
        seat.last_act = at;
        seat.moved = false;
        !std::mem::replace(&mut seat.active, true)
    }
}
