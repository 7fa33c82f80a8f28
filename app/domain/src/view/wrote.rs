//! How many have written something, while everybody writes alone. On the facilitator's page and nowhere else: what
//! others do is no measure for one's own.

use serde::{Deserialize, Serialize};

use crate::{Phase, Session, TextId};

/// A figure points at nobody when it is of at least so many.
const FIGURE_FROM: usize = 5;

/// She needs it to know when to go on, and not to know who has nothing to say. So it is a figure only while it is of
/// five or more, and those who are left are five or more, too: two who have written nothing are found by looking
/// around the room. After that most of them have, and it is not told whether all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wrote {
    /// So many, of so many.
    Of(usize, usize),
    Most,
}

impl Wrote {
    fn told(count: usize, of: usize) -> Option<Wrote> {
        match (count, of.saturating_sub(count)) {
            (..FIGURE_FROM, _) => None,
            (_, ..FIGURE_FROM) => Some(Wrote::Most),
            _ => Some(Wrote::Of(count, of)),
        }
    }
}

impl Session {
    pub(super) fn wrote(&self) -> Option<Wrote> {
        let value = self.stage.value().filter(|_| self.stage.phase() == Some(Phase::Individual))?;
        let there = || self.participants.values().filter(|held| !held.left);
        let of_value =
            |text: &TextId| self.texts.get(text).is_some_and(|held| held.value == value && !held.deleted);
        let count = there().filter(|held| held.texts.iter().any(of_value)).count();
        Wrote::told(count, there().count())
    }
}

#[cfg(test)]
mod tests {
    use super::Wrote;

    #[test]
    fn no_figure_points_at_a_few() {
        let cases = [
            (0, 24, None),
            (4, 24, None),
            (5, 24, Some(Wrote::Of(5, 24))),
            (17, 24, Some(Wrote::Of(17, 24))),
            (19, 24, Some(Wrote::Of(19, 24))),
            (20, 24, Some(Wrote::Most)),
            (24, 24, Some(Wrote::Most)),
            (4, 4, None),
            (5, 5, Some(Wrote::Most)),
            (5, 9, Some(Wrote::Most)),
        ];
        for (count, of, told) in cases {
            assert_eq!(Wrote::told(count, of), told, "{count} of {of}");
        }
    }
}
