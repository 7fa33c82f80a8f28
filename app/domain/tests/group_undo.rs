//! The group's «Angre» restores what its latest step set, and nothing else.

mod common;

use common::Room;
use domain::{
    FacilitatorCommand as F, GroupUndoable,
    Kind::{Norm, Taboo},
    ParticipantCommand as P, ParticipantId, Refusal, Step, TextId, UNASKED, view,
};

type Shape = (Step, Option<ParticipantId>, Vec<Vec<TextId>>, Option<bool>, [usize; 2]);

/// What a group has before it: step, speaker, table, vote and what is picked.
fn shape(room: &Room) -> Shape {
    let work = room.work(0);
    let tables = [Norm, Taboo].map(|kind| room.session().table(work, kind));
    let picked = [Norm, Taboo].map(|kind| room.session().picked(work, kind));
    let lists = [tables, picked].concat();
    let tie = work.tie_picked.as_ref().map_or(0, Vec::len);
    (work.step, room.speaker(0), lists, work.vote.as_ref().map(|vote| vote.open), [work.agreed_by.len(), tie])
}

fn undoable(room: &Room, who: ParticipantId) -> Option<GroupUndoable> {
    view::phone(&room.ws, who).unwrap().table.unwrap().undo.map(|undo| undo.what)
}

fn written() -> Room {
    let mut room = Room::at_work(4, &[(0, Norm, "Norm A"), (1, Norm, "Norm B"), (2, Norm, "norm a.")]);
    let who = room.people[3];
    for words in ["Norm C", "Norm D", "Norm E", "Norm F", "Norm G"] {
        room.write(who, 0, Norm, words);
    }
    room.write(who, 0, Taboo, "Tabu A");
    room.write(who, 0, Taboo, "Tabu B");
    room
}

#[test]
fn every_step_of_the_round_and_of_merging_is_undone_to_the_start() {
    let mut room = written();
    let mut shapes = vec![shape(&room)];
    let mut number = 0;
    while room.speaker(0).is_some() {
        let (who, rev) = (room.speaker(0).unwrap(), room.work(0).rev);
        number += 1;
        match number {
            2 => room.act(who, P::Pass { rev }).unwrap(),
            3 => room.act(who, P::GoLast { rev }).unwrap(),
            _ => room.act(who, P::Said { rev }).unwrap(),
        };
        shapes.push(shape(&room));
    }
    assert!(shapes.len() > 10, "everyone spoke");
    room.act(room.chair(0), P::EndRound { rev: room.work(0).rev, told: UNASKED }).unwrap();
    shapes.push(shape(&room));
    room.step(0).unwrap();
    shapes.push(shape(&room));
    let scribe = room.scribe(0);
    let ids = ["Norm B", "Norm C"].map(|words| room.id(words)).to_vec();
    room.act(scribe, P::Merge { texts: ids.clone() }).unwrap();
    shapes.push(shape(&room));
    room.act(scribe, P::Reword { text: ids[0], words: "Norm B og C".to_owned() }).unwrap();
    shapes.push(shape(&room));
    room.act(scribe, P::Split { text: room.id("Norm B og C") }).unwrap();
    shapes.push(shape(&room));
    room.back(0).unwrap();
    shapes.push(shape(&room));
    room.step(0).unwrap();
    room.step(0).unwrap();
    room.undo_step(0).unwrap();
    room.undo_step(0).unwrap();
    while shapes.len() > 1 {
        assert_eq!(shape(&room), shapes.pop().unwrap());
        room.undo_step(0).unwrap();
    }
    assert_eq!(shape(&room), shapes[0]);
    assert_eq!(room.undo_step(0), Err(Refusal::NothingToUndo));
    assert!(
        room.people.iter().all(|who| room
            .session()
            .own_texts(*who, 0)
            .iter()
            .all(|(_, t)| t.group.is_none()))
    );
    assert_eq!(room.speak_out(0).len(), 10, "and it can all be said again");
}

