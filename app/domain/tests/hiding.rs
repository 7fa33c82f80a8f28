//! «Skjul fra skjermen» reaches everybody but the facilitator, and can be undone; «Slett for godt» reaches the log.

mod common;

use common::{Room, at, norms, plenum};
use domain::{FacilitatorCommand as F, Phase::Plenum, Stage, TextId, view};

const OFFENSIVE: &str = "Noe støtende";
/// Two groups have the offensive words on their lists. The third put the same words forward last, and did not choose
/// them.
const SAID: [&str; 9] =
    ["Lytte", "Spørre", "Vente", "Smile", "Hilse", "Takke", "Rydde", "Dele", "NOE STØTENDE!"];

fn room() -> (Room, TextId) {
    let mut room = plenum(3, |group| norms(if group == 2 { &SAID } else { &[OFFENSIVE, "Lytte"] }));
    room.lead(F::Reveal { value: 0, on: true }).unwrap();
    let held = room.ws.texts.values().filter(|text| text.words == SAID[8]);
    assert_eq!(held.count(), 1, "put forward");
    assert!(!room.board(0).contains(&SAID[8].to_owned()));
    let line = room.ws.board(0).iter().find(|line| room.ws.texts[&line.id].words == OFFENSIVE).unwrap().id;
    (room, line)
}

fn back_to_plenum(room: &mut Room) {
    while room.ws.stage() != at(0, Plenum) {
        room.previous().unwrap();
    }
}

/// All that is seen of the room, at each of its stages, by everyone but the facilitator; and back to plenum.
fn seen_at_every_stage(room: &mut Room) -> Vec<String> {
    let mut seen = Vec::new();
    while room.ws.stage() != Stage::Lobby {
        room.previous().unwrap();
    }
    loop {
        seen.push(serde_json::to_string(&view::screen(&room.ws)).unwrap());
        let phone = |who| serde_json::to_string(&view::phone(&room.ws, who)).unwrap();
        seen.extend(room.people.iter().map(|who| phone(*who)));
        if room.ws.stage() == Stage::Closing {
            back_to_plenum(room);
            return seen;
        }
        room.next().unwrap();
    }
}

/// Which of the words each of them holds.
fn words(seen: &[String]) -> Vec<Vec<&'static str>> {
    let held =
        |view: &String| SAID.into_iter().chain([OFFENSIVE]).filter(|words| view.contains(*words)).collect();
    seen.iter().map(held).collect()
}

#[test]
fn at_no_stage_is_a_hidden_line_seen_and_all_of_it_comes_back() {
    let (mut room, line) = room();
    let before = seen_at_every_stage(&mut room);
    let holding = before.iter().filter(|view| view.to_lowercase().contains("støtende")).count();
    assert!(holding > 3 * room.people.len(), "on phones at work, in plenum and at the end");
    let agreed = |room: &Room| room.ws.groups_agreed(0);
    let groups = agreed(&room);
    room.lead(F::Hide { text: line, on: true }).unwrap();
    for view in seen_at_every_stage(&mut room) {
        assert!(!view.to_lowercase().contains("støtende"), "{view}");
    }
    assert_eq!(agreed(&room), groups);
    room.lead(F::Hide { text: line, on: false }).unwrap();
    assert_eq!(words(&seen_at_every_stage(&mut room)), words(&before));
}

#[test]
fn angre_brings_back_every_text_of_the_line() {
    let (mut room, line) = room();
    room.lead(F::Hide { text: line, on: true }).unwrap();
    assert_eq!(
        room.ws.texts.values().filter(|text| text.hidden).count(),
        3,
        "with the one that was not chosen"
    );
    room.undo().unwrap();
    assert!(!room.ws.texts.values().any(|text| text.hidden));
}

#[test]
fn deleting_for_good_takes_the_same_words_with_it_wherever_they_were_put_forward() {
    let (mut room, line) = room();
    let gone = match room.lead(F::DeleteForGood { text: line }).unwrap().as_slice() {
        [domain::EventBody::Deleted { texts }] => texts.clone(),
        other => panic!("{other:?}"),
    };
    for event in &mut room.log {
        event.body.redact(&gone);
    }
    let log = serde_json::to_string(&room.log).unwrap().to_lowercase();
    assert!(!log.contains("støtende") && log.contains("lytte"));
    room.close();
    assert!(room.ws.texts.values().all(|text| !text.words.to_lowercase().contains("støtende")));
}

#[test]
fn a_group_is_told_that_one_of_its_texts_was_hidden_and_not_which() {
    let (mut room, line) = room();
    let told = |room: &Room, group: usize| {
        let phones =
            room.group(group).members.into_iter().map(|who| view::phone(&room.ws, who).unwrap().hidden);
        let mut phones: Vec<_> = phones.collect();
        phones.dedup();
        assert_eq!(phones.len(), 1, "all in the group are told the same");
        phones.remove(0)
    };
    let all = |room: &Room| [0, 1, 2].map(|group| told(room, group));
    assert_eq!(all(&room), [vec![], vec![], vec![]]);
    room.lead(F::Hide { text: line, on: true }).unwrap();
    let norm = vec![domain::Kind::Norm];
    assert_eq!(all(&room), [norm.clone(), norm.clone(), vec![]], "the third had not chosen it");
    room.go_to(Stage::Closing);
    assert_eq!(all(&room), [norm.clone(), norm, vec![]]);
    room.lead(F::Hide { text: line, on: false }).unwrap();
    assert_eq!(all(&room), [vec![], vec![], vec![]]);
}
