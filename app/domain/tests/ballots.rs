//! Ballots: five marks, one each, secret, and prefilled when the group votes again.

mod common;

use common::Room;
use domain::{
    FacilitatorCommand as F, Kind::Norm, ParticipantCommand as P, ParticipantId, Refusal, Step, UNASKED, view,
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
    room.wait(common::MINUTE);
    room.act(chair, P::GoOnWithout { place }).unwrap();
    assert!(room.work(0).open_vote().is_none());

    let mut room = voting(2);
    room.vote(room.chair(0), &["Norm A"]).unwrap();
    room.act(room.chair(0), P::EndRound { rev: room.work(0).rev, told: UNASKED }).unwrap();
    assert_eq!(proposal(&room), ["Norm A"]);
}

#[test]
fn a_vote_that_is_broken_off_tells_nothing() {
    let mut room = voting(2);
    let chair = room.chair(0);
    let quick = room.people.iter().copied().find(|who| *who != chair).unwrap();
    room.vote(quick, &["Norm B"]).unwrap();
    room.back(0).unwrap();
    for who in room.people.clone() {
        let table = view::phone(&room.ws, who).unwrap().table.unwrap();
        let proposed = table.proposal.map(|proposal| serde_json::to_string(&proposal).unwrap());
        assert!(
            !proposed.unwrap_or_default().contains("Norm B") && table.norms.iter().all(|text| !text.picked)
        );
    }
    room.undo_step(0).unwrap();
    assert!(room.work(0).vote.as_ref().unwrap().ballots[&quick].sent, "and it goes on where it was");
}

#[test]
fn the_facilitator_ends_no_vote_of_one_either() {
    let mut room = voting(2);
    let [one, two, ..] = room.people[..] else { unreachable!() };
    let help =
        |room: &Room| F::AdvanceGroup { group: room.group(0).id, rev: room.work(0).rev, told: UNASKED };
    room.vote(one, &["Norm B"]).unwrap();
    let early = help(&room);
    assert_eq!(room.lead(early), Err(Refusal::OneBallot));
    room.vote(two, &["Norm A"]).unwrap();
    let help = help(&room);
    room.lead(help).unwrap();
    assert!(room.work(0).open_vote().is_none());
}

#[test]
fn a_round_is_not_ended_when_that_would_show_one_members_ballot() {
    let mut room = voting(2);
    let chair = room.chair(0);
    let end = P::EndRound { rev: room.work(0).rev, told: UNASKED };
    let others: Vec<_> = room.people.iter().copied().filter(|who| *who != chair).collect();
    room.vote(others[0], &["Norm A"]).unwrap();
    assert_eq!(room.act(chair, end.clone()), Err(Refusal::OneBallot));
    room.vote(chair, &["Norm B"]).unwrap();
    assert_eq!(room.act(chair, end.clone()), Err(Refusal::OneBallot), "the chair knows one's own");
    room.vote(others[1], &["Norm B"]).unwrap();
    room.act(chair, end).unwrap();
    assert_eq!(proposal(&room), ["Norm B", "Norm A"]);
}

#[test]
fn phones_show_an_order_and_never_a_count_nor_anothers_marks() {
    let mut room = voting(2);
    let [one, two, ..] = room.people[..] else { unreachable!() };
    room.vote(one, &["Norm B"]).unwrap();
    let other = view::phone(&room.ws, two).unwrap().table.unwrap();
    assert!(
        other.norms.iter().chain(other.vote.as_ref().unwrap().candidates.iter()).all(|text| !text.picked)
    );
    assert!(other.proposal.is_none());
    let missing = &other.vote.unwrap().missing;
    assert!(!missing.contains(&room.group(0).place(one).unwrap()) && missing.len() == 3);
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
    room.act(room.chair(0), P::EndRound { rev: room.work(0).rev, told: UNASKED }).unwrap();
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
    assert!(room.work(0).agreed(), "fewer than five is fine");
}

/// A ballot lies there also when whoever sent it is gone: left, moved to another group, or gone on without.
#[test]
fn a_ballot_alone_is_shown_to_nobody_also_when_its_sender_has_left() {
    type Way = fn(&mut Room, ParticipantId);
    let leave: Way = |room, who| {
        room.act(who, P::Leave).unwrap();
    };
    let moved: Way = |room, who| {
        let group = room.group(0);
        let place = group.place(who).unwrap();
        room.lead(F::Move { rev: room.ws.seats_rev, group: group.id, place, to: None }).unwrap();
    };
    let silent: Way = |room, who| {
        room.wait(2 * common::MINUTE);
        let place = room.group(0).place(who).unwrap();
        room.act(room.chair(0), P::GoOnWithout { place }).unwrap();
    };
    for (how, gone) in [("left", leave), ("moved", moved), ("silent", silent)] {
        let mut room = voting(2);
        let chair = room.chair(0);
        let others: Vec<_> = room.people.iter().copied().filter(|who| *who != chair).collect();
        room.vote(others[0], &["Norm A"]).unwrap();
        gone(&mut room, others[0]);
        let end = P::EndRound { rev: room.work(0).rev, told: UNASKED };
        assert_eq!(room.act(chair, end.clone()), Err(Refusal::OneBallot), "{how}");
        let help = F::AdvanceGroup { group: room.group(0).id, rev: room.work(0).rev, told: UNASKED };
        assert_eq!(room.lead(help), Err(Refusal::OneBallot), "{how}: nor to the facilitator");
        room.vote(others[1], &["Norm B"]).unwrap();
        room.act(chair, end).unwrap();
        assert_eq!(proposal(&room), ["Norm A", "Norm B"], "{how}: two are nobody's");
    }
}

#[test]
fn an_empty_ballot_is_told_of_as_such() {
    let mut room = voting(6);
    let who = room.people[1];
    let blank = |room: &Room| view::phone(&room.ws, who).unwrap().table.unwrap().vote.unwrap().is_blank();
    assert!(!blank(&room), "it is not sent");
    room.vote(who, &[]).unwrap();
    assert!(blank(&room));
    room.vote(who, &NAMES[..1]).unwrap();
    assert!(!blank(&room));
}

/// It is still a vote: what nobody marks is left out, and a tie is among more than there is room for.
#[test]
fn where_all_norms_fit_the_phone_is_told() {
    let told = |room: &Room| {
        let vote = view::phone(&room.ws, room.people[1]).unwrap().table.unwrap().vote.unwrap();
        (vote.has_room_for_all(), vote.candidates.iter().any(|text| text.picked))
    };
    for (norms, all_fit) in [(1, true), (5, true), (6, false)] {
        assert_eq!(told(&voting(norms)), (all_fit, false), "{norms}: and nothing is marked for anybody");
    }
    let mut room = voting(2);
    cast(&mut room, [&["Norm A"], &["Norm A"], &[], &[]]);
    assert_eq!(proposal(&room), ["Norm A"]);

    let mut room = voting(8);
    cast(&mut room, [&NAMES[..2], &NAMES[2..4], &NAMES[4..6], &NAMES[6..]]);
    room.act(room.chair(0), P::VoteOnTie { rev: room.work(0).rev }).unwrap();
    assert_eq!(told(&room), (false, false));
}
