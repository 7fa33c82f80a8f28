//! Every event ever released must fold. The file is never changed, only followed by a next version.

mod common;

use std::{collections::BTreeSet, io::Write};

use common::{MINUTE, Room, at, material, message, norms, plenum, session, written};
use domain::{
    CloudMode, CoreValue, Duty, Event, EventBody, FacilitatorCommand as F,
    Kind::{Norm, Taboo},
    NextStep, ParticipantCommand as P, Phase, Settings, Slide, SlideKind, SlidePlace, Stage, Step, StepId,
    StepRow, Timer, Together, UNASKED, Workshop,
};

/// What was released first, and what came later.
const FILES: [&str; 16] = [
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/events-v1.json"),
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/events-v2.json"),
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/events-v3-material.json"),
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/events-clouds.json"),
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/events-v4-work.json"),
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/events-v4-random.json"),
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/events-v4-poster.json"),
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/events-v5-frozen.json"),
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/events-v6-rows.json"),
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/events-v7-chosen.json"),
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/events-v8-edited.json"),
    PARTED,
    PLACES,
    ON_WALL,
    WAITED,
    SLIDES,
];
const SLIDES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/events-v10-slides.json");
const PARTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/events-v9-parted.json");
const ON_WALL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/events-v9-on-wall.json");
const WAITED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/events-v10-waited.json");
const PLACES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/events-v9-places.json");

macro_rules! types {
    ($($name:ident)*) => {
        const TYPES: &[&str] = &[$(stringify!($name)),*];

        /// Does not compile until a new type of event is in the list.
        fn name(body: &EventBody) -> &'static str {
            match body { $(EventBody::$name { .. } => stringify!($name)),* }
        }
    };
}

types! {
    Created Edited Joined JoiningOpened GroupsMade GroupAdded Moved Left Seated StageMoved TimerSet Revealed SlideShown
    Undone
    Written Withdrawn PutForward Noted TurnTaken RoundEnded GroupMoved GroupMerged GroupSplit Reworded
    VoteOpened BallotSent VoteClosed TieSettled TabooTicked AgreementGiven Agreed WentOnWithout DutyTaken GroupUndone
    Hidden Deleted Merged Split KeptApart LineMoved NextStepsWritten TruthWritten MessageWritten PickedForPoster Approved
    Published PosterShown Designed Evaluated Closed CloudArranged
}

fn golden(file: &str) -> Vec<Event> {
    serde_json::from_str(&std::fs::read_to_string(file).expect("the file is there")).expect("it reads")
}

#[test]
fn every_released_event_reads_and_is_written_the_same() {
    for file in FILES {
        let text = std::fs::read_to_string(file).expect("the file is there");
        let stored: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
        assert_eq!(serde_json::to_value(golden(file)).expect("writes"), stored);
    }
}

#[test]
fn every_type_is_in_the_file() {
    let events = FILES.map(golden).concat();
    let held: BTreeSet<&str> = events.iter().map(|event| name(&event.body)).collect();
    let missing: Vec<_> = TYPES.iter().filter(|name| !held.contains(*name)).collect();
    assert!(missing.is_empty(), "missing: {missing:?}");
}

#[test]
fn the_log_folds_to_what_was_published() {
    let result = Workshop::fold(&golden(FILES[0])).expect("folds").result().expect("was published");
    assert_eq!(result.title, "Felles verdier");
    assert_eq!(result.next_steps.len(), 1);
    let value = &result.values[0];
    assert_eq!((value.main_message.as_str(), value.truth.as_str()), ("Barnet først", "Alle vil det beste"));
    let mut words: Vec<&str> = value.texts.iter().map(|text| text.words.as_str()).collect();
    words.sort_unstable();
    assert_eq!(words, ["Avbryte", "Lytte til barnet", "Norm 3"]);
}

