//! «Angre» restores what the facilitator's latest act set, and nothing else.

mod common;

use common::{MINUTE, Room, at, norms, plenum};
use domain::{
    Event, EventBody, FacilitatorCommand as F, Kind,
    Phase::{GroupWork, Individual, Intro},
    Refusal, Stage, Timer, Undoable, view,
};

fn undoable(room: &Room) -> Option<Undoable> {
    view::facilitator(&room.ws).undo.map(|(_, what)| what)
}

#[test]
fn a_move_is_undone_with_its_clock_and_what_was_written_stays() {
    let mut room = Room::new(1);
    let who = room.join(4)[0];
    room.go_to(at(0, Individual));
    let (timer, rev) = (room.session().timer, room.ws.stage_rev);
    room.wait(MINUTE);
    room.next().unwrap();
    room.write(who, 0, Kind::Norm, "Skrevet imens");
    assert_eq!(undoable(&room), Some(Undoable::Move(at(0, Individual))));
    room.undo().unwrap();
    assert_eq!((room.ws.stage(), room.session().timer), (at(0, Individual), timer));
    assert_eq!(room.ws.stage_rev, rev + 2, "a page that still shows the old stage must not move it");
    room.id("Skrevet imens");
    room.next().unwrap();
    assert_eq!(
        room.session().timer.left(room.now),
        Some(20 * MINUTE),
        "a stage entered by mistake has all its time"
    );
}

#[test]
fn undoing_the_first_step_also_undoes_the_groups_it_made() {
    let mut room = Room::new(1);
    room.join(3);
    room.next().unwrap();
    room.undo().unwrap();
    assert_eq!((room.ws.stage(), room.session().groups.len()), (Stage::Lobby, 0));
    room.join(6);
    room.next().unwrap();
    assert_eq!(room.session().groups.iter().map(|g| g.members.len()).collect::<Vec<_>>(), [3, 3, 3]);
}

#[test]
fn undoing_a_step_to_the_next_value_gives_the_duties_back_and_they_rotate_once() {
    let mut room = Room::new(2);
    room.join(4);
    room.go_to(at(0, GroupWork));
    room.next().unwrap();
    let before = room.group(0);
    room.next().unwrap();
    let after = room.group(0);
    assert_ne!(before, after);
    room.undo().unwrap();
    assert_eq!(room.group(0), before);
    room.next().unwrap();
    assert_eq!(room.group(0), after);
}

#[test]
fn the_clock_is_set_back() {
    let mut room = Room::new(1);
    room.join(4);
    room.go_to(at(0, Individual));
    let running = room.session().timer;
    room.wait(MINUTE - 1);
    room.lead(F::Pause).unwrap();
    room.extend().unwrap();
    assert_eq!(undoable(&room), Some(Undoable::Timer));
    room.undo().unwrap();
    assert_eq!(room.session().timer, Timer::Paused { left: 4 * MINUTE });
    room.undo().unwrap();
    assert_eq!(room.session().timer, running);
}

#[test]
fn groups_are_unmade_until_something_rests_on_them() {
    let mut room = Room::new(1);
    room.join(4);
    room.make_groups().unwrap();
    let first = room.session().groups.clone();
    room.make_groups().unwrap();
    assert_eq!(undoable(&room), Some(Undoable::Groups(true)));
    room.undo().unwrap();
    assert_eq!(room.session().groups, first);
    room.go_to(at(0, GroupWork));
    for _ in 0..3 {
        room.undo().unwrap();
    }
    assert_eq!(room.ws.stage(), Stage::Lobby);
    assert_eq!(room.undo(), Err(Refusal::BuiltUpon));
    assert_eq!(room.make_groups(), Err(Refusal::BuiltUpon));
}

#[test]
fn the_work_begun_by_an_undone_step_is_found_again() {
    let mut room = Room::at_work(4, &[(0, Kind::Norm, "Lytte")]);
    let starter = room.speaker(0);
    room.said(0);
    room.undo().unwrap();
    assert_eq!(room.ws.stage(), at(0, Individual));
    room.next().unwrap();
    assert_eq!(room.work(0).table.len(), 1);
    assert!(starter.is_some());
}

