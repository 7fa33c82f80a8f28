//! All groups of a workshop, and which of them each participant sits in.

use std::{collections::HashMap, ops::Deref, sync::OnceLock};

use crate::{Group, GroupId, ParticipantId};

/// By number.
#[derive(Debug, Default)]
pub struct Groups {
    all: Vec<Group>,
    /// Where each one sits, of all who do. Worked out when it is first asked for: every view of every phone asks.
    at: OnceLock<HashMap<ParticipantId, usize>>,
}

impl Groups {
    /// The one that this participant sits in.
    pub fn of(&self, participant: ParticipantId) -> Option<&Group> {
        self.all.get(*self.at.get_or_init(|| places(&self.all)).get(&participant)?)
    }

    pub(crate) fn with_id(&mut self, id: GroupId) -> Option<&mut Group> {
        self.change().iter_mut().find(|group| group.id == id)
    }

    pub(crate) fn change(&mut self) -> &mut Vec<Group> {
        self.at.take();
        &mut self.all
    }
}

fn places(all: &[Group]) -> HashMap<ParticipantId, usize> {
    let members =
        |(at, group): (usize, &Group)| group.members.iter().map(|who| (*who, at)).collect::<Vec<_>>();
    all.iter().enumerate().flat_map(members).collect()
}

impl Deref for Groups {
    type Target = [Group];

    fn deref(&self) -> &[Group] {
        &self.all
    }
}

impl From<Vec<Group>> for Groups {
    fn from(all: Vec<Group>) -> Groups {
        Groups { all, at: OnceLock::new() }
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

impl<'a> IntoIterator for &'a Groups {
    type Item = &'a Group;
    type IntoIter = std::slice::Iter<'a, Group>;

    fn into_iter(self) -> Self::IntoIter {
        self.all.iter()
    }
}
