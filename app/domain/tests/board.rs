//! The facilitator's list: what the groups chose, folded, counted, merged and reworded.

mod common;

use common::{Room, norms, plenum};
use domain::{
    FacilitatorCommand as F,
    Kind::{Norm, Taboo},
    Refusal, Stage, view,
};

fn closed(groups: usize, texts: impl Fn(usize) -> Vec<(domain::Kind, String)>) -> Room {
    let mut room = plenum(groups, texts);
    room.go_to(Stage::Closing);
    room.close();
    room
}

fn figures(room: &Room) -> Vec<(String, Option<u32>)> {
    let board = &view::facilitator(&room.ws).boards[0];
    board.lines.iter().map(|line| (line.words.clone(), line.support)).collect()
}

fn own(words: &str, support: u32) -> (String, Option<u32>) {
    (words.to_owned(), Some(support))
}

#[test]
fn equal_texts_are_one_line_counted_by_groups() {
    let room = plenum(3, |group| match group {
        0 => norms(&["Lytte til barnet.", "Spørre"]),
        1 => norms(&["lytte  til BARNET", "Lytte til barnet!"]),
        _ => norms(&["Møte presis", "Spørre…"]),
    });
    assert_eq!(
        figures(&room),
        [own("Lytte til barnet.", 2), own("Spørre", 2), own("Møte presis", 1)],
        "two equal norms from one group are one group's"
    );
    let lines = &view::facilitator(&room.ws).boards[0].lines;
    assert!(lines.iter().all(|line| line.originals.is_empty()), "equal ones are no other wordings");
}

#[test]
fn with_fewer_than_three_groups_no_figure_is_shown_to_anyone() {
    let mut room = plenum(2, |_| norms(&["Lytte"]));
    assert_eq!(figures(&room), [("Lytte".to_owned(), None)]);
    assert_eq!(view::facilitator(&room.ws).boards[0].groups, None);
    room.lead(F::Reveal { value: 0, on: true }).unwrap();
    let shown = view::screen(&room.ws).result.unwrap();
    assert_eq!((shown.groups, shown.norms[0].support), (None, None));
    room.go_to(Stage::Closing);
    room.close();
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::Publish).unwrap();
    let value = &room.ws.result().unwrap().values[0];
    assert_eq!((value.groups, value.texts[0].support), (None, None));
}

#[test]
fn y_is_the_groups_that_agreed() {
    let mut room = Room::new(1);
    room.join(16);
    room.go_to(common::at(0, domain::Phase::GroupWork));
    for group in 0..4 {
        room.write(room.group(group).members[0], 0, Norm, "Lytte");
    }
    (0..3).for_each(|group| room.settle(group));
    room.speak_out(3);
    room.next().unwrap();
    let board = &view::facilitator(&room.ws).boards[0];
    assert_eq!((board.groups, board.lines[0].support), (Some(3), Some(3)));
}

#[test]
fn a_norm_and_a_taboo_in_the_same_words_stay_apart() {
    let mut room = plenum(1, |_| vec![(Norm, "Si fra".to_owned()), (Taboo, "Si fra".to_owned())]);
    let ids: Vec<_> = room.ws.board(0).iter().map(|line| line.id).collect();
    assert_eq!(ids.len(), 2);
    assert_eq!(room.lead(F::Merge { texts: ids.clone() }), Err(Refusal::AcrossKinds));
    assert_eq!(room.lead(F::Merge { texts: vec![ids[0]] }), Err(Refusal::TooFewToMerge));
}

#[test]
fn merged_support_is_the_groups_behind_either() {
    let mut room = plenum(4, |group| match group {
        0 => norms(&["Lytte", "Høre etter"]),
        1 => norms(&["Høre etter"]),
        2 => norms(&["Lytte"]),
        _ => norms(&["Spørre"]),
    });
    let (listen, hear) = (room.id("Lytte"), room.id("Høre etter"));
    let (listen, hear) = (
        room.ws.board(0).iter().find(|line| line.texts.contains(&listen)).unwrap().id,
        room.ws.board(0).iter().find(|line| line.texts.contains(&hear)).unwrap().id,
    );
    room.lead(F::Merge { texts: vec![hear, listen] }).unwrap();
    assert_eq!(figures(&room), [own("Høre etter", 3), own("Spørre", 1)]);
    let line = &view::facilitator(&room.ws).boards[0].lines[0];
    assert_eq!((line.originals.clone(), line.merged), (vec!["Lytte".to_owned()], true));
    room.lead(F::Split { text: hear }).unwrap();
    assert_eq!(room.board(0).len(), 3);
    assert_eq!(room.lead(F::Split { text: hear }), Ok(vec![]));
}

