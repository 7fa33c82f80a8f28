//! Slå sammen: the scribe tidies the group's table. Anyone who had agreed, agreed to something else.

mod common;

use common::Room;
use domain::{
    Kind::{Norm, Taboo},
    ParticipantCommand as P, Refusal, Step, TextId, UNASKED, view,
};

const TEXTS: [(usize, domain::Kind, &str); 5] = [
    (0, Norm, "Se barnet bak handlingen"),
    (0, Norm, "Lytte til barnet"),
    (1, Norm, "Lytte til barnets meninger"),
    (1, Taboo, "Kun se handling, ikke barnet bak"),
    (2, Taboo, "Overse"),
];

fn spoken() -> Room {
    let mut room = Room::at_work(4, &TEXTS);
    room.speak_out(0);
    room.step(0).unwrap();
    room
}

fn table(room: &Room, kind: domain::Kind) -> Vec<String> {
    let mut words = room.words(&room.session().table(room.work(0), kind));
    words.sort();
    words
}

fn merge(room: &mut Room, words: &[&str]) -> Result<(), Refusal> {
    let texts: Vec<TextId> = words.iter().map(|words| room.id(words)).collect();
    room.act(room.scribe(0), P::Merge { texts }).map(|_| ())
}

#[test]
fn the_first_text_stands_for_them_all_until_it_is_split() {
    let mut room = spoken();
    merge(&mut room, &["Lytte til barnet", "Lytte til barnets meninger"]).unwrap();
    assert_eq!(table(&room, Norm), ["Lytte til barnet", "Se barnet bak handlingen"]);
    let text = room.id("Lytte til barnet");
    room.act(room.scribe(0), P::Split { text }).unwrap();
    assert_eq!(table(&room, Norm).len(), 3);
    assert_eq!(room.act(room.scribe(0), P::Split { text }), Ok(vec![]), "nothing to split");
}

#[test]
fn norms_and_taboos_are_never_merged() {
    let mut room = spoken();
    let across = ["Se barnet bak handlingen", "Kun se handling, ikke barnet bak"];
    assert_eq!(merge(&mut room, &across), Err(Refusal::AcrossKinds));
    assert_eq!(merge(&mut room, &[across[1], across[0]]), Err(Refusal::AcrossKinds));
}

#[test]
fn only_the_scribe_and_only_what_lies_on_the_table() {
    let mut room = spoken();
    let texts = vec![room.id("Lytte til barnet"), room.id("Lytte til barnets meninger")];
    let other = *room.group(0).members.iter().find(|m| **m != room.scribe(0)).unwrap();
    assert_eq!(room.act(other, P::Merge { texts: texts.clone() }), Err(Refusal::NotYours));
    assert_eq!(merge(&mut room, &["Lytte til barnet"]), Err(Refusal::TooFewToMerge));
    assert_eq!(merge(&mut room, &["Lytte til barnet", "Lytte til barnet"]), Err(Refusal::TooFewToMerge));
    room.write(other, 0, Norm, "Et utkast");
    assert_eq!(
        merge(&mut room, &["Lytte til barnet", "Et utkast"]),
        Err(Refusal::Unknown),
        "a draft is nobody's"
    );
    merge(&mut room, &["Lytte til barnet", "Lytte til barnets meninger"]).unwrap();
    assert_eq!(
        room.act(room.scribe(0), P::Merge { texts: vec![texts[1], texts[0]] }),
        Err(Refusal::Unknown),
        "what was merged away is no longer there: no circles"
    );
}

#[test]
fn merging_closes_when_a_vote_opens_and_opens_when_the_group_goes_back() {
    let mut room = spoken();
    room.step(0).unwrap();
    let pair = ["Lytte til barnet", "Lytte til barnets meninger"];
    assert_eq!(merge(&mut room, &pair), Err(Refusal::MergingClosed));
    let text = room.id(pair[0]);
    let reword = P::Reword { text, words: "Høre på barnet".to_owned() };
    assert_eq!(room.act(room.scribe(0), reword.clone()), Err(Refusal::VoteOpen));
    room.act(room.chair(0), P::EndRound { rev: room.work(0).rev, told: UNASKED }).unwrap();
    assert_eq!(merge(&mut room, &pair), Err(Refusal::MergingClosed), "the vote was on them apart");
    room.act(room.scribe(0), reword).unwrap();
    room.back(0).unwrap();
    merge(&mut room, &["Høre på barnet", pair[1]]).unwrap();
}