#[test]
fn taboos_ties_and_steps_back_are_undone_with_what_they_cleared() {
    let mut room = written();
    room.speak_out(0);
    room.step_to(0, Step::Choose);
    let [one, two, three, four] = room.group(0).members[..] else { panic!("four") };
    room.vote(one, &["Norm B", "Norm C", "Norm D", "Norm E"]).unwrap();
    assert_eq!(undoable(&room, room.chair(0)), None);
    assert_eq!(room.undo_step(0), Err(Refusal::BuiltUpon), "somebody has voted");
    let during = shape(&room);
    room.back(0).unwrap();
    room.undo_step(0).unwrap();
    assert_eq!(shape(&room), during, "the vote goes on");
    assert!(room.work(0).open_vote().unwrap().ballots[&one].sent, "with the ballot that was in");
    // B, C, D and E are in; F and G are equal for one seat.
    room.vote(two, &["Norm C", "Norm D", "Norm E", "Norm F", "Norm G"]).unwrap();
    room.vote(three, &["Norm B", "Norm C", "Norm D", "Norm E", "Norm F"]).unwrap();
    room.vote(four, &["Norm B", "Norm C", "Norm D", "Norm E", "Norm G"]).unwrap();
    assert_eq!(room.undo_step(0), Err(Refusal::BuiltUpon));

    let before = shape(&room);
    let settle = P::SettleTie { rev: room.work(0).rev, texts: vec![], ticked: false };
    room.act(room.scribe(0), settle).unwrap();
    assert_eq!(undoable(&room, room.chair(0)), Some(GroupUndoable::Tie));
    assert_eq!(undoable(&room, room.scribe(0)), None, "the chair's to undo");
    room.undo_step(0).unwrap();
    assert_eq!(shape(&room), before);
    assert!(room.session().tie_open(room.work(0)), "people have to settle it again");
    let settle = P::SettleTie { rev: room.work(0).rev, texts: vec![], ticked: false };
    room.act(room.scribe(0), settle).unwrap();
    room.step_to(0, Step::Taboos);
    let scribe = room.scribe(0);
    let [a, b] = ["Tabu A", "Tabu B"].map(|words| room.id(words));
    room.act(scribe, P::TickTaboo { text: b, on: true }).unwrap();
    let ticked = shape(&room);
    room.act(scribe, P::Reword { text: b, words: "Tabu B, bedre".to_owned() }).unwrap();
    assert_eq!(undoable(&room, scribe), Some(GroupUndoable::Wording), "the referent's own");
    room.undo_step(0).unwrap();
    assert_eq!(shape(&room), ticked);
    room.act(scribe, P::TickTaboo { text: a, on: true }).unwrap();
    room.step_to(0, Step::Agree);
    room.agree(one).unwrap();
    room.agree(two).unwrap();
    let pressed = shape(&room);
    assert_eq!(room.undo_step(0), Err(Refusal::BuiltUpon), "two have agreed to it");
    room.back(0).unwrap();
    assert_eq!(undoable(&room, room.chair(0)), Some(GroupUndoable::Step));
    room.undo_step(0).unwrap();
    assert_eq!(shape(&room), pressed, "their answers are back");
    room.back(0).unwrap();
    room.act(scribe, P::TickTaboo { text: a, on: false }).unwrap();
    assert_eq!(room.undo_step(0), Err(Refusal::BuiltUpon), "they agreed to another list");
}

#[test]
fn who_may_undo_and_which() {
    let mut room = written();
    room.speak_out(0);
    room.step(0).unwrap();
    let (chair, scribe) = (room.chair(0), room.scribe(0));
    let other = room.group(0).members.into_iter().find(|who| ![chair, scribe].contains(who)).unwrap();
    let number = room.work(0).acts.last().unwrap().number;
    for who in [scribe, other] {
        assert_eq!(room.act(who, P::Undo { number }), Err(Refusal::NotYours));
        assert_eq!(undoable(&room, who), None);
    }
    let texts = ["Norm B", "Norm C"].map(|words| room.id(words)).to_vec();
    room.act(scribe, P::Merge { texts }).unwrap();
    assert_eq!(undoable(&room, scribe), Some(GroupUndoable::Merge));
    assert_eq!(room.act(chair, P::Undo { number }), Err(Refusal::Stale));
    room.act(scribe, P::Undo { number: number + 1 }).unwrap();
    assert_eq!(room.act(scribe, P::Undo { number: number + 1 }), Err(Refusal::NotYours), "a double click");
    room.act(chair, P::Undo { number }).unwrap();
    assert_eq!(room.act(chair, P::Undo { number }), Err(Refusal::Stale));
}

