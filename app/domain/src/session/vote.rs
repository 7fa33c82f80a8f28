//! «Velg fem»: the secret ballot and its count.

use std::collections::{BTreeMap, BTreeSet};

use crate::{ParticipantId, TextId};

/// At most this many key norms per group and value, and marks per ballot.
pub const KEY_NORMS: usize = 5;

/// One voting round of one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vote {
    /// Counts from 1 within the group's work on one value.
    pub round: u32,
    pub open: bool,
    /// In the order they were put forward.
    pub candidates: Vec<TextId>,
    /// This round only settles a tie.
    pub on_tie: bool,
    /// Already in, before this round.
    pub secured: Vec<TextId>,
    pub ballots: BTreeMap<ParticipantId, Ballot>,
    /// While only a tie is voted on: the ballots of the vote on all norms, for «Stem på nytt».
    pub on_all: BTreeMap<ParticipantId, Ballot>,
}

/// One member's marks. Prefilled from the round before until it is sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ballot {
    pub marks: BTreeSet<TextId>,
    pub sent: bool,
}

/// What a closed round proposes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// In, most votes first; equal ones in the order they were put forward.
    pub inside: Vec<TextId>,
    /// Equal at the boundary with too few seats for all. Settled by people, never by chance.
    pub tied: Vec<TextId>,
    /// Seats that the tied compete for.
    pub seats: usize,
}

impl Vote {
    /// Marks allowed on a ballot: the seats this round fills.
    pub fn seats(&self) -> usize {
        KEY_NORMS.saturating_sub(self.secured.len())
    }

    /// Counts the ballots that were sent. An item without votes is never proposed.
    pub fn outcome(&self) -> Outcome {
        let votes = |text: &TextId| {
            self.ballots.values().filter(|ballot| ballot.sent && ballot.marks.contains(text)).count()
        };
        let mut ranked: Vec<(usize, TextId)> =
            self.candidates.iter().map(|text| (votes(text), *text)).filter(|(votes, _)| *votes > 0).collect();
        ranked.sort_by_key(|(votes, _)| std::cmp::Reverse(*votes));

        let seats = self.seats();
        let mut inside = self.secured.clone();
        // Silence settles nothing: a tie that nobody has voted on is still a tie.
        if self.on_tie && ranked.is_empty() {
            return Outcome { inside, tied: self.candidates.clone(), seats };
        }
        let Some(boundary) = ranked.get(seats).map(|(votes, _)| *votes) else {
            inside.extend(ranked.into_iter().map(|(_, text)| text));
            return Outcome { inside, ..Outcome::default() };
        };
        let above = ranked.iter().filter(|(votes, _)| *votes > boundary);
        inside.extend(above.map(|(_, text)| *text));
        let tied: Vec<TextId> =
            ranked.iter().filter(|(votes, _)| *votes == boundary).map(|(_, text)| *text).collect();
        let seats = KEY_NORMS - inside.len();
        if seats == 0 { Outcome { inside, ..Outcome::default() } } else { Outcome { inside, tied, seats } }
    }
}
