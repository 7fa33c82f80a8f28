//! «Velg fem»: voting rounds, and what comes of them.

mod opening;
mod ties;

use std::collections::BTreeSet;

use super::seat::Seat;
use crate::{
    Ballot, Decision, Event, EventBody, Group, GroupId, ParticipantId, Refusal, Session, TextId, Unfinished,
    Vote,
};

impl Session {
    pub(crate) fn vote(&self, seat: Seat, round: u32, texts: &[TextId]) -> Decision {
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
    pub(crate) fn all_sent(
        &self,
        group: &Group,
        vote: &Vote,
        counted: impl Fn(ParticipantId) -> bool,
    ) -> bool {
        let sent = |m: ParticipantId| vote.ballots.get(&m).is_some_and(|ballot| ballot.sent);
        self.active_members(group).all(|m| counted(m) || sent(m))
    }

    /// Ends a voting round that some have not answered. `who` asks; none is the facilitator.
    pub(crate) fn close_vote(
        &self,
        group: &Group,
        vote: &Vote,
        who: Option<ParticipantId>,
        told: usize,
    ) -> Decision {
        if self.tells_one_ballot(group, vote, who) {
            return Err(Refusal::OneBallot);
        }
        self.ballots_out(group, vote).asked_about(told)?;
        Ok(vec![EventBody::VoteClosed { group: group.id }])
    }

    /// Whether the outcome, as things stand, would tell `who` (or the group, if nobody in it asks) what a single
    /// other has voted. Ballots are counted, also those of members who have gone since. Where there is but one other,
    /// nothing can hide it.
    pub(crate) fn tells_one_ballot(&self, group: &Group, vote: &Vote, who: Option<ParticipantId>) -> bool {
        let sent = vote.ballots.iter().filter(|(_, ballot)| ballot.sent).map(|(voter, _)| *voter);
        let sent: BTreeSet<ParticipantId> = sent.filter(|voter| Some(*voter) != who).collect();
        let others = group.members.iter().filter(|member| Some(**member) != who && !sent.contains(member));
        sent.len() == 1 && others.count() > 0
    }

    /// Ballots that are missing from an open vote.
    pub(crate) fn ballots_out(&self, group: &Group, vote: &Vote) -> Unfinished {
        let out = |who: &ParticipantId| vote.ballots.get(who).is_none_or(|ballot| !ballot.sent);
        Unfinished::Ballots(self.active_members(group).filter(out).count())
    }

    pub(crate) fn apply_ballot_sent(&mut self, group: GroupId, participant: ParticipantId, marks: &[TextId]) {
        self.on_present_work(group, |work| {
            if let Some(vote) = &mut work.vote {
                let ballot = Ballot { marks: marks.iter().copied().collect(), sent: true };
                vote.ballots.insert(participant, ballot);
            }
            work.acts.build_upon();
        });
    }

    pub(crate) fn apply_vote_closed(&mut self, group: GroupId, event: &Event) {
        let held = self.present_work(group).ok();
        let out = held.and_then(|(group, work)| Some(self.ballots_out(group, work.open_vote()?).count()));
        // The facilitator has ended a vote that some had not answered: she can take it back.
        let by_her = event.by.is_none() && out > Some(0);
        self.on_present_work(group, |work| {
            let before = work.as_it_stands();
            if let Some(vote) = &mut work.vote {
                vote.open = false;
            }
            work.rev += 1;
            work.list_changed();
            work.acts.build_upon();
            if by_her {
                work.record_move(before, event);
            }
        });
    }
}
