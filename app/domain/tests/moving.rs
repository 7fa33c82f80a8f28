//! «Flytt» and «Lag ny gruppe»: the facilitator's hand on the groups.

mod common;

use common::{Room, at};
use domain::{
    FacilitatorCommand as F, GroupId, Kind::Norm, ParticipantCommand as P, ParticipantId, Phase, Refusal,
    Step, Undoable, view,
};

/// These groups, at group work. Everyone has a norm of their own.
fn groups(people: usize) -> Room {
    let mut room = Room::new(2);
    room.join(people);
    room.go_to(at(0, Phase::Individual));
    for (n, who) in room.people.clone().into_iter().enumerate() {
        room.write(who, 0, Norm, &format!("Norm {n}"));
    }
    room.go_to(at(0, Phase::GroupWork));
    room
}

fn move_to(room: &mut Room, who: ParticipantId, to: Option<GroupId>) -> Result<(), Refusal> {
    let group = room.session().group_of(who).unwrap();
    let (group, place) = (group.id, group.place(who).unwrap());
    room.lead(F::Move { rev: room.ws.seats_rev, group, place, to }).map(drop)
}

fn moved(room: &Room, who: ParticipantId) -> bool {
    view::phone(&room.ws, who).unwrap().seat.unwrap().moved
}

#[test]
fn drafts_come_along_and_what_was_put_forward_stays() {
    let mut room = groups(6);
    let who = room.speaker(0).unwrap();
    let said = room.said(0);
    let draft = room.write(who, 0, Norm, "Fortsatt et utkast");
    let to = room.group(1).id;
    move_to(&mut room, who, Some(to)).unwrap();
    assert_eq!((room.group(0).members.len(), room.group(1).members.len()), (2, 4));
    assert!(moved(&room, who), "the phone says so");
    assert_eq!(room.words(&room.session().table(room.work(0), Norm)), [said]);
    assert!(room.speak_out(1).contains(&"Fortsatt et utkast".to_owned()));
    assert_eq!(room.ws.texts[&draft].group, Some(to));
    assert!(!moved(&room, who), "until they have done something there");
}

#[test]
fn never_above_four_and_never_twice() {
    let mut room = groups(7);
    let [full, open] = if room.group(0).members.len() == 4 { [0, 1] } else { [1, 0] };
    let to = room.group(full).id;
    let who = room.group(open).members[0];
    assert_eq!(move_to(&mut room, who, Some(to)), Err(Refusal::TooMany));
    let (rev, from, to) = (room.ws.seats_rev, room.group(full).id, room.group(open).id);
    let click = F::Move { rev, group: from, place: 1, to: Some(to) };
    room.lead(click.clone()).unwrap();
    assert_eq!(room.lead(click), Err(Refusal::Stale), "place 1 is somebody else by now");
    let nobody = F::Move { rev: room.ws.seats_rev, group: from, place: 1, to: None };
    assert_eq!(room.lead(nobody), Err(Refusal::Unknown));
}

#[test]
fn a_vote_that_only_waited_for_them_is_counted() {
    let mut room = groups(6);
    room.speak_out(0);
    room.step_to(0, Step::Choose);
    let [one, two, three] = room.group(0).members[..] else { panic!("three") };
    room.vote(one, &[]).unwrap();
    room.vote(two, &[]).unwrap();
    let to = room.group(1).id;
    move_to(&mut room, three, Some(to)).unwrap();
    assert!(room.work(0).open_vote().is_none());
}

#[test]
fn a_new_group_takes_in_those_who_wait_and_one_alone_has_both_duties() {
    let mut room = groups(8);
    let late = room.join(1)[0];
    let who = room.group(0).members[0];
    move_to(&mut room, who, None).unwrap();
    let sizes: Vec<usize> = room.session().groups.iter().map(|group| group.members.len()).collect();
    assert_eq!(sizes, [3, 4, 2]);
    assert_eq!((room.chair(2), room.scribe(2), room.speaker(2)), (who, late, Some(who)));
    room.act(late, P::Leave).unwrap();
    assert_eq!((room.chair(2), room.scribe(2)), (who, who));
    assert_eq!(move_to(&mut room, who, None), Ok(()), "alone already");
    assert_eq!(room.session().groups.len(), 3);
}

#[test]
fn those_at_one_phone_go_together_or_not_at_all() {
    let mut room = Room::new(1);
    let owner = room.join(5)[0];
    let second = room.join_beside(owner).unwrap();
    room.go_to(at(0, Phase::Intro));
    let from = room.group_index(owner);
    assert_eq!(view::facilitator(&room.ws).groups[from].sharing.len(), 2);
    let to = room.group(1 - from).id;
    assert_eq!(move_to(&mut room, owner, Some(to)), Err(Refusal::TooMany), "there is room for one");
    let other = room.group(1 - from).members[0];
    room.act(other, P::Leave).unwrap();
    move_to(&mut room, owner, Some(to)).unwrap();
    assert_eq!(room.group_index(owner), room.group_index(second));
}

