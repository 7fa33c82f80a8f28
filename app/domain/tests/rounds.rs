//! Rekkefremlegg: one contribution at a time, round and round, without interruption.

mod common;

use common::{MINUTE, Room, at};
use domain::{
    Kind::{Norm, Taboo},
    ParticipantCommand as P, ParticipantId,
    Phase::{GroupWork, Individual},
    Refusal, Step, UNASKED, view,
};

/// Four people in the order they will speak, each with these many norms, called «1a», «1b», «2a» …
fn four(drafts: [usize; 4]) -> (Room, Vec<ParticipantId>) {
    let mut room = Room::new(1);
    room.join(4);
    room.go_to(at(0, GroupWork));
    let order = room.work(0).round.order.clone();
    room.previous().unwrap();
    let names = ["a «»", "b «»", "c «»"];
    for (place, (who, count)) in order.iter().zip(drafts).enumerate() {
        for name in &names[..count] {
            room.write(*who, 0, Norm, &format!("{}{name}", place + 1));
        }
    }
    room.next().unwrap();
    (room, order)
}

fn said(room: &mut Room, count: usize) -> Vec<String> {
    (0..count).map(|_| room.said(0)[..2].to_owned()).collect()
}

#[test]
fn each_says_one_thing_and_then_it_is_the_next_ones_turn() {
    let (mut room, _) = four([2, 1, 3, 0]);
    assert_eq!(said(&mut room, 6), ["1a", "2a", "3a", "1b", "3b", "3c"]);
    assert_eq!(room.speaker(0), None);
    assert!(!room.work(0).round.ended, "the chair ends it; somebody may still think");
}

#[test]
fn norms_are_said_before_taboos_and_one_own_contribution_may_be_both() {
    let mut room = Room::at_work(2, &[(0, Taboo, "Avbryte"), (0, Norm, "Lytte"), (1, Taboo, "Overse")]);
    let said = room.speak_out(0);
    assert!(said.iter().position(|s| s == "Lytte") < said.iter().position(|s| s == "Avbryte"));
}

#[test]
fn standing_over_skips_one_turn_in_this_cycle() {
    let (mut room, order) = four([2, 1, 0, 0]);
    room.act(order[0], P::Pass { rev: room.work(0).rev }).unwrap();
    assert_eq!(said(&mut room, 3), ["2a", "1a", "1b"]);
}

#[test]
fn going_last_means_after_the_others_in_this_cycle() {
    let (mut room, order) = four([2, 2, 1, 0]);
    room.act(order[0], P::GoLast { rev: room.work(0).rev }).unwrap();
    assert_eq!(said(&mut room, 5), ["2a", "3a", "1a", "1b", "2b"]);
}

#[test]
fn a_cycle_where_all_stand_over_ends_the_round() {
    let (mut room, order) = four([1, 1, 1, 0]);
    said(&mut room, 1);
    for who in &order[1..3] {
        room.act(*who, P::Pass { rev: room.work(0).rev }).unwrap();
    }
    assert!(!room.work(0).round.ended, "somebody spoke in this cycle");
    for who in &order[1..3] {
        room.act(*who, P::Pass { rev: room.work(0).rev }).unwrap();
    }
    assert!(room.work(0).round.ended);
    assert_eq!(room.speaker(0), None);
}

#[test]
fn only_the_speaker_speaks_and_a_double_click_says_one_thing() {
    let (mut room, order) = four([2, 1, 0, 0]);
    let rev = room.work(0).rev;
    for command in [P::Said { rev }, P::Pass { rev }, P::GoLast { rev }] {
        assert_eq!(room.act(order[1], command), Err(Refusal::NotYours));
    }
    room.act(order[0], P::Said { rev }).unwrap();
    assert_eq!(room.act(order[0], P::Said { rev }), Err(Refusal::Stale));
    assert_eq!(room.work(0).table.len(), 1);
}

#[test]
fn a_late_text_joins_its_authors_turns() {
    let (mut room, order) = four([1, 1, 0, 0]);
    said(&mut room, 1);
    room.write(order[3], 0, Norm, "4z seint");
    assert_eq!(said(&mut room, 2), ["2a", "4z"]);
    assert_eq!(room.speaker(0), None);
    room.write(order[2], 0, Norm, "3z enda seinere");
    assert_eq!(room.speaker(0), Some(order[2]), "the word is free, so it is theirs");
}

#[test]
fn an_added_text_never_interrupts_the_speaker() {
    let mut room = Room::at_work(2, &[(0, Taboo, "Avbryte hverandre")]);
    let (speaker, other) = (room.people[0], room.people[1]);
    let rev = room.work(0).rev;
    room.write(other, 0, Norm, "Jeg vil også");
    assert_eq!((room.speaker(0), room.work(0).rev), (Some(speaker), rev));
    // Their own new norm does not take the place of the taboo they are reading aloud.
    room.write(speaker, 0, Norm, "Kom på noe");
    let shown = view::phone(&room.ws, other).unwrap().table.unwrap().turn.text;
    assert_eq!(shown, Some((Taboo, "Avbryte hverandre".to_owned())));
    room.act(speaker, P::Said { rev }).unwrap();
    assert_eq!(room.words(&room.work(0).table), ["Avbryte hverandre"]);
}

