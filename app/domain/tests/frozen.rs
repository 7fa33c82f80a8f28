//! What was approved and published stands in the events: no rule of a later day changes it, and no reading of the
//! log again.

mod common;

use common::{Room, message, norms, plenum};
use domain::{
    CloudMode, Event, EventBody, FacilitatorCommand as F,
    Kind::{Norm, Taboo},
    Stage, TextId, Workshop,
};
use serde_json::{Value, json};

fn closed(groups: usize, texts: &[&[&str]]) -> Room {
    let mut room = plenum(groups, |group| norms(texts[group]));
    room.go_to(Stage::Closing);
    room.close();
    room
}

fn publish(room: &mut Room) {
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::Publish).unwrap();
}

/// The norms' cloud as single words, whatever would stand by itself.
fn as_words(room: &mut Room) {
    room.lead(F::ShowCloudAs { value: 0, kind: Norm, mode: CloudMode::Words }).unwrap();
}

fn line(room: &Room, words: &str) -> TextId {
    room.ws.board(0).iter().find(|line| room.ws.texts[&line.id].words == words).unwrap().id
}

/// The log as it stands on disk after these were deleted for good: from the closing on, their words emptied.
fn on_disk(room: &Room) -> Vec<Event> {
    let closing = room.log.iter().rposition(|event| matches!(event.body, EventBody::Closed { .. })).unwrap();
    let mut log = room.log[closing..].to_vec();
    let gone = log.iter().filter_map(|event| match &event.body {
        EventBody::Deleted { texts } => Some(texts.clone()),
        _ => None,
    });
    let gone: Vec<TextId> = gone.flatten().collect();
    for event in &mut log {
        event.body.redact(&gone);
    }
    log
}

#[test]
fn a_deleted_line_makes_room_for_no_other_when_the_log_is_read_again() {
    let all = ["Lytte", "Spørre", "Møte presis", "Si fra", "Takke"];
    let mut room = closed(3, &[&all, &all, &[&all[1..], &["Svare"]].concat()]);
    room.lead(message(0, "Barnet først")).unwrap();
    publish(&mut room);
    let text = line(&room, "Takke");
    room.lead(F::DeleteForGood { text }).unwrap();
    let result = room.ws.result().unwrap();
    let on_poster = result.values[0].texts.iter().filter(|text| text.on_poster).count();
    assert_eq!(on_poster, 4);
    assert_eq!(Workshop::fold(&on_disk(&room)).unwrap().result(), Some(result));
}

#[test]
fn a_word_stays_dropped_when_the_text_that_it_was_dropped_in_is_deleted() {
    let mut room = closed(3, &[&["Lytte alltid"], &["Alltid spørre"], &["Takke"]]);
    as_words(&mut room);
    for words in ["Lytte alltid", "Alltid spørre"] {
        room.lead(F::Hide { text: line(&room, words), on: words == "Lytte alltid" }).unwrap();
    }
    room.lead(F::DropFromCloud { value: 0, kind: Norm, word: "alltid".to_owned(), on: true }).unwrap();
    room.lead(F::Hide { text: line(&room, "Lytte alltid"), on: false }).unwrap();
    publish(&mut room);
    let words = |ws: &Workshop| -> Vec<String> {
        ws.result().unwrap().values[0].norm_cloud.iter().map(|word| word.text.clone()).collect()
    };
    assert_eq!(words(&room.ws), ["lytte", "spørre", "takke"]);
    room.lead(F::DeleteForGood { text: line(&room, "Alltid spørre") }).unwrap();
    assert_eq!(words(&room.ws), ["lytte", "takke"]);
    assert_eq!(words(&Workshop::fold(&on_disk(&room)).unwrap()), ["lytte", "takke"]);
}

/// The last event of this type, rewritten to say what no rule would give.
fn told(room: &Room, name: &str, change: impl FnOnce(&mut Value)) -> Vec<Event> {
    let mut log: Vec<Value> = room.log.iter().map(|event| serde_json::to_value(event).unwrap()).collect();
    change(log.iter_mut().rfind(|event| event["type"] == name).unwrap());
    log.into_iter().map(|event| serde_json::from_value(event).unwrap()).collect()
}

