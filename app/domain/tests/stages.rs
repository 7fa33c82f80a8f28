//! The facilitator moves the room: every step forwards and back, the clock, and what is refused.

mod common;

use common::{MINUTE, Room, at, settings};
use domain::{
    FacilitatorCommand as F, Kind, ParticipantCommand as P,
    Phase::{GroupWork, Individual, Intro, Plenum},
    Refusal, Stage, Step, Timer, UNASKED,
};

#[test]
fn every_step_leads_to_the_next_and_back_again() {
    let way = [
        Stage::Lobby,
        at(0, Intro),
        at(0, Individual),
        at(0, GroupWork),
        at(0, Plenum),
        at(1, Intro),
        at(1, Individual),
        at(1, GroupWork),
        at(1, Plenum),
        Stage::Closing,
    ];
    let mut room = Room::new(2);
    room.join(5);
    for (here, there) in way.iter().zip(&way[1..]) {
        assert_eq!((here.next(2), there.previous(2)), (Some(*there), Some(*here)));
        room.next().unwrap();
        assert_eq!(room.ws.stage(), *there);
    }
    assert_eq!(room.next(), Err(Refusal::WrongStage), "closing is a command of its own");
    for there in way.iter().rev().skip(1) {
        room.previous().unwrap();
        assert_eq!(room.ws.stage(), *there);
    }
    assert_eq!(room.previous(), Err(Refusal::WrongStage));
    assert_eq!(Stage::Synthesis.next(2), None);
    assert_eq!(Stage::Synthesis.previous(2), None);
}

#[test]
fn after_the_session_the_room_does_not_move() {
    let mut room = Room::new(1);
    room.join(2);
    room.go_to(Stage::Closing);
    room.close();
    assert_eq!(room.ws.stage(), Stage::Synthesis);
    for command in [
        F::Next { rev: room.ws.stage_rev, told: UNASKED },
        F::Previous { rev: room.ws.stage_rev },
        F::Pause,
        F::MakeGroups { rev: room.ws.seats_rev },
        F::OpenJoining { on: true },
        F::Close,
    ] {
        assert_eq!(room.lead(command.clone()), Err(Refusal::SessionOver), "{command:?}");
    }
    assert_eq!(room.join_from(None), Err(Refusal::SessionOver));
}

#[test]
fn a_double_click_moves_once() {
    let mut room = Room::new(1);
    room.join(4);
    let rev = room.ws.stage_rev;
    room.lead(F::Next { rev, told: UNASKED }).unwrap();
    assert_eq!(room.lead(F::Next { rev, told: UNASKED }), Err(Refusal::Stale));
    assert_eq!(room.lead(F::Previous { rev }), Err(Refusal::Stale));
    assert_eq!(room.ws.stage(), at(0, Intro));
}

#[test]
fn a_new_norm_makes_no_step_stale() {
    let mut room = Room::new(1);
    let who = room.join(4)[0];
    room.go_to(at(0, Individual));
    let rev = room.ws.stage_rev;
    room.write(who, 0, Kind::Norm, "Lytte til barnet");
    room.lead(F::Pause).unwrap();
    room.lead(F::Next { rev, told: UNASKED }).unwrap();
}

#[test]
fn leaving_samling_without_groups_makes_them() {
    let mut room = Room::new(1);
    assert_eq!(room.next(), Err(Refusal::NobodyJoined));
    room.join(9);
    room.next().unwrap();
    assert_eq!(room.session().groups.iter().map(|g| g.members.len()).collect::<Vec<_>>(), [3, 3, 3]);
    assert!(room.session().waiting().is_empty());
    assert_eq!(room.make_groups(), Err(Refusal::WrongStage), "groups are kept");
}

#[test]
fn groups_made_in_samling_are_the_ones_that_stay() {
    let mut room = Room::new(1);
    room.join(9);
    room.make_groups().unwrap();
    let made = room.session().groups.clone();
    room.next().unwrap();
    assert_eq!(room.session().groups, made);
}

#[test]
fn the_clock_runs_in_individual_and_group_work_only() {
    let mut room = Room::new(1);
    room.join(4);
    for (stage, left) in [
        (at(0, Intro), None),
        (at(0, Individual), Some(5 * MINUTE)),
        (at(0, GroupWork), Some(20 * MINUTE)),
        (at(0, Plenum), None),
        (Stage::Closing, None),
    ] {
        room.go_to(stage);
        assert_eq!(room.session().timer.left(room.now), left, "{stage:?}");
    }
}

#[test]
fn a_stage_returned_to_shows_its_time_left_paused() {
    let mut room = Room::new(1);
    room.join(4);
    room.go_to(at(0, Individual));
    room.wait(2 * MINUTE - 1);
    room.next().unwrap();
    room.wait(MINUTE - 1);
    room.previous().unwrap();
    assert_eq!(room.session().timer, Timer::Paused { left: 3 * MINUTE });
    room.next().unwrap();
    assert_eq!(room.session().timer, Timer::Paused { left: 19 * MINUTE }, "forwards again, too");
    room.previous().unwrap();
    room.lead(F::Resume).unwrap();
    assert_eq!(room.session().timer, Timer::Running { deadline: room.now.plus(3 * MINUTE) });
}