/// The latest story in its file. Run `GOLDEN=write cargo test -p domain --test golden -- --ignored` for a new version.
#[test]
#[ignore = "writes the file"]
fn write_the_story() {
    assert_eq!(std::env::var("GOLDEN").as_deref(), Ok("write"));
    let log = slides_story();
    let lines: Vec<String> = log.iter().map(|event| serde_json::to_string(event).unwrap()).collect();
    let mut file = std::fs::File::create_new(SLIDES).expect("a released log is never written over");
    file.write_all(format!("[\n{}\n]\n", lines.join(",\n")).as_bytes()).unwrap();
}

#[test]
fn the_log_that_says_what_was_chosen_folds_to_it() {
    for log in [golden(FILES[9]), chosen_story()] {
        let room = Workshop::fold(&log).unwrap();
        let words: BTreeSet<&str> =
            room.board(0).iter().map(|line| room.texts[&line.id].words.as_str()).collect();
        assert_eq!(words, ["Avbryte", "Lytte", "Møte presis"].into());
        assert_eq!(material(&room).edited[0].message, "", "all that was one writing is undone");
        assert_eq!(room.values[0].truth, "Alle vil det beste");
    }
}

#[test]
fn the_same_story_can_still_be_told() {
    let result = Workshop::fold(&story()).unwrap().result().unwrap();
    assert_eq!(result.values[0].texts.len(), 3);
}

#[test]
fn the_second_log_folds_to_what_was_chosen() {
    for log in [golden(FILES[1]), second_story()] {
        let room = Workshop::fold(&log).unwrap();
        let mut sizes: Vec<usize> = session(&room).groups.iter().map(|group| group.members.len()).collect();
        sizes.sort_unstable();
        assert_eq!(sizes, [1, 2, 3]);
    }
}

#[test]
fn the_third_log_folds_to_the_list_as_it_was_left() {
    for log in [golden(FILES[2]), third_story()] {
        let result = Workshop::fold(&log).unwrap().result().unwrap();
        let words: Vec<&str> = result.values[0].texts.iter().map(|text| text.words.as_str()).collect();
        assert_eq!(words, ["Møte presis", "Si fra", "Lytte til barna"]);
        assert_eq!(result.values[0].main_message, "Barnet først");
    }
}

/// Bearbeiding with suggestions, an order, acts on several lines, and «Angre» of each.
fn third_story() -> Vec<Event> {
    let mut room = common::plenum(1, |_| {
        common::norms(&["Lytte til barnet", "Lytte til barna", "Lytte på barnet", "Si fra", "Møte presis"])
    });
    room.lead(F::KeepApart { texts: vec![room.id("Lytte til barnet"), room.id("Si fra")] }).unwrap();
    room.go_to(Stage::Closing);
    room.close();
    let like = ["Lytte til barnet", "Lytte til barna", "Lytte på barnet"].map(|words| room.id(words));
    let merge =
        F::MergeSuggested { suggested: like.to_vec(), texts: like[..2].to_vec(), into: Some(like[1]) };
    room.lead(merge).unwrap();
    room.lead(F::KeepApart { texts: vec![like[1], room.id("Si fra")] }).unwrap();
    room.undo().unwrap();
    let last = room.id("Si fra");
    room.lead(F::MoveLine { text: room.id("Møte presis"), before: room.ws.board(0).first().map(|l| l.id) })
        .unwrap();
    room.lead(F::MoveLine { text: like[1], before: None }).unwrap();
    let texts = vec![last, like[2]];
    room.lead(F::Together { texts: texts.clone(), act: Together::OffPoster }).unwrap();
    room.lead(F::Together { texts: vec![like[2]], act: Together::Hide }).unwrap();
    room.lead(message(0, "Barnet først")).unwrap();
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::Publish).unwrap();
    room.undo().unwrap();
    room.undo().unwrap();
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::Publish).unwrap();
    room.log
}