#[test]
fn what_an_approval_says_is_believed() {
    let mut room = closed(3, &[&["Lytte til barnet", "Spørre"], &["Lytte til barnet"], &["Takke"]]);
    as_words(&mut room);
    room.lead(message(0, "Barnet først")).unwrap();
    publish(&mut room);
    let log = told(&room, "Approved", |event| {
        let frozen = &mut event["frozen"];
        frozen["name"] = json!("Barnets beste");
        frozen["main_message"] = json!("Et annet budskap");
        frozen["truth"] = json!("Sant");
        frozen["groups"] = json!(17);
        frozen["lines"].as_array_mut().unwrap().reverse();
        frozen["lines"][0]["on_poster"] = json!(false);
        frozen["lines"][0]["support"] = json!(9);
        let cloud = frozen["norm_cloud"].as_array_mut().unwrap();
        cloud.truncate(2);
        cloud.reverse();
        cloud[0]["weight"] = json!(8);
        // «til»: a stop word, and no word of its own.
        cloud[1]["pieces"][0]["span"] = json!([6, 3]);
    });
    let value = Workshop::fold(&log).unwrap().result().unwrap().values.remove(0);
    assert_eq!(
        (value.name.as_str(), value.main_message.as_str(), value.truth.as_str(), value.groups),
        ("Barnets beste", "Et annet budskap", "Sant", Some(17))
    );
    let texts: Vec<_> =
        value.texts.iter().map(|text| (text.words.as_str(), text.support, text.on_poster)).collect();
    assert_eq!(
        texts,
        [("Takke", Some(9), false), ("Spørre", Some(1), true), ("Lytte til barnet", Some(2), true)]
    );
    let words: Vec<_> = value.norm_cloud.iter().map(|word| (word.text.as_str(), word.weight)).collect();
    assert_eq!(words, [("lytte", 8), ("til", 2)]);
}

#[test]
fn the_words_of_an_older_approval_are_one_by_the_rule_of_its_day() {
    let mut room = closed(3, &[&["Trygg og tidlig"], &["Trygt i tide"], &["Takke"]]);
    room.lead(message(0, "Barnet først")).unwrap();
    publish(&mut room);
    let older = told(&room, "Approved", |event| drop(event.as_object_mut().unwrap().remove("frozen")));
    let words = |log: &[Event]| -> Vec<String> {
        let cloud = Workshop::fold(log).unwrap().result().unwrap().values.remove(0).norm_cloud;
        cloud.into_iter().map(|word| word.text).collect()
    };
    assert_eq!(words(&room.log), ["trygg", "takke", "tide", "tidlig"]);
    assert_eq!(words(&older), ["tide", "takke", "trygg", "trygt"]);
}

#[test]
fn what_is_published_is_what_the_event_says() {
    let mut room = Room::new(3);
    room.join(3);
    room.go_to(Stage::Closing);
    room.close();
    for value in [0, 1, 2] {
        room.lead(message(value, &format!("Budskap {value}"))).unwrap();
        room.lead(F::Approve { value, on: true }).unwrap();
    }
    room.lead(F::Publish).unwrap();
    let log = told(&room, "Published", |event| event["values"] = json!([2, 0, 7]));
    let result = Workshop::fold(&log).unwrap().result().unwrap();
    let told: Vec<&str> = result.values.iter().map(|value| value.main_message.as_str()).collect();
    assert_eq!(told, ["Budskap 2", "Budskap 0"], "and there is no seventh");
}

#[test]
fn what_an_act_on_lines_says_is_believed() {
    let words = ["Lytte", "Spørre", "Takke"];
    let mut room = closed(3, &[&words, &words, &words]);
    let ids = words.map(|words| line(&room, words));
    room.lead(F::MoveLine { text: ids[2], before: Some(ids[0]) }).unwrap();
    let log = told(&room, "LineMoved", |event| event["order"] = json!([ids[1], ids[0], ids[2]]));
    let order: Vec<TextId> = Workshop::fold(&log).unwrap().board(0).iter().map(|line| line.id).collect();
    assert_eq!(order, [ids[1], ids[0], ids[2]]);

    room.lead(F::Reword { text: ids[0], words: "Høre på".to_owned() }).unwrap();
    let log = told(&room, "Reworded", |event| event["heads"] = json!([ids[1]]));
    let board: Vec<TextId> = Workshop::fold(&log).unwrap().board(0).iter().map(|line| line.id).collect();
    assert!(board.contains(&ids[0]) && !board.contains(&ids[1]));
    room.undo().unwrap();

    let pair = |one: TextId, other: TextId| json!([[one.min(other), one.max(other)]]);
    let apart = |log: &[Event]| json!(Workshop::fold(log).unwrap().kept_apart);
    room.lead(F::KeepApart { texts: vec![ids[0], ids[1]] }).unwrap();
    assert_eq!(apart(&room.log), pair(ids[0], ids[1]));
    let log = told(&room, "KeptApart", |event| event["pairs"] = pair(ids[1], ids[2]));
    assert_eq!(apart(&log), pair(ids[1], ids[2]));
    room.undo().unwrap();

    let merge = F::MergeSuggested { suggested: ids.to_vec(), texts: ids[..2].to_vec(), into: None };
    room.lead(merge).unwrap();
    assert_eq!(apart(&room.log), pair(ids[0], ids[2]));
    let log = told(&room, "Merged", |event| event["pairs"] = pair(ids[1], ids[2]));
    assert_eq!(apart(&log), pair(ids[1], ids[2]));
}

