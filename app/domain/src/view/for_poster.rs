//! What the facilitator is told while she chooses what goes on the poster.

use super::{BoardLine, BoardView};
use crate::{Kind, POSTER_DEFAULT};

/// A poster that has fewer norms of a value than this has hardly any.
const HARDLY_ANY: usize = 3;

/// How the choosing for the poster stands, of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ForPoster {
    /// On the poster now.
    pub chosen: usize,
    /// Some are equal at the boundary, there is room, and nobody has chosen among them.
    pub asks: bool,
    /// Hardly any are on it, and others wait that nobody has said anything of.
    pub thin: bool,
    /// Why some are on it that she has not put there.
    pub beforehand: Option<Beforehand>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beforehand {
    /// There is room for all.
    AllFit,
    /// More groups chose them than the others.
    MostChosen,
    /// She has chosen herself among them: neither holds of all.
    Some,
}

impl BoardView {
    pub fn for_poster(&self, kind: Kind) -> ForPoster {
        let shown = || self.lines.iter().filter(|line| line.kind == kind && !line.hidden);
        let waits = |line: &BoardLine| !line.on_poster && !line.by_hand;
        let chosen = shown().filter(|line| line.on_poster).count();
        let by_rule = !self.approved && shown().any(|line| line.on_poster && !line.by_hand);
        let why = if shown().all(|line| line.on_poster && !line.by_hand) {
            Beforehand::AllFit
        } else if shown().any(waits) && !shown().any(|line| line.by_hand) {
            Beforehand::MostChosen
        } else {
            Beforehand::Some
        };
        ForPoster {
            chosen,
            asks: !self.approved && chosen < POSTER_DEFAULT && shown().any(|line| line.tied && waits(line)),
            thin: chosen < HARDLY_ANY && shown().any(waits),
            beforehand: by_rule.then_some(why),
        }
    }
}
