//! `apply` for what happens to texts and inside the groups.

use crate::{
    Ballot, Event, EventBody, GroupId, GroupWork, Stage, Text, TextId, Turn, Workshop, command::Duty,
    session::group_undo::GroupBefore,
};

impl Workshop {
    pub(crate) fn apply_to_group(&mut self, event: &Event) {
        match &event.body {
            EventBody::Written { text, author, value, kind, words, replaces } => {
                let mut new = Text::new(*value, *kind, words.clone());
                new.author = Some(*author);
                self.insert(*text, new);
                if let Some(seat) = self.participants.get_mut(author) {
                    super::texts::put_in_place(&mut seat.texts, *replaces, *text);
                }
                if let Some(old) = replaces {
                    self.replace(*old, *text);
                }
                self.settle_for(*text);
            }
            EventBody::Withdrawn { text } => {
                self.remove_from_view(*text);
                self.settle_for(*text);
                self.forget_draft(*text);
            }
            EventBody::PutForward { text, group } => {
                let Some(held) = self.texts.get_mut(text) else { return };
                held.group = Some(*group);
                let value = held.value;
                self.on_work(value, *group, |work| {
                    work.table.push(*text);
                    work.list_changed();
                });
            }
            EventBody::Noted { text, group, value, kind, words } => {
                let mut new = Text::new(*value, *kind, words.clone());
                new.group = Some(*group);
                self.insert(*text, new);
                self.on_work(*value, *group, |work| {
                    work.table.push(*text);
                    work.acts.record(event.at, event.by, GroupBefore::Noted(*text));
                    work.list_changed();
                });
            }
            EventBody::Reworded { text, of, group: Some(group), words, .. } => {
                self.reword_in_group(*text, *of, *group, words, event);
            }
            EventBody::Reworded { text, of, group: None, words, heads } => {
                self.apply_rewording(*text, *of, words, heads);
            }
            EventBody::TurnTaken { group, how } => self.on_present_work(*group, |work| {
                let said = work.round.text.filter(|_| *how == Turn::Said);
                work.acts.record(event.at, event.by, GroupBefore::Turn { round: work.round.clone(), said });
                work.round.take_turn(*how);
                work.rev += 1;
            }),
            EventBody::RoundEnded { group } => self.on_present_work(*group, |work| {
                work.acts.record(event.at, event.by, GroupBefore::RoundEnded(work.round.clone()));
                work.round.end();
                work.rev += 1;
            }),
            EventBody::GroupMoved { group, to } => {
                self.on_present_work(*group, |work| work.go_to(*to, event));
            }
            EventBody::GroupMerged { group, into, texts, same } => {
                let before = self.standing_of(texts);
                self.set_under(texts, Some(*into));
                self.on_present_work(*group, |work| {
                    let ticks = texts.iter().any(|text| work.taboos.contains(text));
                    let ticked = Some(*into).filter(|into| ticks && work.taboos.insert(*into));
                    if !same {
                        work.acts.record(
                            event.at,
                            event.by,
                            GroupBefore::Under { texts: before, now: Some(*into), ticked },
                        );
                    }
                    work.list_changed();
                });
            }
            EventBody::GroupSplit { group, text } => {
                let below: Vec<TextId> = self
                    .texts
                    .iter()
                    .filter(|(_, held)| held.under == Some(*text))
                    .map(|(id, _)| *id)
                    .collect();
                let texts = self.standing_of(&below);
                self.move_those_under(*text, None);
                self.on_present_work(*group, |work| {
                    work.acts.record(
                        event.at,
                        event.by,
                        GroupBefore::Under { texts, now: None, ticked: None },
                    );
                    work.list_changed();
                });
            }
            EventBody::VoteOpened { group, candidates, secured, on_tie } => {
                let Some(value) = self.stage.value() else { return };
                let Some(mut work) = self.work.remove(&(value, *group)) else { return };
                work.build_vote_upon();
                work.open_vote_on(candidates, secured, *on_tie, |text| self.root(text));
                self.work.insert((value, *group), work);
            }
            EventBody::BallotSent { group, participant, marks } => self.on_present_work(*group, |work| {
                if let Some(vote) = &mut work.vote {
                    let ballot = Ballot { marks: marks.iter().copied().collect(), sent: true };
                    vote.ballots.insert(*participant, ballot);
                }
                work.acts.build_upon();
            }),
            EventBody::VoteClosed { group } => self.on_present_work(*group, |work| {
                if let Some(vote) = &mut work.vote {
                    vote.open = false;
                }
                work.rev += 1;
                work.list_changed();
                work.acts.build_upon();
            }),
            EventBody::TieSettled { group, picked } => self.on_present_work(*group, |work| {
                let before = work.tie_picked.replace(picked.clone());
                work.acts.record(event.at, event.by, GroupBefore::Tie(before));
                work.rev += 1;
                work.list_changed();
            }),
            EventBody::TabooTicked { group, text, on } => self.on_present_work(*group, |work| {
                if *on {
                    work.taboos.insert(*text);
                } else {
                    work.taboos.remove(text);
                }
                work.list_changed();
            }),
            EventBody::AgreementGiven { group, participant } => self.on_present_work(*group, |work| {
                work.agreed_by.insert(*participant);
                work.acts.build_upon();
            }),
            EventBody::Agreed { group } => {
                self.on_present_work(*group, |work| {
                    work.agreed = true;
                    work.acts.build_upon();
                    work.rev += 1;
                });
                // The facilitator sees a result alone before the room does, also a second one.
                if let Some(state) = self.stage.value().and_then(|value| self.values.get_mut(value)) {
                    state.revealed = false;
                }
            }
            EventBody::WentOnWithout { group, participant } => {
                if let Some(seat) = self.participants.get_mut(participant) {
                    seat.active = false;
                }
                self.on_present_work(*group, |work| work.rev += 1);
                self.settle_rounds_of(*participant);
            }
            EventBody::GroupUndone { group } => {
                if let Some(value) = self.stage.value() {
                    self.undo_in_group(value, *group);
                }
            }
            EventBody::DutyTaken { group, duty, participant } => {
                if let Some(group) = self.groups.iter_mut().find(|g| g.id == *group) {
                    match duty {
                        Duty::Chair => group.chair = *participant,
                        Duty::Scribe => group.scribe = *participant,
                    }
                }
            }
            _ => {}
        }
    }

