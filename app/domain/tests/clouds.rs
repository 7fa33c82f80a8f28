//! Word clouds: what is in them, what the facilitator says of them, and what is remembered of that.

mod common;

use common::{Room, norms, plenum};
use domain::{
    CloudMode, CloudWord, EventBody, FacilitatorCommand as F,
    Kind::{self, Norm, Taboo},
    Refusal, Stage, Undoable, Workshop, view,
};

fn drop(word: &str, on: bool) -> F {
    F::DropFromCloud { value: 0, kind: Norm, word: word.to_owned(), on }
}

fn join(words: &[&str]) -> F {
    F::JoinInCloud { value: 0, kind: Norm, words: words.iter().map(|word| (*word).to_owned()).collect() }
}

fn split(word: &str) -> F {
    F::SplitInCloud { value: 0, kind: Norm, word: word.to_owned() }
}

fn cloud_of(ws: &Workshop, kind: Kind) -> Vec<(String, u32)> {
    ws.cloud(0, kind).into_iter().map(|word| (word.text, word.weight)).collect()
}

fn cloud(room: &Room) -> Vec<(String, u32)> {
    cloud_of(&room.ws, Norm)
}

fn of(words: &[(&str, u32)]) -> Vec<(String, u32)> {
    words.iter().map(|(text, weight)| ((*text).to_owned(), *weight)).collect()
}

/// Four groups; «lytte» in each, twice in the first; «verdi» is the value's own word.
fn room() -> Room {
    plenum(4, |group| match group {
        0 => norms(&["Lytte til barnet", "Lytte nøye", "Ikke avbryte"]),
        1 => norms(&["Lytte til barnet", "Lytter på verdier"]),
        2 => norms(&["Høre på barnet, og lytte"]),
        _ => vec![(Norm, "Høre, lytte".to_owned()), (Taboo, "Ikke lytte til barnet".to_owned())],
    })
}

#[test]
fn a_word_weighs_as_many_groups_as_chose_it() {
    let all = of(&[("lytte", 4), ("barnet", 3), ("høre", 2), ("avbryte", 1), ("ikke", 1), ("nøye", 1)]);
    assert_eq!(cloud(&room()), all);
    assert_eq!(cloud_of(&room().ws, Taboo), of(&[("Ikke lytte til barnet", 1)]), "a taboo is not cut up");
}

/// What a room that has shown it sees of a cloud.
fn seen(room: &mut Room, kind: Kind) -> Vec<(String, u32)> {
    room.lead(F::Reveal { value: 0, on: true }).unwrap();
    let shown = room.ws.shown_value(0).unwrap();
    shown.cloud(kind).iter().map(|word| (word.text.clone(), word.weight)).collect()
}

#[test]
fn norms_stand_whole_until_many_say_the_same_in_different_sentences() {
    let own = |group: usize| match group {
        0 => norms(&["La den andre snakke ferdig", "Gi kvarandre rom"]),
        1 => norms(&["La den andre snakke ferdig", "Vere nysgjerrig på fag"]),
        _ => norms(&["Ikkje snakke om kvarandre", "Rose den som spør"]),
    };
    let mut room = plenum(3, own);
    let whole = [
        ("La den andre snakke ferdig", 2),
        ("Gi kvarandre rom", 1),
        ("Ikkje snakke om kvarandre", 1),
        ("Rose den som spør", 1),
        ("Vere nysgjerrig på fag", 1),
    ];
    assert_eq!(seen(&mut room, Norm), of(&whole));
    room.lead(F::ShowCloudAs { value: 0, kind: Norm, mode: CloudMode::Words }).unwrap();
    let words = seen(&mut room, Norm);
    assert!(words.iter().any(|(word, weight)| word == "snakke" && *weight == 3), "{words:?}");
    for light in ["ferdig", "andre", "gi"] {
        assert!(words.iter().all(|(word, _)| word != light), "{light}");
    }
    assert!(words.iter().any(|(word, _)| word == "ikkje"), "what turns a sentence round is never dropped");
}

#[test]
fn what_she_said_of_words_holds_when_the_sentences_change() {
    let mut room = room();
    room.lead(drop("nøye", true)).unwrap();
    for words in ["Lytte nøye", "Høre på barnet, og lytte", "Lytter på verdier", "Høre, lytte"] {
        let text = room.id(words);
        room.lead(F::Hide { text, on: true }).unwrap();
    }
    assert_eq!(cloud(&room), of(&[("barnet", 2), ("lytte", 2), ("avbryte", 1), ("ikke", 1)]));
}

