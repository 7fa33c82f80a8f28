//! A group from step to step: on, back, and helped along.

use serde::{Deserialize, Serialize};

use super::{
    group_before::{GroupBefore, Moved},
    seat::Seat,
};
use crate::{
    Decision, Event, EventBody, Group, GroupId, GroupUndo, GroupWork, Kind, Refusal, Session, Step,
    Timestamp, Unfinished,
};

/// How the facilitator can take a group along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GroupHelp {
    /// Ends the vote that is open.
    EndVote,
    /// To this step.
    Step(Step),
}

impl Session {
    pub(crate) fn advance(&self, seat: Seat, rev: u32, told: usize) -> Decision {
        seat.chair()?;
        seat.at_rev(rev)?;
        self.step_group(seat.group, seat.work, told)
    }

    pub(crate) fn step_back(&self, seat: Seat, rev: u32) -> Decision {
        seat.chair()?;
        seat.at_rev(rev)?;
        let to = seat.work.step.previous().ok_or(Refusal::WrongStage)?;
        Ok(vec![EventBody::GroupMoved { group: seat.group.id, to }])
    }

    /// The group's next step. Choosing begins with a vote by itself.
    pub(crate) fn step_group(&self, group: &Group, work: &GroupWork, told: usize) -> Decision {
        if work.open_vote().is_some() {
            return Err(Refusal::VoteOpen);
        }
        let to = work.step.next().ok_or(Refusal::GroupAtEnd)?;
        self.texts_unsaid(group, work).asked_about(told)?;
        if work.step == Step::Choose {
            Unfinished::Tied(self.tied(work)).asked_about(told)?;
        }
        let mut events = vec![EventBody::GroupMoved { group: group.id, to }];
        if to == Step::Choose && !self.table(work, Kind::Norm).is_empty() {
            events.push(self.vote_on_all(group, work));
        }
        Ok(events)
    }

    /// Takes a stuck group one step along. Agreement itself can't be given for anyone.
    pub(crate) fn help_group(&self, group: GroupId, rev: u32, told: usize) -> Decision {
        let (group, work) = self.present_work(group)?;
        if rev != work.rev {
            return Err(Refusal::Stale);
        }
        if let Some(vote) = work.open_vote() {
            return self.close_vote(group, vote, None, told);
        }
        self.step_group(group, work, told)
    }

    /// What [`Self::help_group`] would do. None where only the group itself can do something.
    pub(crate) fn help_for(&self, work: &GroupWork) -> Option<GroupHelp> {
        match work.open_vote() {
            Some(_) => Some(GroupHelp::EndVote),
            None => work.step.next().map(GroupHelp::Step),
        }
    }

    /// The facilitator's «Angre» of her help, which moves that group alone.
    pub(crate) fn take_help_back(&self, group: GroupId, number: u32, now: Timestamp) -> Decision {
        let (group, work) = self.present_work(group)?;
        if self.help_to_take_back(group, work)?.number != number {
            return Err(Refusal::Stale);
        }
        Ok(self.completing(Event::new(now, EventBody::GroupUndone { group: group.id })))
    }

    /// # Errors
    /// The latest step in the group was its own, or it has built on it.
    pub(crate) fn help_to_take_back(&self, group: &Group, work: &GroupWork) -> Result<GroupUndo, Refusal> {
        if work.acts.last().is_some() && !work.helped() {
            return Err(Refusal::NotYours);
        }
        self.undoable_step(group, work)
    }

    pub(crate) fn apply_group_moved(&mut self, group: GroupId, to: Step, event: &Event) {
        self.on_present_work(group, |work| work.go_to(to, event));
    }
}

impl GroupWork {
    /// The latest step was the facilitator's.
    pub(crate) fn helped(&self) -> bool {
        self.acts.last().is_some_and(|act| act.by.is_none())
    }

    /// Goes to another step. Back, a vote under way is over; on from the round, so is that.
    pub(crate) fn go_to(&mut self, step: Step, event: &Event) {
        let before = self.as_it_stands();
        if step < self.step {
            // A vote that is broken off has no outcome: that would be the ballots of the quickest. The marks stay, for
            // the next round.
            if let Some(vote) = self.vote.as_mut().filter(|vote| vote.open) {
                vote.open = false;
                vote.ballots.values_mut().for_each(|ballot| ballot.sent = false);
            }
            self.list_changed();
        }
        if self.step == Step::Round {
            self.round.end();
        }
        if step == Step::Round {
            self.round.reopen();
        }
        self.step = step;
        self.rev += 1;
        self.record_move(before, event);
    }

    pub(crate) fn as_it_stands(&self) -> Moved {
        Moved {
            step: self.step,
            round_ended: self.round.ended,
            vote: self.vote.clone(),
            tie_picked: self.tie_picked.clone(),
            agreed_by: self.agreed_by.clone(),
            chosen: self.chosen.clone(),
            list_rev: 0,
        }
    }

    pub(crate) fn record_move(&mut self, mut before: Moved, event: &Event) {
        before.list_rev = self.list_rev;
        self.acts.record(event.at, event.by, GroupBefore::Moved(Box::new(before)));
    }
}