    fn reword_in_group(&mut self, text: TextId, of: TextId, group: GroupId, words: &str, event: &Event) {
        let Some(original) = self.texts.get(&of) else { return };
        let mut new = Text::new(original.value, original.kind, words.to_owned());
        let (value, reworded) = (original.value, original.reworded);
        new.group = Some(group);
        new.rewording = true;
        self.insert(text, new);
        self.set_under(&[of], Some(text));
        if let Some(original) = self.texts.get_mut(&of) {
            original.reworded = true;
        }
        self.on_work(value, group, |work| {
            if work.taboos.contains(&of) {
                work.taboos.insert(text);
            }
            work.acts.record(event.at, event.by, GroupBefore::Reworded { text, of, reworded });
            work.list_changed();
        });
    }

    pub(super) fn on_work(&mut self, value: usize, group: GroupId, change: impl FnOnce(&mut GroupWork)) {
        if let Some(work) = self.work.get_mut(&(value, group)) {
            change(work);
        }
        self.settle_round(value, group);
    }

    /// The group's work on the value the room is at.
    fn on_present_work(&mut self, group: GroupId, change: impl FnOnce(&mut GroupWork)) {
        if let Stage::Value { index, .. } = self.stage {
            self.on_work(index, group, change);
        }
    }

    fn settle_for(&mut self, text: TextId) {
        if let Some(author) = self.texts.get(&text).and_then(|held| held.author) {
            self.settle_rounds_of(author);
        }
    }
}