#[test]
fn the_log_of_clouds_folds_to_the_clouds_that_were_published() {
    for log in [golden(FILES[3]), clouds_story()] {
        let value = Workshop::fold(&log).unwrap().result().unwrap().values.remove(0);
        let words: Vec<_> = value.norm_cloud.iter().map(|word| (word.text.as_str(), word.weight)).collect();
        assert_eq!(words, [("lytte", 3), ("spørre", 1)]);
    }
}

fn clouds_story() -> Vec<Event> {
    let mut room = plenum(3, |group| norms(&[["Lytte alltid", "Høre alltid", "Lytte og spørre"][group]]));
    let word = |word: &str| word.to_owned();
    room.lead(F::ShowCloudAs { value: 0, kind: Norm, mode: CloudMode::Phrases }).unwrap();
    room.undo().unwrap();
    room.lead(F::DropFromCloud { value: 0, kind: Norm, word: word("alltid"), on: true }).unwrap();
    room.lead(F::JoinInCloud { value: 0, kind: Norm, words: vec![word("lytte"), word("høre")] }).unwrap();
    room.go_to(Stage::Closing);
    room.close();
    room.lead(F::ShowCloudAs { value: 0, kind: Taboo, mode: CloudMode::Words }).unwrap();
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::Publish).unwrap();
    room.log
}

#[test]
fn the_log_that_says_what_came_of_it_folds_to_what_was_published() {
    for log in [golden(FILES[7]), frozen_story()] {
        let result = Workshop::fold(&log).unwrap().result().unwrap();
        let value = &result.values[0];
        let texts: Vec<_> =
            value.texts.iter().map(|text| (text.words.as_str(), text.support, text.on_poster)).collect();
        assert_eq!(
            texts,
            [("Møte presis", Some(1), true), ("Takke", Some(1), false), ("Lytte til barna", Some(3), true)]
        );
        let words: Vec<_> = value.norm_cloud.iter().map(|word| (word.text.as_str(), word.weight)).collect();
        assert_eq!(words, [("barna", 3), ("lytte", 3), ("møte", 1), ("takke", 1)]);
        assert_eq!((value.main_message.as_str(), value.truth.as_str()), ("Barnet først", "Sant"));
    }
}

/// Each act on the list and the clouds, said in full; then what leaves a published value.
fn frozen_story() -> Vec<Event> {
    let mut room = plenum(3, |group| {
        let own = ["Møte presis", "Si fra til NAV", "Takke"][group];
        norms(&[["Lytte til barnet", "Lytter til barna", "Høre på barna"][group], own])
    });
    room.go_to(Stage::Closing);
    room.close();
    let words =
        ["Lytte til barnet", "Lytter til barna", "Høre på barna", "Møte presis", "Takke", "Si fra til NAV"];
    let [listen, listens, hear, meet, thank, speak] = words.map(|words| room.id(words));
    let suggested = vec![listen, listens, hear, thank];
    let texts = vec![listen, listens, hear];
    room.lead(F::MergeSuggested { suggested, texts, into: Some(hear) }).unwrap();
    room.lead(F::Reword { text: hear, words: "Lytte til barna".to_owned() }).unwrap();
    room.lead(F::KeepApart { texts: vec![meet, thank] }).unwrap();
    room.lead(F::MoveLine { text: room.id("Lytte til barna"), before: None }).unwrap();
    room.lead(F::PickForPoster { text: thank, on: false }).unwrap();
    let join = |words: [&str; 2]| words.map(str::to_owned).to_vec();
    room.lead(F::ShowCloudAs { value: 0, kind: Norm, mode: CloudMode::Words }).unwrap();
    room.lead(F::JoinInCloud { value: 0, kind: Norm, words: join(["presis", "møte"]) }).unwrap();
    let write = F::WriteValue {
        value: 0,
        message: "Barnet først".to_owned(),
        truth: "Sant".to_owned(),
        approve: true,
    };
    room.lead(write).unwrap();
    room.lead(F::Publish).unwrap();
    room.lead(F::Hide { text: speak, on: true }).unwrap();
    room.lead(F::DeleteForGood { text: speak }).unwrap();
    room.log
}

