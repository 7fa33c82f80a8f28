//! «Avslutt økten»: the link between person and text is cut.

mod common;

use std::collections::BTreeSet;

use common::{MINUTE, Room, at, session};
use domain::{
    Actor, Command, EventBody, FacilitatorCommand as F, IDLE_CLOSE_MS,
    Kind::{Norm, Taboo},
    ParticipantCommand as P,
    Phase::{GroupWork, Plenum},
    Refusal, Snapshot, Stage, UNASKED, Workshop, view,
};

/// Three groups, two values; all of the life of a text is in it.
fn full() -> Room {
    let mut room = Room::new(2);
    for at in 0..12 {
        room.join_from(Some(at % 3)).unwrap();
    }
    for value in 0..2 {
        room.go_to(at(value, GroupWork));
        for group in 0..3 {
            let members = room.group(group).members;
            room.write(members[0], value, Norm, &format!("Felles norm {value}"));
            room.write(members[1], value, Norm, &format!("Norm {value} fra {group}"));
            room.write(members[2], value, Taboo, &format!("Tabu {value} fra {group}"));
            room.settle(group);
            room.write(members[3], value, Norm, &format!("Aldri sagt {value} {group}"));
        }
        room.go_to(at(value, Plenum));
    }
    room.lead(F::WriteTruth { value: 1, words: "Alle vil det beste".to_owned() }).unwrap();
    room.go_to(Stage::Closing);
    room
}

