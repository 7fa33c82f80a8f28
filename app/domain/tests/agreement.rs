//! «Vi er enige»: once, by everyone active, for norms and taboos together.

mod common;

use common::{MINUTE, Room, at};
use domain::{
    Duty, FacilitatorCommand as F,
    Kind::{Norm, Taboo},
    ParticipantCommand as P, ParticipantId,
    Phase::{GroupWork, Individual, Plenum},
    Refusal, Step, UNASKED, Unfinished, view,
};

fn agreeing() -> Room {
    let drafts = [(0, Norm, "Lytte"), (1, Norm, "Spørre"), (2, Taboo, "Overse"), (3, Taboo, "Avvise")];
    let mut room = Room::at_work(4, &drafts);
    room.speak_out(0);
    room.step_to(0, Step::Choose);
    for who in room.people.clone() {
        room.vote(who, &["Lytte", "Spørre"]).unwrap();
    }
    room.step_to(0, Step::Agree);
    room
}

fn others(room: &Room, than: ParticipantId) -> Vec<ParticipantId> {
    room.people.iter().copied().filter(|who| *who != than).collect()
}

#[test]
fn a_group_agrees_when_everyone_has_pressed() {
    let mut room = agreeing();
    for who in room.people.clone() {
        assert!(!room.work(0).agreed());
        room.agree(who).unwrap();
        assert_eq!(room.agree(who), Ok(vec![]), "twice is once");
    }
    assert!(room.work(0).agreed());
    assert_eq!(room.step(0), Err(Refusal::GroupAtEnd));
    assert_eq!(view::screen(&room.ws).agreed, 1);
}

#[test]
fn agreement_comes_last() {
    let mut room = agreeing();
    room.back(0).unwrap();
    assert_eq!(room.agree(room.people[0]), Err(Refusal::WrongStage));
}

#[test]
fn any_change_to_the_list_clears_the_presses() {
    type Change = fn(&mut Room);
    let changes: [(&str, Change); 6] = [
        ("a tick", |room| {
            let text = room.id("Overse");
            room.act(room.scribe(0), P::TickTaboo { text, on: true }).unwrap();
        }),
        ("a rewording", |room| {
            let text = room.id("Lytte");
            room.act(room.scribe(0), P::Reword { text, words: "Lytte nøye".to_owned() }).unwrap();
        }),
        ("a text that is taken back", |room| {
            room.act(room.people[0], P::Remove { text: room.id("Lytte") }).unwrap();
        }),
        ("a text that is shared", |room| {
            let text = room.write(room.people[0], 0, Norm, "En til");
            room.act(room.people[0], P::Share { text }).unwrap();
        }),
        ("a step back", |room| {
            room.back(0).unwrap();
            room.step(0).unwrap();
        }),
        ("another vote", |room| {
            room.back(0).unwrap();
            room.back(0).unwrap();
            room.act(room.chair(0), P::VoteAgain { rev: room.work(0).rev }).unwrap();
            room.step_to(0, Step::Agree);
        }),
    ];
    for (what, change) in changes {
        let mut room = agreeing();
        let first = room.people[0];
        let list_rev = room.work(0).list_rev;
        room.agree(first).unwrap();
        change(&mut room);
        assert!(room.work(0).agreed_by.is_empty(), "{what}");
        assert_eq!(
            room.act(room.people[1], P::Agree { list_rev, told: UNASKED }),
            Err(Refusal::Stale),
            "{what}"
        );
        room.agree_all(0);
        assert!(room.work(0).agreed(), "{what}");
    }
}

#[test]
fn writing_a_draft_changes_no_list() {
    let mut room = agreeing();
    room.agree(room.people[0]).unwrap();
    room.write(room.people[1], 0, Norm, "Bare for meg selv");
    assert_eq!(room.work(0).agreed_by.len(), 1);
}

#[test]
fn an_agreed_list_stands_until_the_group_goes_back() {
    let mut room = agreeing();
    room.agree_all(0);
    let (text, taboo) = (room.id("Lytte"), room.id("Overse"));
    let scribe = room.scribe(0);
    for command in [P::Reword { text, words: "Noe annet".to_owned() }, P::TickTaboo { text: taboo, on: true }]
    {
        assert_eq!(room.act(scribe, command), Err(Refusal::AlreadyAgreed));
    }
    assert_eq!(room.act(room.people[0], P::Remove { text }), Err(Refusal::AlreadyAgreed));
    room.back(0).unwrap();
    assert!(!room.work(0).agreed());
    room.act(scribe, P::TickTaboo { text: taboo, on: true }).unwrap();
}

