//! Bearbeiding: suggestions taken and declined, the list's order, acts on several lines, and «Angre» of it all.

mod common;

use common::{MINUTE, Room, message, norms, plenum, written};
use domain::{
    EventBody, FacilitatorCommand as F,
    Kind::{Norm, Taboo},
    NextStep, Refusal, Stage, TextId, Together, Undoable, view,
};

const LIKE: [&str; 3] = ["Lytte til barnet", "Vi lytter til barnet", "Lytt til barnet"];

/// Three groups chose this; the session is closed.
fn closed() -> Room {
    let mut room = plenum(3, |group| {
        let mut texts = norms(&[LIKE[group], "Si fra", "Møte presis"]);
        texts.push((Taboo, "Lytte til barnet".to_owned()));
        texts
    });
    room.go_to(Stage::Closing);
    room.close();
    room
}

fn line(room: &Room, words: &str) -> TextId {
    let board = room.ws.board(0);
    let of = |line: &&domain::Line| line.kind == Norm && room.ws.texts[&line.id].words == words;
    board.iter().find(of).unwrap_or_else(|| panic!("no line «{words}»")).id
}

fn like(room: &Room) -> Vec<TextId> {
    LIKE.iter().map(|words| line(room, words)).collect()
}

/// What is suggested, in words.
fn suggested(room: &Room) -> Vec<Vec<String>> {
    let boards = view::facilitator(&room.ws).boards;
    let sets = boards.iter().flat_map(|board| &board.suggestions);
    let mut sets: Vec<_> = sets.map(|set| room.words(&set.lines)).collect();
    sets.iter_mut().for_each(|set| set.sort());
    sets
}

fn norm_lines(room: &Room) -> Vec<String> {
    let board = room.ws.board(0);
    board.iter().filter(|line| line.kind == Norm).map(|line| room.ws.texts[&line.id].words.clone()).collect()
}

fn undoable(room: &Room) -> Option<Undoable> {
    view::facilitator(&room.ws).undo.map(|(_, what)| what)
}

#[test]
fn like_norms_are_suggested_and_nothing_happens_by_itself() {
    let room = closed();
    assert_eq!(suggested(&room), [[LIKE[2], LIKE[0], LIKE[1]]], "and never with the taboo");
    assert_eq!(norm_lines(&room).len(), 5);
}

#[test]
fn a_suggestion_is_taken_with_the_wording_she_chose() {
    let mut room = closed();
    let texts = like(&room);
    let into = Some(texts[1]);
    room.lead(F::MergeSuggested { suggested: texts.clone(), texts, into }).unwrap();
    let board = &view::facilitator(&room.ws).boards[0];
    let merged = board.lines.iter().find(|line| line.words == LIKE[1]).unwrap();
    assert_eq!((merged.support, merged.originals.len()), (Some(3), 2));
    assert!(board.suggestions.is_empty());
}

#[test]
fn what_she_unticks_stays_apart_from_the_rest() {
    let mut room = closed();
    let all = like(&room);
    let take = |into| F::MergeSuggested { suggested: all.clone(), texts: all[..2].to_vec(), into };
    // A wording that she has unticked cannot be the one that stands.
    room.lead(take(Some(all[2]))).unwrap();
    assert!(suggested(&room).is_empty());
    assert_eq!(norm_lines(&room).iter().filter(|words| LIKE.contains(&words.as_str())).count(), 2);
    room.lead(F::Reword { text: line(&room, LIKE[0]), words: "Lytte til barna".to_owned() }).unwrap();
    assert!(suggested(&room).is_empty(), "whatever the line is called");
    room.undo().unwrap();
    room.undo().unwrap();
    assert_eq!(suggested(&room).len(), 1, "«Angre» takes both back");
    let one = F::MergeSuggested { suggested: all.clone(), texts: all[..1].to_vec(), into: None };
    assert_eq!(room.lead(one), Err(Refusal::TooFewToMerge));
}

