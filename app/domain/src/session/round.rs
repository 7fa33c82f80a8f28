//! Rekkefremlegg: round robin, one contribution at a time.

use serde::{Deserialize, Serialize};

use crate::{GroupId, ParticipantId, TextId};

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

/// Who speaks first in a group's rekkefremlegg: drawn, and never the chair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Starter {
    pub group: GroupId,
    pub participant: ParticipantId,
}

/// What the speaker did with the turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Turn {
    Said,
    Passed,
    Last,
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
