//! Who sat where, with which role and whose turn, for «Angre» to bring back.

use crate::{Group, GroupId, ParticipantId, Round};

/// Some groups as they were before people were moved, and what tells whether anything has happened in them since.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seating {
    pub(crate) groups: Vec<(Group, Roles)>,
    pub(crate) rounds: Vec<Turns>,
}

/// Ordstyrer and referent, as the move left them.
pub type Roles = Option<(ParticipantId, ParticipantId)>;

/// A group's rekkefremlegg on one value, and the revision that the move left its work at.
#[derive(Clone, Debug, PartialEq)]
pub struct Turns {
    pub value: usize,
    pub group: GroupId,
    pub round: Round,
    pub rev: u32,
}

impl Seating {
    /// Those of these people who sat in one of its groups, and in which.
    pub(crate) fn lent(&self, people: &[ParticipantId]) -> impl Iterator<Item = (ParticipantId, GroupId)> {
        let sat =
            |who: ParticipantId| self.groups.iter().find(move |(group, _)| group.members.contains(&who));
        people.iter().filter_map(move |who| Some((*who, sat(*who)?.0.id)))
    }
}