#[test]
fn what_she_has_parted_is_not_suggested_together_again() {
    let mut room = closed();
    let all = like(&room);
    room.lead(F::Merge { texts: all.clone() }).unwrap();
    assert!(suggested(&room).is_empty());
    room.lead(F::Split { text: all[0] }).unwrap();
    assert!(suggested(&room).is_empty(), "she has just said that they are not the same");
    room.lead(F::Reword { text: all[1], words: "Vi vil lytte til barnet".to_owned() }).unwrap();
    assert!(suggested(&room).is_empty(), "whatever the line is called");
    room.undo().unwrap();
    room.undo().unwrap();
    assert_eq!(norm_lines(&room).len(), 3, "«Angre» merges them again");
    room.undo().unwrap();
    assert_eq!(suggested(&room).len(), 1, "and of the merging too, it is as it was");
}

#[test]
fn a_reworded_part_is_not_suggested_with_what_it_was_parted_from() {
    let mut room = closed();
    let all = like(&room);
    room.lead(F::Reword { text: all[1], words: "Lytte til barna".to_owned() }).unwrap();
    room.lead(F::Merge { texts: vec![all[0], line(&room, "Lytte til barna"), all[2]] }).unwrap();
    room.lead(F::Split { text: all[0] }).unwrap();
    room.lead(F::Reword { text: line(&room, "Lytte til barna"), words: LIKE[1].to_owned() }).unwrap();
    assert!(suggested(&room).is_empty());
}

#[test]
fn what_is_declined_is_never_suggested_again_not_even_after_the_session() {
    let mut room = plenum(3, |group| norms(&[LIKE[group], "Si fra"]));
    assert_eq!(suggested(&room).len(), 1);
    let texts = like(&room);
    room.lead(F::KeepApart { texts: texts.clone() }).unwrap();
    assert!(suggested(&room).is_empty());
    assert_eq!(undoable(&room), Some(Undoable::Apart));
    room.undo().unwrap();
    assert_eq!(suggested(&room).len(), 1);
    room.lead(F::KeepApart { texts }).unwrap();
    room.go_to(Stage::Closing);
    room.close();
    assert!(suggested(&room).is_empty());
    let before_closing = room.log.iter().filter(|event| matches!(event.body, EventBody::KeptApart { .. }));
    assert_eq!(before_closing.count(), 2);
}

#[test]
fn hidden_lines_and_approved_values_are_not_suggested() {
    let mut room = closed();
    room.lead(F::Hide { text: like(&room)[0], on: true }).unwrap();
    assert_eq!(suggested(&room)[0].len(), 2);
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    assert!(suggested(&room).is_empty());
    let texts = vec![line(&room, "Si fra"), line(&room, "Møte presis")];
    for command in [
        F::KeepApart { texts: texts.clone() },
        F::Together { texts: texts.clone(), act: Together::Merge },
        F::Together { texts: texts.clone(), act: Together::OffPoster },
        F::MoveLine { text: texts[0], before: Some(texts[1]) },
        F::MergeSuggested { suggested: texts.clone(), texts: texts.clone(), into: None },
    ] {
        assert_eq!(room.lead(command.clone()), Err(Refusal::Approved), "{command:?}");
    }
}

#[test]
fn a_norm_and_a_taboo_are_neither_merged_nor_kept_apart() {
    let mut room = closed();
    let taboo = room.ws.board(0).iter().find(|line| line.kind == Taboo).unwrap().id;
    let texts = vec![like(&room)[0], taboo];
    let suggested = texts.clone();
    for command in [
        F::KeepApart { texts: texts.clone() },
        F::Together { texts: texts.clone(), act: Together::Merge },
        F::MergeSuggested { suggested, texts: texts.clone(), into: None },
    ] {
        assert_eq!(room.lead(command), Err(Refusal::AcrossKinds));
    }
    assert_eq!(room.lead(F::MoveLine { text: texts[0], before: Some(taboo) }), Err(Refusal::Unknown));
}

