//! What members may do inside their group, during Gruppearbeid.

use rand::Rng;

use super::Decision;
use crate::{
    Event, EventBody, Group, GroupId, GroupWork, Kind, ParticipantCommand, ParticipantId, Phase, Refusal,
    Stage, Step, TextId, Timestamp, Unfinished, Vote, Workshop, command::Duty, event::Turn, text,
};

/// Who asks, in which group, at what work.
#[derive(Clone, Copy)]
pub(super) struct Seat<'a> {
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

    fn speaker(self, rev: u32) -> Result<(), Refusal> {
        self.at_rev(rev)?;
        if self.work.step != Step::Round {
            return Err(Refusal::WrongStage);
        }
        if self.work.round.speaker == Some(self.who) { Ok(()) } else { Err(Refusal::NotYours) }
    }
}

impl Workshop {
    /// A group and its work on the value the room is at, while the groups work.
    pub(super) fn present_work(&self, group: GroupId) -> Result<(&Group, &GroupWork), Refusal> {
        let Stage::Value { index, phase: Phase::GroupWork } = self.stage else {
            return Err(Refusal::WrongStage);
        };
        let group = self.group(group).ok_or(Refusal::Unknown)?;
        let work = self.work.get(&(index, group.id)).ok_or(Refusal::WrongStage)?;
        Ok((group, work))
    }

    pub(super) fn work_of(&self, who: ParticipantId) -> Result<(&Group, &GroupWork), Refusal> {
        let group = self.group_of(who).ok_or(Refusal::WrongStage)?;
        self.present_work(group.id)
    }

    pub(super) fn decide_in_group(
        &self,
        command: &ParticipantCommand,
        who: ParticipantId,
        now: Timestamp,
        rng: &mut dyn Rng,
    ) -> Decision {
        use ParticipantCommand as C;
        let (group, work) = self.work_of(who)?;
        let seat = Seat { who, group, work };
        let id = group.id;
        match command {
            C::Said { rev } => {
                seat.speaker(*rev)?;
                let text = work.round.text.ok_or(Refusal::Unknown)?;
                let mut events = vec![EventBody::TurnTaken { group: id, how: Turn::Said }];
                events.extend(self.put_forward(group, work, text));
                Ok(events)
            }
            C::Pass { rev } => {
                seat.speaker(*rev).map(|()| vec![EventBody::TurnTaken { group: id, how: Turn::Passed }])
            }
            C::GoLast { rev } => {
                seat.speaker(*rev).map(|()| vec![EventBody::TurnTaken { group: id, how: Turn::Last }])
            }
            C::EndRound { rev, told } => {
                seat.chair()?;
                seat.at_rev(*rev)?;
                if let Some(vote) = work.open_vote() {
                    if self.tells_one_ballot(group, vote, Some(who)) {
                        return Err(Refusal::OneBallot);
                    }
                    self.ballots_out(group, vote).asked_about(*told)?;
                    return Ok(vec![EventBody::VoteClosed { group: id }]);
                }
                if work.step != Step::Round || work.round.ended {
                    return Err(Refusal::WrongStage);
                }
                self.texts_unsaid(group, work).asked_about(*told)?;
                Ok(vec![EventBody::RoundEnded { group: id }])
            }
            C::Advance { rev, told } => {
                seat.chair()?;
                seat.at_rev(*rev)?;
                self.step_group(group, work, *told)
            }
            C::Back { rev } => {
                seat.chair()?;
                seat.at_rev(*rev)?;
                let to = work.step.previous().ok_or(Refusal::WrongStage)?;
                Ok(vec![EventBody::GroupMoved { group: id, to }])
            }
            C::Undo { number } => match self.undoable_in(group, work, who)? {
                undo if undo.number != *number => Err(Refusal::Stale),
                _ => Ok(self.completing(Event {
                    by: Some(who),
                    ..Event::new(now, EventBody::GroupUndone { group: id })
                })),
            },
            C::Note { kind, words } => self.note(seat, *kind, words, rng),
            C::Merge { texts } => self.merge_in_group(seat, texts),
            C::Split { text } => {
                seat.scribe()?;
                self.merging_open(work)?;
                self.on_table(work, *text)?;
                let merged = self.texts.values().any(|held| held.under == Some(*text));
                Ok(if merged { vec![EventBody::GroupSplit { group: id, text: *text }] } else { Vec::new() })
            }
            C::Reword { text, words } => {
                seat.scribe()?;
                self.changeable(work)?;
                self.on_table(work, *text)?;
                let words = text::contribution(words).map_err(Refusal::Text)?;
                if self.texts.get(text).is_some_and(|held| held.words == words) {
                    return Ok(Vec::new());
                }
                let new = TextId::draw(rng);
                Ok(vec![EventBody::Reworded {
                    text: new,
                    of: *text,
                    group: Some(id),
                    words,
                    heads: Vec::new(),
                }])
            }
            C::Vote { round, texts } => self.vote(seat, *round, texts),
            C::VoteAgain { rev } => {
                seat.chair()?;
                seat.at_rev(*rev)?;
                self.in_choose_and_closed(work)?;
                Ok(vec![self.vote_on_all(group, work)])
            }
            C::VoteOnTie { rev } => {
                seat.chair()?;
                seat.at_rev(*rev)?;
                self.vote_on_tie(group, work)
            }
            C::SettleTie { rev, texts } => {
                if seat.chair().is_err() {
                    seat.scribe()?;
                }
                seat.at_rev(*rev)?;
                self.settle_tie(seat, texts)
            }
            C::TickTaboo { text, on } => {
                seat.scribe()?;
                if !matches!(work.step, Step::Taboos | Step::Agree) {
                    return Err(Refusal::WrongStage);
                }
                self.changeable(work)?;
                self.on_table(work, *text)?;
                if self.texts.get(text).is_none_or(|held| held.kind != Kind::Taboo) {
                    return Err(Refusal::AcrossKinds);
                }
                let unchanged = work.taboos.contains(text) == *on;
                let ticked = EventBody::TabooTicked { group: id, text: *text, on: *on };
                Ok(if unchanged { Vec::new() } else { vec![ticked] })
            }
            C::Agree { list_rev, told } => self.agree(seat, *list_rev, *told),
            C::GoOnWithout { place } => {
                seat.chair()?;
                let absent =
                    place.checked_sub(1).and_then(|at| group.members.get(at)).ok_or(Refusal::Unknown)?;
                if *absent == who {
                    return Err(Refusal::NotYours);
                }
                if now < self.silent_from(*absent, work) {
                    return Err(Refusal::NotSilent);
                }
                Ok(if self.is_active(*absent) { self.go_on_without(seat, *absent) } else { Vec::new() })
            }
            C::TakeOver { duty } => {
                let holder = match duty {
                    Duty::Chair => group.chair,
                    Duty::Scribe => group.scribe,
                };
                if holder == who {
                    return Ok(Vec::new());
                }
                if now < self.silent_from(holder, work) {
                    return Err(Refusal::NotSilent);
                }
                Ok(vec![EventBody::DutyTaken { group: id, duty: *duty, participant: who }])
            }
            _ => Err(Refusal::NotYours),
        }
    }

