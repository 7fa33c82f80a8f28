//! Each group as the facilitator sees it: where it is, whom it waits for, and what can be done for it.

use std::collections::{BTreeSet, HashMap};

use serde::{Deserialize, Serialize};

use crate::{
    Duty, Group, GroupHelp, GroupId, GroupUndo, GroupWork, ParticipantId, Phase, Session, Stage, Step,
    Timestamp, session::presence::ABOUT_MS,
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupStatus {
    pub id: GroupId,
    /// From 1.
    pub number: usize,
    pub size: usize,
    /// The places that are taken, from 1.
    #[serde(default)]
    pub places: Vec<usize>,
    /// Places, from 1, of those who share a phone, and so are moved together.
    pub sharing: Vec<usize>,
    /// Nobody is at work in it, so it is not counted: all are gone, or have only been moved there.
    #[serde(default)]
    pub deserted: bool,
    /// None outside group work.
    pub step: Option<Step>,
    pub rev: u32,
    pub agreed: bool,
    /// Whether the facilitator can take it a step along.
    pub can_advance: bool,
    /// What taking it along would do.
    #[serde(default)]
    pub help: Option<GroupHelp>,
    /// Her help, which she can take back.
    #[serde(default)]
    pub undo: Option<GroupUndo>,
    /// So many norms are equal, and the group has not settled it.
    #[serde(default)]
    pub tied: usize,
    /// Whom it waits for.
    #[serde(default)]
    pub waits: Vec<Awaited>,
}

/// One whom a group waits for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Awaited {
    /// From 1.
    pub place: usize,
    pub duty: Option<Duty>,
    /// For their word, their ballot or their «Vi er enige»; else for what comes with the duty.
    pub asked: bool,
    /// They have done nothing since, nor has the group moved.
    pub since: Timestamp,
    /// Their phone has been closed since. Volatile, and so for the server to fill in.
    #[serde(default)]
    pub gone_since: Option<Timestamp>,
}

/// What «Lag ny gruppe» would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewGroupView {
    /// One alone needs somebody: who would be moved, by the group's number and their place in it.
    pub borrows: Option<(usize, usize)>,
}

/// What one who waits for a group may count on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitView {
    /// The facilitator can make a group now.
    pub now: bool,
    /// There will be one when the next core value begins.
    pub next: bool,
    /// There is no group work any more.
    pub over: bool,
}

impl Session {
    pub(super) fn new_group_view(&self, asked: bool) -> Option<NewGroupView> {
        let next = self.next_group(asked).ok()?;
        Some(NewGroupView {
            borrows: next.borrows.map(|(group, place)| (self.group_number(group.id), place)),
        })
    }

    pub(super) fn new_group_asking(&self) -> Option<NewGroupView> {
        let at_work = self.stage.phase() == Some(Phase::GroupWork);
        self.new_group_view(true).filter(|_| at_work && self.next_group(false).is_err())
    }

    /// Asked where somebody waits.
    pub(super) fn wait_view(&self) -> WaitView {
        let more_values = self.assigned < self.settings.values.len();
        let at_end = self.stage.value().is_none_or(|value| value + 1 >= self.settings.values.len());
        let past = self.stage.phase() == Some(Phase::Plenum) || self.stage == Stage::Closing;
        let over = !more_values && at_end && past;
        // In Samling everyone is given a place anew.
        let deals_again = self.stage == Stage::Lobby && self.work.is_empty();
        WaitView {
            now: !over
                && (self.next_group(false).is_ok() || self.new_group_asking().is_some() || deals_again),
            next: more_values && self.next_group(true).is_ok(),
            over,
        }
    }

    /// Not those that everyone has left, unless they had agreed.
    fn groups_in_use(&self) -> impl Iterator<Item = &Group> {
        self.groups.iter().filter(|group| !group.members.is_empty() || self.has_agreed(group))
    }

    /// Those of them that are at work or have agreed, once there is work.
    pub(super) fn groups_counted(&self) -> impl Iterator<Item = &Group> {
        self.groups_in_use().filter(|group| !self.is_deserted(group) || self.has_agreed(group))
    }

    fn is_deserted(&self, group: &Group) -> bool {
        self.work_at_hand(group).is_some() && !self.is_at_work(group)
    }

    fn has_agreed(&self, group: &Group) -> bool {
        self.work_at_hand(group).is_some_and(|work| work.agreed())
    }

    fn work_at_hand(&self, group: &Group) -> Option<&GroupWork> {
        self.work.get(&(self.stage.value()?, group.id))
    }

    pub(super) fn group_statuses(&self) -> Vec<GroupStatus> {
        let sharers = self.sharers();
        let numbers: HashMap<GroupId, usize> = self.groups.iter().map(|group| group.id).zip(1..).collect();
        let status = |group: &Group| self.group_status(group, numbers.get(&group.id).copied(), &sharers);
        self.groups_in_use().map(status).collect()
    }

    fn group_status(
        &self,
        group: &Group,
        number: Option<usize>,
        sharers: &BTreeSet<ParticipantId>,
    ) -> GroupStatus {
        let id = group.id;
        let work = self.work_at_hand(group);
        let present = work.filter(|_| self.stage.phase() == Some(Phase::GroupWork));
        let sharing = group.seated().filter(|(who, _)| sharers.contains(who));
        GroupStatus {
            id,
            number: number.unwrap_or_default(),
            size: group.members.len(),
            places: group.places.clone(),
            sharing: sharing.map(|(_, place)| place).collect(),
            deserted: self.is_deserted(group),
            step: work.map(|work| work.step),
            rev: work.map_or(0, |work| work.rev),
            agreed: work.is_some_and(|work| work.agreed()),
            can_advance: present.is_some_and(|work| work.step != Step::Agree),
            help: present.and_then(|work| self.help_for(work)),
            undo: present.and_then(|work| self.help_to_take_back(group, work).ok()),
            tied: present.map_or(0, |work| self.tied(work)),
            waits: present.map(|work| self.waits(group, work)).unwrap_or_default(),
        }
    }

    fn waits(&self, group: &Group, work: &GroupWork) -> Vec<Awaited> {
        let shown = |(who, asked): (ParticipantId, bool)| {
            let duties = [(group.chair, Duty::Chair), (group.scribe, Duty::Scribe)];
            let seat = self.participants.get(&who)?;
            Some(Awaited {
                place: group.place(who)?,
                duty: duties.into_iter().find(|(holder, _)| *holder == who).map(|(_, duty)| duty),
                asked,
                since: seat.last_act.max(work.moved_at).up_to(ABOUT_MS),
                gone_since: None,
            })
        };
        self.awaited(group, work).into_iter().filter_map(shown).collect()
    }
}