#[test]
fn the_log_of_rows_folds_to_what_two_hosts_left() {
    for log in [golden(FILES[8]), rows_story()] {
        let room = Workshop::fold(&log).unwrap();
        let rows: Vec<&str> = room.next_steps.iter().map(|row| row.what.as_str()).collect();
        assert_eq!(rows, ["Møte i mai", "Kurs"]);
        assert_eq!(room.next_steps[0].id, Some(StepId(uuid::Uuid::from_u128(1))));
    }
}

/// Rows with ids, written by two hosts, before the session is closed and after it.
fn rows_story() -> Vec<Event> {
    let mut room = Room::new(1);
    room.join(3);
    let row = |number, what: &str| StepRow {
        id: Some(StepId(uuid::Uuid::from_u128(number))),
        what: what.to_owned(),
        ..StepRow::default()
    };
    let write = |room: &mut Room, steps: &[StepRow], from: &[StepRow]| {
        room.lead(F::WriteNextSteps { steps: steps.to_vec(), from: from.to_vec() }).unwrap();
    };
    write(&mut room, &[row(1, "Møte"), row(2, "Tur")], &[row(1, ""), row(2, "")]);
    room.go_to(Stage::Closing);
    room.close();
    write(&mut room, &[row(1, "Møte i mai"), row(2, "Tur")], &[row(1, "Møte"), row(2, "Tur")]);
    write(&mut room, &[row(1, "Møte"), row(3, "Kurs")], &[row(1, "Møte"), row(2, "Tur"), row(3, "")]);
    room.log
}

fn second_story() -> Vec<Event> {
    let mut room = Room::new(1);
    room.join(8);
    room.go_to(at(0, Phase::GroupWork));
    let [one, two, ..] = room.group(0).members[..] else { panic!("four") };
    let (from, to) = (room.group(0).id, room.group(1).id);
    room.act(room.group(1).members[0], P::Leave).unwrap();
    room.lead(F::Move { rev: room.ws.seats_rev, group: from, place: 1, to: Some(to) }).unwrap();
    room.undo().unwrap();
    room.lead(F::Move { rev: room.ws.seats_rev, group: from, place: 3, to: None }).unwrap();
    room.act(one, P::Leave).unwrap();
    room.act(one, P::ComeBack).unwrap();
    room.step(0).unwrap();
    room.undo_step(0).unwrap();
    room.act(room.scribe(0), P::Note { kind: Norm, words: "Fra et ark".to_owned() }).unwrap();
    room.act(room.scribe(0), P::Note { kind: Norm, words: "fra et ark.".to_owned() }).unwrap();
    room.act(two, P::Leave).unwrap();
    room.log
}