#[test]
fn a_move_is_undone_while_there_is_room() {
    let mut room = groups(6);
    let (who, from, to) = (room.group(0).members[0], room.group(0).id, room.group(1).id);
    move_to(&mut room, who, Some(to)).unwrap();
    assert_eq!(view::facilitator(&room.ws).undo.unwrap().1, Undoable::Seat(1));
    room.undo().unwrap();
    assert_eq!(room.session().group_of(who).unwrap().id, from);
    assert_eq!(room.session().groups.iter().map(|group| group.members.len()).collect::<Vec<_>>(), [3, 3]);
    move_to(&mut room, who, Some(to)).unwrap();
    room.join(2);
    assert_eq!(room.group(0).members.len(), 4);
    assert_eq!(room.undo(), Err(Refusal::TooMany), "others have the places now");
    room.act(who, P::Leave).unwrap();
    assert_eq!(room.undo(), Err(Refusal::BuiltUpon));
}

#[test]
fn lag_ny_gruppe_says_whom_it_moves_and_moves_that_one() {
    for seed in 0..20 {
        let mut room = Room::with(common::settings(2), seed);
        room.join(8);
        room.go_to(at(0, Phase::Individual));
        let late = room.join(1)[0];
        let (number, place) = view::facilitator(&room.ws).new_group.unwrap().borrows.unwrap();
        let named = room.group(number - 1).members[place - 1];
        let rev = room.ws.seats_rev;
        room.add_group().unwrap();
        assert_eq!(room.session().group_of(named), room.session().group_of(late));
        assert!(moved(&room, named) && !moved(&room, late));
        assert_eq!(
            room.lead(F::AddGroup { rev, asked: false, group: 0, place: 0 }),
            Err(Refusal::Stale),
            "the second click"
        );
    }
}

#[test]
fn angre_beside_a_new_group_takes_back_nothing_else() {
    let mut room = Room::new(1);
    room.join(8);
    room.go_to(at(0, Phase::Individual));
    room.join(1);
    assert!(view::facilitator(&room.ws).undo.is_some());
    room.add_group().unwrap();
    assert_eq!(view::facilitator(&room.ws).undo.unwrap().1, Undoable::NewGroup(3));
    let stage = room.ws.stage();
    room.undo().unwrap();
    assert_eq!((room.ws.stage(), room.session().groups.len(), room.session().waiting().len()), (stage, 2, 1));
    room.add_group().unwrap();
    room.lead(F::Pause).unwrap();
    assert_eq!(view::facilitator(&room.ws).undo.unwrap().1, Undoable::Timer);
}

#[test]
fn a_double_click_deals_once_and_extends_once() {
    let mut room = Room::new(1);
    room.join(8);
    let rev = room.ws.seats_rev;
    room.lead(F::MakeGroups { rev }).unwrap();
    let dealt = room.session().groups.clone();
    assert_eq!(room.lead(F::MakeGroups { rev }), Err(Refusal::Stale));
    assert_eq!(room.session().groups, dealt);
    room.join(1);
    room.make_groups().expect("one who joined makes nothing stale");
    room.go_to(at(0, Phase::Individual));
    let rev = room.session().timer_rev;
    room.lead(F::Extend { rev }).unwrap();
    assert_eq!(room.lead(F::Extend { rev }), Err(Refusal::Stale));
    room.extend().expect("on purpose");
    let left = room.session().timer.left(room.now).unwrap();
    assert!((6 * common::MINUTE..=7 * common::MINUTE).contains(&left), "two minutes more, not three: {left}");
}

#[test]
fn who_would_sit_alone_in_a_new_group_is_said_before_they_move() {
    let mut room = Room::new(1);
    let owner = room.join(3)[0];
    let second = room.join_beside(owner).unwrap();
    room.make_groups().unwrap();
    let group = room.group(0).clone();
    let alone = |room: &Room, who| {
        view::facilitator(&room.ws).alone_in_new_group(group.id, group.place(who).unwrap())
    };
    for who in &group.members {
        assert_eq!(alone(&room, *who), ![owner, second].contains(who), "two at one phone move together");
    }
    assert_eq!(view::facilitator(&room.ws).groups_with_room(group.id).count(), 0);
    let late = room.join(1)[0];
    assert!(room.session().waiting().contains(&late));
    assert!(group.members.iter().all(|who| !alone(&room, *who)), "one who waits takes a place");
}
