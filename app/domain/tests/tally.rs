//! «Velg fem»: the count of a round.

use std::collections::BTreeMap;

use domain::{Ballot, Outcome, ParticipantId, TextId, Vote};
use rand::{SeedableRng, rngs::StdRng};

/// Counts `votes` for each candidate, in order; `secured` seats are taken already.
fn count(votes: &[usize], secured: usize) -> (Vec<usize>, Vec<usize>, usize) {
    let mut rng = StdRng::seed_from_u64(1);
    let candidates: Vec<TextId> = votes.iter().map(|_| TextId::draw(&mut rng)).collect();
    let secured: Vec<TextId> = (0..secured).map(|_| TextId::draw(&mut rng)).collect();
    let most = votes.iter().max().copied().unwrap_or(0);
    let ballots: BTreeMap<ParticipantId, Ballot> = (0..most)
        .map(|voter| {
            let marks = candidates.iter().zip(votes).filter(|(_, votes)| voter < **votes);
            let marks = marks.map(|(text, _)| *text).collect();
            (ParticipantId::draw(&mut rng), Ballot { marks, sent: true })
        })
        .collect();
    let vote = Vote {
        round: 1,
        open: false,
        candidates: candidates.clone(),
        on_tie: !secured.is_empty(),
        secured: secured.clone(),
        ballots,
        on_all: BTreeMap::new(),
    };
    let Outcome { inside, tied, seats } = vote.outcome();
    assert_eq!(inside[..secured.len()], secured);
    let index = |texts: &[TextId]| -> Vec<usize> {
        texts.iter().filter_map(|text| candidates.iter().position(|c| c == text)).collect()
    };
    (index(&inside), index(&tied), seats)
}

#[test]
fn the_count() {
    /// Votes for each, seats taken; who is in, who is tied, for how many seats.
    type Row = (&'static [usize], usize, &'static [usize], &'static [usize], usize);
    let table: [Row; 14] = [
        // Most votes first; equal ones in the order they were put forward.
        (&[1, 3, 2], 0, &[1, 2, 0], &[], 0),
        (&[2, 2, 2], 0, &[0, 1, 2], &[], 0),
        // Without votes, never proposed, however many seats are free.
        (&[], 0, &[], &[], 0),
        (&[0, 0, 0], 0, &[], &[], 0),
        (&[0, 1, 0, 4], 0, &[3, 1], &[], 0),
        (&[4, 4, 4, 4, 0, 0], 0, &[0, 1, 2, 3], &[], 0),
        // Exactly five, also when all are equal.
        (&[1, 1, 1, 1, 1, 0], 0, &[0, 1, 2, 3, 4], &[], 0),
        // The boundary is clear.
        (&[4, 3, 3, 2, 2, 1, 1], 0, &[0, 1, 2, 3, 4], &[], 0),
        // Equal at the boundary: strictly above are in, the rest is for people to settle.
        (&[4, 4, 3, 2, 2, 2, 1], 0, &[0, 1, 2], &[3, 4, 5], 2),
        (&[4, 3, 3, 3, 3, 3], 0, &[0], &[1, 2, 3, 4, 5], 4),
        (&[1, 1, 1, 1, 1, 1], 0, &[], &[0, 1, 2, 3, 4, 5], 5),
        (&[1, 4, 4, 4, 4, 1], 0, &[1, 2, 3, 4], &[0, 5], 1),
        // A vote on a tie fills the seats that are left.
        (&[3, 2, 1], 3, &[0, 1], &[], 0),
        (&[2, 2, 0], 4, &[], &[0, 1], 1),
    ];
    for (votes, secured, inside, tied, seats) in table {
        assert_eq!(
            count(votes, secured),
            (inside.to_vec(), tied.to_vec(), seats),
            "{votes:?} beside {secured}"
        );
    }
}