fn story() -> Vec<Event> {
    let mut room = Room::new(1);
    room.join(3);
    room.join_from(Some(1)).unwrap();
    room.make_groups().unwrap();
    room.undo().unwrap();
    room.next().unwrap();
    room.join(1);
    room.add_group().unwrap();
    room.lead(F::OpenJoining { on: false }).unwrap();
    room.next().unwrap();
    let [one, two, three] = room.group(0).members[..] else { panic!("three are left") };
    for number in 1..=7 {
        room.write(one, 0, Norm, &format!("Norm {number}"));
    }
    room.act(one, P::Edit { text: room.id("Norm 1"), words: "Lytte".to_owned() }).unwrap();
    room.act(one, P::Remove { text: room.id("Norm 7") }).unwrap();
    room.write(two, 0, Taboo, "Avbryte");
    room.lead(F::Pause).unwrap();
    room.next().unwrap();
    room.act(room.speaker(0).unwrap(), P::Pass { rev: room.work(0).rev }).unwrap();
    room.speak_out(0);
    room.write(one, 0, Norm, "Et utkast til");
    room.act(one, P::GoLast { rev: room.work(0).rev }).unwrap();
    room.act(room.chair(0), P::EndRound { rev: room.work(0).rev, told: UNASKED }).unwrap();
    room.step(0).unwrap();
    let scribe = room.scribe(0);
    let texts = vec![room.id("Lytte"), room.id("Norm 2")];
    room.act(scribe, P::Merge { texts: texts.clone() }).unwrap();
    room.act(scribe, P::Split { text: texts[0] }).unwrap();
    room.act(scribe, P::Merge { texts: texts.clone() }).unwrap();
    room.act(scribe, P::Reword { text: texts[0], words: "Lytte til barnet".to_owned() }).unwrap();
    room.step(0).unwrap();
    room.vote(one, &["Lytte til barnet", "Norm 3", "Norm 4", "Norm 5", "Norm 6"]).unwrap();
    room.wait(2 * common::MINUTE);
    let taker = if room.chair(0) == two { three } else { two };
    room.act(taker, P::TakeOver { duty: Duty::Chair }).unwrap();
    let absent = room.group(0).members.into_iter().find(|who| *who != taker && *who != one).unwrap();
    room.act(taker, P::GoOnWithout { place: room.group(0).place(absent).unwrap() }).unwrap();
    room.vote(taker, &["Norm 3"]).unwrap();
    room.act(taker, P::VoteAgain { rev: room.work(0).rev }).unwrap();
    room.act(taker, P::EndRound { rev: room.work(0).rev, told: UNASKED }).unwrap();
    room.back(0).unwrap();
    let text = room.write(one, 0, Norm, "Norm 8");
    room.act(one, P::Share { text }).unwrap();
    let drafts: Vec<_> = ["Norm 9", "Et utkast til"].to_vec();
    room.write(taker, 0, Norm, drafts[0]);
    let text = room.id(drafts[0]);
    room.act(taker, P::Share { text }).unwrap();
    room.step(0).unwrap();
    room.vote(one, &["Lytte til barnet", "Norm 3", "Norm 4", "Norm 5", "Norm 6"]).unwrap();
    room.vote(taker, &["Lytte til barnet", "Norm 3", "Norm 8", "Norm 9"]).unwrap();
    room.act(taker, P::SettleTie { rev: room.work(0).rev, texts: vec![room.id("Norm 4")], ticked: true })
        .unwrap();
    room.step(0).unwrap();
    let text = room.id("Avbryte");
    room.act(room.scribe(0), P::TickTaboo { text, on: true }).unwrap();
    room.step_to(0, Step::Agree);
    for who in room.group(0).members {
        room.agree(who).unwrap();
    }
    room.next().unwrap();
    assert_eq!(room.ws.stage(), at(0, Phase::Plenum));
    let (four, eight) = (room.id("Norm 4"), room.id("Norm 3"));
    room.lead(F::Merge { texts: vec![eight, four] }).unwrap();
    room.lead(F::Split { text: eight }).unwrap();
    room.lead(F::Hide { text: four, on: true }).unwrap();
    room.lead(F::DeleteForGood { text: four }).unwrap();
    room.lead(F::WriteTruth { value: 0, words: "Alle vil det beste".to_owned() }).unwrap();
    room.lead(F::Reveal { value: 0, on: true }).unwrap();
    room.go_to(Stage::Closing);
    room.act(one, P::Evaluate { useful: 4, equal: 3, voice: 4 }).unwrap();
    let step =
        NextStep { what: "Oppfølgingsmøte".to_owned(), who: "Leder".to_owned(), when: "Mai".to_owned() };
    room.lead(written(&[step])).unwrap();
    room.close();
    room.lead(message(0, "Barnet først")).unwrap();
    room.lead(F::PickForPoster { text: room.id("Norm 3"), on: false }).unwrap();
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::Publish).unwrap();
    room.log
}