#[test]
fn lines_are_moved_one_at_a_time_and_the_result_follows() {
    let mut room = closed();
    let before = norm_lines(&room);
    let ids: Vec<TextId> = before.iter().map(|words| line(&room, words)).collect();
    let table: &[(usize, Option<usize>, [usize; 5])] = &[
        (1, Some(0), [1, 0, 2, 3, 4]),
        (0, Some(3), [1, 2, 0, 3, 4]),
        (1, None, [2, 0, 3, 4, 1]),
        (4, Some(2), [4, 2, 0, 3, 1]),
    ];
    for (from, to, order) in table {
        room.lead(F::MoveLine { text: ids[*from], before: to.map(|to| ids[to]) }).unwrap();
        assert_eq!(norm_lines(&room), order.map(|at| before[at].clone()));
    }
    let stays = F::MoveLine { text: ids[4], before: Some(ids[2]) };
    assert_eq!(room.lead(stays), Ok(vec![]), "the second of two clicks");
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::Publish).unwrap();
    let published: Vec<String> =
        room.ws.result().unwrap().values[0].texts.iter().map(|text| text.words.clone()).collect();
    assert_eq!(published[..5], norm_lines(&room));
    assert_eq!(published[5], "Lytte til barnet", "taboos are below");
}

#[test]
fn the_order_outlives_merging_splitting_and_rewording() {
    let mut room = closed();
    let first = line(&room, "Møte presis");
    let top = room.ws.board(0)[0].id;
    room.lead(F::MoveLine { text: line(&room, LIKE[2]), before: Some(top) }).unwrap();
    room.lead(F::MoveLine { text: first, before: None }).unwrap();
    room.lead(F::Reword { text: line(&room, LIKE[2]), words: "Lytte".to_owned() }).unwrap();
    assert_eq!(norm_lines(&room).first().unwrap(), "Lytte");
    assert_eq!(norm_lines(&room).last().unwrap(), "Møte presis");
    room.lead(F::Merge { texts: vec![first, line(&room, "Si fra"), line(&room, "Lytte")] }).unwrap();
    assert_eq!(norm_lines(&room)[0], "Møte presis", "merged, it stands where the first of them stood");
    room.lead(F::Split { text: first }).unwrap();
    assert_eq!(norm_lines(&room).last().unwrap(), "Møte presis");
    assert_eq!(norm_lines(&room).len(), 5);
}

#[test]
fn an_order_does_not_decide_what_is_on_the_poster() {
    let marks = |room: &Room| {
        let board = room.ws.board(0);
        board
            .iter()
            .map(|line| (line.id, (line.on_poster, line.tied)))
            .collect::<std::collections::BTreeMap<_, _>>()
    };
    let mut room = closed();
    let before = marks(&room);
    room.lead(F::MoveLine { text: line(&room, "Si fra"), before: None }).unwrap();
    assert_eq!(marks(&room), before);
}

#[test]
fn several_lines_in_one_act_are_undone_in_one() {
    let mut room = closed();
    let texts = like(&room);
    let shown = |room: &Room| room.ws.board(0).iter().filter(|line| !line.hidden).count();
    let picked = |room: &Room| texts.iter().filter(|id| room.ws.texts[id].on_poster == Some(true)).count();
    room.lead(F::Together { texts: texts.clone(), act: Together::Hide }).unwrap();
    assert_eq!(shown(&room), 3);
    assert_eq!(room.lead(F::Together { texts: texts.clone(), act: Together::Hide }), Ok(vec![]));
    room.undo().unwrap();
    assert_eq!(shown(&room), 6);
    room.lead(F::Together { texts: texts.clone(), act: Together::OffPoster }).unwrap();
    assert!(room.ws.board(0).iter().all(|line| !(line.on_poster && texts.contains(&line.id))));
    room.lead(F::Together { texts: texts.clone(), act: Together::ToPoster }).unwrap();
    assert_eq!(picked(&room), 3);
    room.undo().unwrap();
    assert_eq!(picked(&room), 0);
    room.lead(F::Together { texts: texts.clone(), act: Together::Merge }).unwrap();
    assert_eq!(norm_lines(&room).len(), 3);
}

/// All that anybody sees, without what only counts the acts.
fn seen(room: &Room) -> (String, String) {
    let mut page = view::facilitator(&room.ws);
    (page.undo, page.seats_rev) = (None, 0);
    (serde_json::to_string(&page).unwrap(), serde_json::to_string(&room.ws.result()).unwrap())
}

