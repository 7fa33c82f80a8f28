//! A group, and its work on one core value.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::group_before::GroupBefore;
use crate::{GroupId, History, ParticipantId, Round, Step, TextId, Timestamp, Vote};

/// A group of at most four, kept for the whole workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub id: GroupId,
    /// By place.
    pub members: Vec<ParticipantId>,
    /// The number of each one's place, from 1. Those of others stand when somebody goes.
    pub places: Vec<usize>,
    pub chair: ParticipantId,
    pub scribe: ParticipantId,
}

impl Group {
    pub(crate) fn empty(id: GroupId, chair: ParticipantId) -> Group {
        Group { id, members: Vec::new(), places: Vec::new(), chair, scribe: chair }
    }

    /// Place from 1, the name by which a member without a name is called.
    pub fn place(&self, member: ParticipantId) -> Option<usize> {
        self.seated().find(|(m, _)| *m == member).map(|(_, place)| place)
    }

    pub fn at_place(&self, place: usize) -> Option<ParticipantId> {
        self.seated().find(|(_, p)| *p == place).map(|(member, _)| member)
    }

    /// Each member, and their place.
    pub fn seated(&self) -> impl Iterator<Item = (ParticipantId, usize)> + '_ {
        self.members.iter().copied().zip(self.places.iter().copied())
    }

    /// Takes the first place that is free.
    pub(crate) fn sit(&mut self, member: ParticipantId) {
        let free = (1..).find(|place| !self.places.contains(place)).unwrap_or_default();
        let at = self.places.partition_point(|place| *place < free);
        self.members.insert(at, member);
        self.places.insert(at, free);
    }

    /// Leaves the place. In older logs those after it moved up.
    pub(crate) fn rise(&mut self, member: ParticipantId, places_stay: bool) {
        let Some(at) = self.members.iter().position(|m| *m == member) else { return };
        self.members.remove(at);
        self.places.remove(at);
        if !places_stay {
            self.places = (1..=self.members.len()).collect();
        }
    }

    pub(crate) fn has_the_same_members(&self, other: &Group) -> bool {
        self.members.len() == other.members.len() && self.members.iter().all(|m| other.members.contains(m))
    }
}

/// The two roles in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Duty {
    /// Ordstyrer.
    Chair,
    /// Referent.
    Scribe,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewGroup {
    pub id: GroupId,
    /// By place: the first is place 1.
    pub members: Vec<ParticipantId>,
    pub chair: ParticipantId,
    pub scribe: ParticipantId,
}

impl From<&NewGroup> for Group {
    fn from(new: &NewGroup) -> Group {
        Group {
            id: new.id,
            members: new.members.clone(),
            places: (1..=new.members.len()).collect(),
            chair: new.chair,
            scribe: new.scribe,
        }
    }
}

/// Who leads and who writes in a group for the core value that begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duties {
    pub group: GroupId,
    pub chair: ParticipantId,
    pub scribe: ParticipantId,
}

impl From<&Group> for Duties {
    fn from(group: &Group) -> Duties {
        Duties { group: group.id, chair: group.chair, scribe: group.scribe }
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
    /// Key norms, then taboos, once everyone active has agreed.
    pub chosen: Option<Vec<TextId>>,
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
            chosen: None,
            acts: History::default(),
            moved_at: Timestamp::default(),
            moved_to: (0, 0),
        }
    }

    /// What the one who has the word is saying: the group sees it, and so it is put forward, before «Neste» too.
    pub fn at_hand(&self) -> Option<TextId> {
        self.round.text.filter(|_| self.step == Step::Round && !self.round.ended)
    }

    /// Notes the time if the work has moved since this was last asked.
    pub fn stamp(&mut self, now: Timestamp) {
        let here = (self.rev, self.list_rev);
        if self.moved_to != here {
            self.moved_to = here;
            self.moved_at = now;
        }
    }

    /// Something is another, and nobody has done anything: those who were silent still are.
    pub(crate) fn change_without_moving(&mut self) {
        self.rev += 1;
        self.moved_to.0 += 1;
    }

    /// Whether everyone active has agreed.
    pub fn agreed(&self) -> bool {
        self.chosen.is_some()
    }

    /// The voting round that is open now.
    pub fn open_vote(&self) -> Option<&Vote> {
        self.vote.as_ref().filter(|vote| vote.open)
    }

    /// A change to the list: whoever agreed, agreed to something else.
    pub fn list_changed(&mut self) {
        self.list_rev += 1;
        self.agreed_by.clear();
        self.chosen = None;
    }
}
