//! Those who come when all groups are full: what they are promised, and «Lag ny gruppe», which can be taken back.

mod common;

use common::{MINUTE, Room, at, settings};
use domain::{
    FacilitatorCommand as F,
    Kind::Norm,
    ParticipantCommand as P, Phase, Refusal, Stage, Undoable,
    view::{self, WaitView},
};

fn wait(room: &Room) -> Option<WaitView> {
    let told = view::facilitator(&room.ws).wait;
    for who in room.session().waiting() {
        assert_eq!(view::phone(&room.ws, who).unwrap().wait, told, "phone and laptop say the same");
    }
    told
}

fn add_asking(room: &mut Room) -> Result<(), Refusal> {
    room.lead(F::AddGroup { rev: room.ws.seats_rev, asked: true, group: 0, place: 0 }).map(drop)
}

#[test]
fn what_is_promised_is_so_at_every_stage() {
    let mut room = Room::new(2);
    room.join(4);
    room.make_groups().unwrap();
    assert_eq!(wait(&room), None, "nobody waits");
    let promised = |now, next, over| Some(WaitView { now, next, over });
    let stages = [
        (Stage::Lobby, promised(true, true, false)),
        (at(0, Phase::Intro), promised(true, true, false)),
        (at(0, Phase::Individual), promised(true, true, false)),
        (at(0, Phase::GroupWork), promised(true, true, false)),
        (at(0, Phase::Plenum), promised(false, true, false)),
        (at(1, Phase::Intro), promised(true, false, false)),
        (at(1, Phase::Individual), promised(true, false, false)),
        (at(1, Phase::GroupWork), promised(true, false, false)),
        (at(1, Phase::Plenum), promised(false, false, true)),
        (Stage::Closing, promised(false, false, true)),
    ];
    for (stage, expected) in stages {
        let mut late = Room::new(2);
        late.join(4);
        late.make_groups().unwrap();
        late.go_to(stage);
        let who = late.join(1)[0];
        assert_eq!(wait(&late), expected, "{stage:?}");
        let promised = expected.unwrap();
        if promised.next {
            let mut then = late.ws.stage();
            while then.value().is_none_or(|value| value == 0) && then != at(1, Phase::Intro) {
                let new = matches!(then, Stage::Lobby) || then == at(0, Phase::Plenum);
                late.next().unwrap();
                then = late.ws.stage();
                if new {
                    break;
                }
            }
            assert!(late.session().group_of(who).is_some(), "{stage:?}: promised, and kept");
        }
    }
}

#[test]
fn nothing_is_promised_where_nobody_can_be_moved() {
    let mut room = Room::new(2);
    let owners = room.join(2);
    for owner in owners {
        room.join_beside(owner).unwrap();
    }
    room.go_to(at(0, Phase::Individual));
    let late = room.join(1)[0];
    assert_eq!(wait(&room), Some(WaitView { now: false, next: false, over: false }));
    room.go_to(at(1, Phase::Intro));
    assert!(room.session().group_of(late).is_none());
    let one = room.group(0).members[0];
    room.act(one, P::Leave).unwrap();
    assert!(room.session().group_of(late).is_some(), "a place that comes free is theirs");
}

#[test]
fn in_samling_all_are_given_a_place_anew() {
    let mut room = Room::new(1);
    for owner in room.join(2) {
        room.join_beside(owner).unwrap();
    }
    room.make_groups().unwrap();
    let late = room.join(1)[0];
    assert_eq!(room.add_group(), Err(Refusal::NoneToBorrow));
    assert_eq!(wait(&room), Some(WaitView { now: true, next: false, over: false }));
    room.make_groups().unwrap();
    assert!(room.session().group_of(late).is_some());
}

