//! «Forlat gruppen»: nobody waits for one who has left, and the place is free.

mod common;

use common::{Room, at};
use domain::{
    FacilitatorCommand as F, Kind::Norm, ParticipantCommand as P, ParticipantId, Phase, Refusal, Step, view,
};

/// A group of four, each with a norm, at its round.
fn at_round() -> Room {
    Room::at_work(4, &[(0, Norm, "Norm A"), (1, Norm, "Norm B"), (2, Norm, "Norm C"), (3, Norm, "Norm D")])
}

fn leave(room: &mut Room, who: ParticipantId) {
    room.act(who, P::Leave).unwrap();
}

#[test]
fn the_word_and_the_duties_move_on_and_what_was_put_forward_stays() {
    let mut room = at_round();
    let (speaker, said) = (room.speaker(0).unwrap(), room.said(0));
    leave(&mut room, speaker);
    for _ in 0..2 {
        let group = room.group(0);
        let gone = room.speaker(0).unwrap_or(group.chair);
        leave(&mut room, gone);
        let now = room.group(0);
        assert!(!now.members.contains(&gone));
        assert!(now.members.contains(&now.chair) && now.members.contains(&now.scribe));
        assert!(room.speaker(0).is_none_or(|who| now.members.contains(&who)));
    }
    let last = room.group(0).members[0];
    assert_eq!((room.chair(0), room.scribe(0)), (last, last));
    assert!(room.words(&room.session().table(room.work(0), Norm)).contains(&said));
    let drafts = view::phone(&room.ws, speaker).unwrap();
    assert!(drafts.left && !drafts.waiting && drafts.table.is_none());
    room.write(speaker, 0, Norm, "Skrevet etterpå");
    assert_eq!(room.session().waiting(), [], "who has left is not waited for");
    assert_eq!(view::facilitator(&room.ws).waiting, 0);
}

#[test]
fn a_duty_goes_to_one_who_is_there_and_holds_none() {
    for seed in 0..20 {
        let mut room = Room::with(common::settings(1), seed);
        room.join(4);
        room.go_to(at(0, Phase::GroupWork));
        let (chair, scribe) = (room.chair(0), room.scribe(0));
        let others: Vec<_> =
            room.group(0).members.into_iter().filter(|who| ![chair, scribe].contains(who)).collect();
        room.wait(domain::SILENT_MS);
        room.act(chair, P::GoOnWithout { place: room.group(0).place(others[0]).unwrap() }).unwrap();
        leave(&mut room, chair);
        assert_eq!((room.chair(0), room.scribe(0)), (others[1], scribe));
    }
}

#[test]
fn a_vote_that_only_waited_for_them_is_counted_with_what_they_had_sent() {
    for sends in [false, true] {
        let mut room = at_round();
        room.speak_out(0);
        room.step_to(0, Step::Choose);
        let [one, two, three, four] = room.group(0).members[..] else { panic!("four") };
        room.vote(one, &["Norm A"]).unwrap();
        room.vote(two, &["Norm A"]).unwrap();
        if sends {
            room.vote(four, &["Norm B"]).unwrap();
            leave(&mut room, four);
            assert!(room.work(0).open_vote().is_some(), "there is one more to wait for");
        } else {
            room.vote(three, &["Norm B"]).unwrap();
            leave(&mut room, four);
        }
        if sends {
            leave(&mut room, three);
        }
        assert!(room.work(0).open_vote().is_none());
        assert_eq!(room.words(&room.session().proposal(room.work(0))), ["Norm A", "Norm B"]);
    }
}

#[test]
fn an_agreement_that_only_waited_for_them_is_reached_but_never_by_nobody() {
    let mut room = at_round();
    room.speak_out(0);
    room.step_to(0, Step::Agree);
    let [one, two, three, four] = room.group(0).members[..] else { panic!("four") };
    room.agree(four).unwrap();
    leave(&mut room, four);
    assert!(!room.work(0).agreed(), "one who has left agrees to nothing");
    room.agree(one).unwrap();
    room.agree(two).unwrap();
    leave(&mut room, three);
    assert!(room.work(0).agreed());

    let mut room = at_round();
    room.step_to(0, Step::Agree);
    for who in room.group(0).members {
        leave(&mut room, who);
    }
    assert!(!room.work(0).agreed());
    let seen = view::facilitator(&room.ws);
    assert_eq!((seen.groups.len(), seen.waiting), (0, 0), "an empty group is nobody's to wait for");
    assert_eq!(view::screen(&room.ws).groups, 0);
    room.next().expect("the room goes on");
}