#[test]
fn what_others_did_since_is_kept() {
    let mut room = written();
    let first = room.said(0);
    let (speaker, late) = (room.speaker(0).unwrap(), room.people[0]);
    room.act(speaker, P::Pass { rev: room.work(0).rev }).unwrap();
    let gone =
        room.group(0).members.into_iter().find(|who| *who != speaker && *who != room.chair(0)).unwrap();
    room.act(gone, P::Leave).unwrap();
    let new = room.join(1)[0];
    room.write(new, 0, Norm, "Kom senere");
    room.write(late, 0, Norm, "Skrevet imens");
    room.undo_step(0).unwrap();
    assert_eq!(room.speaker(0), Some(speaker));
    let order = &room.work(0).round.order;
    assert!(!order.contains(&gone) && order.contains(&new));
    let said = room.speak_out(0);
    assert!(said.contains(&"Kom senere".to_owned()) && !said.contains(&first));
}

#[test]
fn a_turn_whose_speaker_has_left_or_whose_text_stands_for_anothers_is_not_undone() {
    let mut room = Room::at_work(4, &[(0, Norm, "Norm A"), (1, Norm, "Norm A"), (2, Norm, "Norm B")]);
    let speaker = room.speaker(0).unwrap();
    room.said(0);
    room.act(speaker, P::Leave).unwrap();
    assert_eq!(room.undo_step(0), Err(Refusal::BuiltUpon));

    let mut room = Room::at_work(4, &[(0, Norm, "Norm A")]);
    room.said(0);
    room.act(room.chair(0), P::EndRound { rev: room.work(0).rev, told: UNASKED }).unwrap();
    room.undo_step(0).unwrap();
    room.act(room.chair(0), P::EndRound { rev: room.work(0).rev, told: UNASKED }).unwrap();
    let other = room.people[1];
    let text = room.write(other, 0, Norm, "Norm A!");
    room.act(other, P::Share { text }).unwrap();
    room.undo_step(0).unwrap();
    assert_eq!(room.undo_step(0), Err(Refusal::BuiltUpon), "another's words lie under it");
}

#[test]
fn the_facilitators_hand_can_be_undone_by_the_group() {
    let mut room = written();
    let before = shape(&room);
    let (group, rev) = (room.group(0).id, room.work(0).rev);
    room.lead(F::AdvanceGroup { group, rev, told: UNASKED }).unwrap();
    assert_eq!(undoable(&room, room.chair(0)), Some(GroupUndoable::Step));
    room.undo_step(0).unwrap();
    assert_eq!(shape(&room), before);
}

#[test]
fn a_group_is_told_that_the_step_was_the_facilitators_until_it_takes_one_itself() {
    let mut room = written();
    let told = |room: &Room| {
        let told = room.people.iter().map(|who| view::phone(&room.ws, *who).unwrap().table.unwrap().helped);
        let told: Vec<bool> = told.collect();
        assert!(told.iter().all(|one| *one == told[0]), "all four alike");
        told[0]
    };
    assert!(!told(&room));
    room.step(0).unwrap();
    assert!(!told(&room), "their own");
    let (group, rev) = (room.group(0).id, room.work(0).rev);
    room.lead(F::AdvanceGroup { group, rev, told: UNASKED }).unwrap();
    assert!(told(&room));
    let rev = room.work(0).rev;
    room.lead(F::AdvanceGroup { group, rev, told: UNASKED }).unwrap();
    assert!(told(&room), "she ended the vote");
    room.step(0).unwrap();
    assert!(!told(&room));
}

/// What the undone step had left waiting for one who has gone since is completed: nobody else can press.
#[test]
fn an_undo_completes_what_then_waits_for_nobody() {
    let mut room = written();
    room.speak_out(0);
    room.step_to(0, Step::Choose);
    let chair = room.chair(0);
    let others: Vec<_> = room.people.iter().copied().filter(|who| *who != chair).collect();
    for who in [chair, others[0], others[1]] {
        room.vote(who, &["Norm B"]).unwrap();
    }
    room.back(0).unwrap();
    room.act(others[2], P::Leave).unwrap();
    room.undo_step(0).unwrap();
    assert!(room.work(0).open_vote().is_none(), "all who are there have voted");
    assert_eq!(room.words(&room.session().proposal(room.work(0))), ["Norm B"]);

    room.act(others[2], P::ComeBack).unwrap();
    room.step_to(0, Step::Agree);
    for who in [chair, others[0], others[1]] {
        room.agree(who).unwrap();
    }
    room.back(0).unwrap();
    room.act(others[2], P::Leave).unwrap();
    room.undo_step(0).unwrap();
    assert!(room.work(0).agreed(), "all who are there have agreed");
}