#[test]
fn the_chair_goes_on_without_one_who_has_left() {
    let mut room = agreeing();
    let chair = room.chair(0);
    let [absent, member, ..] = others(&room, chair)[..] else { unreachable!() };
    let place = |room: &Room, who| room.group(0).place(who).unwrap();
    for who in others(&room, absent) {
        room.agree(who).unwrap();
    }
    let (gone, own) = (place(&room, absent), place(&room, chair));
    assert_eq!(room.act(member, P::GoOnWithout { place: gone }), Err(Refusal::NotYours));
    assert_eq!(room.act(chair, P::GoOnWithout { place: own }), Err(Refusal::NotYours));
    assert_eq!(room.act(chair, P::GoOnWithout { place: 0 }), Err(Refusal::Unknown));
    assert_eq!(room.act(chair, P::GoOnWithout { place: 5 }), Err(Refusal::Unknown));
    assert_eq!(room.act(chair, P::GoOnWithout { place: gone }), Err(Refusal::NotSilent));
    room.wait(MINUTE);
    room.act(chair, P::GoOnWithout { place: gone }).unwrap();
    assert!(room.work(0).agreed());
}

#[test]
fn going_on_without_one_does_not_agree_for_the_others() {
    let mut room = agreeing();
    let chair = room.chair(0);
    let [absent, ..] = others(&room, chair)[..] else { unreachable!() };
    room.wait(MINUTE);
    let place = room.group(0).place(absent).unwrap();
    room.act(chair, P::GoOnWithout { place }).unwrap();
    assert!(!room.work(0).agreed());
    room.act(absent, P::Add { value: 0, kind: Norm, words: "Tilbake igjen".to_owned() }).unwrap();
    for who in others(&room, absent) {
        room.agree(who).unwrap();
    }
    assert!(!room.work(0).agreed(), "a sign of life, and one is waited for again");
    room.agree(absent).unwrap();
    assert!(room.work(0).agreed());
}

#[test]
fn a_role_is_taken_over_after_a_minute_of_silence_only() {
    let mut room = agreeing();
    let (chair, scribe) = (room.chair(0), room.scribe(0));
    let member = others(&room, chair).into_iter().find(|who| *who != scribe).unwrap();
    room.agree(chair).unwrap();
    room.wait(MINUTE - 2);
    assert_eq!(room.act(member, P::TakeOver { duty: Duty::Chair }), Err(Refusal::NotSilent));
    room.wait(1);
    room.act(member, P::TakeOver { duty: Duty::Chair }).unwrap();
    assert_eq!(room.chair(0), member);
    assert_eq!(room.act(member, P::TakeOver { duty: Duty::Chair }), Ok(vec![]));
    let seat = view::phone(&room.ws, chair).unwrap().seat.unwrap();
    let silent_from = seat.members.iter().find(|member| member.chair).unwrap().silent_from;
    let exactly = room.session().participants[&member].last_act.plus(MINUTE);
    let told = silent_from.unwrap().since(exactly);
    assert!((0..10_000).contains(&told), "not to the millisecond, and never too early: {told}");
    assert!(room.act(scribe, P::TakeOver { duty: Duty::Chair }).is_err(), "the new one is not silent");
}

#[test]
fn nobody_is_silent_while_the_group_moves() {
    let mut room = agreeing();
    let (chair, scribe) = (room.chair(0), room.scribe(0));
    let [member, absent] =
        others(&room, chair).into_iter().filter(|who| *who != scribe).collect::<Vec<_>>()[..]
    else {
        unreachable!()
    };
    let place = room.group(0).place(absent).unwrap();
    room.wait(2 * MINUTE);
    let late = room.write(scribe, 0, Norm, "Kom på noe til");
    room.act(scribe, P::Share { text: late }).unwrap();
    assert_eq!(room.act(member, P::TakeOver { duty: Duty::Chair }), Err(Refusal::NotSilent));
    assert_eq!(room.act(chair, P::GoOnWithout { place }), Err(Refusal::NotSilent));
    room.wait(MINUTE);
    room.act(chair, P::GoOnWithout { place }).unwrap();
}

#[test]
fn one_can_only_take_over_in_ones_own_group() {
    let mut room = Room::at_work(8, &[]);
    let (here, there) = (room.group(0), room.group(1));
    room.wait(2 * MINUTE);
    let member = *here.members.iter().find(|who| **who != here.chair).unwrap();
    room.act(member, P::TakeOver { duty: Duty::Chair }).unwrap();
    assert_eq!((room.chair(0), room.chair(1)), (member, there.chair));
}

