//! «Velg fem»: the count, ties, and new rounds.

mod common;

use std::collections::BTreeMap;

use common::Room;
use domain::{
    Ballot, Kind::Norm, Outcome, ParticipantCommand as P, ParticipantId, Refusal, Step, TextId, Vote, view,
};
use rand::{SeedableRng, rngs::StdRng};

const NAMES: [&str; 8] = ["Norm A", "Norm B", "Norm C", "Norm D", "Norm E", "Norm F", "Norm G", "Norm H"];

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
    let table: [(&[usize], usize, &[usize], &[usize], usize); 14] = [
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

/// A group of four whose first member has put these norms forward, about to vote.
fn voting(norms: usize) -> Room {
    let drafts: Vec<_> = NAMES[..norms].iter().map(|name| (0, Norm, *name)).collect();
    let mut room = Room::at_work(4, &drafts);
    room.speak_out(0);
    room.step_to(0, Step::Choose);
    room
}

/// Each member's marks, in the group's order; the round closes with the last.
fn cast(room: &mut Room, ballots: [&[&str]; 4]) {
    for (who, marks) in room.people.clone().into_iter().zip(ballots) {
        room.vote(who, marks).unwrap();
    }
}

fn proposal(room: &Room) -> Vec<String> {
    room.words(&room.ws.proposal(room.work(0)))
}

/// Norms A and B are in by all; C, D, E and F are equal for three seats.
fn tied() -> Room {
    let mut room = voting(6);
    let [a, b, c, d, e, f, ..] = NAMES;
    cast(&mut room, [&[a, b, c], &[a, b, d], &[a, b, e], &[a, b, f]]);
    room
}

#[test]
fn five_marks_and_not_a_sixth() {
    let mut room = voting(6);
    let who = room.people[1];
    assert_eq!(room.vote(who, &NAMES[..6]), Err(Refusal::TooManyMarks));
    room.vote(who, &NAMES[..5]).unwrap();
    let five_in_six = [&NAMES[..5], &NAMES[..1]].concat();
    room.vote(who, &five_in_six).unwrap();
    assert_eq!(room.work(0).vote.as_ref().unwrap().ballots[&who].marks.len(), 5, "the same one twice is one");
}

#[test]
fn a_ballot_holds_only_what_the_group_votes_on() {
    let mut room = Room::at_work(8, &[]);
    let here = room.group(0).members[0];
    let there = room.group(1).members[0];
    room.write(here, 0, Norm, "Vår norm");
    room.write(there, 0, Norm, "Deres norm");
    room.write(here, 0, domain::Kind::Taboo, "Vår tabu");
    for group in 0..2 {
        room.speak_out(group);
        room.step_to(group, Step::Choose);
    }
    room.write(here, 0, Norm, "Et nytt utkast");
    for foreign in ["Deres norm", "Vår tabu", "Et nytt utkast"] {
        assert_eq!(room.vote(here, &[foreign]), Err(Refusal::NotACandidate), "{foreign}");
    }
    room.vote(here, &["Vår norm"]).unwrap();
}

#[test]
fn one_ballot_each_and_the_latest_counts() {
    let mut room = voting(2);
    let [one, two, ..] = room.people[..] else { unreachable!() };
    room.vote(one, &["Norm A"]).unwrap();
    room.vote(one, &["Norm B"]).unwrap();
    let vote = room.work(0).vote.clone().unwrap();
    assert_eq!((vote.ballots.len(), vote.open), (1, true));
    for who in room.people.clone() {
        if who != one {
            room.vote(who, &[]).unwrap();
        }
    }
    assert_eq!(proposal(&room), ["Norm B"]);
    assert_eq!(room.vote(two, &["Norm A"]), Err(Refusal::NoVote), "the last one closed the round");
}

#[test]
fn the_round_closes_when_all_active_have_sent_or_the_chair_says_so() {
    let mut room = voting(2);
    let chair = room.chair(0);
    let absent = room.people.iter().copied().find(|who| *who != chair).unwrap();
    for who in room.people.clone() {
        if who != absent {
            room.vote(who, &["Norm A"]).unwrap();
        }
    }
    assert_eq!(room.step(0), Err(Refusal::VoteOpen));
    let place = room.group(0).place(absent).unwrap();
    room.act(chair, P::GoOnWithout { place }).unwrap();
    assert!(room.work(0).open_vote().is_none());

    let mut room = voting(2);
    room.vote(room.people[0], &["Norm A"]).unwrap();
    room.act(room.chair(0), P::EndRound { rev: room.work(0).rev }).unwrap();
    assert_eq!(proposal(&room), ["Norm A"]);
}

#[test]
fn phones_show_an_order_and_never_a_count_nor_anothers_marks() {
    let mut room = voting(2);
    let [one, two, ..] = room.people[..] else { unreachable!() };
    room.vote(one, &["Norm B"]).unwrap();
    let other = view::phone(&room.ws, two).unwrap().table.unwrap();
    assert!(other.norms.iter().chain(&other.vote.as_ref().unwrap().candidates).all(|text| !text.picked));
    assert!(other.proposal.is_none());
    let missing = &other.vote.unwrap().missing;
    assert!(!missing.contains(&room.group(0).place(one).unwrap()) && missing.len() == 3);
}

#[test]
fn an_open_tie_is_shown_and_blocks_agreement_until_people_settle_it() {
    let mut room = tied();
    assert_eq!(proposal(&room), ["Norm A", "Norm B"]);
    room.step_to(0, Step::Agree);
    assert_eq!(room.agree(room.people[0]), Err(Refusal::TieOpen));
    let shown = view::phone(&room.ws, room.people[0]).unwrap().table.unwrap();
    assert!(shown.tie_open);
    let (proposed, settle) = (shown.proposal.unwrap(), |texts| P::SettleTie { rev: 0, texts });
    assert_eq!((proposed.tied.len(), proposed.seats, proposed.settled), (4, 3, false));
    assert!(matches!(room.act(room.chair(0), settle(vec![])), Err(Refusal::Stale)));
}

#[test]
fn a_tie_is_settled_by_ticking_or_left_open() {
    for (ticks, expected) in [(3, 5), (1, 3), (0, 2)] {
        let mut room = tied();
        let settle = |room: &Room, names: &[&str]| P::SettleTie {
            rev: room.work(0).rev,
            texts: names.iter().map(|name| room.id(name)).collect(),
        };
        let command = settle(&room, &NAMES[2..6]);
        assert_eq!(room.act(room.scribe(0), command), Err(Refusal::TooManyMarks));
        let command = settle(&room, &NAMES[..1]);
        assert_eq!(room.act(room.scribe(0), command), Err(Refusal::NotACandidate));
        let outsider = room.people.iter().copied().find(|w| *w != room.chair(0) && *w != room.scribe(0));
        let command = settle(&room, &NAMES[2..3]);
        assert_eq!(room.act(outsider.unwrap(), command.clone()), Err(Refusal::NotYours));
        let command = settle(&room, &NAMES[2..2 + ticks]);
        room.act(room.scribe(0), command).unwrap();
        assert_eq!(proposal(&room), NAMES[..expected]);
        room.step_to(0, Step::Agree);
        room.agree_all(0);
        assert!(room.work(0).agreed);
    }
}

#[test]
fn a_tie_is_voted_on_alone() {
    let mut room = tied();
    room.act(room.chair(0), P::VoteOnTie { rev: room.work(0).rev }).unwrap();
    let vote = room.work(0).open_vote().unwrap();
    assert_eq!(
        (room.words(&vote.candidates), vote.seats()),
        (NAMES[2..6].iter().map(ToString::to_string).collect(), 3)
    );
    assert_eq!(room.vote(room.people[0], &NAMES[2..6]), Err(Refusal::TooManyMarks));
    assert_eq!(room.vote(room.people[0], &NAMES[..1]), Err(Refusal::NotACandidate));
    cast(&mut room, [&NAMES[2..5], &NAMES[2..5], &NAMES[2..3], &NAMES[5..6]]);
    assert_eq!(proposal(&room), NAMES[..5]);
    assert!(!room.ws.tie_open(room.work(0)));
}

#[test]
fn a_tied_norm_that_was_reworded_can_still_be_settled_and_voted_on() {
    let mut room = tied();
    let text = room.id("Norm C");
    room.act(room.scribe(0), P::Reword { text, words: "Norm C, bedre sagt".to_owned() }).unwrap();
    let shown = view::phone(&room.ws, room.people[0]).unwrap().table.unwrap().proposal.unwrap();
    let ticked = shown.tied[0].id;
    assert_eq!(shown.tied[0].words, "Norm C, bedre sagt");
    let command = P::SettleTie { rev: room.work(0).rev, texts: vec![ticked] };
    room.act(room.chair(0), command).unwrap();
    assert_eq!(proposal(&room), ["Norm A", "Norm B", "Norm C, bedre sagt"]);
    room.act(room.chair(0), P::VoteOnTie { rev: room.work(0).rev }).unwrap();
    room.vote(room.people[0], &["Norm C, bedre sagt"]).unwrap();
}

#[test]
fn a_tied_norm_that_was_taken_back_leaves_its_seat_to_the_others() {
    let mut room = tied();
    room.act(room.people[0], P::Remove { text: room.id("Norm F") }).unwrap();
    assert_eq!(proposal(&room), NAMES[..5], "three seats for three");
    assert!(!room.ws.tie_open(room.work(0)));
}

#[test]
fn voting_again_starts_from_each_ones_marks_and_they_must_be_sent_again() {
    let mut room = voting(3);
    cast(&mut room, [&["Norm A"], &["Norm A", "Norm B"], &["Norm C"], &[]]);
    room.act(room.chair(0), P::VoteAgain { rev: room.work(0).rev }).unwrap();
    let vote = room.work(0).vote.clone().unwrap();
    assert_eq!((vote.round, vote.open), (2, true));
    let two = &vote.ballots[&room.people[1]];
    assert_eq!((two.marks.len(), two.sent), (2, false));
    let own = view::phone(&room.ws, room.people[2]).unwrap().table.unwrap().vote.unwrap();
    let marked: Vec<&str> = own.candidates.iter().filter(|t| t.picked).map(|t| t.words.as_str()).collect();
    assert_eq!(marked, ["Norm C"]);
    let stale = P::Vote { round: 1, texts: vec![] };
    assert_eq!(room.act(room.people[0], stale), Err(Refusal::Stale));
    room.act(room.chair(0), P::EndRound { rev: room.work(0).rev }).unwrap();
    assert!(proposal(&room).is_empty(), "what was not sent is not counted");
}

#[test]
fn marks_move_to_what_was_merged_without_doubling() {
    let mut room = voting(3);
    cast(&mut room, [&["Norm A", "Norm B"], &["Norm B"], &["Norm C"], &["Norm A"]]);
    room.back(0).unwrap();
    let texts = vec![room.id("Norm A"), room.id("Norm B")];
    room.act(room.scribe(0), P::Merge { texts }).unwrap();
    room.step(0).unwrap();
    let vote = room.work(0).open_vote().unwrap().clone();
    assert_eq!(room.words(&vote.candidates), ["Norm A", "Norm C"]);
    let marks: Vec<Vec<String>> = room
        .people
        .iter()
        .map(|who| room.words(&vote.ballots[who].marks.iter().copied().collect::<Vec<_>>()))
        .collect();
    assert_eq!(marks, [["Norm A"], ["Norm A"], ["Norm C"], ["Norm A"]]);
}

#[test]
fn voting_on_all_again_after_a_vote_on_the_tie_keeps_the_first_marks() {
    let mut room = tied();
    room.act(room.chair(0), P::VoteOnTie { rev: room.work(0).rev }).unwrap();
    cast(&mut room, [&["Norm C"], &["Norm D"], &["Norm E"], &["Norm F"]]);
    room.act(room.chair(0), P::VoteOnTie { rev: room.work(0).rev }).unwrap();
    room.act(room.chair(0), P::EndRound { rev: room.work(0).rev }).unwrap();
    room.act(room.chair(0), P::VoteAgain { rev: room.work(0).rev }).unwrap();
    let ballot = &room.work(0).vote.as_ref().unwrap().ballots[&room.people[0]];
    let mut marks = room.words(&ballot.marks.iter().copied().collect::<Vec<_>>());
    marks.sort();
    assert_eq!(marks, ["Norm A", "Norm B", "Norm C"]);
}

#[test]
fn a_latecomer_is_waited_for_and_a_group_without_norms_chooses_none() {
    let mut room = Room::at_work(3, &[]);
    room.write(room.people[0], 0, Norm, "Norm A");
    room.speak_out(0);
    room.step_to(0, Step::Choose);
    let late = room.join(1)[0];
    for who in room.people.clone() {
        assert!(room.work(0).open_vote().is_some());
        room.vote(who, &["Norm A"]).unwrap();
    }
    assert!(room.work(0).open_vote().is_none() && room.people.contains(&late));

    let mut room = Room::at_work(2, &[]);
    room.step_to(0, Step::Agree);
    room.agree_all(0);
    assert!(room.work(0).agreed, "fewer than five is fine");
}
