//! What goes on the poster: by support alone where support decides, and else by the facilitator's hand.

mod common;

use common::{Room, plenum};
use domain::{FacilitatorCommand as F, Kind::Taboo, Refusal, Stage, TextId, view};

/// A closed session whose taboos were chosen by this many groups each.
fn supported(support: &[usize]) -> Room {
    let groups = support.iter().copied().max().unwrap_or(1);
    let mut room = plenum(groups, |group| {
        let chosen = support.iter().enumerate().filter(|(_, by)| group < **by);
        chosen.map(|(at, _)| (Taboo, format!("Tabu nummer {at}"))).collect()
    });
    room.go_to(Stage::Closing);
    room.close();
    room
}

/// The list as signs: on the poster, tied, neither.
fn marks(room: &Room) -> String {
    let sign = |line: &view::BoardLine| match (line.on_poster, line.tied) {
        (true, false) => 'x',
        (false, true) => '=',
        (true, true) => 'X',
        (false, false) => '-',
    };
    view::facilitator(&room.ws).boards[0].lines.iter().map(sign).collect()
}

fn ids(room: &Room) -> Vec<TextId> {
    room.ws.board(0).iter().map(|line| line.id).collect()
}

#[test]
fn only_those_above_the_boundary_are_ticked_beforehand() {
    let table: &[(&[usize], &str)] = &[
        (&[3, 2, 1], "xxx"),
        (&[1, 1, 1, 1, 1], "xxxxx"),
        (&[3, 3, 2, 2, 2, 1], "xxxxx-"),
        (&[3, 3, 2, 2, 2, 2], "xx===="),
        (&[3, 2, 2, 2, 2, 1, 1], "xxxxx--"),
        (&[4, 3, 2, 1, 1, 1, 1], "xxx===="),
        (&[3, 3, 3, 3, 3, 3, 1], "======-"),
        // Two groups and one: no figures are shown, and the rule is the same.
        (&[2, 1, 1, 1, 1, 1, 1], "x======"),
        (&[1, 1, 1, 1, 1, 1], "======"),
    ];
    for (support, expected) in table {
        assert_eq!(marks(&supported(support)), *expected, "{support:?}");
    }
}

#[test]
fn her_own_choice_comes_first() {
    let mut room = supported(&[3, 2, 1, 1, 1, 1, 1]);
    assert_eq!(marks(&room), "xx=====");
    let ids = ids(&room);
    room.lead(F::PickForPoster { text: ids[0], on: false }).unwrap();
    room.lead(F::PickForPoster { text: ids[4], on: true }).unwrap();
    assert_eq!(marks(&room), "-x==X==");
    room.lead(F::Hide { text: ids[6], on: true }).unwrap();
    room.lead(F::Hide { text: ids[5], on: true }).unwrap();
    assert_eq!(marks(&room), "-xxxx--", "the five that are left fit");
    assert_eq!(room.lead(F::PickForPoster { text: ids[6], on: true }), Err(Refusal::Unknown));
}

#[test]
fn the_marks_stand_still_while_the_value_is_approved() {
    let mut room = supported(&[6, 5, 4, 3, 2, 1]);
    assert_eq!(marks(&room), "xxxxx-");
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::Hide { text: ids(&room)[0], on: true }).unwrap();
    let result = room.material().edited[0].approved.as_ref().unwrap();
    assert!(!result.lines[5].on_poster);
    assert_eq!(marks(&room), "xxxxx-", "what was approved, not what would be chosen now");
    room.lead(F::Approve { value: 0, on: false }).unwrap();
    assert_eq!(marks(&room), "-xxxxx");
}

#[test]
fn a_value_with_nothing_ticked_can_be_approved_all_the_same() {
    let mut room = supported(&[1; 6]);
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::Publish).unwrap();
    assert!(room.ws.result().unwrap().values[0].texts.iter().all(|text| !text.on_poster));
}

#[test]
fn the_list_keeps_the_order_it_had_in_plenum() {
    let mut room = plenum(3, |group| {
        (0..6).map(|at| (Taboo, format!("Tabu {at}{}", if at == 2 { 0 } else { group }))).collect()
    });
    let before = room.board(0);
    room.go_to(Stage::Closing);
    room.close();
    assert_eq!(room.board(0), before);
}