#[test]
fn the_facilitator_helps_a_stuck_group_along_but_agrees_for_nobody() {
    let mut room = Room::at_work(2, &[(0, Norm, "Lytte")]);
    let group = room.group(0).id;
    let help = |room: &mut Room| {
        let rev = room.work(0).rev;
        room.lead(F::AdvanceGroup { group, rev, told: UNASKED }).map(|_| room.work(0).step)
    };
    let rev = room.work(0).rev;
    assert_eq!(help(&mut room), Ok(Step::Merge));
    assert_eq!(room.lead(F::AdvanceGroup { group, rev, told: UNASKED }), Err(Refusal::Stale));
    assert_eq!(help(&mut room), Ok(Step::Choose));
    assert_eq!(help(&mut room), Ok(Step::Taboos));
    assert_eq!(help(&mut room), Ok(Step::Agree));
    assert_eq!(help(&mut room), Err(Refusal::GroupAtEnd));
    room.next().unwrap();
    assert_eq!(
        (room.ws.stage(), room.ws.groups_agreed(0)),
        (at(0, Plenum), 0),
        "the room goes on without it"
    );
}

#[test]
fn helping_first_closes_an_open_vote() {
    let mut room = Room::at_work(2, &[(0, Norm, "Lytte")]);
    room.speak_out(0);
    room.step_to(0, Step::Choose);
    let group = room.group(0).id;
    room.lead(F::AdvanceGroup { group, rev: room.work(0).rev, told: UNASKED }).unwrap();
    assert_eq!((room.work(0).step, room.work(0).open_vote()), (Step::Choose, None));
}

#[test]
fn outside_gruppearbeid_a_group_does_nothing() {
    let mut room = agreeing();
    for stage in [at(0, Individual), at(0, Plenum)] {
        while room.ws.stage() > stage {
            room.previous().unwrap();
        }
        room.go_to(stage);
        assert_eq!(
            room.act(room.people[0], P::Agree { list_rev: 1, told: UNASKED }),
            Err(Refusal::WrongStage)
        );
        assert_eq!(room.act(room.people[0], P::TakeOver { duty: Duty::Chair }), Err(Refusal::WrongStage));
    }
}

#[test]
fn a_result_that_changed_is_shown_again_only_when_the_facilitator_says_so() {
    let mut room = agreeing();
    room.agree_all(0);
    room.next().unwrap();
    room.lead(F::Reveal { value: 0, on: true }).unwrap();
    room.previous().unwrap();
    room.next().unwrap();
    assert!(view::screen(&room.ws).result.is_some(), "nothing changed");
    room.previous().unwrap();
    assert_eq!(room.ws.stage(), at(0, GroupWork));
    room.back(0).unwrap();
    room.act(room.scribe(0), P::TickTaboo { text: room.id("Overse"), on: true }).unwrap();
    room.step(0).unwrap();
    room.agree_all(0);
    room.next().unwrap();
    assert!(view::screen(&room.ws).result.is_none());
}

#[test]
fn a_silent_chair_whom_the_vote_waits_for_is_taken_over_from_and_left_behind() {
    let mut room = Room::at_work(4, &[(0, Norm, "Lytte")]);
    room.speak_out(0);
    room.step_to(0, Step::Choose);
    let chair = room.chair(0);
    let rest = others(&room, chair);
    for who in &rest {
        room.vote(*who, &["Lytte"]).unwrap();
    }
    let place = room.group(0).place(chair).unwrap();
    assert_eq!(room.act(rest[0], P::GoOnWithout { place }), Err(Refusal::NotYours));
    room.wait(domain::SILENT_MS);
    room.act(rest[0], P::TakeOver { duty: Duty::Chair }).unwrap();
    room.act(rest[0], P::GoOnWithout { place }).unwrap();
    assert!(room.work(0).open_vote().is_none());
}

#[test]
fn what_others_have_not_done_is_told_once_before_it_is_passed_over() {
    let mut room = Room::at_work(4, &[(0, Norm, "Norm A"), (1, Norm, "Norm B"), (2, Taboo, "Tabu A")]);
    let chair = room.chair(0);
    let wait = |unfinished| Err(Refusal::Unfinished(unfinished));
    let help = |room: &Room, told| F::AdvanceGroup { group: room.group(0).id, rev: room.work(0).rev, told };
    // Texts that wait for their turn.
    let press = |room: &mut Room, told| {
        let rev = room.work(0).rev;
        [
            room.act(chair, P::EndRound { rev, told }).map(drop),
            room.act(chair, P::Advance { rev, told }).map(drop),
            room.lead(help(room, told)).map(drop),
        ]
    };
    for told in [0, 2] {
        assert_eq!(press(&mut room, told), [(); 3].map(|()| wait(Unfinished::Texts(3))));
    }
    room.said(0);
    room.said(0);
    room.act(chair, P::Advance { rev: room.work(0).rev, told: 1 }).unwrap();
    assert_eq!(room.work(0).step, Step::Merge);
    // After the round its author is asked about what is still a draft, and it holds nobody up.
    room.act(chair, P::Advance { rev: room.work(0).rev, told: 0 }).unwrap();
    // Ballots that are out.
    let [one, two, three, _] = room.group(0).members[..] else { panic!("four") };
    for who in [one, two, three] {
        room.act(who, P::Vote { round: 1, texts: vec![] }).unwrap();
    }
    let rev = room.work(0).rev;
    assert_eq!(room.act(chair, P::EndRound { rev, told: 0 }).map(drop), wait(Unfinished::Ballots(1)));
    assert_eq!(room.lead(help(&room, 0)).map(drop), wait(Unfinished::Ballots(1)));
    room.act(chair, P::EndRound { rev, told: 1 }).unwrap();
    assert!(room.work(0).open_vote().is_none());
    // An empty list, which each one is asked about.
    room.step_to(0, Step::Agree);
    let list_rev = room.work(0).list_rev;
    assert_eq!(room.act(one, P::Agree { list_rev, told: 0 }).map(drop), wait(Unfinished::Nothing));
    room.act(one, P::Agree { list_rev, told: 1 }).unwrap();
    assert_eq!(room.act(two, P::Agree { list_rev, told: 0 }).map(drop), wait(Unfinished::Nothing));
    // The room, while a group has not agreed.
    let rev = room.ws.stage_rev;
    assert_eq!(room.lead(F::Next { rev, told: 0 }).map(drop), wait(Unfinished::Groups(1, 1)));
    room.agree_all(0);
    room.lead(F::Next { rev, told: 0 }).unwrap();
}

