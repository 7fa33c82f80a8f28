//! A voting round opens: on all norms, or on the tied.

use std::collections::BTreeMap;

use crate::{
    Ballot, Decision, EventBody, Group, GroupId, GroupWork, Kind, ParticipantId, Refusal, Session, Step,
    TextId, Vote,
    session::{group_before::GroupBefore, seat::Seat},
};

impl Session {
    /// «Stem på nytt»
    pub(crate) fn vote_again(&self, seat: Seat, rev: u32) -> Decision {
        seat.chair()?;
        seat.at_rev(rev)?;
        self.in_choose_and_closed(seat.work)?;
        Ok(vec![self.vote_on_all(seat.group, seat.work)])
    }

    pub(crate) fn vote_on_all(&self, group: &Group, work: &GroupWork) -> EventBody {
        let candidates = self.table(work, Kind::Norm);
        EventBody::VoteOpened { group: group.id, candidates, secured: Vec::new(), on_tie: false }
    }

    fn in_choose_and_closed(&self, work: &GroupWork) -> Result<(), Refusal> {
        match (work.step, work.open_vote()) {
            (Step::Choose, None) => Ok(()),
            (Step::Choose, Some(_)) => Err(Refusal::VoteOpen),
            _ => Err(Refusal::WrongStage),
        }
    }

    /// Also from the steps that come after the vote: a tie that was passed over comes back at the end.
    pub(crate) fn vote_on_tie(&self, seat: Seat, rev: u32) -> Decision {
        seat.chair()?;
        seat.at_rev(rev)?;
        let Seat { group, work, .. } = seat;
        if work.open_vote().is_some() {
            return Err(Refusal::VoteOpen);
        }
        let outcome = self.outcome(work).filter(|o| !o.tied.is_empty()).ok_or(Refusal::NoVote)?;
        let back = EventBody::GroupMoved { group: group.id, to: Step::Choose };
        let opened = EventBody::VoteOpened {
            group: group.id,
            candidates: outcome.tied,
            secured: outcome.inside,
            on_tie: true,
        };
        Ok(if work.step == Step::Choose { vec![opened] } else { vec![back, opened] })
    }

    pub(crate) fn apply_vote_opened(
        &mut self,
        group: GroupId,
        candidates: &[TextId],
        secured: &[TextId],
        on_tie: bool,
    ) {
        let Some(value) = self.stage.value() else { return };
        let Some(mut work) = self.work.remove(&(value, group)) else { return };
        work.build_vote_upon();
        work.open_vote_on(candidates, secured, on_tie, |text| self.root(text));
        work.stamp(self.last_act);
        self.work.insert((value, group), work);
    }
}

impl GroupWork {
    /// A voting round that opens is part of the step to it, and else something new.
    pub(crate) fn build_vote_upon(&mut self) {
        let to_here =
            |before: &GroupBefore| matches!(before, GroupBefore::Moved(moved) if moved.step != Step::Choose);
        let with_step = self.acts.last().is_some_and(|act| to_here(&act.before));
        if !(with_step && self.step == Step::Choose) {
            self.acts.build_upon();
        }
    }

    /// The next round's ballots: each one's marks prefilled, moved onto what they were merged into.
    fn prefilled(
        ballots: &BTreeMap<ParticipantId, Ballot>,
        candidates: &[TextId],
        root: impl Fn(TextId) -> TextId,
    ) -> BTreeMap<ParticipantId, Ballot> {
        let carried = |ballot: &Ballot| {
            let marks = ballot.marks.iter().map(|t| root(*t)).filter(|t| candidates.contains(t)).collect();
            Ballot { marks, sent: false }
        };
        ballots.iter().map(|(who, ballot)| (*who, carried(ballot))).collect()
    }

    pub(crate) fn open_vote_on(
        &mut self,
        candidates: &[TextId],
        secured: &[TextId],
        on_tie: bool,
        root: impl Fn(TextId) -> TextId,
    ) {
        let round = self.vote.as_ref().map_or(0, |vote| vote.round) + 1;
        let before = match self.vote.take() {
            Some(vote) if vote.on_tie => vote.on_all,
            Some(vote) => vote.ballots,
            None => BTreeMap::new(),
        };
        let (ballots, on_all) = if on_tie {
            (BTreeMap::new(), before)
        } else {
            (Self::prefilled(&before, candidates, root), BTreeMap::new())
        };
        self.vote = Some(Vote {
            round,
            open: true,
            on_tie,
            candidates: candidates.to_vec(),
            secured: secured.to_vec(),
            ballots,
            on_all,
        });
        self.tie_picked = None;
        self.rev += 1;
        self.list_changed();
    }
}