#[test]
fn who_waited_is_told_of_a_place_and_who_is_lent_of_being_moved() {
    let mut room = Room::new(2);
    room.join(4);
    room.go_to(at(0, Phase::Individual));
    let told = |room: &Room, who| {
        let seat = view::phone(&room.ws, who).unwrap().seat;
        seat.map(|seat| (seat.placed, seat.moved))
    };
    let late = room.join(1)[0];
    assert_eq!(told(&room, late), None);
    room.add_group().unwrap();
    assert_eq!(told(&room, late), Some((true, false)));
    let lent = room.group(1).members.iter().copied().find(|who| *who != late).unwrap();
    assert_eq!(told(&room, lent), Some((false, true)));
    room.write(late, 0, Norm, "Nå er jeg med");
    assert_eq!(told(&room, late), Some((false, false)), "only until they have done something");

    // And so where a place comes free by itself.
    let mut room = Room::new(2);
    room.join(4);
    room.go_to(at(0, Phase::Individual));
    let late = room.join(1)[0];
    let one = room.group(0).members[0];
    room.act(one, P::Leave).unwrap();
    assert_eq!(told(&room, late), Some((true, false)));
    room.act(late, P::Leave).unwrap();
    room.act(late, P::ComeBack).unwrap();
    assert_eq!(told(&room, late), Some((false, false)), "who came back asked for it");
}

#[test]
fn in_the_midst_of_group_work_one_is_moved_who_was_asked() {
    let mut room = Room::new(1);
    room.join(8);
    room.go_to(at(0, Phase::GroupWork));
    let late = room.join(1)[0];
    let (number, place) = view::facilitator(&room.ws).new_group_asking.unwrap().borrows.unwrap();
    let named = room.group(number - 1).at_place(place).unwrap();
    assert_eq!(room.add_group(), Err(Refusal::NoneToBorrow));
    add_asking(&mut room).unwrap();
    assert_eq!(room.session().group_of(named), room.session().group_of(late));
    assert!(
        room.group(number - 1).members.iter().all(|who| room.group(number - 1).place(*who) != Some(place))
    );
    room.write(late, 0, Norm, "Nå er vi i gang");
    assert_eq!(room.speak_out(2), ["Nå er vi i gang"]);
}

#[test]
fn one_who_is_gone_is_lent_to_nobody() {
    let mut room = Room::new(2);
    room.join(4);
    room.go_to(at(0, Phase::GroupWork));
    let (chair, group) = (room.chair(0), room.group(0));
    for who in &group.members {
        if ![group.chair, group.scribe].contains(who) {
            room.wait(MINUTE);
            room.act(chair, P::GoOnWithout { place: group.place(*who).unwrap() }).unwrap();
        }
    }
    room.join(1);
    assert_eq!(add_asking(&mut room), Err(Refusal::NoneToBorrow));
}

#[test]
fn nobody_is_moved_but_whom_she_was_told_of() {
    let told = |room: &Room| view::facilitator(&room.ws).new_group_asking.unwrap().borrows.unwrap();
    let press = |room: &mut Room, rev, (group, place)| {
        room.lead(F::AddGroup { rev, asked: true, group, place }).map(drop)
    };
    let mut room = Room::new(2);
    room.join(8);
    room.go_to(at(0, Phase::GroupWork));
    room.join(1);
    let (rev, asked) = (room.ws.seats_rev, told(&room));
    room.wait(MINUTE);
    let gone = room.group(asked.0 - 1).at_place(asked.1).unwrap();
    let chair = room.chair(asked.0 - 1);
    room.act(chair, P::GoOnWithout { place: asked.1 }).unwrap();
    assert_eq!(press(&mut room, rev, asked), Err(Refusal::Stale), "another would be moved");
    let (rev, asked) = (room.ws.seats_rev, told(&room));
    room.write(gone, 0, Norm, "Jeg er her igjen");
    assert_eq!(press(&mut room, rev, asked), Err(Refusal::Stale), "and so when that one is back");
    let (rev, asked) = (room.ws.seats_rev, told(&room));
    press(&mut room, rev, asked).unwrap();
    assert_eq!(room.session().group_of(gone), room.session().groups.last());
}

#[test]
fn a_vote_that_waited_for_the_one_who_moves_is_counted() {
    let mut room = Room::at_work(4, &[(0, Norm, "Norm A"), (1, Norm, "Norm B")]);
    room.speak_out(0);
    room.step_to(0, domain::Step::Choose);
    room.join(1);
    let (_, place) = view::facilitator(&room.ws).new_group_asking.unwrap().borrows.unwrap();
    for (who, at) in room.group(0).seated().collect::<Vec<_>>() {
        if at != place {
            room.vote(who, &["Norm A"]).unwrap();
        }
    }
    add_asking(&mut room).unwrap();
    assert!(room.work(0).open_vote().is_none());
}