/// Before there was anything to ask, nobody was asked: such a page goes on as it did.
#[test]
fn a_page_of_before_is_asked_nothing() {
    let sent = r#"{"Advance":{"rev":1}}"#;
    assert_eq!(serde_json::from_str::<P>(sent).unwrap(), P::Advance { rev: 1, told: UNASKED });
}

#[test]
fn a_group_that_had_not_agreed_is_told_that_the_room_went_on_without_its_list() {
    let mut room = Room::new(1);
    room.join(6);
    room.go_to(at(0, Individual));
    for who in room.people.clone() {
        room.write(who, 0, Norm, "Lytte");
    }
    room.go_to(at(0, GroupWork));
    room.settle(0);
    let told = |room: &Room, group: usize| {
        let members = room.group(group).members;
        let told: Vec<bool> =
            members.iter().map(|who| view::phone(&room.ws, *who).unwrap().left_behind).collect();
        assert!(told.iter().all(|one| *one == told[0]), "one group, one answer");
        told[0]
    };
    assert_eq!([0, 1].map(|group| told(&room, group)), [false; 2], "nobody is behind while all work");
    room.go_to(at(0, Plenum));
    assert_eq!([0, 1].map(|group| told(&room, group)), [false, true]);
    let newcomer = room.join(1)[0];
    let sits = room.session().group_of(newcomer).map(|group| group.id);
    assert_eq!(
        view::phone(&room.ws, newcomer).unwrap().left_behind,
        sits == Some(room.group(1).id),
        "whoever comes then has the lot of the group"
    );
    room.previous().unwrap();
    room.settle(1);
    room.go_to(at(0, Plenum));
    assert_eq!(
        [0, 1].map(|group| told(&room, group)),
        [false; 2],
        "it may still agree, if the room goes back"
    );
}

#[test]
fn what_a_group_left_behind_had_put_forward_is_there_for_the_facilitator_afterwards() {
    let mut room = agreeing();
    room.go_to(at(0, Plenum));
    assert!(view::facilitator(&room.ws).boards.iter().all(|board| board.lines.is_empty()));
    room.close();
    let others = &view::facilitator(&room.ws).boards[0].others;
    let mut words: Vec<&str> = others.iter().map(|text| text.words.as_str()).collect();
    words.sort_unstable();
    assert_eq!(words, ["Avvise", "Lytte", "Overse", "Spørre"], "as the sentence on its phones says");
}

#[test]
fn a_group_about_to_leave_every_taboo_behind_is_told() {
    for (taboos, ticked, told) in [(0, 0, false), (2, 0, true), (2, 1, false), (2, 2, false)] {
        let drafts: Vec<_> = ["Overse", "Avbryte"][..taboos].iter().map(|words| (0, Taboo, *words)).collect();
        let mut room = Room::at_work(4, &drafts);
        let leaves =
            |room: &Room| view::phone(&room.ws, room.people[1]).unwrap().table.unwrap().leaves_all_taboos();
        room.speak_out(0);
        room.step_to(0, Step::Merge);
        assert!(!leaves(&room), "not before it is their step");
        room.step_to(0, Step::Taboos);
        for words in &["Overse", "Avbryte"][..ticked] {
            room.act(room.scribe(0), P::TickTaboo { text: room.id(words), on: true }).unwrap();
        }
        assert_eq!(leaves(&room), told, "{ticked} of {taboos}");
        room.step_to(0, Step::Agree);
        assert!(!leaves(&room), "nor after it");
    }
}