#[test]
fn the_speaker_may_mend_the_text_at_hand_or_take_it_back() {
    let (mut room, order) = four([1, 1, 0, 0]);
    let text = room.work(0).round.text.unwrap();
    room.act(order[0], P::Edit { text, words: "Bedre sagt".to_owned() }).unwrap();
    let shown = view::phone(&room.ws, order[1]).unwrap().table.unwrap().turn.text;
    assert_eq!(shown.unwrap().1, "Bedre sagt");
    room.act(order[0], P::Remove { text: room.id("Bedre sagt") }).unwrap();
    assert_eq!(room.speaker(0), Some(order[1]));
}

#[test]
fn the_chair_ends_the_round_and_the_rest_can_be_shared() {
    let (mut room, order) = four([2, 0, 0, 0]);
    said(&mut room, 1);
    let rest = room.id("1b «»");
    let rev = room.work(0).rev;
    assert_eq!(room.act(order[0], P::Share { text: rest }), Err(Refusal::WrongStage), "it has its turn");
    assert_eq!(room.act(order[0], P::EndRound { rev, told: UNASKED }), Err(Refusal::NotYours));
    room.act(room.chair(0), P::EndRound { rev, told: UNASKED }).unwrap();
    assert_eq!(room.act(room.chair(0), P::EndRound { rev, told: UNASKED }), Err(Refusal::Stale));
    assert_eq!(room.speaker(0), None);
    assert_eq!(room.act(order[1], P::Share { text: rest }), Err(Refusal::Unknown), "not theirs");
    room.act(order[0], P::Share { text: rest }).unwrap();
    assert_eq!(room.act(order[0], P::Share { text: rest }), Err(Refusal::AlreadyPutForward));
    assert_eq!(room.work(0).table.len(), 2);
}

#[test]
fn a_text_for_another_value_is_not_shared_here() {
    let (mut room, order) = four([0, 0, 0, 0]);
    room.step(0).unwrap();
    let mut settings = common::settings(2);
    settings.services.clear();
    let mut other = Room::with(settings, 7);
    other.join(2);
    other.go_to(at(1, GroupWork));
    let who = other.people[0];
    other.step(0).unwrap();
    let old = other.write(who, 0, Norm, "Til verdien før");
    assert_eq!(other.act(who, P::Share { text: old }), Err(Refusal::WrongStage));
    assert_eq!(order.len(), 4);
}

#[test]
fn sharing_is_open_until_the_group_has_agreed() {
    let mut room = Room::at_work(2, &[(0, Norm, "Lytte")]);
    let (one, two) = (room.people[0], room.people[1]);
    room.speak_out(0);
    room.step_to(0, Step::Agree);
    let late = room.write(one, 0, Norm, "Kom på noe til");
    room.agree(two).unwrap();
    room.act(one, P::Share { text: late }).unwrap();
    assert!(room.work(0).agreed_by.is_empty(), "the list changed");
    room.agree_all(0);
    let later = room.write(one, 0, Norm, "For sent");
    assert_eq!(room.act(one, P::Share { text: later }), Err(Refusal::AlreadyAgreed));
}

#[test]
fn nobody_waits_for_one_who_has_left_and_who_returns_is_heard() {
    let (mut room, order) = four([1, 1, 1, 1]);
    let chair = room.chair(0);
    let gone = order[0];
    assert_ne!(chair, gone);
    room.wait(MINUTE);
    let place = room.group(0).place(gone).unwrap();
    room.act(chair, P::GoOnWithout { place }).unwrap();
    assert_eq!(room.act(chair, P::GoOnWithout { place }), Ok(vec![]), "the second click");
    assert_eq!(said(&mut room, 3), ["2a", "3a", "4a"]);
    assert_eq!(room.speaker(0), None);
    room.act(gone, P::TakeOver { duty: domain::Duty::Scribe }).ok();
    room.write(gone, 0, Norm, "1z er tilbake");
    assert_eq!(said(&mut room, 2), ["1a", "1z"]);
}

#[test]
fn going_back_to_the_round_opens_it_again() {
    let (mut room, order) = four([1, 1, 0, 0]);
    for who in &order[..2] {
        room.act(*who, P::Pass { rev: room.work(0).rev }).unwrap();
    }
    assert!(room.work(0).round.ended);
    room.step(0).unwrap();
    assert_eq!(room.act(order[0], P::Said { rev: room.work(0).rev }), Err(Refusal::WrongStage));
    room.back(0).unwrap();
    assert_eq!((room.work(0).step, room.work(0).round.ended), (Step::Round, false));
    assert_eq!(said(&mut room, 2), ["1a", "2a"]);
}

#[test]
fn outside_group_work_there_is_no_round() {
    let (mut room, order) = four([1, 0, 0, 0]);
    let rev = room.work(0).rev;
    room.previous().unwrap();
    assert_eq!(room.ws.stage(), at(0, Individual));
    assert_eq!(room.act(order[0], P::Said { rev }), Err(Refusal::WrongStage));
}