#[test]
fn a_rewording_is_a_new_text_that_names_its_original() {
    let mut room = spoken();
    let text = room.id("Overse");
    room.act(room.scribe(0), P::Reword { text, words: " Overse vanskelige tema ".to_owned() }).unwrap();
    let new = room.id("Overse vanskelige tema");
    assert_eq!((room.ws.root(text), room.ws.texts[&new].author), (new, None));
    assert_eq!(room.ws.texts[&text].words, "Overse");
    assert_eq!(table(&room, Taboo), ["Kun se handling, ikke barnet bak", "Overse vanskelige tema"]);
    let same = P::Reword { text: new, words: "Overse vanskelige tema".to_owned() };
    assert_eq!(room.act(room.scribe(0), same), Ok(vec![]));
}

#[test]
fn a_tick_follows_a_merge_and_a_rewording() {
    let mut room = spoken();
    room.step_to(0, Step::Taboos);
    let text = room.id("Overse");
    let norm = room.id("Lytte til barnet");
    let scribe = room.scribe(0);
    assert_eq!(room.act(scribe, P::TickTaboo { text: norm, on: true }), Err(Refusal::AcrossKinds));
    room.act(scribe, P::TickTaboo { text, on: true }).unwrap();
    room.act(scribe, P::Reword { text, words: "Overse det vanskelige".to_owned() }).unwrap();
    let picked = |room: &Room| room.words(&room.session().picked(room.work(0), Taboo));
    assert_eq!(picked(&room), ["Overse det vanskelige"]);
    for _ in 0..2 {
        room.back(0).unwrap();
    }
    merge(&mut room, &["Kun se handling, ikke barnet bak", "Overse det vanskelige"]).unwrap();
    assert_eq!(picked(&room), ["Kun se handling, ikke barnet bak"]);
}

#[test]
fn an_author_who_takes_a_text_back_takes_only_that_one() {
    let mut room = spoken();
    merge(&mut room, &["Lytte til barnet", "Lytte til barnets meninger"]).unwrap();
    let text = room.id("Lytte til barnet");
    room.act(room.people[0], P::Remove { text }).unwrap();
    assert_eq!(table(&room, Norm), ["Lytte til barnets meninger", "Se barnet bak handlingen"]);
}

#[test]
fn a_rewording_outlives_the_text_it_came_from() {
    let mut room = spoken();
    merge(&mut room, &["Lytte til barnet", "Lytte til barnets meninger"]).unwrap();
    let text = room.id("Lytte til barnet");
    room.act(room.scribe(0), P::Reword { text, words: "Høre barnet".to_owned() }).unwrap();
    room.act(room.people[0], P::Remove { text }).unwrap();
    assert_eq!(
        table(&room, Norm),
        ["Høre barnet", "Se barnet bak handlingen"],
        "and what was merged stays merged"
    );
}

#[test]
fn what_was_put_forward_cannot_be_edited_by_anyone() {
    let mut room = spoken();
    let text = room.id("Overse");
    let edit = P::Edit { text, words: "Noe helt annet".to_owned() };
    assert_eq!(room.act(room.people[2], edit.clone()), Err(Refusal::AlreadyPutForward));
    assert_eq!(room.act(room.people[0], edit), Err(Refusal::Unknown));
    assert_eq!(room.act(room.people[0], P::Remove { text }), Err(Refusal::Unknown));
}

#[test]
fn what_is_said_twice_lies_on_the_table_once() {
    let mut room = Room::at_work(
        4,
        &[(0, Norm, "Lytte til barnet."), (1, Norm, "lytte til barnet!"), (2, Taboo, "Lytte til barnet")],
    );
    room.speak_out(0);
    assert_eq!((table(&room, Norm).len(), table(&room, Taboo).len()), (1, 1), "never across kinds");
    let text = view::phone(&room.ws, room.people[0]).unwrap().table.unwrap().norms[0].clone();
    assert_eq!(
        (text.originals.len(), text.merged),
        (0, true),
        "nothing more to read, and it can be taken apart"
    );
    room.step(0).unwrap();
    room.act(room.scribe(0), P::Split { text: text.id }).unwrap();
    assert_eq!(table(&room, Norm).len(), 2);
}

#[test]
fn what_was_put_in_other_words_is_read_no_more() {
    let mut room = spoken();
    let text = room.id("Overse");
    let words = "Overse barnet".to_owned();
    room.act(room.scribe(0), P::Reword { text, words }).unwrap();
    let shown = |room: &Room| view::phone(&room.ws, room.people[0]).unwrap().table.unwrap().taboos;
    let reworded = shown(&room).iter().find(|text| text.words == "Overse barnet").cloned().unwrap();
    assert_eq!((reworded.originals.len(), reworded.merged), (0, true));
    room.act(room.scribe(0), P::Split { text: reworded.id }).unwrap();
    assert!(shown(&room).iter().any(|text| text.words == "Overse"), "it can be had back");
    merge(&mut room, &["Kun se handling, ikke barnet bak", "Overse"]).unwrap();
    assert!(shown(&room)[0].originals.contains(&"Overse".to_owned()), "merged, it is one of the wordings");
}