fn snapshot(room: &Room) -> Snapshot {
    match &room.log.last().unwrap().body {
        EventBody::Closed { snapshot } => (**snapshot).clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn only_what_was_put_forward_is_kept_and_nobody_can_be_found_in_it() {
    let mut room = full();
    let before = room.ws.clone();
    room.close();
    let stored = serde_json::to_string(room.log.last().unwrap()).unwrap();
    for id in session(&before).participants.keys() {
        assert!(!stored.contains(&id.to_string()), "a participant");
    }
    for group in session(&before).groups.iter() {
        assert!(!stored.contains(&group.id.to_string()), "a group");
    }
    for (id, text) in before.texts.iter() {
        assert!(!stored.contains(&id.to_string()), "a text's old id");
        assert_eq!(stored.contains(&text.words), !text.words.starts_with("Aldri sagt"), "{}", text.words);
    }
    assert!(!stored.contains("\"by\""));
    assert!(room.ws.session().is_none(), "no participants, no groups and none of their work");
    assert!(room.ws.carried_out.is_empty());
    assert!(room.ws.texts.values().all(|text| text.author.is_none() && text.group.is_none()));
    assert_eq!(room.ws.headcount, 12);
}

#[test]
fn lists_and_figures_are_the_same_after_as_before() {
    let mut room = full();
    let lines = |ws: &Workshop, value| -> BTreeSet<(String, usize)> {
        ws.board(value).iter().map(|line| (ws.texts[&line.id].words.clone(), line.groups.len())).collect()
    };
    let before: Vec<_> = (0..2).map(|value| (lines(&room.ws, value), room.ws.groups_agreed(value))).collect();
    room.close();
    let after: Vec<_> = (0..2).map(|value| (lines(&room.ws, value), room.ws.groups_agreed(value))).collect();
    assert_eq!(before, after);
    assert_eq!(room.ws.values[1].truth, "Alle vil det beste");
}

#[test]
fn the_order_of_texts_and_labels_tells_nothing() {
    // Over many closings every order and every label comes up: none follows the order of writing,
    // and a group's label for one value says nothing of its label for the other.
    let mut first_texts = BTreeSet::new();
    let mut pairs = BTreeSet::new();
    let room = full();
    for seed in 0..60 {
        let mut room = Room {
            ws: room.ws.clone(),
            log: Vec::new(),
            people: Vec::new(),
            now: room.now,
            rng: rand::SeedableRng::seed_from_u64(seed),
        };
        room.close();
        let snapshot = snapshot(&room);
        first_texts.insert(snapshot.texts[0].words.clone());
        let label =
            |words: &str| snapshot.texts.iter().find(|text| text.words == words).unwrap().labels.clone();
        pairs.insert((label("Norm 0 fra 0"), label("Norm 1 fra 0")));
    }
    assert!(first_texts.len() > 6);
    assert_eq!(pairs.len(), 9, "three labels for each value, independent of one another");
}

#[test]
fn a_closed_workshop_begins_its_log_anew() {
    let mut room = full();
    let rev = room.ws.stage_rev;
    room.close();
    let again = Workshop::fold(&room.log[room.log.len() - 1..]).unwrap();
    assert_eq!(again, room.ws);
    assert!(again.stage_rev > rev, "revisions never start over");
    assert_eq!(again.delete_at(), room.material().closed_at.plus(30 * 24 * 60 * 60 * 1_000));
    assert_eq!(room.lead(F::Close), Err(Refusal::SessionOver), "once");
}

#[test]
fn after_it_nobody_but_the_facilitator_does_anything() {
    let mut room = full();
    let who = room.people[0];
    room.close();
    let add = P::Add { value: 0, kind: Norm, words: "For sent".to_owned() };
    assert_eq!(room.act(who, add), Err(Refusal::SessionOver));
    let phone = view::phone(&room.ws, who).unwrap();
    assert_eq!((phone.stage, phone.texts.len(), phone.matrix.len()), (Stage::Synthesis, 0, 0));
    assert!(phone.delete_at.is_some());
    assert!(view::screen(&room.ws).matrix.is_empty(), "the facilitator works alone");
    room.lead(F::Hide { text: room.ws.board(0)[0].id, on: true }).unwrap();
}

#[test]
fn a_session_nobody_touches_closes_by_itself_after_twelve_hours() {
    let mut room = full();
    let tick = |room: &mut Room| room.send(Actor::System, &Command::CloseIdle).map(|bodies| bodies.len());
    room.wait(IDLE_CLOSE_MS - 2);
    assert_eq!(tick(&mut room), Ok(0));
    room.wait(1);
    assert_eq!(tick(&mut room), Ok(1));
    assert_eq!(room.ws.stage(), Stage::Synthesis);
    room.wait(IDLE_CLOSE_MS);
    assert_eq!(tick(&mut room), Ok(0));
}

#[test]
fn a_workshop_waits_for_its_day_and_not_for_ever() {
    let mut room = Room::new(2);
    room.join(8);
    room.make_groups().unwrap();
    room.wait(IDLE_CLOSE_MS * 20);
    assert_eq!(room.send(Actor::System, &Command::CloseIdle), Ok(vec![]));
    let day = 24 * 60 * MINUTE;
    assert_eq!(room.ws.expires_at(), room.ws.created_at.plus(30 * day));
    room.next().unwrap();
    assert_eq!(
        room.ws.expires_at(),
        room.now.plus(IDLE_CLOSE_MS + 30 * day),
        "it closes by itself before that"
    );
    assert!(room.ws.delete_at() <= room.now.plus(30 * day), "and people are told of the day it is");
    assert!(room.ws.delete_at() > room.now.plus(30 * day - 60 * MINUTE));
    room.close();
    assert_eq!(
        (room.ws.expires_at(), room.ws.delete_at()),
        (room.now.plus(30 * day), room.now.plus(30 * day))
    );
}

#[test]
fn each_role_has_its_own_commands() {
    let mut room = full();
    let who = room.people[0];
    for actor in [Actor::Participant(who), Actor::Newcomer, Actor::System] {
        assert_eq!(room.send(actor, &Command::Facilitator(F::Close)), Err(Refusal::NotYours));
    }
    let advance = Command::Participant(P::Advance { rev: 1, told: UNASKED });
    for actor in [Actor::Facilitator, Actor::Newcomer, Actor::System] {
        assert_eq!(room.send(actor, &advance), Err(Refusal::NotYours));
        assert_eq!(room.send(actor, &Command::CloseIdle).is_ok(), actor == Actor::System);
    }
    assert_eq!(
        room.send(Actor::Participant(who), &Command::Join { service: None, beside: None }),
        Err(Refusal::NotYours)
    );
    let stranger = domain::ParticipantId::draw(&mut room.rng);
    assert_eq!(room.send(Actor::Participant(stranger), &advance), Err(Refusal::NotYours));
}

#[test]
fn the_evaluation_is_figures_from_five_answers_up() {
    let mut room = full();
    let answer = P::Evaluate { useful: 4, equal: 3, voice: 1 };
    for (count, who) in room.people.clone().into_iter().take(5).enumerate() {
        let shown = view::facilitator(&room.ws);
        assert_eq!((shown.evaluation_count as usize, shown.evaluation), (count, None));
        for wrong in [0, 5] {
            let answer = P::Evaluate { useful: wrong, equal: 3, voice: 1 };
            assert_eq!(room.act(who, answer), Err(Refusal::Unknown));
        }
        room.act(who, answer.clone()).unwrap();
        assert_eq!(room.act(who, answer.clone()), Err(Refusal::Answered));
    }
    let five = [[0, 0, 0, 5], [0, 0, 5, 0], [5, 0, 0, 0]];
    assert_eq!(
        view::facilitator(&room.ws).evaluation,
        None,
        "not while the next answer could be told from it"
    );
    room.previous().unwrap();
    assert_eq!(room.act(room.people[9], answer), Err(Refusal::WrongStage));
    room.close();
    assert_eq!(view::facilitator(&room.ws).evaluation.unwrap().answers, five);
}

#[test]
fn fewer_than_five_are_not_asked_and_with_the_fifth_all_are() {
    let mut room = Room::new(1);
    room.join(4);
    let asked = |room: &Room| {
        let phones = room.people.iter().map(|who| view::phone(&room.ws, *who).unwrap().is_asked());
        let others =
            [view::screen(&room.ws).asks_for_evaluation(), view::facilitator(&room.ws).asks_for_evaluation()];
        phones.chain(others).collect::<Vec<_>>()
    };
    assert!(!view::phone(&room.ws, room.people[0]).unwrap().is_asked(), "nor before the end");
    room.go_to(Stage::Closing);
    assert_eq!(asked(&room), [false; 6]);
    room.join(1);
    assert!(room.ws.audience(room.log.last().unwrap()).everyone);
    assert_eq!(asked(&room), [true; 7]);
    room.join(1);
    assert!(!room.ws.audience(room.log.last().unwrap()).everyone, "they know");
    room.act(room.people[0], P::Evaluate { useful: 4, equal: 3, voice: 1 }).unwrap();
    assert_eq!(asked(&room)[..2], [false, true]);
}

#[test]
fn four_answers_are_not_kept() {
    let mut room = full();
    for who in room.people.clone().into_iter().take(4) {
        room.act(who, P::Evaluate { useful: 4, equal: 3, voice: 1 }).unwrap();
    }
    room.close();
    assert_eq!(room.ws.evaluation, domain::Evaluation::default());
    assert!(!view::facilitator(&room.ws).nobody_answered, "some did");
}

#[test]
fn she_is_told_that_nobody_answered() {
    let mut room = full();
    assert!(!view::facilitator(&room.ws).nobody_answered, "they may yet");
    room.close();
    assert!(view::facilitator(&room.ws).nobody_answered);
}

#[test]
fn closing_in_the_middle_keeps_what_lay_on_the_table() {
    let drafts = [(0, Norm, "Lagt fram"), (1, Norm, "Har ordet"), (1, Norm, "Ikke lagt fram")];
    let mut room = Room::at_work(4, &drafts);
    while room.work(0).round.text != Some(room.id("Lagt fram")) {
        room.act(room.speaker(0).unwrap(), P::GoLast { rev: room.work(0).rev }).unwrap();
    }
    room.said(0);
    room.close();
    let mut kept = room.words(&room.ws.others(0));
    kept.sort_unstable();
    assert_eq!(kept, ["Har ordet", "Lagt fram"]);
    assert_eq!(room.ws.texts.len(), 2);
}

#[test]
fn a_session_that_was_closed_has_been_held() {
    let mut room = full();
    room.close();
    let view = view::facilitator(&room.ws);
    assert!(view.has_begun);
    assert_eq!(view.delete_at, Some(room.material().closed_at.plus(30 * 24 * 60 * 60 * 1_000)));
}
