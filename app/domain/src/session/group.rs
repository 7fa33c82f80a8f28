//! A group's work on one core value: rekkefremlegg, merging, «Velg fem», taboos, agreement.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    GroupId, History, ParticipantId, TextId, Timestamp, Vote, event::Turn, session::group_undo::GroupBefore,
};

/// A group of at most four, kept for the whole workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub id: GroupId,
    /// By place: the first is place 1.
    pub members: Vec<ParticipantId>,
    pub chair: ParticipantId,
    pub scribe: ParticipantId,
}

impl Group {
    /// Place from 1, the name by which a member without a name is called.
    pub fn place(&self, member: ParticipantId) -> Option<usize> {
        self.members.iter().position(|m| *m == member).map(|at| at + 1)
    }
}

/// The group's own steps inside Gruppearbeid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Step {
    /// Rekkefremlegg.
    #[default]
    Round,
    /// Slå sammen.
    Merge,
    /// Velg fem.
    Choose,
    /// Tabu.
    Taboos,
    /// Bli enige.
    Agree,
}

impl Step {
    pub const ALL: [Step; 5] = [Step::Round, Step::Merge, Step::Choose, Step::Taboos, Step::Agree];

    pub fn next(self) -> Option<Step> {
        Step::ALL.get(self as usize + 1).copied()
    }

    pub fn previous(self) -> Option<Step> {
        (self as usize).checked_sub(1).and_then(|at| Step::ALL.get(at).copied())
    }
}

/// One group's work on one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupWork {
    /// Bumped by every move in the group: turns, steps, voting rounds.
    pub rev: u32,
    /// Bumped by every change to what is being agreed on.
    pub list_rev: u32,
    pub step: Step,
    pub round: Round,
    /// Put forward, in that order; merged and reworded ones included.
    pub table: Vec<TextId>,
    pub vote: Option<Vote>,
    /// What the group ticked among the tied. `None` while the tie is open.
    pub tie_picked: Option<Vec<TextId>>,
    pub taboos: BTreeSet<TextId>,
    pub agreed_by: BTreeSet<ParticipantId>,
    /// Key norms and taboos, once everyone active has agreed.
    pub agreed: bool,
    /// The group's steps that can still be undone.
    pub acts: History<GroupBefore>,
    /// When the work last moved, in turns or in what is on the list: nobody has been waited for longer.
    pub moved_at: Timestamp,
    /// `rev` and `list_rev` at that time.
    moved_to: (u32, u32),
}

impl GroupWork {
    /// Before anybody has the word.
    pub(crate) fn new() -> Self {
        Self {
            rev: 1,
            list_rev: 1,
            step: Step::Round,
            round: Round::default(),
            table: Vec::new(),
            vote: None,
            tie_picked: None,
            taboos: BTreeSet::new(),
            agreed_by: BTreeSet::new(),
            agreed: false,
            acts: History::default(),
            moved_at: Timestamp::default(),
            moved_to: (0, 0),
        }
    }

    /// Notes the time if the work has moved since this was last asked.
    pub fn stamp(&mut self, now: Timestamp) {
        let here = (self.rev, self.list_rev);
        if self.moved_to != here {
            self.moved_to = here;
            self.moved_at = now;
        }
    }

    /// The voting round that is open now.
    pub fn open_vote(&self) -> Option<&Vote> {
        self.vote.as_ref().filter(|vote| vote.open)
    }

    /// A change to the list: whoever agreed, agreed to something else.
    pub fn list_changed(&mut self) {
        self.list_rev += 1;
        self.agreed_by.clear();
        self.agreed = false;
    }
}

/// Rekkefremlegg: round robin, one contribution at a time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Everyone, in the order of speaking; the starter first.
    pub order: Vec<ParticipantId>,
    /// Those who have not had their turn in this cycle.
    pub waiting: Vec<ParticipantId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<ParticipantId>,
    /// What the speaker is saying: what they write meanwhile has its turn later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<TextId>,
    /// Whether anybody has spoken in this cycle; a cycle of passes alone ends the round.
    spoken: bool,
    pub ended: bool,
}

impl Round {
    pub(crate) fn new(members: &[ParticipantId], starter: ParticipantId) -> Self {
        let mut order = members.to_vec();
        if let Some(at) = order.iter().position(|m| *m == starter) {
            order.rotate_left(at);
        }
        Self { waiting: order.clone(), order, speaker: None, text: None, spoken: false, ended: false }
    }

    pub fn add(&mut self, member: ParticipantId) {
        self.order.push(member);
        self.waiting.push(member);
    }

    pub fn remove(&mut self, member: ParticipantId) {
        self.order.retain(|m| *m != member);
        self.waiting.retain(|m| *m != member);
        if self.speaker == Some(member) {
            self.speaker = None;
        }
    }

    pub fn end(&mut self) {
        self.ended = true;
        self.speaker = None;
    }

    /// As it was, with those who are members now.
    pub fn restore(&mut self, before: Round, members: &[ParticipantId]) {
        let since: Vec<ParticipantId> =
            self.order.iter().copied().filter(|member| !before.order.contains(member)).collect();
        *self = before;
        for member in self.order.clone().iter().filter(|member| !members.contains(member)) {
            self.remove(*member);
        }
        since.into_iter().for_each(|member| self.add(member));
    }

    /// Going back to the round: it goes on where it was, or begins a new cycle if that one was through.
    pub fn reopen(&mut self) {
        self.ended = false;
        self.spoken = true;
    }

    /// The speaker has used the turn.
    pub fn take_turn(&mut self, how: Turn) {
        let Some(speaker) = self.speaker.take() else { return };
        self.waiting.retain(|m| *m != speaker);
        match how {
            Turn::Said => self.spoken = true,
            Turn::Passed => {}
            Turn::Last => self.waiting.push(speaker),
        }
    }

    /// Gives the word to the next who `can_speak`, if nobody has it. True if the word moved.
    pub fn settle(&mut self, can_speak: impl Fn(ParticipantId) -> bool) -> bool {
        let before = self.speaker;
        if self.ended {
            self.speaker = None;
            return before.is_some();
        }
        if self.speaker.is_some_and(&can_speak) {
            return false;
        }
        let next = |people: &[ParticipantId]| people.iter().copied().find(|m| can_speak(*m));
        self.speaker = next(&self.waiting);
        if self.speaker.is_none() && self.order.iter().any(|m| can_speak(*m)) {
            if self.spoken || self.waiting.len() == self.order.len() {
                self.waiting = self.order.clone();
                self.spoken = false;
                self.speaker = next(&self.waiting);
            } else {
                self.ended = true;
            }
        }
        self.speaker != before
    }
}