#[test]
fn who_left_while_the_room_was_in_plenum_is_not_waited_for_on_the_way_back() {
    for undone in [false, true] {
        let mut room = at_round();
        room.speak_out(0);
        room.step_to(0, Step::Agree);
        let [one, two, three, four] = room.group(0).members[..] else { panic!("four") };
        for who in [one, two, three] {
            room.agree(who).unwrap();
        }
        room.next().unwrap();
        leave(&mut room, four);
        assert!(!room.work(0).agreed(), "nothing changes under the room's eyes");
        if undone { room.undo() } else { room.previous() }.unwrap();
        assert!(room.work(0).agreed());
    }
}

#[test]
fn one_comes_back_as_a_latecomer_and_no_group_has_five() {
    let mut room = Room::new(1);
    room.join(8);
    room.go_to(at(0, Phase::GroupWork));
    let gone = room.group(0).members[1];
    leave(&mut room, gone);
    assert_eq!(room.act(gone, P::Leave), Ok(vec![]), "a double click");
    let late = room.join(1)[0];
    assert_eq!(room.group_index(late), 0, "the place was free");
    room.act(gone, P::ComeBack).unwrap();
    assert!(room.session().group_of(gone).is_none());
    assert_eq!(room.session().waiting(), [gone]);
    let other = room.group(1).members[2];
    leave(&mut room, other);
    assert_eq!(room.group_index(gone), 1, "who waits takes the place that came free");
    room.write(gone, 0, Norm, "Tilbake igjen");
    assert_eq!(room.speaker(1), Some(gone));
    assert!(room.session().groups.iter().all(|group| group.members.len() == 4));
}

#[test]
fn the_second_at_the_phone_keeps_the_place() {
    let mut room = Room::new(1);
    let owner = room.join(3)[0];
    let second = room.join_beside(owner).unwrap();
    room.go_to(at(0, Phase::GroupWork));
    leave(&mut room, owner);
    let group = room.session().group_of(second).unwrap().id;
    let third = room.join_beside(owner).unwrap();
    assert_eq!(room.session().group_of(third).unwrap().id, group, "beside the one who is left");
    assert_eq!(room.act(owner, P::ComeBack), Err(Refusal::GroupFull), "four sit there now");
}

#[test]
fn nobody_who_has_left_is_dealt_into_groups_again() {
    let mut room = Room::new(1);
    let who = room.join(5)[0];
    assert_eq!(room.act(who, P::Leave), Err(Refusal::WrongStage), "there is nothing to leave yet");
    room.make_groups().unwrap();
    room.make_groups().unwrap();
    leave(&mut room, who);
    room.undo().unwrap();
    assert!(room.session().group_of(who).is_none(), "nor by undoing");
    room.make_groups().unwrap();
    assert_eq!(room.session().groups.len(), 1);
    room.act(who, P::ComeBack).unwrap();
    assert_eq!(room.session().waiting(), [who]);
    assert_eq!(room.lead(F::MakeGroups { rev: 0 }), Err(Refusal::Stale));
}

#[test]
fn one_comes_back_to_the_group_one_left_though_another_has_more_room() {
    let mut room = Room::new(1);
    room.join(8);
    room.go_to(at(0, Phase::GroupWork));
    let (gone, others) = (room.group(0).members[1], room.group(1).members[..2].to_vec());
    leave(&mut room, gone);
    others.into_iter().for_each(|who| leave(&mut room, who));
    room.act(gone, P::ComeBack).unwrap();
    assert_eq!(room.group_index(gone), 0);
}

#[test]
fn a_group_that_all_have_left_waits_for_them_with_its_work() {
    let mut room = at_round();
    let said = room.said(0);
    let members = room.group(0).members.clone();
    members.iter().for_each(|who| leave(&mut room, *who));
    members[..2].iter().for_each(|who| drop(room.act(*who, P::ComeBack).unwrap()));
    let now = room.group(0);
    assert_eq!(now.members, members[..2]);
    assert!(now.members.contains(&now.chair) && now.members.contains(&now.scribe) && now.chair != now.scribe);
    assert!(room.words(&room.session().table(room.work(0), Norm)).contains(&said));
}