#[test]
fn reveal_hide_merge_reword_and_split_are_undone_one_by_one() {
    let mut room = plenum(1, |_| norms(&["Lytte", "Spørre", "Møte presis"]));
    let (listen, ask) = (room.id("Lytte"), room.id("Spørre"));
    let before = room.board(0);
    room.lead(F::Merge { texts: vec![listen, ask] }).unwrap();
    room.lead(F::Reword { text: listen, words: "Lytte og spørre".to_owned() }).unwrap();
    let reworded = room.board(0);
    room.lead(F::Split { text: room.id("Lytte og spørre") }).unwrap();
    room.undo().unwrap();
    assert_eq!(room.board(0), reworded);
    room.lead(F::Hide { text: listen, on: true }).unwrap();
    room.lead(F::Reveal { value: 0, on: true }).unwrap();
    assert!(view::screen(&room.ws).result.is_some());

    assert_eq!(undoable(&room), Some(Undoable::Reveal(false)));
    room.undo().unwrap();
    assert!(view::screen(&room.ws).result.is_none());
    assert_eq!(undoable(&room), Some(Undoable::Hide(false)));
    room.undo().unwrap();
    assert!(room.ws.board(0).iter().all(|line| !line.hidden));
    assert_eq!(undoable(&room), Some(Undoable::Merge));
    room.undo().unwrap();
    room.undo().unwrap();
    assert_eq!(room.board(0), before);
}

#[test]
fn hiding_what_is_hidden_is_nothing_to_undo() {
    let mut room = plenum(1, |_| norms(&["Lytte"]));
    let text = room.id("Lytte");
    room.lead(F::Hide { text, on: true }).unwrap();
    assert_eq!(room.lead(F::Hide { text, on: true }), Ok(vec![]), "the second of two clicks");
    room.lead(F::Hide { text, on: false }).unwrap();
    room.undo().unwrap();
    assert!(room.ws.board(0)[0].hidden);
}

#[test]
fn a_number_is_undone_once() {
    let mut room = Room::new(1);
    assert_eq!(room.undo(), Err(Refusal::NothingToUndo));
    room.join(4);
    room.next().unwrap();
    room.next().unwrap();
    let number = room.ws.acts.last().unwrap().number;
    room.lead(F::Undo { number }).unwrap();
    assert_eq!(room.lead(F::Undo { number }), Err(Refusal::Stale), "the second tab");
    assert_eq!(room.ws.stage(), at(0, Intro));
    let first = room.ws.acts.last().unwrap().number;
    room.lead(F::Undo { number: first }).unwrap();
    assert_eq!(room.lead(F::Undo { number: first }), Err(Refusal::Stale), "also when nothing is left");
    room.next().unwrap();
    assert_ne!(room.ws.acts.last().unwrap().number, first, "a number never comes back");
}

#[test]
fn what_is_approved_is_unlocked_before_a_merge_in_it_is_undone() {
    let mut room = plenum(1, |_| norms(&["Lytte", "Spørre"]));
    room.go_to(Stage::Closing);
    room.close();
    room.lead(F::Merge { texts: vec![room.id("Lytte"), room.id("Spørre")] }).unwrap();
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    assert_eq!(undoable(&room), Some(Undoable::Approval(0, false)));
    room.undo().unwrap();
    assert_eq!((room.board(0).len(), room.material().edited[0].approved.is_none()), (1, true));
    room.undo().unwrap();
    assert_eq!(room.board(0).len(), 2);
}

#[test]
fn duties_are_not_given_back_to_one_who_has_moved_to_another_group() {
    for seed in 0..20 {
        let mut room = Room::with(common::settings(2), seed);
        room.join(8);
        room.go_to(at(1, Intro));
        room.join(1);
        room.add_group().unwrap();
        // As it may stand in a log from when the page alone kept from it.
        room.ws.carry_out(Event::new(room.now, EventBody::Undone { act: None }));
        for group in room.session().groups.iter() {
            assert!(group.members.contains(&group.chair) && group.members.contains(&group.scribe));
        }
    }
}