#[test]
fn taboos_have_a_cloud_only_where_it_says_more_than_their_list() {
    let taboo = |words: &str| (Taboo, words.to_owned());
    let mut alike = plenum(3, |group| vec![taboo(["Le av andre", "Tie", "Avbryte"][group])]);
    assert_eq!(seen(&mut alike, Taboo), []);
    assert_eq!(view::screen(&alike.ws).clouds.unwrap().1, 0, "the wall draws none");
    assert!(view::facilitator(&alike.ws).boards[0].clouds.iter().any(|cloud| cloud.unshown));
    let command = F::ShowCloudAs { value: 0, kind: Taboo, mode: CloudMode::Phrases };
    alike.lead(command).unwrap();
    assert_eq!(seen(&mut alike, Taboo).len(), 3, "unless she asks for it");
    let mut unlike = plenum(3, |group| vec![taboo(["Tie", "Tie", "Avbryte"][group])]);
    assert_eq!(seen(&mut unlike, Taboo), of(&[("Tie", 2), ("Avbryte", 1)]));
}

#[test]
fn the_wall_has_a_cloud_of_norms_only_where_some_are_larger_than_others() {
    for (texts, larger) in [
        (["Møte forberedt", "Rose den som spør", "Si fra tidlig"], false),
        (["Møte forberedt", "Møte forberedt", "Si fra tidlig"], true),
        (["Møte forberedt", "Møte forberedt", "Møte forberedt"], false),
    ] {
        let mut room = plenum(3, |group| norms(&[texts[group]]));
        let on_wall = |room: &Room| view::screen(&room.ws).clouds.unwrap().0 != 0;
        let told = |room: &Room| view::facilitator(&room.ws).boards[0].clouds[0].unshown;
        assert!(!seen(&mut room, Norm).is_empty(), "it is among the files: {texts:?}");
        assert_eq!((on_wall(&room), told(&room)), (larger, !larger), "{texts:?}");
        room.lead(F::ShowCloudAs { value: 0, kind: Norm, mode: CloudMode::Phrases }).unwrap();
        assert_eq!((on_wall(&room), told(&room)), (true, false), "unless she asks for it: {texts:?}");
        room.undo().unwrap();
        room.go_to(Stage::Closing);
        room.close();
        assert!(!told(&room), "no wall is to be told of: {texts:?}");
    }
}

#[test]
fn words_and_phrases_dropped_and_joined_can_each_be_undone() {
    let mut room = room();
    let before = cloud(&room);
    let phrases = F::ShowCloudAs { value: 0, kind: Norm, mode: CloudMode::Phrases };
    for (command, after) in [
        (drop("lytte", true), of(&[("barnet", 3), ("høre", 2)])),
        (join(&["høre", "lytte"]), of(&[("lytte", 4), ("barnet", 3)])),
        (phrases, of(&[("Lytte til barnet", 2), ("Høre på barnet, og lytte", 1)])),
    ] {
        room.lead(command).unwrap();
        assert_eq!(cloud(&room)[..2], after[..]);
        assert_eq!(view::facilitator(&room.ws).undo.unwrap().1, Undoable::Cloud);
        room.undo().unwrap();
        assert_eq!(cloud(&room), before);
    }
}

#[test]
fn what_was_dropped_or_joined_can_be_taken_back_long_after() {
    let mut room = room();
    let before = cloud(&room);
    for command in [drop("barnet", true), join(&["lytte", "høre"]), join(&["lytte", "nøye"])] {
        room.lead(command).unwrap();
    }
    assert_eq!(cloud(&room), of(&[("lytte", 4), ("avbryte", 1), ("ikke", 1)]));
    let board = &view::facilitator(&room.ws).boards[0].clouds[0];
    assert_eq!((board.dropped.clone(), board.lines[0].joined), (vec!["barnet".to_owned()], true));
    assert_eq!(room.lead(drop("barnet", true)), Ok(vec![]), "it is dropped already");
    room.lead(split("lytte")).unwrap();
    room.lead(drop("barnet", false)).unwrap();
    assert_eq!(cloud(&room), before);
}

#[test]
fn a_word_stays_dropped_when_its_text_is_merged_or_reworded() {
    let mut room = room();
    room.lead(drop("høre", true)).unwrap();
    let text = room.ws.board(0)[0].id;
    room.lead(F::Reword { text, words: "Høre barnet".to_owned() }).unwrap();
    let lines: Vec<_> =
        room.ws.board(0).iter().filter(|line| line.kind == Norm).map(|line| line.id).collect();
    room.lead(F::Merge { texts: lines }).unwrap();
    assert_eq!(cloud(&room), of(&[("barnet", 4)]));
    room.lead(drop("høre", false)).unwrap();
    assert_eq!(cloud(&room), of(&[("barnet", 4), ("høre", 4)]), "and is taken in again by what it says");
}

#[test]
fn what_makes_no_sense_is_refused() {
    let mut room = room();
    for (command, refusal) in [
        (drop("finnes ikke", true), Refusal::Unknown),
        (split("finnes ikke"), Refusal::Unknown),
        (join(&["lytte", "finnes ikke"]), Refusal::Unknown),
        (join(&["lytte", "lytte"]), Refusal::TooFewToMerge),
        (join(&[]), Refusal::TooFewToMerge),
        (F::ShowCloudAs { value: 7, kind: Norm, mode: CloudMode::Words }, Refusal::Unknown),
    ] {
        assert_eq!(room.lead(command), Err(refusal));
    }
}

