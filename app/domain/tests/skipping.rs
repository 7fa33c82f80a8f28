//! «Hopp over verdien», and values of which nothing came.

mod common;

use common::{Room, at, material, message, norms, plenum, session};
use domain::{
    EventBody, FacilitatorCommand as F, Kind,
    Phase::{GroupWork, Individual, Intro, Plenum},
    Refusal, Stage, Step, UNASKED, view,
};

fn skip(room: &mut Room) -> Result<(), Refusal> {
    room.lead(F::SkipValue { rev: room.ws.stage_rev }).map(drop)
}

#[test]
fn a_value_is_skipped_in_one_step_from_wherever_the_room_is_in_it() {
    let cases = [
        (Stage::Lobby, Err(Refusal::WrongStage)),
        (at(0, Intro), Ok(at(1, Intro))),
        (at(0, Individual), Ok(at(1, Intro))),
        (at(0, GroupWork), Ok(at(1, Intro))),
        (at(0, Plenum), Ok(at(1, Intro))),
        (at(1, Intro), Ok(Stage::Closing)),
        (at(1, GroupWork), Ok(Stage::Closing)),
        (Stage::Closing, Err(Refusal::WrongStage)),
    ];
    for (from, expected) in cases {
        let mut room = Room::new(2);
        room.join(5);
        room.go_to(from);
        let (rev, log) = (room.ws.stage_rev, room.log.len());
        assert_eq!(skip(&mut room).map(|()| room.ws.stage()), expected, "{from:?}");
        if expected.is_err() {
            continue;
        }
        assert_eq!(room.log.len(), log + 1, "one step from {from:?}");
        assert_eq!(room.lead(F::SkipValue { rev }), Err(Refusal::Stale), "a double click skips one");
        room.undo().unwrap();
        assert_eq!(room.ws.stage(), from, "taken back");
    }
}

#[test]
fn the_step_before_a_skip_is_where_the_room_was() {
    for from in [at(0, Intro), at(0, Individual), at(0, GroupWork), at(0, Plenum)] {
        let mut room = Room::new(2);
        room.join(5);
        room.go_to(from);
        skip(&mut room).unwrap();
        room.previous().unwrap();
        assert_eq!(room.ws.stage(), from);
        room.undo().unwrap();
        room.previous().unwrap();
        assert_eq!(room.ws.stage(), from, "and so when the step back was taken back");
        // Led to its end after all, it is like any other.
        room.go_to(at(1, Individual));
        room.previous().unwrap();
        room.previous().unwrap();
        assert_eq!(room.ws.stage(), at(0, Plenum), "skipped from {from:?}, then not");
    }
    let mut room = Room::new(2);
    room.join(5);
    room.go_to(at(1, Individual));
    skip(&mut room).unwrap();
    room.previous().unwrap();
    assert_eq!(room.ws.stage(), at(1, Individual), "from Avslutning too");
}

#[test]
fn nobody_agrees_by_being_lent_to_those_who_wait() {
    let mut room = Room::new(2);
    room.join(4);
    room.go_to(at(0, Individual));
    room.write(room.people[0], 0, Kind::Norm, "Lytte til barnet");
    room.go_to(at(0, GroupWork));
    room.step_to(0, Step::Agree);
    let group = room.group(0);
    let lent = group.members.iter().rev().find(|who| ![group.chair, group.scribe].contains(who)).unwrap();
    for who in group.members.iter().filter(|who| *who != lent) {
        room.agree(*who).unwrap();
    }
    room.join(1);
    skip(&mut room).unwrap();
    assert_eq!(room.group(1).members.len(), 2, "one who waited, and one from the four");
    assert!(room.log.iter().all(|event| !matches!(event.body, EventBody::Agreed { .. })));
}

#[test]
fn what_was_written_is_there_when_the_skip_is_taken_back() {
    let mut room = Room::new(2);
    let who = room.join(4)[0];
    room.go_to(at(0, Individual));
    let text = room.write(who, 0, Kind::Norm, "Lytte til barnet");
    room.go_to(at(0, GroupWork));
    let duties = |room: &Room| session(&room.ws).groups.clone();
    let (before, work) = (duties(&room), room.work(0).clone());
    skip(&mut room).unwrap();
    assert_ne!(duties(&room), before, "the next value has its own");
    room.undo().unwrap();
    assert_eq!(duties(&room), before);
    assert_eq!((room.work(0).step, &room.work(0).table), (work.step, &work.table));
    let shown = view::phone(&room.ws, who).unwrap();
    assert_eq!(shown.texts.iter().map(|text| text.id).collect::<Vec<_>>(), [text]);
}

