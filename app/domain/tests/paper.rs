//! «Legg til fra papir»: the referent types in what somebody wrote on paper.

mod common;

use common::{Room, at};
use domain::{
    EventBody, FacilitatorCommand as F, GroupUndoable,
    Kind::{self, Norm, Taboo},
    MAX_TEXTS, ParticipantCommand as P, Phase, Refusal, Stage, Step,
    text::TextFault,
    view,
};

fn note(room: &mut Room, kind: Kind, words: &str) -> Result<Vec<EventBody>, Refusal> {
    room.act(room.scribe(0), P::Note { kind, words: words.to_owned() })
}

fn table(room: &Room, kind: Kind) -> Vec<String> {
    room.words(&room.session().table(room.work(0), kind))
}

#[test]
fn it_lies_on_the_table_at_once_without_author_and_goes_all_the_way() {
    let mut room = Room::at_work(4, &[(0, Norm, "Lytte")]);
    room.said(0);
    note(&mut room, Norm, " Møte\tpresis ").unwrap();
    note(&mut room, Taboo, "Avbryte").unwrap();
    assert_eq!(table(&room, Norm), ["Lytte", "Møte presis"]);
    let text = &room.ws.texts[&room.id("Møte presis")];
    assert_eq!((text.author, text.group), (None, Some(room.group(0).id)));
    assert!(
        room.people.iter().all(|who| view::phone(&room.ws, *who).unwrap().texts.len() <= 1),
        "nobody's own"
    );
    room.settle(0);
    room.go_to(at(0, Phase::Plenum));
    assert_eq!(room.board(0), ["Lytte", "Møte presis", "Avbryte"]);
    room.go_to(Stage::Closing);
    room.close();
    assert_eq!(room.board(0), ["Lytte", "Møte presis", "Avbryte"]);
}

#[test]
fn the_same_words_go_under_what_is_there_and_a_double_click_does_nothing() {
    let mut room = Room::at_work(4, &[(0, Norm, "Lytte")]);
    room.said(0);
    note(&mut room, Norm, "lytte!").unwrap();
    assert_eq!(note(&mut room, Norm, "lytte!"), Ok(vec![]));
    assert_eq!(table(&room, Norm), ["Lytte"]);
}

#[test]
fn norms_until_a_vote_opens_and_taboos_until_all_agree() {
    let mut room = Room::at_work(4, &[(0, Norm, "Lytte")]);
    let outsider = room.group(0).members.into_iter().find(|who| *who != room.scribe(0)).unwrap();
    let command = P::Note { kind: Norm, words: "Møte presis".to_owned() };
    assert_eq!(room.act(outsider, command), Err(Refusal::NotYours));
    assert_eq!(note(&mut room, Norm, "a"), Err(Refusal::Text(TextFault::TooShort)));
    assert_eq!(note(&mut room, Norm, &"a".repeat(121)), Err(Refusal::Text(TextFault::TooLong(121, 120))));
    room.speak_out(0);
    room.step_to(0, Step::Choose);
    assert_eq!(note(&mut room, Norm, "Møte presis"), Err(Refusal::MergingClosed));
    note(&mut room, Taboo, "Avbryte").unwrap();
    room.step_to(0, Step::Agree);
    let who = room.people[0];
    room.agree(who).unwrap();
    note(&mut room, Taboo, "Himle").unwrap();
    assert!(room.work(0).agreed_by.is_empty(), "the list has changed");
    room.agree_all(0);
    assert_eq!(note(&mut room, Taboo, "Le av andre"), Err(Refusal::AlreadyAgreed));
}

#[test]
fn there_is_an_end_to_it() {
    let mut room = Room::at_work(4, &[]);
    for n in 0..MAX_TEXTS {
        note(&mut room, Norm, &format!("Norm {n}")).unwrap();
    }
    assert_eq!(note(&mut room, Norm, "En til"), Err(Refusal::TooMany));
    note(&mut room, Taboo, "En tabu").unwrap();
}

#[test]
fn the_referent_takes_back_a_slip() {
    let mut room = Room::at_work(4, &[]);
    note(&mut room, Norm, "Lytte").unwrap();
    let scribe = room.scribe(0);
    let undo = view::phone(&room.ws, scribe).unwrap().table.unwrap().undo.unwrap();
    assert_eq!(undo.what, GroupUndoable::Paper);
    room.act(scribe, P::Undo { number: undo.number }).unwrap();
    assert!(table(&room, Norm).is_empty());
    room.close();
    assert!(room.ws.texts.is_empty(), "nor is it among «Andre innspill»");
}

#[test]
fn deleting_for_good_empties_the_one_event_that_holds_it() {
    let mut room = Room::at_work(4, &[]);
    note(&mut room, Norm, "Kari sa det").unwrap();
    room.settle(0);
    room.go_to(at(0, Phase::Plenum));
    let text = room.id("Kari sa det");
    let deleted = room.lead(F::DeleteForGood { text }).unwrap();
    let [EventBody::Deleted { texts }] = deleted.as_slice() else { panic!("{deleted:?}") };
    let mut log = room.log.clone();
    let holding = log.iter_mut().map(|event| event.body.redact(texts)).filter(|held| *held).count();
    assert_eq!(holding, 1);
    assert!(!serde_json::to_string(&log).unwrap().contains("Kari"));
}
