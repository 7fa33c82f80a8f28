//! What the facilitator's page works out from its view: rules, and so not the page's.

use super::{Awaited, FacilitatorView, GroupStatus};
use crate::{GroupId, SILENT_MS, Timestamp, grouping::GROUP_SIZE};

/// How one whom a group waits for has been silent, for whole minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// With the phone closed.
    Gone(i64),
    /// With the phone open, as far as is known.
    Still(i64),
}

impl Awaited {
    /// None before it is worth telling. Whoever leads or writes while the group talks has nothing to press for a while.
    pub fn silence(&self, now: Timestamp) -> Option<Silence> {
        let minutes = |ms: i64| ms / 60_000;
        let still = now.since(self.since);
        let gone = self.gone_since.map(|since| now.since(since)).filter(|gone| *gone >= SILENT_MS);
        match gone {
            _ if still < SILENT_MS => None,
            Some(gone) => Some(Silence::Gone(minutes(gone))),
            None if self.asked || still >= 3 * SILENT_MS => Some(Silence::Still(minutes(still))),
            None => None,
        }
    }
}

/// A figure of those who still write or answer is of at least so many: her page may hang on the wall, where one and
/// two are found by looking around the room.
const WRITING_FROM: usize = 3;

/// Those who are in the midst of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Busy {
    /// Somebody, and few.
    Some,
    Count(usize),
}

impl Busy {
    fn told(count: usize) -> Option<Busy> {
        match count {
            0 => None,
            1..WRITING_FROM => Some(Busy::Some),
            _ => Some(Busy::Count(count)),
        }
    }
}

impl FacilitatorView {
    /// Who is in the midst of a text, or of the evaluation.
    pub fn writing(&self, now: Timestamp) -> Option<Busy> {
        Busy::told(self.writing_until.iter().filter(|until| **until > now).count())
    }

    /// How many groups have agreed, of those that are counted.
    pub fn agreed_of(&self) -> (usize, usize) {
        let counted = self.groups.iter().filter(|group| group.agreed || !group.deserted);
        (self.groups.iter().filter(|group| group.agreed).count(), counted.count())
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

#[cfg(test)]
mod tests {
    use super::Busy;

    #[test]
    fn one_and_two_who_write_are_not_counted() {
        let cases = [
            (0, None),
            (1, Some(Busy::Some)),
            (2, Some(Busy::Some)),
            (3, Some(Busy::Count(3))),
            (24, Some(Busy::Count(24))),
        ];
        for (count, told) in cases {
            assert_eq!(Busy::told(count), told, "{count}");
        }
    }
}