#[test]
fn the_clock_is_paused_resumed_and_extended() {
    let mut room = Room::new(1);
    room.join(4);
    room.go_to(at(0, Individual));
    room.wait(MINUTE - 1);
    room.lead(F::Pause).unwrap();
    assert_eq!(room.session().timer, Timer::Paused { left: 4 * MINUTE });
    room.wait(30 * MINUTE);
    assert_eq!(room.lead(F::Pause), Ok(vec![]), "the second tab does nothing");
    room.extend().unwrap();
    assert_eq!(room.session().timer, Timer::Paused { left: 5 * MINUTE });
    room.lead(F::Resume).unwrap();
    room.wait(MINUTE);
    assert_eq!(room.lead(F::Resume), Ok(vec![]), "the second tab does nothing");
    assert_eq!(room.session().timer.left(room.now), Some(4 * MINUTE - 1));
}

#[test]
fn at_zero_nothing_is_locked_and_a_minute_counts_from_now() {
    let mut room = Room::new(1);
    let who = room.join(4)[0];
    room.go_to(at(0, Individual));
    room.wait(7 * MINUTE);
    assert_eq!(room.session().timer.left(room.now), Some(0));
    assert_eq!(room.lead(F::Resume), Ok(vec![]), "it runs already");
    room.write(who, 0, Kind::Norm, "Skrevet etter tiden");
    room.extend().unwrap();
    assert_eq!(room.session().timer.left(room.now), Some(MINUTE));
}

#[test]
fn without_a_limit_there_is_no_clock() {
    let mut settings = settings(1);
    settings.individual_seconds = None;
    let mut room = Room::with(settings, 1);
    room.join(4);
    room.go_to(at(0, Individual));
    for command in [F::Pause, F::Resume, F::Extend { rev: room.session().timer_rev }] {
        assert_eq!(room.lead(command), Err(Refusal::NoTimer));
    }
}

#[test]
fn going_back_destroys_nothing() {
    let mut room = Room::at_work(4, &[(0, Kind::Norm, "Lytte"), (1, Kind::Norm, "Spørre")]);
    room.said(0);
    room.previous().unwrap();
    room.next().unwrap();
    assert_eq!(room.work(0).table.len(), 1);
    let duties = (room.chair(0), room.scribe(0));
    room.go_to(at(1, Intro));
    let rotated = (room.chair(0), room.scribe(0));
    assert_ne!(duties, rotated);
    room.previous().unwrap();
    room.next().unwrap();
    assert_eq!((room.chair(0), room.scribe(0)), rotated, "they rotate once for each value");
}

#[test]
fn writing_is_open_from_the_values_introduction_until_the_session_closes() {
    let mut room = Room::new(2);
    let who = room.join(4)[0];
    let add = |room: &mut Room, value, words: &str| {
        room.act(who, P::Add { value, kind: Kind::Norm, words: words.to_owned() }).map(|_| ())
    };
    assert_eq!(add(&mut room, 0, "For tidlig"), Err(Refusal::WrongStage));
    room.go_to(at(0, Intro));
    assert_eq!(add(&mut room, 0, "Alt i innledningen"), Ok(()));
    assert_eq!(add(&mut room, 1, "For tidlig"), Err(Refusal::WrongStage));
    room.go_to(at(1, Intro));
    assert_eq!(add(&mut room, 0, "Aldri for sent"), Ok(()));
    room.previous().unwrap();
    assert_eq!(add(&mut room, 1, "Begynt er begynt"), Ok(()));
    room.undo().unwrap();
    room.undo().unwrap();
    assert_eq!(room.ws.stage(), at(0, Plenum));
    assert_eq!(add(&mut room, 1, "Også etter Angre"), Ok(()));
    room.go_to(Stage::Closing);
    assert_eq!(add(&mut room, 0, "Helt til slutt"), Ok(()));
    assert_eq!(add(&mut room, 2, "Finnes ikke"), Err(Refusal::Unknown));
    room.close();
    assert_eq!(add(&mut room, 0, "For sent"), Err(Refusal::SessionOver));
}

#[test]
fn a_stage_is_left_without_a_group_that_is_stuck_and_its_work_is_found_again() {
    for step in Step::ALL {
        let mut room = Room::new(2);
        room.join(8);
        room.go_to(at(0, Individual));
        let writers = [0, 1].map(|group| room.group(group).members[0]);
        room.write(writers[0], 0, Kind::Norm, "Vi kom fram");
        room.write(writers[1], 0, Kind::Norm, "Vi står fast");
        room.next().unwrap();
        room.settle(0);
        room.step_to(1, step);
        room.next().unwrap();
        assert_eq!(
            (room.board(0), room.ws.groups_agreed(0)),
            (vec!["Vi kom fram".to_owned()], 1),
            "{step:?}"
        );
        room.previous().unwrap();
        assert_eq!(room.work(1).step, step);
        while room.work(1).step > Step::Round {
            room.back(1).unwrap();
        }
        room.settle(1);
        room.go_to(at(1, GroupWork));
        assert_eq!(room.board(0).len(), 2, "{step:?}");
    }
}