#[test]
fn hidden_texts_are_in_no_cloud() {
    let mut room = room();
    let text = room.id("Ikke avbryte");
    room.lead(F::Hide { text, on: true }).unwrap();
    assert!(cloud(&room).iter().all(|(word, _)| word != "avbryte"));
}

#[test]
fn no_stored_event_holds_a_word_that_was_dropped_or_joined() {
    let mut room = plenum(3, |group| norms(&[["Olga slår", "Petra slår", "Lytte"][group]]));
    room.lead(drop("slår", true)).unwrap();
    room.lead(join(&["olga", "petra"])).unwrap();
    room.lead(F::ShowCloudAs { value: 0, kind: Norm, mode: CloudMode::Phrases }).unwrap();
    room.lead(drop("Olga slår", true)).unwrap();
    room.lead(join(&["Petra slår", "Lytte"])).unwrap();
    let gone = [room.id("Olga slår"), room.id("Petra slår")];
    for text in gone {
        room.lead(F::DeleteForGood { text }).unwrap();
    }
    for event in &mut room.log {
        event.body.redact(&gone);
    }
    let stored = serde_json::to_string(&room.log).unwrap().to_lowercase();
    assert!(stored.contains("cloudarranged") && stored.contains("lytte"));
    for word in ["olga", "petra", "slår"] {
        assert!(!stored.contains(word), "{word} is still there");
    }
    assert_eq!(cloud(&room), of(&[("Lytte", 1)]));
    assert_eq!(Workshop::fold(&room.log).unwrap().cloud(0, Norm), room.ws.cloud(0, Norm));
}

fn closed() -> Room {
    let mut room = room();
    room.lead(drop("barnet", true)).unwrap();
    room.lead(join(&["høre", "lytte"])).unwrap();
    room.go_to(Stage::Closing);
    let before = cloud(&room);
    let old: Vec<_> = room.ws.texts.keys().copied().collect();
    room.close();
    let stored = serde_json::to_string(room.log.last().unwrap()).unwrap();
    assert!(old.iter().all(|id| !stored.contains(&id.to_string())), "a text's old id");
    assert_eq!(cloud(&room), before);
    room
}

#[test]
fn closing_keeps_what_was_chosen() {
    let room = closed();
    assert_eq!(view::facilitator(&room.ws).boards[0].clouds[0].dropped, ["barnet"]);
}

#[test]
fn the_published_clouds_stay_as_they_were_approved() {
    let mut room = closed();
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::Publish).unwrap();
    assert_eq!(room.lead(drop("lytte", true)), Err(Refusal::Approved));
    let words = |room: &Room| room.ws.result().unwrap().values[0].norm_cloud.clone();
    let published = words(&room);
    assert_eq!(published, room.ws.cloud(0, Norm));
    room.lead(F::Approve { value: 0, on: false }).unwrap();
    room.lead(drop("lytte", true)).unwrap();
    assert_eq!(words(&room), published, "until it is published again");
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    // Deleting works at once, and the others weigh what they did.
    let first = room.ws.board(0)[0].id;
    assert_eq!(room.ws.texts[&first].words, "Lytte til barnet");
    room.lead(F::DeleteForGood { text: first }).unwrap();
    let left = of(&[("lytte", 4), ("avbryte", 1), ("ikke", 1), ("nøye", 1)]);
    assert_eq!(
        words(&room),
        left.iter()
            .map(|(text, weight)| CloudWord { text: text.clone(), weight: *weight })
            .collect::<Vec<_>>()
    );
}

#[test]
fn below_three_groups_sizes_tell_of_texts_and_not_of_groups() {
    let room = plenum(2, |group| norms(&[["Lytte", "Spørre"][group], "Lytte nøye", "Lytte lenge"]));
    assert_eq!(cloud(&room)[0], ("lytte".to_owned(), 3));
    assert!(view::facilitator(&room.ws).boards[0].clouds[0].lines.iter().all(|line| line.support.is_none()));
}

#[test]
fn the_screen_hears_of_a_change_and_the_phones_do_not() {
    let mut room = room();
    assert_eq!(view::screen(&room.ws).clouds, None, "not before «Vis resultatet»");
    room.lead(F::Reveal { value: 0, on: true }).unwrap();
    let (norms, taboos) = view::screen(&room.ws).clouds.unwrap();
    let bodies = room.lead(drop("lytte", true)).unwrap();
    let after = view::screen(&room.ws).clouds.unwrap();
    assert!(after.0 != norms && after.1 == taboos);
    assert!(matches!(bodies[..], [EventBody::CloudArranged { .. }]));
    let audience = room.ws.audience(room.log.last().unwrap());
    assert!(audience.screen && audience.facilitator && !audience.everyone && audience.seats.is_empty());
}
