//! `apply` for a voting round that opens.

use std::collections::BTreeMap;

use crate::{Ballot, GroupWork, ParticipantId, TextId, Vote};

impl GroupWork {
    /// The next round's ballots: each one's marks prefilled, moved onto what they were merged into.
    fn prefilled(
        &self,
        candidates: &[TextId],
        root: impl Fn(TextId) -> TextId,
    ) -> BTreeMap<ParticipantId, Ballot> {
        let Some(vote) = &self.vote else { return BTreeMap::new() };
        let carried = |ballot: &Ballot| {
            let marks = ballot.marks.iter().map(|t| root(*t)).filter(|t| candidates.contains(t)).collect();
            Ballot { marks, sent: false }
        };
        vote.ballots.iter().map(|(who, ballot)| (*who, carried(ballot))).collect()
    }

    pub(super) fn open_vote_on(
        &mut self,
        candidates: &[TextId],
        secured: &[TextId],
        on_tie: bool,
        root: impl Fn(TextId) -> TextId,
    ) {
        let ballots = if on_tie { BTreeMap::new() } else { self.prefilled(candidates, root) };
        let round = self.vote.as_ref().map_or(0, |vote| vote.round) + 1;
        self.vote = Some(Vote {
            round,
            open: true,
            on_tie,
            candidates: candidates.to_vec(),
            secured: secured.to_vec(),
            ballots,
        });
        self.tie_picked = None;
        self.rev += 1;
        self.list_changed();
    }
}
