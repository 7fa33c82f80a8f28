//! `apply`: how each event changes the workshop. Total: an event that does not fit changes nothing.

mod begin;
mod board;
mod group;
mod material;
mod older;
mod places;
mod room;
mod texts;
mod vote;

use crate::{Answer, Event, EventBody, Group, Participant, Workshop, effects::Noted, undo::Before};

impl Workshop {
    /// Changes the state by one event, and answers with what the rules had to work out.
    pub(crate) fn change(&mut self, event: &Event) -> Noted {
        let older = self.completed(event);
        let event = older.as_ref().unwrap_or(event);
        self.noted.given = event.effects.is_some();
        self.last_act = event.at;
        self.shown.heed(&event.body);
        let returned = event.by.filter(|by| self.sign_of_life(*by, event.at));
        match &event.body {
            EventBody::Created { .. } => {}
            EventBody::Closed { snapshot } => *self = Workshop::closed(snapshot, event.at),
            EventBody::Joined { participant, service, group, beside } => {
                let seat = Participant {
                    service: *service,
                    beside: *beside,
                    active: true,
                    last_act: event.at,
                    texts: Vec::new(),
                    left: false,
                    left_group: None,
                    moved: false,
                };
                self.participants.insert(*participant, seat);
                self.headcount = self.participants.len();
                if let Some(group) = group {
                    self.seat(*participant, *group);
                }
            }
            EventBody::JoiningOpened { on } => self.joining_open = *on,
            EventBody::GroupsMade { groups } => {
                let made = groups.iter().map(Group::from).collect();
                let before = std::mem::replace(&mut self.groups, made);
                self.record(Before::Groups(before));
            }
            EventBody::GroupAdded { group } => {
                self.seat_new_group(group);
                // It cannot be undone itself: «Angre» beside it would take back something else.
                self.acts.build_upon();
            }
            EventBody::Moved { participants, to } => {
                if let Some(from) = participants.first().and_then(|who| self.group_of(*who)).map(|g| g.id) {
                    self.record(Before::Seats { participants: participants.clone(), from });
                }
                self.move_to(participants, *to);
            }
            EventBody::Left { participant } => self.leave(*participant),
            EventBody::Seated { participant, group } => self.come_back(*participant, *group),
            EventBody::StageMoved { to, timer, groups, duties, starters } => {
                if let Some(left) = self.timer.left(event.at) {
                    self.times_left.insert(self.stage, left);
                }
                self.record(Before::Stage {
                    stage: self.stage,
                    timer: self.timer,
                    made_groups: !groups.is_empty(),
                    duties: self.duties_of(duties),
                    assigned: self.assigned,
                });
                self.groups.extend(groups.iter().map(Group::from));
                self.give_duties(duties);
                self.enter(*to, *timer);
                for starter in starters {
                    self.start_work(starter.group, starter.participant);
                }
                self.start_missing_work();
            }
            EventBody::TimerSet { timer } => {
                let before = self.set_timer(*timer);
                self.record(Before::Timer(before));
            }
            EventBody::Revealed { value, on } => {
                if let Some(state) = self.values.get_mut(*value) {
                    let before = std::mem::replace(&mut state.revealed, *on);
                    self.record(Before::Revealed { value: *value, on: before });
                }
            }
            EventBody::Undone { act } => self.undo_latest(act.is_some()),
            EventBody::Hidden { texts, on } => {
                let was = texts.iter().filter_map(|id| Some((*id, self.texts.get(id)?.hidden))).collect();
                self.record(Before::Hidden(was));
                self.set_hidden(texts, *on);
            }
            EventBody::Deleted { texts } => self.delete(texts),
            EventBody::Merged { .. }
            | EventBody::Split { .. }
            | EventBody::KeptApart { .. }
            | EventBody::LineMoved { .. }
            | EventBody::CloudArranged { .. }
            | EventBody::NextStepsWritten { .. }
            | EventBody::TruthWritten { .. }
            | EventBody::MessageWritten { .. }
            | EventBody::PickedForPoster { .. }
            | EventBody::Approved { .. }
            | EventBody::Designed { .. }
            | EventBody::Published { .. } => self.apply_to_material(event),
            EventBody::Evaluated { participant, answers } => {
                if self.evaluated.insert(*participant) {
                    for (question, answer) in self.evaluation.answers.iter_mut().zip(answers) {
                        if let Some(count) = question.get_mut(usize::from(answer.wrapping_sub(1))) {
                            *count += 1;
                        }
                    }
                }
            }
            EventBody::Written { .. }
            | EventBody::Withdrawn { .. }
            | EventBody::PutForward { .. }
            | EventBody::Reworded { .. }
            | EventBody::Noted { .. }
            | EventBody::TurnTaken { .. }
            | EventBody::RoundEnded { .. }
            | EventBody::GroupMoved { .. }
            | EventBody::GroupMerged { .. }
            | EventBody::GroupSplit { .. }
            | EventBody::VoteOpened { .. }
            | EventBody::BallotSent { .. }
            | EventBody::VoteClosed { .. }
            | EventBody::TieSettled { .. }
            | EventBody::TabooTicked { .. }
            | EventBody::AgreementGiven { .. }
            | EventBody::Agreed { .. }
            | EventBody::WentOnWithout { .. }
            | EventBody::DutyTaken { .. }
            | EventBody::GroupUndone { .. } => self.apply_to_group(event),
        }
        self.remember(event);
        if let Some(who) = returned {
            self.settle_rounds_of(who);
        }
        if let Some(effects) = &event.effects {
            self.assign(effects);
        }
        if event.body.moves_people() {
            self.seats_rev += 1;
        }
        let returning = matches!(event.body, EventBody::StageMoved { .. });
        for work in self.work.values_mut() {
            work.stamp(event.at);
            if returning {
                work.moved_at = event.at;
            }
        }
        std::mem::take(&mut self.noted)
    }

    /// What a repeat of the command behind this event is told.
    fn remember(&mut self, event: &Event) {
        let Some(cause) = event.cause else { return };
        let answer = match event.body {
            EventBody::Joined { participant, .. } => Answer::Joined(participant),
            _ => Answer::Done,
        };
        self.carried_out.entry(cause).or_insert(answer);
    }
}
