//! `apply`: how each event changes the workshop. Total: an event that does not fit changes nothing.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::{
    Answer, Ballot, Evaluation, Event, EventBody, Group, GroupId, GroupWork, Kind, Participant,
    ParticipantId, Publication, Settings, Stage, Step, Text, TextId, Timer, Timestamp, ValueState, Vote,
    Workshop, WorkshopId,
    event::{NewGroup, Snapshot},
    ids::JoinCode,
    undo::Before,
};

impl Workshop {
    /// The first event of a log makes the workshop; only two kinds can.
    pub(crate) fn begin(event: &Event) -> Option<Workshop> {
        match &event.body {
            EventBody::Created { id, code, settings } => {
                Some(Workshop::new(*id, code.clone(), settings.clone(), event.at))
            }
            EventBody::Closed { snapshot } => Some(Workshop::closed(snapshot, event.at)),
            _ => None,
        }
    }

    fn new(id: WorkshopId, code: JoinCode, settings: Settings, at: Timestamp) -> Workshop {
        Workshop {
            id,
            code,
            created_at: at,
            last_act: at,
            stage: Stage::Lobby,
            stage_rev: 1,
            timer: Timer::Off,
            times_left: BTreeMap::new(),
            joining_open: true,
            participants: BTreeMap::new(),
            groups: Vec::new(),
            work: BTreeMap::new(),
            texts: BTreeMap::new(),
            text_order: Vec::new(),
            values: vec![ValueState::default(); settings.values.len()],
            next_steps: Vec::new(),
            evaluated: BTreeSet::new(),
            evaluation: Evaluation::default(),
            acts: Vec::new(),
            act_count: 0,
            published: None,
            closed_at: None,
            headcount: 0,
            carried_out: HashMap::new(),
            settings,
        }
    }

    fn closed(snapshot: &Snapshot, at: Timestamp) -> Workshop {
        let mut workshop = Workshop::new(snapshot.id, snapshot.code.clone(), snapshot.settings.clone(), at);
        workshop.stage = Stage::Synthesis;
        workshop.stage_rev = snapshot.stage_rev;
        workshop.joining_open = false;
        workshop.closed_at = Some(at);
        workshop.headcount = snapshot.participants;
        workshop.next_steps = snapshot.next_steps.clone();
        workshop.evaluation = snapshot.evaluation.clone();
        for (state, kept) in workshop.values.iter_mut().zip(&snapshot.values) {
            state.revealed = true;
            state.groups = kept.groups;
            state.truth = kept.truth.clone();
        }
        for kept in &snapshot.texts {
            let mut text = Text::new(kept.value, kept.kind, kept.words.clone());
            text.labels = kept.labels.iter().copied().collect();
            text.heading = kept.under;
            text.hidden = kept.hidden;
            text.deleted = kept.words.is_empty();
            workshop.insert(kept.id, text);
        }
        workshop
    }