#[test]
fn a_rewording_takes_the_whole_line_with_it() {
    let mut room = plenum(3, |_| norms(&["Lytte"]));
    let text = room.ws.board(0)[0].id;
    let reword = |words: &str| F::Reword { text, words: words.to_owned() };
    assert_eq!(room.lead(reword("Lytte")), Ok(vec![]));
    room.lead(reword("Lytte nøye")).unwrap();
    assert_eq!(figures(&room), [own("Lytte nøye", 3)]);
    room.lead(F::Split { text: room.id("Lytte nøye") }).unwrap();
    assert_eq!(figures(&room), [own("Lytte", 3)]);
    room.go_to(Stage::Closing);
    room.close();
    assert!(room.ws.others(0).is_empty(), "a rewording given up is nobody's text");
}

#[test]
fn what_one_group_chose_is_not_said_to_be_chosen_by_none_for_another_group_s_sake() {
    let texts = [
        [(Norm, "Lytte til barnet."), (Norm, "Spørre"), (Taboo, "Avbryte"), (Taboo, "Overse")],
        [(Norm, "lytte  til BARNET"), (Norm, "Smile"), (Taboo, "avbryte!"), (Taboo, "Lytte til barnet")],
    ];
    let mut room = Room::new(1);
    room.join(8);
    room.go_to(common::at(0, domain::Phase::Individual));
    for (group, texts) in texts.iter().enumerate() {
        for (place, (kind, words)) in texts.iter().enumerate() {
            let add = domain::ParticipantCommand::Add { value: 0, kind: *kind, words: (*words).to_owned() };
            room.act(room.group(group).members[place], add).unwrap();
        }
    }
    room.go_to(common::at(0, domain::Phase::GroupWork));
    room.settle(0);
    room.speak_out(1);
    room.step_to(1, domain::Step::Agree);
    room.agree_all(1);
    room.go_to(Stage::Closing);
    room.close();
    assert_eq!(room.board(0), ["Lytte til barnet.", "Spørre", "Avbryte", "Overse"]);
    let others = &view::facilitator(&room.ws).boards[0].others;
    let mut others: Vec<_> = others.iter().map(|other| (other.kind, other.words.clone())).collect();
    others.sort();
    assert_eq!(others, [(Norm, "Smile".to_owned()), (Taboo, "Lytte til barnet".to_owned())]);

    let text = room.id("Lytte til barnet.");
    room.lead(F::Reword { text, words: "Lytte nøye".to_owned() }).unwrap();
    assert_eq!(room.ws.others(0).len(), 2, "under a new wording it is chosen all the same");
}

#[test]
fn the_list_can_be_merged_after_the_session_and_still_counts() {
    let mut room = closed(3, |group| match group {
        0 => norms(&["Lytte", "Høre etter"]),
        1 => norms(&["Høre etter"]),
        _ => norms(&["Spørre"]),
    });
    let texts = vec![room.id("Lytte"), room.id("Høre etter")];
    room.lead(F::Merge { texts }).unwrap();
    assert_eq!(figures(&room)[0], own("Lytte", 2), "one group behind both is one");
}

#[test]
fn hidden_lines_are_in_no_view_and_come_back() {
    let mut room = plenum(3, |_| norms(&["Lytte", "Noe støtende"]));
    room.lead(F::Reveal { value: 0, on: true }).unwrap();
    let text =
        room.ws.board(0).iter().find(|line| room.ws.texts[&line.id].words == "Noe støtende").unwrap().id;
    let seen = |room: &Room| {
        let screen = serde_json::to_string(&view::screen(&room.ws)).unwrap();
        let phone = serde_json::to_string(&view::phone(&room.ws, room.people[5]).unwrap().result).unwrap();
        (screen.contains("støtende"), phone.contains("støtende"))
    };
    assert_eq!(seen(&room), (true, true));
    room.lead(F::Hide { text, on: true }).unwrap();
    assert_eq!(seen(&room), (false, false));
    assert!(view::facilitator(&room.ws).boards[0].lines.iter().any(|line| line.hidden), "she can undo it");
    room.lead(F::Hide { text, on: false }).unwrap();
    assert_eq!(seen(&room), (true, true));
}