#[test]
fn every_act_but_deleting_is_taken_back() {
    let mut room = closed();
    let write = |message: &str, truth: &str| F::WriteValue {
        value: 0,
        message: message.to_owned(),
        truth: truth.to_owned(),
        approve: false,
    };
    let steps = |what: &str| written(&[NextStep { what: what.to_owned(), ..NextStep::default() }]);
    let (text, texts) = (line(&room, "Si fra"), like(&room));
    let acts = [
        (write("Barnet først", ""), Undoable::Message(0)),
        (F::WriteTruth { value: 0, words: "Alle vil det beste".to_owned() }, Undoable::Truth(0)),
        (steps("Oppfølgingsmøte"), Undoable::NextSteps),
        (F::PickForPoster { text, on: false }, Undoable::Poster),
        (F::MoveLine { text, before: None }, Undoable::Order),
        (F::Reword { text, words: "Si ifra".to_owned() }, Undoable::Merge),
        (F::KeepApart { texts: texts.clone() }, Undoable::Apart),
        (F::Hide { text: texts[0], on: true }, Undoable::Hide(false)),
        (F::Approve { value: 0, on: true }, Undoable::Approval(0, false)),
        (F::Publish, Undoable::Publish(false)),
        (steps("Et møte til"), Undoable::NextSteps),
        (F::Publish, Undoable::Publish(true)),
        (F::Approve { value: 0, on: false }, Undoable::Approval(0, true)),
    ];
    let mut before = Vec::new();
    for (act, undo) in acts {
        room.wait(2 * MINUTE);
        before.push(seen(&room));
        let events = room.lead(act.clone()).unwrap();
        assert!(!events.is_empty(), "{act:?}");
        assert_eq!(undoable(&room), Some(undo), "{act:?}");
    }
    while let Some(earlier) = before.pop() {
        room.undo().unwrap();
        assert_eq!(seen(&room), earlier);
    }
    assert_eq!(room.undo(), Err(Refusal::Stale), "all is taken back");
}

#[test]
fn publishing_what_is_published_is_nothing() {
    let mut room = closed();
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::Publish).unwrap();
    assert_eq!(room.lead(F::Publish), Ok(vec![]), "the second of two clicks");
    room.undo().unwrap();
    assert!(room.ws.result().is_none(), "taken back from the leaders");
}

#[test]
fn a_text_that_saves_itself_is_one_act_until_she_rests() {
    let mut room = closed();
    for words in ["Barnet", "Barnet først", "Barnet først, alltid"] {
        room.wait(2_000);
        room.lead(message(0, words)).unwrap();
    }
    room.wait(2 * MINUTE);
    room.lead(message(0, "Noe annet")).unwrap();
    let written = |room: &Room| room.material().edited[0].message.clone();
    room.undo().unwrap();
    assert_eq!(written(&room), "Barnet først, alltid");
    room.undo().unwrap();
    assert_eq!(written(&room), "");
}

#[test]
fn what_is_deleted_for_good_does_not_come_back_by_undo() {
    let mut room = closed();
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::Publish).unwrap();
    room.lead(F::Approve { value: 0, on: false }).unwrap();
    room.lead(written(&[NextStep { what: "Møte".to_owned(), ..NextStep::default() }])).unwrap();
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::Publish).unwrap();
    room.lead(F::DeleteForGood { text: line(&room, "Si fra") }).unwrap();
    while room.undo().is_ok() {
        assert!(!seen(&room).0.contains("Si fra") && !seen(&room).1.contains("Si fra"));
    }
}

/// Logs from before «Angre» covered the material: it took back the latest of what it covered then.
#[test]
fn an_old_undo_takes_back_what_it_took_back() {
    let mut room = closed();
    let texts = like(&room);
    room.lead(F::Merge { texts }).unwrap();
    room.lead(F::PickForPoster { text: line(&room, "Si fra"), on: false }).unwrap();
    let mut log = room.log.clone();
    let undone = r#"{"at":1800000900000,"type":"Undone"}"#;
    log.push(serde_json::from_str(undone).unwrap());
    let ws = domain::Workshop::fold(&log).unwrap();
    assert_eq!(ws.board(0).iter().filter(|line| line.kind == Norm).count(), 5, "the merge");
    assert_eq!(ws.texts[&line(&room, "Si fra")].on_poster, Some(false), "and not the poster");
}