#[test]
fn angre_unmakes_the_group_and_gives_back_places_roles_and_turn() {
    for seed in 0..20 {
        for phase in [Phase::Individual, Phase::GroupWork] {
            let mut room = Room::with(settings(2), seed);
            room.join(8);
            room.go_to(at(0, Phase::Individual));
            for who in room.people.clone() {
                room.write(who, 0, Norm, &format!("Norm {who}"));
            }
            room.go_to(at(0, phase));
            let late = room.join(1)[0];
            let groups = room.session().groups.clone();
            // The one who is lent has the word, so that it moves on.
            let told = view::facilitator(&room.ws);
            let (number, place) = told.new_group.or(told.new_group_asking).unwrap().borrows.unwrap();
            let lent = room.group(number - 1).at_place(place).unwrap();
            if phase == Phase::GroupWork {
                while room.speaker(number - 1) != Some(lent) {
                    room.said(number - 1);
                }
            }
            let rounds: Vec<_> = room.session().work.values().map(|work| work.round.clone()).collect();
            add_asking(&mut room).unwrap();
            assert_eq!(room.session().groups.len(), 3);
            assert_eq!(view::facilitator(&room.ws).undo.unwrap().1, Undoable::NewGroup(3));
            room.undo().unwrap();
            assert_eq!(room.session().groups, groups);
            let now: Vec<_> = room.session().work.values().map(|work| work.round.clone()).collect();
            assert_eq!(now, rounds, "the turn is theirs again");
            assert_eq!(room.session().waiting(), [late]);
            let folded = domain::Workshop::fold(&room.log).unwrap();
            assert_eq!(common::session(&folded).groups, room.session().groups);
            assert_eq!(common::session(&folded).work, room.session().work);
        }
    }
}

#[test]
fn what_has_happened_since_stands() {
    let mut room = Room::new(2);
    room.join(8);
    room.go_to(at(0, Phase::GroupWork));
    let late = room.join(1)[0];
    let (number, _) = view::facilitator(&room.ws).new_group_asking.unwrap().borrows.unwrap();
    add_asking(&mut room).unwrap();
    room.wait(MINUTE);
    let (chair, scribe) = (room.chair(number - 1), room.scribe(number - 1));
    let third =
        room.group(number - 1).members.into_iter().find(|who| ![chair, scribe].contains(who)).unwrap();
    room.act(third, P::TakeOver { duty: domain::Duty::Chair }).unwrap();
    room.undo().unwrap();
    assert_eq!(room.chair(number - 1), third, "who took a duty over since keeps it");

    add_asking(&mut room).unwrap();
    room.write(late, 0, Norm, "Lagt fram");
    room.speak_out(2);
    assert_eq!(room.undo(), Err(Refusal::BuiltUpon));
}

#[test]
fn a_lender_that_is_full_again_keeps_what_it_has() {
    let mut room = Room::new(2);
    room.join(4);
    room.go_to(at(0, Phase::Individual));
    room.join(1);
    room.add_group().unwrap();
    let first = room.group(0).id;
    while room.session().group(first).unwrap().members.len() < 4 {
        room.join(1);
    }
    assert!(room.undo().is_err());
}

#[test]
fn a_move_taken_back_gives_back_role_and_turn() {
    for seed in 0..20 {
        let mut room = Room::with(settings(2), seed);
        room.join(6);
        room.go_to(at(0, Phase::Individual));
        for who in room.people.clone() {
            room.write(who, 0, Norm, &format!("Norm {who}"));
        }
        room.go_to(at(0, Phase::GroupWork));
        for place in 1..=3 {
            let (groups, rounds) = (
                room.session().groups.clone(),
                room.session().work.values().map(|work| work.round.clone()).collect::<Vec<_>>(),
            );
            let (rev, group, to) = (room.ws.seats_rev, room.group(0).id, Some(room.group(1).id));
            room.lead(F::Move { rev, group, place, to }).unwrap();
            room.undo().unwrap();
            assert_eq!(room.session().groups, groups);
            let now: Vec<_> = room.session().work.values().map(|work| work.round.clone()).collect();
            assert_eq!(now, rounds);
        }
    }
}
