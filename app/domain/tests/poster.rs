//! What goes on the poster: by support alone where support decides, and else by the facilitator's hand.

mod common;

use common::{Room, plenum};
use domain::{
    FacilitatorCommand as F,
    Kind::{Norm, Taboo},
    Refusal, Stage, TextId,
    view::{self, Beforehand, ForPoster},
};

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

fn for_poster(room: &Room) -> ForPoster {
    view::facilitator(&room.ws).boards[0].for_poster(Taboo)
}

#[test]
fn what_is_said_of_the_choice_goes_when_it_no_longer_holds() {
    let said = |chosen, asks, thin, beforehand| ForPoster { chosen, asks, thin, beforehand };
    let (all, most) = (Some(Beforehand::AllFit), Some(Beforehand::MostChosen));
    for (support, expected) in [
        (&[3, 2, 1][..], said(3, false, false, all)),
        (&[1][..], said(1, false, false, all)),
        (&[3, 3, 2, 2, 2, 1][..], said(5, false, false, most)),
        (&[3, 3, 2, 2, 2, 2][..], said(2, true, true, most)),
        (&[4, 3, 2, 1, 1, 1, 1][..], said(3, true, false, most)),
        (&[1, 1, 1, 1, 1, 1][..], said(0, true, true, None)),
    ] {
        assert_eq!(for_poster(&supported(support)), expected, "{support:?}");
    }
    let mut room = supported(&[1; 6]);
    for (at, text) in ids(&room).into_iter().enumerate() {
        assert!(for_poster(&room).asks, "{at}");
        room.lead(F::PickForPoster { text, on: at != 0 }).unwrap();
    }
    assert_eq!(for_poster(&room), said(5, false, false, None));
    for text in ids(&room) {
        room.lead(F::PickForPoster { text, on: false }).unwrap();
    }
    assert_eq!(for_poster(&room), said(0, false, false, None), "she has said that none is to be there");

    let some = Some(Beforehand::Some);
    let mut room = supported(&[3, 3, 2, 2, 2, 2]);
    room.lead(F::PickTopmost { value: 0, kind: Taboo }).unwrap();
    assert_eq!(for_poster(&room), said(5, false, false, some), "three are there because she asked for them");
    let mut room = supported(&[3, 3, 2, 2, 2, 1]);
    room.lead(F::PickForPoster { text: ids(&room)[0], on: false }).unwrap();
    assert_eq!(for_poster(&room).beforehand, some, "one that most groups chose is not");

    let mut room = supported(&[3, 2, 1]);
    room.lead(F::PickForPoster { text: ids(&room)[0], on: false }).unwrap();
    assert_eq!(for_poster(&room), said(2, false, false, some), "not all are on it, and none for its figures");
}

#[test]
fn the_five_topmost_are_chosen_where_ties_left_room() {
    for (support, expected) in [
        (&[3, 3, 2, 2, 2, 2][..], "xxXXX="),
        (&[1; 7][..], "XXXXX=="),
        (&[3, 2, 1][..], "xxx"),
        (&[4, 3, 2, 1, 1, 1, 1][..], "xxxXX=="),
    ] {
        let mut room = supported(support);
        room.lead(F::PickTopmost { value: 0, kind: Taboo }).unwrap();
        assert_eq!(marks(&room), expected, "{support:?}");
        assert_eq!(room.lead(F::PickTopmost { value: 0, kind: Taboo }), Ok(vec![]), "pressed twice");
    }
    let mut room = supported(&[1; 7]);
    room.lead(F::Hide { text: ids(&room)[0], on: true }).unwrap();
    room.lead(F::PickTopmost { value: 0, kind: Taboo }).unwrap();
    assert_eq!(marks(&room), "-XXXXX=");
    room.undo().unwrap();
    assert_eq!(marks(&room), "-======");
    assert_eq!(room.lead(F::PickTopmost { value: 9, kind: Taboo }), Err(Refusal::Unknown));
    assert_eq!(room.lead(F::PickTopmost { value: 0, kind: Norm }), Ok(vec![]), "there is none");
}

#[test]
fn among_equals_the_topmost_go_by_the_alphabet_until_she_has_ordered_them() {
    // «Tabu nummer 0» and so on, of which these many groups each chose one. (moved, to before) → not on the poster.
    for (support, moved, left) in [
        (&[1; 6][..], None, &[5][..]),
        (&[1; 7], None, &[5, 6]),
        (&[1, 2, 1, 1, 1, 1, 2], None, &[4, 5]),
        (&[1; 6], Some((5, 0)), &[4]),
        (&[1; 7], Some((6, 4)), &[4, 5]),
    ] {
        let mut room = supported(support);
        let said = |at: usize| format!("Tabu nummer {at}");
        let lines = |room: &Room| view::facilitator(&room.ws).boards[0].lines.clone();
        if let Some((text, before)) = moved {
            let id = |at| lines(&room).iter().find(|line| line.words == said(at)).expect("a line").id;
            let (text, before) = (id(text), Some(id(before)));
            room.lead(F::MoveLine { text, before }).unwrap();
        }
        room.lead(F::PickTopmost { value: 0, kind: Taboo }).unwrap();
        let mut off: Vec<String> =
            lines(&room).into_iter().filter(|line| !line.on_poster).map(|line| line.words).collect();
        off.sort();
        assert_eq!(off, left.iter().map(|at| said(*at)).collect::<Vec<_>>(), "{support:?}, {moved:?}");
    }
}

#[test]
fn an_approved_value_is_approved_anew_with_the_topmost() {
    let mut room = supported(&[1; 7]);
    room.lead(common::message(0, "Barnet først")).unwrap();
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    assert!(for_poster(&room).thin, "she is told before she publishes");
    room.lead(F::PickTopmost { value: 0, kind: Taboo }).unwrap();
    assert_eq!(for_poster(&room), ForPoster { chosen: 5, ..ForPoster::default() });
    room.undo().unwrap();
    assert!(for_poster(&room).thin && room.material().edited[0].approved.is_some(), "as it was approved");
    room.undo().unwrap();
    room.lead(F::PickTopmost { value: 0, kind: Taboo }).unwrap();
    assert_eq!(for_poster(&room), ForPoster { chosen: 5, ..ForPoster::default() });
    room.lead(F::Publish).unwrap();
    let value = &room.ws.result().unwrap().values[0];
    assert_eq!(value.main_message, "Barnet først");
    let chosen: Vec<bool> = value.texts.iter().map(|text| text.on_poster).collect();
    assert_eq!(chosen, [true, true, true, true, true, false, false]);
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