/// A group that agrees, goes back and undoes that; and what saved itself while it was written.
fn chosen_story() -> Vec<Event> {
    let mut room = Room::at_work(4, &[(0, Norm, "Lytte"), (1, Norm, "Møte presis"), (2, Taboo, "Avbryte")]);
    room.settle(0);
    room.back(0).unwrap();
    room.undo_step(0).unwrap();
    room.go_to(at(0, Phase::Plenum));
    let truth = |words: &str| F::WriteTruth { value: 0, words: words.to_owned() };
    room.lead(truth("Alle vil det beste")).unwrap();
    room.wait(2 * MINUTE);
    room.lead(truth("Alle vil")).unwrap();
    room.lead(truth("Alle vil sitt")).unwrap();
    room.undo().unwrap();
    let step = |what: &str| NextStep { what: what.to_owned(), ..NextStep::default() };
    room.lead(written(&[step("Møte")])).unwrap();
    room.lead(written(&[step("Møte i mai")])).unwrap();
    room.close();
    let said = |message: &str| F::WriteValue {
        value: 0,
        message: message.to_owned(),
        truth: "Alle vil det beste".to_owned(),
        approve: false,
    };
    room.lead(said("Barnet")).unwrap();
    room.lead(said("Barnet først")).unwrap();
    room.undo().unwrap();
    room.log
}

#[test]
fn the_log_of_an_edited_workshop_folds_to_what_was_edited_last() {
    for log in [golden(FILES[10]), edited_story()] {
        let room = Workshop::fold(&log).unwrap();
        let names: Vec<&str> = room.settings.values.iter().map(|value| value.name.as_str()).collect();
        assert_eq!((room.settings.title.as_str(), names), ("Verdiene våre", vec!["Verdi 1", "Mot"]));
        let services = session(&room).participants.values().filter_map(|held| held.service);
        assert_eq!(services.collect::<Vec<_>>(), [0]);
    }
}

/// Edited before the room moves, and after; and taken back.
fn edited_story() -> Vec<Event> {
    let mut room = Room::new(1);
    room.join(3);
    room.join_from(Some(1)).unwrap();
    let edit = |room: &mut Room, change: fn(&mut Settings)| {
        let from = Box::new(room.ws.settings.clone());
        let mut settings = from.clone();
        change(&mut settings);
        room.lead(F::Edit { settings, from }).unwrap();
    };
    edit(&mut room, |to| to.title = "Verdiene våre".to_owned());
    edit(&mut room, |to| to.services = ["PPT", "Barnehage"].map(str::to_owned).to_vec());
    room.go_to(at(0, Phase::Individual));
    edit(&mut room, |to| to.values.push(CoreValue { name: "Mot".to_owned(), ..to.values[0].clone() }));
    edit(&mut room, |to| to.individual_seconds = None);
    room.undo().unwrap();
    room.log
}

#[test]
fn the_log_of_what_was_parted_folds_to_lines_that_stay_apart() {
    for log in [golden(PARTED), parted_story()] {
        let room = Workshop::fold(&log).unwrap();
        let view = domain::view::facilitator(&room);
        assert!(view.boards[0].suggestions.is_empty());
        let result = room.result().unwrap();
        let norms: Vec<_> =
            result.values[0].texts.iter().map(|text| (text.words.as_str(), text.on_poster)).collect();
        assert_eq!(
            norms,
            [("Lytt til barnet", true), ("Lytte til barnet", true), ("Vi lytter til barnet", true)]
        );
    }
}

/// Merged, parted, and an approved value filled up with the topmost.
fn parted_story() -> Vec<Event> {
    let mut room =
        plenum(3, |group| norms(&[["Lytte til barnet", "Vi lytter til barnet", "Lytt til barnet"][group]]));
    room.go_to(Stage::Closing);
    room.close();
    let texts: Vec<_> = room.ws.board(0).iter().map(|line| line.id).collect();
    room.lead(F::Merge { texts: texts.clone() }).unwrap();
    room.lead(F::Split { text: texts[0] }).unwrap();
    room.lead(F::Together { texts, act: Together::OffPoster }).unwrap();
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::PickTopmost { value: 0, kind: Norm }).unwrap();
    room.lead(F::Publish).unwrap();
    room.log
}

