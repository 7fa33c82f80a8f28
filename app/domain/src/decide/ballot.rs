//! «Velg fem», ties, and «Vi er enige»: what is completed by the last one to answer.

use std::collections::BTreeSet;

use super::{Decision, group::Seat};
use crate::{
    Event, EventBody, Group, GroupWork, Kind, ParticipantId, Refusal, Step, TextId, Unfinished, Vote,
    Workshop,
};

impl Workshop {
    pub(super) fn vote(&self, seat: Seat, round: u32, texts: &[TextId]) -> Decision {
        let vote = seat.work.open_vote().ok_or(Refusal::NoVote)?;
        if vote.round != round {
            return Err(Refusal::Stale);
        }
        let mut marks = texts.to_vec();
        marks.sort_unstable();
        marks.dedup();
        if marks.len() > vote.seats() {
            return Err(Refusal::TooManyMarks);
        }
        if marks.iter().any(|mark| !vote.candidates.contains(mark)) {
            return Err(Refusal::NotACandidate);
        }
        let group = seat.group.id;
        let mut events = vec![EventBody::BallotSent { group, participant: seat.who, marks }];
        if self.all_sent(seat.group, vote, |m| m == seat.who) {
            events.push(EventBody::VoteClosed { group });
        }
        Ok(events)
    }

    /// Whether every active member has sent; `counted` are taken as having done so.
    fn all_sent(&self, group: &Group, vote: &Vote, counted: impl Fn(ParticipantId) -> bool) -> bool {
        let sent = |m: ParticipantId| vote.ballots.get(&m).is_some_and(|ballot| ballot.sent);
        self.active_members(group).all(|m| counted(m) || sent(m))
    }

    /// Whether the outcome, as things stand, would tell `who` (or the group, if nobody in it asks) what a single
    /// other has voted. Ballots are counted, also those of members who have gone since. Where there is but one other,
    /// nothing can hide it.
    pub(super) fn tells_one_ballot(&self, group: &Group, vote: &Vote, who: Option<ParticipantId>) -> bool {
        let sent = vote.ballots.iter().filter(|(_, ballot)| ballot.sent).map(|(voter, _)| *voter);
        let sent: BTreeSet<ParticipantId> = sent.filter(|voter| Some(*voter) != who).collect();
        let others = group.members.iter().filter(|member| Some(**member) != who && !sent.contains(member));
        sent.len() == 1 && others.count() > 0
    }

    pub(super) fn settle_tie(&self, seat: Seat, texts: &[TextId]) -> Decision {
        let outcome = self.outcome(seat.work).filter(|o| !o.tied.is_empty()).ok_or(Refusal::NoVote)?;
        self.changeable(seat.work)?;
        let ticked: BTreeSet<TextId> = texts.iter().map(|text| self.root(*text)).collect();
        if ticked.len() > outcome.seats {
            return Err(Refusal::TooManyMarks);
        }
        if ticked.iter().any(|text| !outcome.tied.contains(text)) {
            return Err(Refusal::NotACandidate);
        }
        let picked = outcome.tied.into_iter().filter(|text| ticked.contains(text)).collect();
        Ok(vec![EventBody::TieSettled { group: seat.group.id, picked }])
    }

    pub(super) fn agree(&self, seat: Seat, list_rev: u32, told: usize) -> Decision {
        if seat.work.step != Step::Agree {
            return Err(Refusal::WrongStage);
        }
        if seat.work.agreed || seat.work.agreed_by.contains(&seat.who) {
            return Ok(Vec::new());
        }
        if list_rev != seat.work.list_rev {
            return Err(Refusal::Stale);
        }
        if self.tie_open(seat.work) {
            return Err(Refusal::TieOpen);
        }
        if [Kind::Norm, Kind::Taboo].iter().all(|kind| self.picked(seat.work, *kind).is_empty()) {
            Unfinished::Nothing.asked_about(told)?;
        }
        let group = seat.group.id;
        let mut events = vec![EventBody::AgreementGiven { group, participant: seat.who }];
        let pressed = |m: ParticipantId| m == seat.who || seat.work.agreed_by.contains(&m);
        if self.active_members(seat.group).all(pressed) {
            events.push(EventBody::Agreed { group });
        }
        Ok(events)
    }

    /// Nobody waits for one who is gone: what only they were missing from is completed.
    pub(super) fn go_on_without(&self, seat: Seat, absent: ParticipantId) -> Vec<EventBody> {
        let mut events = vec![EventBody::WentOnWithout { group: seat.group.id, participant: absent }];
        events.extend(self.completed_without(seat.group, seat.work, &[absent]));
        events
    }

    /// This event, which goes back to what was, and what then waits for nobody: some may have left since.
    pub(super) fn completing(&self, event: Event) -> Vec<EventBody> {
        let mut after = self.clone();
        after.apply(&event);
        let completed = after.groups.iter().flat_map(|group| after.completed_in(group, &[]));
        std::iter::once(event.body).chain(completed).collect()
    }

    /// [`Self::completed_without`] in a group that is at work.
    pub(super) fn completed_in(&self, group: &Group, gone: &[ParticipantId]) -> Vec<EventBody> {
        let work = self.present_work(group.id).ok();
        work.map(|(group, work)| self.completed_without(group, work, gone)).unwrap_or_default()
    }

    /// The vote or the agreement that waited for these alone. Not when there is nobody else to have answered.
    pub(super) fn completed_without(
        &self,
        group: &Group,
        work: &GroupWork,
        gone: &[ParticipantId],
    ) -> Vec<EventBody> {
        let is_gone = |m: ParticipantId| gone.contains(&m);
        if self.active_members(group).all(is_gone) {
            return Vec::new();
        }
        if let Some(vote) = work.open_vote() {
            let closed = EventBody::VoteClosed { group: group.id };
            return self.all_sent(group, vote, is_gone).then_some(closed).into_iter().collect();
        }
        let pressed = |m: ParticipantId| is_gone(m) || work.agreed_by.contains(&m);
        let waits = work.step == Step::Agree && !work.agreed && !self.tie_open(work);
        let agreed = waits && self.active_members(group).all(pressed);
        agreed.then_some(EventBody::Agreed { group: group.id }).into_iter().collect()
    }
}
