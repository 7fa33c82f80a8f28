//! A tie is shown, and settled by people: by a vote on it, by ticking, or left open.

mod common;

use common::Room;
use domain::{
    FacilitatorCommand as F, Kind::Norm, ParticipantCommand as P, Refusal, Step, UNASKED, Unfinished, view,
};

const NAMES: [&str; 8] = ["Norm A", "Norm B", "Norm C", "Norm D", "Norm E", "Norm F", "Norm G", "Norm H"];

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
    room.words(&room.session().proposal(room.work(0)))
}

/// Norms A and B are in by all; C, D, E and F are equal for three seats.
fn tied() -> Room {
    let mut room = voting(6);
    let [a, b, c, d, e, f, ..] = NAMES;
    cast(&mut room, [&[a, b, c], &[a, b, d], &[a, b, e], &[a, b, f]]);
    room
}

#[test]
fn an_open_tie_is_shown_and_blocks_agreement_until_people_settle_it() {
    let mut room = tied();
    assert_eq!(proposal(&room), ["Norm A", "Norm B"]);
    room.step_to(0, Step::Agree);
    assert_eq!(room.agree(room.people[0]), Err(Refusal::TieOpen));
    let shown = view::phone(&room.ws, room.people[0]).unwrap().table.unwrap();
    assert!(shown.tie_open);
    let (proposed, settle) = (shown.proposal.unwrap(), |texts| P::SettleTie { rev: 0, texts, ticked: false });
    assert_eq!((proposed.tied.len(), proposed.seats, proposed.settled), (4, 3, false));
    assert!(matches!(room.act(room.chair(0), settle(vec![])), Err(Refusal::Stale)));
}

#[test]
fn the_chair_is_told_once_of_a_tie_before_the_group_goes_past_it() {
    let mut room = tied();
    let advance = |room: &mut Room, told| {
        let rev = room.work(0).rev;
        room.act(room.chair(0), P::Advance { rev, told }).map(drop)
    };
    assert_eq!(advance(&mut room, 0), Err(Refusal::Unfinished(Unfinished::Tied(4))));
    assert_eq!(room.work(0).step, Step::Choose);
    advance(&mut room, 4).unwrap();
    assert_eq!(room.work(0).step, Step::Taboos);
    room.back(0).unwrap();
    let settle = P::SettleTie { rev: room.work(0).rev, texts: vec![], ticked: false };
    room.act(room.chair(0), settle).unwrap();
    advance(&mut room, 0).unwrap();
    assert_eq!(room.work(0).step, Step::Taboos, "left open by the group, it is nobody's to ask about");
}

#[test]
fn a_tie_is_settled_by_ticking_or_left_open() {
    for (ticks, expected) in [(3, 5), (1, 3), (0, 2)] {
        let mut room = tied();
        let settle = |room: &Room, names: &[&str]| P::SettleTie {
            rev: room.work(0).rev,
            texts: names.iter().map(|name| room.id(name)).collect(),
            ticked: !names.is_empty(),
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
        assert!(room.work(0).agreed());
    }
}

#[test]
fn using_what_is_ticked_with_nothing_ticked_leaves_no_tie_open() {
    let mut room = tied();
    let settle = |texts, ticked| P::SettleTie { rev: room.work(0).rev, texts, ticked };
    let (none, one) = (settle(vec![], true), settle(vec![room.id("Norm C")], true));
    assert_eq!(room.act(room.chair(0), none), Err(Refusal::NothingTicked));
    assert!(room.session().tie_open(room.work(0)));
    room.act(room.chair(0), one).unwrap();
    assert_eq!(proposal(&room), NAMES[..3]);
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
    assert!(!room.session().tie_open(room.work(0)));
}

#[test]
fn a_tie_that_was_passed_over_is_voted_on_from_the_last_step() {
    let mut room = tied();
    room.step_to(0, Step::Agree);
    room.act(room.chair(0), P::VoteOnTie { rev: room.work(0).rev }).unwrap();
    assert_eq!(room.work(0).step, Step::Choose);
    cast(&mut room, [&NAMES[2..5], &NAMES[2..5], &NAMES[2..3], &NAMES[5..6]]);
    assert_eq!(proposal(&room), NAMES[..5]);
    room.step_to(0, Step::Agree);
    room.agree_all(0);
    assert!(room.work(0).agreed());
}

#[test]
fn a_tied_norm_that_was_reworded_can_still_be_settled_and_voted_on() {
    let mut room = tied();
    let text = room.id("Norm C");
    room.act(room.scribe(0), P::Reword { text, words: "Norm C, bedre sagt".to_owned() }).unwrap();
    let shown = view::phone(&room.ws, room.people[0]).unwrap().table.unwrap().proposal.unwrap();
    let ticked = shown.tied[0].id;
    assert_eq!(shown.tied[0].words, "Norm C, bedre sagt");
    let command = P::SettleTie { rev: room.work(0).rev, texts: vec![ticked], ticked: true };
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
    assert!(!room.session().tie_open(room.work(0)));
}

#[test]
fn voting_on_all_again_after_a_vote_on_the_tie_keeps_the_first_marks() {
    let mut room = tied();
    room.act(room.chair(0), P::VoteOnTie { rev: room.work(0).rev }).unwrap();
    cast(&mut room, [&["Norm C"], &["Norm D"], &["Norm E"], &["Norm F"]]);
    room.act(room.chair(0), P::VoteOnTie { rev: room.work(0).rev }).unwrap();
    room.act(room.chair(0), P::EndRound { rev: room.work(0).rev, told: UNASKED }).unwrap();
    room.act(room.chair(0), P::VoteAgain { rev: room.work(0).rev }).unwrap();
    let ballot = &room.work(0).vote.as_ref().unwrap().ballots[&room.people[0]];
    let mut marks = room.words(&ballot.marks.iter().copied().collect::<Vec<_>>());
    marks.sort();
    assert_eq!(marks, ["Norm A", "Norm B", "Norm C"]);
}

#[test]
fn a_tie_is_not_passed_by_silence() {
    let mut room = tied();
    let open = |room: &Room| room.session().tie_open(room.work(0)) && !room.work(0).agreed();
    room.act(room.chair(0), P::VoteOnTie { rev: room.work(0).rev }).unwrap();
    room.act(room.chair(0), P::EndRound { rev: room.work(0).rev, told: UNASKED }).unwrap();
    assert!(open(&room), "nobody voted on it");
    room.act(room.chair(0), P::VoteOnTie { rev: room.work(0).rev }).unwrap();
    cast(&mut room, [&[], &[], &[], &[]]);
    assert!(open(&room), "nobody chose among them");
    assert_eq!(proposal(&room), ["Norm A", "Norm B"]);
    room.step_to(0, Step::Agree);
    let chair = room.chair(0);
    for who in room.group(0).members.into_iter().filter(|who| *who != chair) {
        assert_eq!(room.agree(who), Err(Refusal::TieOpen));
        room.wait(domain::SILENT_MS);
        let place = room.group(0).place(who).unwrap();
        room.act(chair, P::GoOnWithout { place }).unwrap();
        assert!(open(&room));
        room.act(who, P::Leave).unwrap();
        assert!(open(&room));
    }
    let (group, rev) = (room.group(0).id, room.work(0).rev);
    assert_eq!(room.lead(F::AdvanceGroup { group, rev, told: UNASKED }), Err(Refusal::GroupAtEnd));
    room.next().unwrap();
    assert!(room.board(0).is_empty(), "the room goes on without the group");
}
