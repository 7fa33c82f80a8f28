//! A group that the room goes on without: what it had put forward is kept, and the rest may be, until the session closes.

mod common;

use common::{Room, at};
use domain::{
    FacilitatorCommand as F,
    Kind::{Norm, Taboo},
    ParticipantCommand as P, ParticipantId,
    Phase::{GroupWork, Individual, Intro, Plenum},
    Refusal, Stage, Step, TextId, UNASKED, view,
};

/// Two in the midst of their round: the first has the word, with «Lytte» at hand and «Spørre» to come; the other has
/// written «Avvise».
fn in_the_round() -> Room {
    let mut room = Room::new(2);
    room.join(2);
    room.go_to(at(0, GroupWork));
    let [one, two] = room.work(0).round.order[..] else { panic!("two") };
    room.people = vec![one, two];
    room.previous().unwrap();
    room.write(one, 0, Norm, "Lytte");
    room.write(one, 0, Norm, "Spørre");
    room.write(two, 0, Taboo, "Avvise");
    room.next().unwrap();
    assert_eq!(room.work(0).at_hand(), Some(room.id("Lytte")));
    room
}

fn others(room: &mut Room) -> Vec<String> {
    room.close();
    let mut words = room.words(&room.ws.others(0));
    words.sort_unstable();
    words
}

fn to_share(room: &Room, who: ParticipantId) -> Vec<TextId> {
    view::phone(&room.ws, who).unwrap().to_share.iter().map(|text| text.id).collect()
}

#[test]
fn the_text_of_the_one_who_has_the_word_is_put_forward() {
    type Leave = fn(&mut Room);
    let ways: [(&str, Leave); 5] = [
        ("closed there", |_| {}),
        ("on to plenum", |room| room.go_to(at(0, Plenum))),
        ("skipped", |room| room.lead(F::SkipValue { rev: room.ws.stage_rev }).map(drop).unwrap()),
        ("back to writing", |room| room.previous().map(drop).unwrap()),
        ("to the end", |room| room.go_to(Stage::Closing)),
    ];
    for (way, leave) in ways {
        let mut room = in_the_round();
        leave(&mut room);
        assert_eq!(others(&mut room), ["Lytte"], "{way}");
    }
}

#[test]
fn a_text_that_its_author_let_pass_is_not() {
    let mut room = in_the_round();
    let rev = room.work(0).rev;
    room.act(room.people[0], P::Pass { rev }).unwrap();
    room.go_to(at(0, Plenum));
    assert_eq!(others(&mut room), ["Avvise"], "what is at hand then");
}

#[test]
fn after_a_round_that_was_ended_nothing_is_at_hand() {
    let mut room = in_the_round();
    room.act(room.chair(0), P::EndRound { rev: room.work(0).rev, told: UNASKED }).unwrap();
    room.go_to(at(0, Plenum));
    assert_eq!(to_share(&room, room.people[0]).len(), 2, "and its author is asked about it");
    assert!(others(&mut room).is_empty());
}

#[test]
fn what_the_group_has_not_seen_does_not_become_put_forward_when_somebody_goes() {
    let mut room = in_the_round();
    room.go_to(at(0, Plenum));
    room.act(room.people[0], P::Leave).unwrap();
    assert_eq!(others(&mut room), ["Lytte"]);

    let mut room = in_the_round();
    room.go_to(at(0, Plenum));
    let text = room.id("Lytte");
    room.act(room.people[0], P::Remove { text }).unwrap();
    assert!(others(&mut room).is_empty(), "taken back by its author, and none in its place");
}

#[test]
fn a_round_goes_on_where_it_was_when_the_room_comes_back() {
    let mut room = in_the_round();
    let round = room.work(0).round.clone();
    room.go_to(at(1, Intro));
    room.previous().unwrap();
    room.previous().unwrap();
    assert_eq!(room.work(0).round, round);
    // One who has gone meanwhile is not waited for.
    room.next().unwrap();
    room.act(room.people[0], P::Leave).unwrap();
    room.previous().unwrap();
    assert_eq!(room.work(0).at_hand(), Some(room.id("Avvise")));
}

#[test]
fn the_rest_may_be_put_forward_until_the_session_closes() {
    for stage in [at(0, Plenum), at(1, Plenum), Stage::Closing] {
        let mut room = in_the_round();
        let [one, two] = room.people[..] else { panic!("two") };
        let (rest, other) = (room.id("Spørre"), room.id("Avvise"));
        assert!(to_share(&room, one).is_empty(), "each has its turn");
        assert_eq!(room.act(one, P::Share { text: rest }), Err(Refusal::WrongStage));
        room.go_to(stage);
        assert_eq!((to_share(&room, one), to_share(&room, two)), (vec![rest], vec![other]), "{stage:?}");
        room.act(one, P::Share { text: rest }).unwrap();
        assert!(to_share(&room, one).is_empty());
        assert_eq!(others(&mut room), ["Lytte", "Spørre"], "{stage:?}: what was not shared is gone");
    }
}

#[test]
fn nobody_is_asked_while_they_write_or_work_on_the_next() {
    let mut room = in_the_round();
    for phase in [Intro, Individual, GroupWork] {
        room.go_to(at(1, phase));
        assert!(to_share(&room, room.people[0]).is_empty(), "{phase:?}");
    }
}

#[test]
fn once_the_group_has_agreed_nothing_is_asked_about() {
    let mut room = in_the_round();
    room.settle(0);
    let late = room.write(room.people[0], 0, Norm, "Kom på noe til");
    assert!(to_share(&room, room.people[0]).is_empty());
    room.go_to(at(0, Plenum));
    assert!(to_share(&room, room.people[0]).is_empty());
    assert_eq!(room.act(room.people[0], P::Share { text: late }), Err(Refusal::AlreadyAgreed));
}

#[test]
fn in_the_group_one_is_asked_when_the_round_is_over() {
    let mut room = in_the_round();
    room.step_to(0, Step::Merge);
    assert_eq!(to_share(&room, room.people[0]), [room.id("Lytte"), room.id("Spørre")]);
}