    /// Changes the state by one event.
    pub fn apply(&mut self, event: &Event) {
        self.last_act = event.at;
        if let Some(cause) = event.cause {
            let answer = match event.body {
                EventBody::Joined { participant, .. } => Answer::Joined(participant),
                _ => Answer::Done,
            };
            self.carried_out.entry(cause.command).or_insert((cause.digest, answer));
        }
        if let Some(seat) = event.by.and_then(|by| self.participants.get_mut(&by)) {
            seat.last_act = event.at;
            seat.active = true;
        }
        match &event.body {
            EventBody::Created { .. } => {}
            EventBody::Closed { snapshot } => *self = Workshop::closed(snapshot, event.at),
            EventBody::Joined { participant, service, group } => {
                let seat = Participant { service: *service, active: true, last_act: event.at };
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
            EventBody::GroupAdded { group } => self.seat_new_group(group),
            EventBody::StageMoved { to, timer, duties, starters } => {
                if let Some(left) = self.timer.left(event.at) {
                    self.times_left.insert(self.stage, left);
                }
                self.record(Before::Stage { stage: self.stage, timer: self.timer });
                self.stage = *to;
                self.stage_rev += 1;
                self.timer = *timer;
                for duty in duties {
                    if let Some(group) = self.groups.iter_mut().find(|g| g.id == duty.group) {
                        (group.chair, group.scribe) = (duty.chair, duty.scribe);
                    }
                }
                if let Some(value) = to.value() {
                    for starter in starters {
                        self.start_work(value, starter.group, starter.participant);
                    }
                }
            }
            EventBody::TimerSet { timer } => {
                let before = std::mem::replace(&mut self.timer, *timer);
                self.record(Before::Timer(before));
            }
            EventBody::Revealed { value, on } => {
                if let Some(state) = self.values.get_mut(*value) {
                    let before = std::mem::replace(&mut state.revealed, *on);
                    self.record(Before::Revealed { value: *value, on: before });
                }
            }
            EventBody::Undone => self.undo_latest(),
            EventBody::Hidden { texts, on } => {
                self.set_hidden(texts, *on);
                self.record(Before::Hidden { texts: texts.clone(), on: !on });
            }
            EventBody::Deleted { texts } => self.delete(texts),
            EventBody::Merged { into, texts } => {
                self.record_headings(texts);
                self.set_headings(texts, Some(*into));
            }
            EventBody::Split { texts } => {
                self.record_headings(texts);
                self.set_headings(texts, None);
            }
            EventBody::NextStepsWritten { steps } => self.next_steps = steps.clone(),
            EventBody::TruthWritten { value, words } => {
                if let Some(state) = self.values.get_mut(*value) {
                    state.truth = words.clone();
                }
            }
            EventBody::MessageWritten { value, words } => {
                if let Some(state) = self.values.get_mut(*value) {
                    state.message = words.clone();
                }
            }
            EventBody::PickedForPoster { text, on } => {
                if let Some(text) = self.texts.get_mut(text) {
                    text.on_poster = Some(*on);
                }
            }
            EventBody::Approved { value, on } => {
                let frozen = on.then(|| self.freeze(*value));
                if let Some(state) = self.values.get_mut(*value) {
                    state.approved = frozen;
                }
            }
            EventBody::Published => {
                self.published = Some(Publication {
                    at: event.at,
                    values: self.values.iter().filter_map(|value| value.approved.clone()).collect(),
                    next_steps: self.next_steps.clone(),
                });
            }
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
            | EventBody::DutyTaken { .. } => self.apply_to_group(event),
        }
    }

    fn seat(&mut self, participant: ParticipantId, group: GroupId) {
        if let Some(group) = self.groups.iter_mut().find(|g| g.id == group) {
            group.members.push(participant);
        }
        for ((_, _), work) in self.work.iter_mut().filter(|((_, id), _)| *id == group) {
            work.round.add(participant);
        }
    }

    fn seat_new_group(&mut self, new: &NewGroup) {
        for group in &mut self.groups {
            group.members.retain(|m| !new.members.contains(m));
        }
        self.groups.push(Group::from(new));
        if let Stage::Value { index, phase: crate::Phase::GroupWork } = self.stage {
            let starter = new.members.iter().find(|m| **m != new.chair).unwrap_or(&new.chair);
            self.start_work(index, new.id, *starter);
        }
    }

    fn start_work(&mut self, value: usize, group: GroupId, starter: ParticipantId) {
        let Some(members) = self.group(group).map(|g| g.members.clone()) else { return };
        self.work.entry((value, group)).or_insert_with(|| GroupWork::new(&members, starter));
        self.settle_round(value, group);
    }

    /// Gives the word on where it is free, after anything that may have changed who can speak.
    pub(crate) fn settle_round(&mut self, value: usize, group: GroupId) {
        let Some(mut work) = self.work.remove(&(value, group)) else { return };
        if work.step == Step::Round {
            let can_speak = |m| self.is_active(m) && self.next_draft(m, value).is_some();
            if work.round.settle(can_speak) {
                work.rev += 1;
            }
        }
        self.work.insert((value, group), work);
    }

    pub(crate) fn insert(&mut self, id: TextId, text: Text) {
        if self.texts.insert(id, text).is_none() {
            self.text_order.push(id);
        }
    }

    /// Empties texts and takes them out of everything, frozen results included.
    fn delete(&mut self, texts: &[TextId]) {
        for id in texts {
            if let Some(text) = self.texts.get_mut(id) {
                text.words.clear();
                text.deleted = true;
            }
        }
        let published = self.published.iter_mut().flat_map(|p| p.values.iter_mut());
        for frozen in self.values.iter_mut().filter_map(|v| v.approved.as_mut()).chain(published) {
            let keep: Vec<bool> = frozen.ids.iter().map(|id| !texts.contains(id)).collect();
            let mut kept = keep.iter().copied();
            frozen.result.texts.retain(|_| kept.next().unwrap_or(true));
            frozen.ids.retain(|id| !texts.contains(id));
        }
    }

    fn record_headings(&mut self, texts: &[TextId]) {
        let before = texts.iter().filter_map(|id| Some((*id, self.texts.get(id)?.heading))).collect();
        self.record(Before::Headings(before));
    }

    fn set_headings(&mut self, texts: &[TextId], heading: Option<TextId>) {
        for id in texts {
            if let Some(text) = self.texts.get_mut(id) {
                text.heading = heading;
            }
        }
    }
}

impl Text {
    pub(crate) fn new(value: usize, kind: Kind, words: String) -> Text {
        Text {
            value,
            kind,
            words,
            author: None,
            group: None,
            under: None,
            heading: None,
            replaced_by: None,
            hidden: false,
            deleted: false,
            on_poster: None,
            labels: BTreeSet::new(),
        }
    }
}

impl From<&NewGroup> for Group {
    fn from(new: &NewGroup) -> Group {
        Group { id: new.id, members: new.members.clone(), chair: new.chair, scribe: new.scribe }
    }
}

impl GroupWork {
    /// The next round's ballots: each one's marks prefilled, moved onto what they were merged into.
    fn prefilled(
        &self,
        candidates: &[TextId],
        root: impl Fn(TextId) -> TextId,
    ) -> BTreeMap<ParticipantId, Ballot> {
        let Some(vote) = &self.vote else { return BTreeMap::new() };
        let carried = |ballot: &Ballot| {
            let marks = ballot.marks.iter().map(|t| root(*t)).filter(|t| candidates.contains(t)).collect();
            Ballot { marks, sent: false }
        };
        vote.ballots.iter().map(|(who, ballot)| (*who, carried(ballot))).collect()
    }

    pub(crate) fn open_vote_on(
        &mut self,
        candidates: &[TextId],
        secured: &[TextId],
        on_tie: bool,
        root: impl Fn(TextId) -> TextId,
    ) {
        let ballots = if on_tie { BTreeMap::new() } else { self.prefilled(candidates, root) };
        let round = self.vote.as_ref().map_or(0, |vote| vote.round) + 1;
        self.vote = Some(Vote {
            round,
            open: true,
            on_tie,
            candidates: candidates.to_vec(),
            secured: secured.to_vec(),
            ballots,
        });
        self.tie_picked = None;
        self.rev += 1;
        self.list_changed();
    }
}