    /// The group's next step. Choosing begins with a vote by itself.
    pub(super) fn step_group(&self, group: &Group, work: &GroupWork, told: usize) -> Decision {
        if work.open_vote().is_some() {
            return Err(Refusal::VoteOpen);
        }
        let to = work.step.next().ok_or(Refusal::GroupAtEnd)?;
        self.texts_unsaid(group, work).asked_about(told)?;
        let mut events = vec![EventBody::GroupMoved { group: group.id, to }];
        if to == Step::Choose && !self.table(work, Kind::Norm).is_empty() {
            events.push(self.vote_on_all(group, work));
        }
        Ok(events)
    }

    /// Texts that still have their turn in a round that goes on. What comes after it, its author is asked about.
    fn texts_unsaid(&self, group: &Group, work: &GroupWork) -> Unfinished {
        let value = self.stage.value().filter(|_| work.step == Step::Round && !work.round.ended);
        let unsaid = |who| value.map_or(0, |value| self.drafts(who, value).count());
        Unfinished::Texts(self.active_members(group).map(unsaid).sum())
    }

    /// Ballots that are missing from an open vote.
    pub(super) fn ballots_out(&self, group: &Group, vote: &Vote) -> Unfinished {
        let out = |who: &ParticipantId| vote.ballots.get(who).is_none_or(|ballot| !ballot.sent);
        Unfinished::Ballots(self.active_members(group).filter(out).count())
    }

    fn vote_on_all(&self, group: &Group, work: &GroupWork) -> EventBody {
        let candidates = self.table(work, Kind::Norm);
        EventBody::VoteOpened { group: group.id, candidates, secured: Vec::new(), on_tie: false }
    }

    /// Also from the steps that come after the vote: a tie that was passed over comes back at the end.
    fn vote_on_tie(&self, group: &Group, work: &GroupWork) -> Decision {
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

    fn in_choose_and_closed(&self, work: &GroupWork) -> Result<(), Refusal> {
        match (work.step, work.open_vote()) {
            (Step::Choose, None) => Ok(()),
            (Step::Choose, Some(_)) => Err(Refusal::VoteOpen),
            _ => Err(Refusal::WrongStage),
        }
    }
}