#[test]
fn the_log_of_places_folds_to_who_sat_where() {
    for log in [golden(PLACES), places_story()] {
        let room = Workshop::fold(&log).unwrap();
        let places: Vec<_> = session(&room).groups.iter().map(|group| group.places.clone()).collect();
        assert_eq!(places, [vec![1, 3, 4], vec![1, 2, 3], vec![1, 2]]);
        assert_eq!(session(&room).waiting(), []);
    }
}

/// Places that stand when somebody goes; a move and a new group that are taken back; help, and going on without somebody.
fn places_story() -> Vec<Event> {
    let mut room = Room::new(1);
    room.join(8);
    room.go_to(at(0, Phase::Individual));
    for (n, who) in room.people.clone().into_iter().enumerate() {
        room.write(who, 0, Norm, &format!("Norm {n}"));
    }
    room.go_to(at(0, Phase::GroupWork));
    let (first, second) = (room.group(0), room.group(1));
    room.act(first.at_place(2).unwrap(), P::Leave).unwrap();
    let speaker = room.group(1).place(room.speaker(1).unwrap()).unwrap();
    let to = Some(first.id);
    room.lead(F::Move { rev: room.ws.seats_rev, group: second.id, place: speaker, to }).unwrap();
    room.undo().unwrap();
    // One takes the place that is free, and one waits.
    let [there, _] = room.join(2)[..] else { panic!("two") };
    room.lead(F::AddGroup { rev: room.ws.seats_rev, asked: true, group: 0, place: 0 }).unwrap();
    room.undo().unwrap();
    room.lead(F::AddGroup { rev: room.ws.seats_rev, asked: true, group: 0, place: 0 }).unwrap();
    room.act(there, P::Leave).unwrap();
    let help = F::AdvanceGroup { group: second.id, rev: room.work(1).rev, told: UNASKED };
    room.lead(help).unwrap();
    let number = room.work(1).acts.last().unwrap().number;
    room.lead(F::UndoHelp { group: second.id, number }).unwrap();
    room.wait(MINUTE);
    let place = room.group(1).place(room.chair(1)).unwrap();
    room.lead(F::GoOnWithout { rev: room.ws.seats_rev, group: second.id, place }).unwrap();
    room.log
}

#[test]
fn the_log_of_a_poster_on_the_wall_folds_to_where_it_stands() {
    for log in [golden(ON_WALL), on_wall_story()] {
        let room = Workshop::fold(&log).unwrap();
        assert_eq!(material(&room).on_wall(), Some(room.result().unwrap().published_at));
        assert_eq!(room.result().unwrap().values.len(), 1, "the second was skipped");
    }
}

/// A value that is skipped, and a poster that is shown, taken away and shown again.
fn on_wall_story() -> Vec<Event> {
    let mut room = Room::at_work(4, &[(0, Norm, "Lytte"), (1, Taboo, "Avbryte")]);
    room.settle(0);
    room.go_to(at(1, Phase::Individual));
    room.lead(F::SkipValue { rev: room.ws.stage_rev }).unwrap();
    room.close();
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    room.lead(F::Publish).unwrap();
    for on in [true, false, true] {
        room.lead(F::ShowPoster { on }).unwrap();
    }
    room.log
}

#[test]
fn the_log_of_those_who_were_waited_for_again_folds_to_who_was() {
    for log in [golden(WAITED), waited_story()] {
        let room = Workshop::fold(&log).unwrap();
        let group = &session(&room).groups[0];
        let work = &session(&room).work[&(0, group.id)];
        assert!(work.open_vote().is_some() && work.step == Step::Choose, "open again");
        assert_eq!(session(&room).active_members(group).count(), 4);
        assert_eq!(session(&room).skipped_at, [(1, at(1, Phase::Individual))].into());
    }
}

