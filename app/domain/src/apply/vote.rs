//! `apply` for a voting round that opens.

use std::collections::BTreeMap;

use crate::{Ballot, GroupWork, ParticipantId, TextId, Vote};

impl GroupWork {
    /// The next round's ballots: each one's marks prefilled, moved onto what they were merged into.
    fn prefilled(
        ballots: &BTreeMap<ParticipantId, Ballot>,
        candidates: &[TextId],
        root: impl Fn(TextId) -> TextId,
    ) -> BTreeMap<ParticipantId, Ballot> {
        let carried = |ballot: &Ballot| {
            let marks = ballot.marks.iter().map(|t| root(*t)).filter(|t| candidates.contains(t)).collect();
            Ballot { marks, sent: false }
        };
        ballots.iter().map(|(who, ballot)| (*who, carried(ballot))).collect()
    }

    pub(super) fn open_vote_on(
        &mut self,
        candidates: &[TextId],
        secured: &[TextId],
        on_tie: bool,
        root: impl Fn(TextId) -> TextId,
    ) {
        let round = self.vote.as_ref().map_or(0, |vote| vote.round) + 1;
        let before = match self.vote.take() {
            Some(vote) if vote.on_tie => vote.on_all,
            Some(vote) => vote.ballots,
            None => BTreeMap::new(),
        };
        let (ballots, on_all) = if on_tie {
            (BTreeMap::new(), before)
        } else {
            (Self::prefilled(&before, candidates, root), BTreeMap::new())
        };
        self.vote = Some(Vote {
            round,
            open: true,
            on_tie,
            candidates: candidates.to_vec(),
            secured: secured.to_vec(),
            ballots,
            on_all,
        });
        self.tie_picked = None;
        self.rev += 1;
        self.list_changed();
    }
}
