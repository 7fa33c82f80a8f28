//! Who is there, and «Fortsett uten …».

use super::seat::Seat;
use crate::{
    Decision, Duty, Event, EventBody, Group, GroupId, GroupWork, ParticipantId, Refusal, Session, Step,
    Timestamp, Workshop,
    before::{Before, Without},
};

/// A role holder who has done nothing for this long (ms) can be taken over from.
pub const SILENT_MS: i64 = 60_000;
/// When somebody was last heard of is nobody's business to the millisecond.
pub const ABOUT_MS: i64 = 10_000;

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

    /// Nobody waits for one who is gone: what only they were missing from is completed, and their duty goes to one who
    /// is there. The chair asks for it; where it is the chair who is gone, anyone in the group, who then leads.
    pub(crate) fn go_on_without(&self, seat: Seat, place: usize, now: Timestamp) -> Decision {
        let Seat { who, group, work } = seat;
        let absent = group.at_place(place).ok_or(Refusal::Unknown)?;
        if absent == who {
            return Err(Refusal::NotYours);
        }
        if absent != group.chair || now < self.silent_from(absent, work) {
            seat.chair()?;
        }
        self.gone_on_without(group, work, absent, Some(who), now)
    }

    /// The facilitator's «Gå videre uten …».
    pub(crate) fn go_on_without_one(&self, group: GroupId, place: usize, now: Timestamp) -> Decision {
        let (group, work) = self.present_work(group)?;
        let absent = group.at_place(place).ok_or(Refusal::Unknown)?;
        self.gone_on_without(group, work, absent, None, now)
    }

    fn gone_on_without(
        &self,
        group: &Group,
        work: &GroupWork,
        absent: ParticipantId,
        leads: Option<ParticipantId>,
        now: Timestamp,
    ) -> Decision {
        if now < self.silent_from(absent, work) {
            return Err(Refusal::NotSilent);
        }
        let chair =
            (group.chair == absent).then(|| leads.or(self.heir(group, absent, group.scribe))).flatten();
        let scribe = (group.scribe == absent).then(|| self.heir(group, absent, group.chair)).flatten();
        let taken = |duty, heir: Option<ParticipantId>| {
            heir.map(|participant| EventBody::DutyTaken { group: group.id, duty, participant })
        };
        let mut events: Vec<EventBody> =
            [taken(Duty::Chair, chair), taken(Duty::Scribe, scribe)].into_iter().flatten().collect();
        let hers = leads.is_none();
        if self.is_active(absent) || hers && !events.is_empty() {
            let gone = EventBody::WentOnWithout { group: group.id, participant: absent, undoable: hers };
            events.insert(0, gone);
        }
        if self.is_active(absent) {
            events.extend(self.completed_without(group, work, &[absent]));
        }
        Ok(events)
    }

    /// Who takes a duty over from one who is gone: the next who is there, rather one who does not hold the `other`.
    fn heir(&self, group: &Group, gone: ParticipantId, other: ParticipantId) -> Option<ParticipantId> {
        let after = group.members.iter().cycle().skip_while(|m| **m != gone).skip(1);
        let next: Vec<_> = after.copied().take(group.members.len().saturating_sub(1)).collect();
        next.into_iter().filter(|m| self.is_active(*m)).min_by_key(|m| *m == other)
    }

    /// Whom the group waits for now, and whether it is for something of their own: their word, their ballot, their «Vi
    /// er enige». Else it is for one with a duty.
    pub(crate) fn awaited(&self, group: &Group, work: &GroupWork) -> Vec<(ParticipantId, bool)> {
        let asked = |who: Vec<ParticipantId>| who.into_iter().map(|who| (who, true)).collect();
        let mut duties = vec![(group.chair, false)];
        if group.scribe != group.chair && matches!(work.step, Step::Merge | Step::Taboos) {
            duties.push((group.scribe, false));
        }
        match (work.open_vote(), work.step) {
            (Some(vote), _) => {
                let out = |who: &ParticipantId| vote.ballots.get(who).is_none_or(|ballot| !ballot.sent);
                asked(self.active_members(group).filter(out).collect())
            }
            (None, Step::Round) if work.round.speaker.is_some() => {
                asked(work.round.speaker.into_iter().collect())
            }
            (None, Step::Agree) if work.agreed() => Vec::new(),
            (None, Step::Agree) if !self.tie_open(work) => {
                asked(self.active_members(group).filter(|who| !work.agreed_by.contains(who)).collect())
            }
            (None, _) => duties,
        }
    }

    /// Those of them who are at this one's phone, where several are: all of them are in one group.
    pub(crate) fn awaited_at(
        &self,
        who: ParticipantId,
        group: &Group,
        work: &GroupWork,
    ) -> Vec<ParticipantId> {
        let phone = self.phone_of(who);
        let here = |other: &ParticipantId| self.phone_of(*other) == phone;
        if group.members.iter().filter(|member| here(member)).count() < 2 {
            return Vec::new();
        }
        self.awaited(group, work).into_iter().map(|(who, _)| who).filter(here).collect()
    }

    /// Somebody is at work there: none that all have left, are gone from, or were moved to and have done nothing in.
    pub(crate) fn is_at_work(&self, group: &Group) -> bool {
        let seats = group.members.iter().filter_map(|who| self.participants.get(who));
        seats.into_iter().any(|seat| seat.active && !seat.moved)
    }

    pub(crate) fn apply_went_on_without(
        &mut self,
        group: GroupId,
        participant: ParticipantId,
        undoable: bool,
    ) {
        let before = self.before_going_on(group, participant).filter(|_| undoable);
        if let Some(seat) = self.participants.get_mut(&participant) {
            seat.active = false;
        }
        self.on_present_work(group, GroupWork::change_without_moving);
        self.settle_rounds_of(participant);
        if let Some(before) = before {
            self.record(before);
        }
    }

    fn before_going_on(&self, group: GroupId, participant: ParticipantId) -> Option<Before> {
        let value = self.stage.value()?;
        let work = self.work.get(&(value, group))?;
        Some(Before::Without(Box::new(Without {
            value,
            participant,
            active: self.is_active(participant),
            seating: self.seating(std::iter::once(group)),
            vote_open: work.open_vote().is_some(),
            agreed: work.agreed(),
            list_rev: work.list_rev,
        })))
    }

    /// Whether this is what came of the latest act, where that was going on without somebody.
    pub(crate) fn completes_going_on(&self, event: &Event) -> bool {
        let completes = matches!(
            event.body,
            EventBody::DutyTaken { .. } | EventBody::VoteClosed { .. } | EventBody::Agreed { .. }
        );
        let latest = || self.acts.last().filter(|act| matches!(act.before, Before::Without(_)));
        completes && event.by.is_none() && latest().is_some_and(|act| act.at == event.at)
    }

    /// Takes it back: the group waits for this one again. Their duty and their turn are theirs again, and the vote or the
    /// agreement that was completed without them is open, where nobody has done anything about these since.
    pub(crate) fn wait_again(&mut self, without: &Without) {
        let untouched = self.untouched(&without.seating);
        if let Some(seat) = self.participants.get_mut(&without.participant).filter(|seat| !seat.left) {
            seat.active |= without.active;
        }
        let turns = untouched.rounds.iter().find(|turns| turns.value == without.value);
        if let Some(work) = turns.and_then(|turns| self.work.get_mut(&(turns.value, turns.group))) {
            work.open_again(without);
        }
        self.give_back(untouched);
        self.settle_rounds_of(without.participant);
    }

    /// True if this one had been gone.
    pub(crate) fn sign_of_life(&mut self, who: ParticipantId, at: Timestamp) -> bool {
        let Some(seat) = self.participants.get_mut(&who) else { return false };
        seat.last_act = at;
        (seat.moved, seat.placed) = (false, false);
        !std::mem::replace(&mut seat.active, true)
    }
}

impl GroupWork {
    /// What was completed, if it stands as it did then.
    fn open_again(&mut self, without: &Without) {
        if self.list_rev != without.list_rev {
            return;
        }
        if without.vote_open
            && let Some(vote) = self.vote.as_mut().filter(|vote| !vote.open)
        {
            vote.open = true;
            self.rev += 1;
            self.list_changed();
        }
        if !without.agreed && self.chosen.take().is_some() {
            self.rev += 1;
        }
    }
}

impl Without {
    /// The group's number, and the place in it.
    pub(crate) fn who(&self, workshop: &Workshop) -> (usize, usize) {
        let group = self.seating.groups.first().map(|(group, _)| group);
        let number = workshop.session().zip(group).map(|(session, group)| session.group_number(group.id));
        (
            number.unwrap_or_default(),
            group.and_then(|group| group.place(self.participant)).unwrap_or_default(),
        )
    }
}