#[test]
fn where_nothing_was_chosen_no_result_is_promised() {
    // Whether the only group agrees, and on how many norms.
    for (agrees, norms, nothing) in [(false, 1, true), (true, 0, true), (true, 1, false)] {
        let mut room = Room::new(2);
        let who = room.join(3)[0];
        room.go_to(at(0, Individual));
        if norms > 0 {
            room.write(who, 0, Kind::Norm, "Lytte til barnet");
        }
        room.go_to(at(0, GroupWork));
        if agrees {
            room.settle(0);
        }
        room.lead(F::Next { rev: room.ws.stage_rev, told: UNASKED }).unwrap();
        let case = format!("agrees: {agrees}, on {norms}");
        assert_eq!(view::screen(&room.ws).no_result, nothing, "{case}");
        assert_eq!(view::phone(&room.ws, who).unwrap().no_result, nothing, "{case}");
        let without: &[usize] = if nothing { &[0] } else { &[] };
        assert_eq!(view::facilitator(&room.ws).without_result, without, "{case}");
        room.go_to(Stage::Closing);
        assert_eq!(view::facilitator(&room.ws).without_result, [without, &[1]].concat(), "{case}");
        room.close();
        assert_eq!(view::facilitator(&room.ws).without_result, [without, &[1]].concat(), "{case}, closed");
    }
}

#[test]
fn a_value_of_which_nothing_came_has_no_band_in_the_matrix() {
    let mut room = Room::new(2);
    let who = room.join(3)[0];
    room.go_to(at(0, Plenum));
    room.lead(F::Reveal { value: 0, on: true }).unwrap();
    room.go_to(Stage::Closing);
    assert!(view::screen(&room.ws).matrix.is_empty() && view::facilitator(&room.ws).matrix.is_empty());
    assert!(view::phone(&room.ws, who).unwrap().matrix.is_empty());
    // What she says of it herself is something.
    room.lead(F::WriteTruth { value: 0, words: "Alle vil barnet vel".to_owned() }).unwrap();
    assert_eq!(view::screen(&room.ws).matrix.len(), 1);
}

#[test]
fn an_empty_value_that_was_approved_is_not_published() {
    let mut room = plenum(3, |_| norms(&["Lytte"]));
    let mut settings = room.ws.settings.clone();
    settings.values.push(settings.values[0].clone());
    let from = Box::new(room.ws.settings.clone());
    room.lead(F::Edit { settings: Box::new(settings), from }).unwrap();
    room.go_to(at(1, Intro));
    skip(&mut room).unwrap();
    room.close();
    room.lead(F::Approve { value: 1, on: true }).unwrap();
    assert_eq!(room.lead(F::Publish), Err(Refusal::NotAllApproved));
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::Publish).unwrap();
    assert_eq!(room.ws.result().unwrap().values.len(), 1);
    assert!(!view::facilitator(&room.ws).unpublished_changes);
    assert_eq!(room.lead(F::Publish), Ok(vec![]), "the second of two clicks");
    assert!(material(&room.ws).edited[1].approved.is_some());
    // Once something is said of it, it belongs there.
    room.lead(F::Approve { value: 1, on: false }).unwrap();
    room.lead(message(1, "Vi våger")).unwrap();
    room.lead(F::Approve { value: 1, on: true }).unwrap();
    room.lead(F::Publish).unwrap();
    assert_eq!(room.ws.result().unwrap().values.len(), 2);
}

#[test]
fn when_only_an_empty_value_is_approved_there_is_nothing_to_publish() {
    let mut room = Room::new(1);
    room.join(3);
    room.go_to(at(0, Intro));
    skip(&mut room).unwrap();
    room.close();
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    assert_eq!(room.lead(F::Publish), Err(Refusal::EmptyPoster));
}