#[test]
fn other_contributions_wait_without_group_or_figure_until_she_picks_one() {
    let mut room = Room::new(1);
    room.join(4);
    room.go_to(common::at(0, domain::Phase::GroupWork));
    for (at, words) in ["Valgt", "Ikke valgt", "Sagt, men borte", "Omformulert"].iter().enumerate() {
        room.write(room.people[at], 0, if at == 0 { Norm } else { Taboo }, words);
    }
    room.write(room.people[0], 0, Taboo, "Aldri lagt fram");
    while room.work(0).table.len() < 4 {
        let speaker = room.speaker(0).unwrap();
        if room.work(0).round.text == Some(room.id("Aldri lagt fram")) {
            room.act(speaker, domain::ParticipantCommand::Pass { rev: room.work(0).rev }).unwrap();
        } else {
            room.said(0);
        }
    }
    room.act(room.people[2], domain::ParticipantCommand::Remove { text: room.id("Sagt, men borte") })
        .unwrap();
    let reword =
        domain::ParticipantCommand::Reword { text: room.id("Omformulert"), words: "Bedre sagt".to_owned() };
    room.act(room.scribe(0), reword).unwrap();
    room.step_to(0, domain::Step::Choose);
    for who in room.people.clone() {
        room.vote(who, &["Valgt"]).unwrap();
    }
    room.step_to(0, domain::Step::Agree);
    room.agree_all(0);
    assert!(room.ws.others(0).is_empty(), "the room is not over");
    room.go_to(Stage::Closing);
    room.close();

    let mut others = room.words(&room.ws.others(0));
    others.sort();
    assert_eq!(others, ["Bedre sagt", "Ikke valgt"]);
    assert_eq!(room.board(0), ["Valgt"]);
    let text = room.id("Ikke valgt");
    assert_eq!(room.lead(F::Merge { texts: vec![room.id("Valgt"), text] }), Err(Refusal::Unknown));
    room.lead(F::PickForPoster { text, on: true }).unwrap();
    assert_eq!(room.board(0), ["Valgt", "Ikke valgt"]);
    assert!(room.ws.board(0)[1].groups.is_empty());
    room.lead(F::Reword { text, words: "Plukket".to_owned() }).unwrap();
    assert_eq!(room.board(0), ["Valgt", "Plukket"]);
    room.lead(F::PickForPoster { text: room.id("Plukket"), on: false }).unwrap();
    assert_eq!(room.board(0), ["Valgt"], "also under a new wording it can be put back");
    let hidden = room.id("Bedre sagt");
    room.lead(F::Hide { text: hidden, on: true }).unwrap();
    assert_eq!(room.lead(F::PickForPoster { text: hidden, on: true }), Err(Refusal::Unknown));
}

#[test]
fn what_the_facilitator_has_not_before_her_she_cannot_touch() {
    let mut room = Room::at_work(4, &[(0, Norm, "Et utkast"), (1, Norm, "Lagt fram")]);
    while room.work(0).round.text != Some(room.id("Lagt fram")) {
        room.said(0);
    }
    room.said(0);
    let draft = room.write(room.people[0], 0, Norm, "Nytt utkast");
    for text in [draft, room.id("Lagt fram")] {
        assert_eq!(room.lead(F::Hide { text, on: true }), Err(Refusal::Unknown));
        assert_eq!(room.lead(F::DeleteForGood { text }), Err(Refusal::Unknown));
        assert_eq!(room.lead(F::Reword { text, words: "Hennes ord".to_owned() }), Err(Refusal::Unknown));
    }
}

#[test]
fn the_result_is_shown_in_its_own_plenum_only() {
    let mut room = plenum(3, |_| norms(&["Lytte"]));
    assert!(view::screen(&room.ws).result.is_none() && !view::facilitator(&room.ws).boards.is_empty());
    assert_eq!(room.lead(F::Reveal { value: 1, on: true }), Err(Refusal::Unknown));
    room.next().unwrap();
    assert_eq!(room.lead(F::Reveal { value: 0, on: true }), Err(Refusal::WrongStage));
    assert!(view::screen(&room.ws).matrix.is_empty(), "never shown, not in the matrix");
    room.previous().unwrap();
    room.lead(F::Reveal { value: 0, on: true }).unwrap();
    assert_eq!(room.lead(F::Reveal { value: 0, on: true }), Ok(vec![]));
    room.next().unwrap();
    assert_eq!(view::screen(&room.ws).matrix.len(), 1);
}

#[test]
fn a_phone_is_spared_the_longest_lists_and_says_how_much() {
    let chosen = |group: usize| {
        let own: Vec<String> = (0..5).map(|at| format!("Norm {at} fra gruppe {group}")).collect();
        norms(&own.iter().map(String::as_str).collect::<Vec<_>>())
    };
    for (groups, left_out) in [(20, 0), (22, 10)] {
        let mut room = plenum(groups, chosen);
        room.lead(F::Reveal { value: 0, on: true }).unwrap();
        let on_phone = view::phone(&room.ws, room.people[0]).unwrap().result.unwrap();
        assert_eq!((on_phone.norms.len(), on_phone.left_out), (100, left_out));
        let on_wall = view::screen(&room.ws).result.unwrap();
        assert_eq!((on_wall.norms.len(), on_wall.left_out), (groups * 5, 0));
        assert_eq!(on_phone.norms[..], on_wall.norms[..100], "the most chosen first");
    }
}
