//! Rekkefremlegg: who has the word, and what they do with it.

use super::{group_before::GroupBefore, seat::Seat};
use crate::{
    Decision, Event, EventBody, Group, GroupId, GroupWork, ParticipantId, Phase, Refusal, Round, Session,
    Stage, Step, TextId, Turn, Unfinished,
};

impl Session {
    /// «Neste»: what the speaker said becomes the group's.
    pub(crate) fn say(&self, seat: Seat, rev: u32) -> Decision {
        seat.speaker(rev)?;
        let text = seat.work.round.text.ok_or(Refusal::Unknown)?;
        let mut events = vec![EventBody::TurnTaken { group: seat.group.id, how: Turn::Said }];
        events.extend(self.put_forward(seat.group, seat.work, text));
        Ok(events)
    }

    /// The turn used for nothing, or kept for last.
    pub(crate) fn use_turn(&self, seat: Seat, rev: u32, how: Turn) -> Decision {
        seat.speaker(rev)?;
        Ok(vec![EventBody::TurnTaken { group: seat.group.id, how }])
    }

    /// «Avslutt runden», of speaking or of voting.
    pub(crate) fn end_round(&self, seat: Seat, rev: u32, told: usize) -> Decision {
        seat.chair()?;
        seat.at_rev(rev)?;
        let Seat { who, group, work } = seat;
        if let Some(vote) = work.open_vote() {
            return self.close_vote(group, vote, Some(who), told);
        }
        if work.step != Step::Round || work.round.ended {
            return Err(Refusal::WrongStage);
        }
        self.texts_unsaid(group, work).asked_about(told)?;
        Ok(vec![EventBody::RoundEnded { group: group.id }])
    }

    /// Texts that still have their turn in a round that goes on. What comes after it, its author is asked about.
    pub(crate) fn texts_unsaid(&self, group: &Group, work: &GroupWork) -> Unfinished {
        let value = self.stage.value().filter(|_| work.step == Step::Round && !work.round.ended);
        let unsaid = |who| value.map_or(0, |value| self.drafts(who, value).count());
        Unfinished::Texts(self.active_members(group).map(unsaid).sum())
    }

    pub(crate) fn apply_turn_taken(&mut self, group: GroupId, how: Turn, event: &Event) {
        self.on_present_work(group, |work| {
            let said = work.round.text.filter(|_| how == Turn::Said);
            work.acts.record(event.at, event.by, GroupBefore::Turn { round: work.round.clone(), said });
            work.round.take_turn(how);
            work.rev += 1;
        });
    }

    pub(crate) fn apply_round_ended(&mut self, group: GroupId, event: &Event) {
        self.on_present_work(group, |work| {
            work.acts.record(event.at, event.by, GroupBefore::RoundEnded(work.round.clone()));
            work.round.end();
            work.rev += 1;
        });
    }

    /// Every group has its work when the room is at group work, however it came there.
    pub(crate) fn start_missing_work(&mut self) {
        let starters: Vec<(GroupId, ParticipantId)> = self
            .groups
            .iter()
            .map(|group| {
                (group.id, *group.members.iter().find(|m| **m != group.chair).unwrap_or(&group.chair))
            })
            .collect();
        starters.into_iter().for_each(|(group, starter)| self.start_work(group, starter));
    }

    /// Begins a group's work on the value at hand, unless it has begun.
    pub(crate) fn start_work(&mut self, group: GroupId, starter: ParticipantId) {
        let Stage::Value { index: value, phase: Phase::GroupWork } = self.stage else { return };
        let Some(members) = self.group(group).map(|g| g.members.clone()).filter(|all| !all.is_empty()) else {
            return;
        };
        if self.noted.given {
            return;
        }
        if !self.work.contains_key(&(value, group)) {
            self.work.get_or_insert_with((value, group), GroupWork::new).round =
                Round::new(&members, starter);
            self.noted.rounds.insert((value, group));
        }
        self.settle_round(value, group);
    }

    fn is_draft_of(&self, text: TextId, who: Option<ParticipantId>) -> bool {
        let held = self.texts.get(&text).filter(|held| held.group.is_none() && !held.deleted);
        held.is_some_and(|held| held.author.is_some() && held.author == who)
    }

    pub(crate) fn settle_rounds_of(&mut self, who: ParticipantId) {
        if let (Some(group), Some(value)) = (self.group_of(who).map(|g| g.id), self.stage.value()) {
            self.settle_round(value, group);
        }
    }

    /// Gives the word on where it is free, after anything that may have changed who can speak. Where the groups are not at
    /// work on that value the round rests: what was at hand there is what the group has seen, and nobody else's text
    /// becomes so unseen. It is settled when the room comes back.
    pub(crate) fn settle_round(&mut self, value: usize, group: GroupId) {
        let at_work = self.stage == Stage::Value { index: value, phase: Phase::GroupWork };
        if self.noted.given || !at_work {
            return;
        }
        let Some(mut work) = self.work.remove(&(value, group)) else { return };
        if work.step == Step::Round {
            let before = work.round.clone();
            let can_speak = |m| self.is_active(m) && self.next_draft(m, value).is_some();
            if work.round.settle(can_speak) {
                work.rev += 1;
            }
            let at_hand = work.round.text.filter(|text| self.is_draft_of(*text, work.round.speaker));
            work.round.text = at_hand.or_else(|| self.next_draft(work.round.speaker?, value));
            if work.round != before {
                self.noted.rounds.insert((value, group));
            }
        }
        work.stamp(self.last_act);
        self.work.insert((value, group), work);
    }
}
