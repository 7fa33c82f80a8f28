//! What the facilitator's page works out from its view: rules, and so not the page's.

use super::{FacilitatorView, GroupStatus};
use crate::{GroupId, Timestamp, grouping::GROUP_SIZE};

impl FacilitatorView {
    /// How many are in the midst of a text.
    pub fn writing(&self, now: Timestamp) -> usize {
        self.writing_until.iter().filter(|until| **until > now).count()
    }

    /// The groups that somebody from this one can move to.
    pub fn groups_with_room(&self, from: GroupId) -> impl Iterator<Item = &GroupStatus> {
        self.groups.iter().filter(move |other| other.id != from && other.size < GROUP_SIZE)
    }

    /// Whether the one at this place (from 1) would sit alone in a new group. Those at one phone move together, and
    /// one who waits takes a place.
    pub fn alone_in_new_group(&self, from: GroupId, place: usize) -> bool {
        let from = self.groups.iter().find(|group| group.id == from);
        self.waiting == 0 && from.is_some_and(|group| !group.sharing.contains(&place))
    }
}
