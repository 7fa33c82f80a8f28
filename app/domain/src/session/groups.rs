//! All groups of a workshop, and where each is found.

use std::{collections::HashMap, ops::Deref, sync::OnceLock};

use crate::{Group, GroupId, ParticipantId};

/// By number.
#[derive(Debug, Default)]
pub struct Groups {
    all: Vec<Group>,
    /// Worked out when somebody is first looked for: every view of every phone looks.
    places: OnceLock<Places>,
}

/// In which place each is.
#[derive(Debug)]
struct Places {
    groups: HashMap<GroupId, usize>,
    /// The group of each who sits in one.
    members: HashMap<ParticipantId, usize>,
}

impl Groups {
    /// The one that this participant sits in.
    pub fn of(&self, participant: ParticipantId) -> Option<&Group> {
        self.all.get(*self.places().members.get(&participant)?)
    }

    /// From 0.
    pub fn place(&self, id: GroupId) -> Option<usize> {
        self.places().groups.get(&id).copied()
    }

    fn places(&self) -> &Places {
        self.places.get_or_init(|| Places::of(&self.all))
    }

    pub(crate) fn with_id(&mut self, id: GroupId) -> Option<&mut Group> {
        self.change().iter_mut().find(|group| group.id == id)
    }

    pub(crate) fn change(&mut self) -> &mut Vec<Group> {
        self.places.take();
        &mut self.all
    }
}

impl Places {
    fn of(all: &[Group]) -> Places {
        let members =
            |(at, group): (usize, &Group)| group.members.iter().map(|who| (*who, at)).collect::<Vec<_>>();
        Places {
            groups: all.iter().enumerate().map(|(at, group)| (group.id, at)).collect(),
            members: all.iter().enumerate().flat_map(members).collect(),
        }
    }
}

impl Deref for Groups {
    type Target = [Group];

    fn deref(&self) -> &[Group] {
        &self.all
    }
}

impl From<Vec<Group>> for Groups {
    fn from(all: Vec<Group>) -> Groups {
        Groups { all, places: OnceLock::new() }
    }
}

/// A copy works out anew what it is asked for.
impl Clone for Groups {
    fn clone(&self) -> Groups {
        self.all.clone().into()
    }
}

impl PartialEq for Groups {
    fn eq(&self, other: &Groups) -> bool {
        self.all == other.all
    }
}