#[test]
fn what_was_deleted_for_good_is_nowhere_in_what_was_frozen() {
    let mut room = plenum(3, |group| {
        let mut texts = norms(&[["Olga slår Petra", "Olga slår alltid", "Lytte"][group]]);
        texts.push((Taboo, "Kalle Olga for noe".to_owned()));
        texts
    });
    room.go_to(Stage::Closing);
    room.close();
    room.lead(F::JoinInCloud { value: 0, kind: Norm, words: vec!["olga".to_owned(), "lytte".to_owned()] })
        .unwrap();
    room.lead(F::ShowCloudAs { value: 0, kind: Taboo, mode: CloudMode::Words }).unwrap();
    publish(&mut room);
    room.lead(F::Reword { text: line(&room, "Lytte"), words: "Noe".to_owned() }).unwrap_err();
    for words in ["Olga slår Petra", "Olga slår alltid", "Kalle Olga for noe"] {
        let text = line(&room, words);
        room.lead(F::DeleteForGood { text }).unwrap();
        let held = format!("{:?}{:?}", room.material().edited[0].approved, room.material().published);
        assert!(!held.contains(&text.to_string()), "{words}");
    }
    let log = on_disk(&room);
    let stored = serde_json::to_string(&log).unwrap().to_lowercase();
    for word in ["olga", "slår", "petra", "alltid", "kalle"] {
        assert!(!stored.contains(word), "{word} is still there");
    }
    let approved = log.iter().filter_map(|event| match &event.body {
        EventBody::Approved { frozen, .. } => frozen.as_deref(),
        _ => None,
    });
    let words = approved.flat_map(|value| value.norm_cloud.iter().chain(&value.taboo_cloud));
    for piece in words.flat_map(|word| &word.pieces).filter(|piece| room.ws.texts[&piece.text].deleted) {
        assert!(piece.span.is_none() && !piece.capitals, "where its words stood is still there");
    }
    let result = room.ws.result().unwrap();
    assert_eq!(result.values[0].norm_cloud[0].text, "lytte");
    assert!(result.values[0].taboo_cloud.is_empty());
    assert_eq!(Workshop::fold(&log).unwrap().result(), Some(result));
}

#[test]
fn hiding_takes_a_text_out_of_the_published_cloud_and_showing_puts_it_back() {
    let mut room =
        closed(4, &[&["Lytte til barnet"], &["Lytter alltid"], &["Lytte lenge"], &["Takke alltid"]]);
    publish(&mut room);
    let cloud = |room: &Room| -> Vec<(String, u32)> {
        let value = room.ws.result().unwrap().values.remove(0);
        value.norm_cloud.into_iter().map(|word| (word.text, word.weight)).collect()
    };
    let before = cloud(&room);
    assert_eq!(before[..2], [("lytte".to_owned(), 3), ("alltid".to_owned(), 2)]);
    let hidden = ["Lytte til barnet", "Lytte lenge"].map(|words| line(&room, words));
    for text in hidden {
        room.lead(F::Hide { text, on: true }).unwrap();
    }
    assert_eq!(cloud(&room)[..2], [("alltid".to_owned(), 2), ("lytter".to_owned(), 1)]);
    for text in hidden {
        room.lead(F::Hide { text, on: false }).unwrap();
    }
    assert_eq!(cloud(&room), before);
}