/// The one who has the word and leads is gone, and is waited for again; then the last who has not voted. The second value
/// is skipped, and come back to.
fn waited_story() -> Vec<Event> {
    let norms = ["Norm A", "Norm B", "Norm C", "Norm D"];
    let drafts: Vec<_> = norms.into_iter().enumerate().map(|(who, words)| (who, Norm, words)).collect();
    let mut room = Room::at_work(4, &drafts);
    let without = |room: &mut Room, who| {
        room.wait(MINUTE);
        let (rev, group) = (room.ws.seats_rev, room.group(0));
        let place = group.place(who).unwrap();
        room.lead(F::GoOnWithout { rev, group: group.id, place }).unwrap();
        room.undo().unwrap();
    };
    let (speaker, chair) = (room.speaker(0).unwrap(), room.chair(0));
    without(&mut room, speaker);
    without(&mut room, chair);
    room.speak_out(0);
    room.step_to(0, Step::Choose);
    let [one, two, three, last] = room.group(0).members[..] else { panic!("four") };
    for who in [one, two, three] {
        room.vote(who, &["Norm A"]).unwrap();
    }
    without(&mut room, last);
    room.go_to(at(1, Phase::Individual));
    room.lead(F::SkipValue { rev: room.ws.stage_rev }).unwrap();
    room.previous().unwrap();
    while room.ws.stage() != at(0, Phase::GroupWork) {
        room.previous().unwrap();
    }
    room.log
}

#[test]
fn the_log_of_slides_folds_to_the_one_that_stands_on_the_wall() {
    for log in [golden(SLIDES), slides_story()] {
        let room = Workshop::fold(&log).unwrap();
        let slide = session(&room).slide().expect("one stands there");
        assert_eq!((slide.kind, slide.heading.as_str()), (SlideKind::Question, "Snakker vi om elefanten?"));
        assert_eq!(session(&room).timer, Timer::Paused { left: 60_000 });
        assert_eq!(room.settings.slides.len(), 4, "one is kept for a verse");
    }
}

/// Slides that are turned on and back, taken back, edited, and talked about two and two.
fn slides_story() -> Vec<Event> {
    let slide = |place, kind, heading: &str| Slide {
        place,
        kind,
        heading: heading.to_owned(),
        lines: Vec::new(),
        by: String::new(),
    };
    let mut settings = common::settings(1);
    settings.slides = vec![
        slide(SlidePlace::Lobby, SlideKind::Why, "Verdier må deles"),
        Slide {
            lines: vec!["Organisasjoner lærer kun gjennom individer som lærer.".to_owned()],
            by: "Peter Senge".to_owned(),
            ..slide(SlidePlace::Before(0), SlideKind::Quote, "")
        },
        slide(SlidePlace::After(0), SlideKind::Question, "Snakker vi om elefanten?"),
    ];
    let mut room = Room::with(settings, 7);
    room.join(4);
    let show =
        |room: &mut Room, picture| room.lead(F::ShowSlide { rev: room.ws.stage_rev, picture }).unwrap();
    show(&mut room, 1);
    show(&mut room, 0);
    room.undo().unwrap();
    room.next().unwrap();
    show(&mut room, 1);
    let from = Box::new(room.ws.settings.clone());
    let mut edited = from.clone();
    edited.slides.push(Slide {
        by: "Ingrid Ovedie Volden".to_owned(),
        ..slide(SlidePlace::Closing, SlideKind::Verse, "")
    });
    room.lead(F::Edit { settings: edited, from }).unwrap();
    room.go_to(at(0, Phase::Plenum));
    show(&mut room, 1);
    room.lead(F::TalkInPairs { rev: room.session().timer_rev }).unwrap();
    room.wait(MINUTE - 1);
    room.lead(F::Pause).unwrap();
    room.log
}
