//! What the facilitator's page has most prominently, from gathering to publishing.

mod common;

use common::{Room, at, message, norms, plenum};
use domain::{
    CloudMode, FacilitatorCommand as F, Kind, ParticipantCommand as P, Phase, Settings, Slide, SlideKind,
    SlidePlace, Stage,
    view::{self, BoardView, FacilitatorView, MainAct},
};

fn page(room: &Room) -> FacilitatorView {
    view::facilitator(&room.ws)
}

#[test]
fn one_act_is_the_main_one_in_every_stage() {
    let mut room = Room::new(1);
    room.join(4);
    assert_eq!(page(&room).main_act(), MainAct::MakeGroups);
    room.make_groups().unwrap();
    assert_eq!(page(&room).main_act(), MainAct::NextStage);

    let mut room = plenum(1, |_| norms(&["Lytte", "Spørre"]));
    assert_eq!(page(&room).main_act(), MainAct::Reveal(0));
    assert_eq!(page(&room).to_read_first(), Some((2, 0)));
    room.lead(F::Hide { text: room.id("Lytte"), on: true }).unwrap();
    assert_eq!(page(&room).to_read_first(), Some((1, 0)), "what is hidden, the room will not see");
    room.lead(F::Reveal { value: 0, on: true }).unwrap();
    assert_eq!((page(&room).main_act(), page(&room).to_read_first()), (MainAct::NextStage, None));
    room.go_to(Stage::Closing);
    assert_eq!(page(&room).main_act(), MainAct::Close);
    room.close();
    assert_eq!((page(&room).main_act(), page(&room).to_read_first()), (MainAct::Publish, None));
}

#[test]
fn with_nothing_chosen_there_is_nothing_to_show_first() {
    let mut room = Room::at_work(4, &[(0, Kind::Norm, "Lytte")]);
    room.go_to(at(0, Phase::Plenum));
    assert_eq!((page(&room).main_act(), page(&room).to_read_first()), (MainAct::NextStage, None));
}

#[test]
fn answers_are_too_few_until_five_have_come_or_nobody_is_missing() {
    for (people, answers, missing, too_few) in [
        (6, 0, 6, true),
        (6, 4, 2, true),
        (6, 5, 1, false),
        (6, 6, 0, false),
        (5, 0, 5, true),
        (4, 4, 0, false),
        (4, 0, 0, false),
    ] {
        let mut room = Room::new(1);
        room.join(people);
        room.go_to(Stage::Closing);
        for who in room.people.clone().into_iter().take(answers) {
            room.act(who, P::Evaluate { useful: 4, equal: 3, voice: 2 }).unwrap();
        }
        let told = page(&room).unanswered();
        assert_eq!((told.missing, told.too_few), (missing, too_few), "{answers} of {people}");
    }
}

#[test]
fn of_a_value_that_nobody_held_nothing_is_missed_until_something_is_written() {
    let nothing = |room: &Room| page(room).boards.iter().map(BoardView::has_nothing).collect::<Vec<_>>();
    assert_eq!(nothing(&plenum(1, |_| norms(&["Lytte"]))), [false]);
    let mut room = Room::new(3);
    room.join(4);
    room.go_to(Stage::Closing);
    room.close();
    room.lead(message(1, "Barnet først")).unwrap();
    room.lead(F::WriteTruth { value: 2, words: "Det går fort".to_owned() }).unwrap();
    assert_eq!(nothing(&room), [true, false, false]);
}

#[test]
fn publishing_waits_for_approval_and_is_due_again_after_a_change() {
    let mut room = plenum(1, |_| norms(&["Lytte", "Spørre", "Rose", "Hjelpe"]));
    room.go_to(Stage::Closing);
    room.close();
    let waits = |room: &Room| page(room).unapproved().count();
    assert_eq!((waits(&room), page(&room).publishing_is_due()), (1, true));
    assert!(page(&room).boards[0].has_norm_on_poster());
    for words in ["Lytte", "Spørre", "Rose"] {
        room.lead(F::PickForPoster { text: room.id(words), on: false }).unwrap();
    }
    room.lead(F::PickForPoster { text: room.id("Hjelpe"), on: false }).unwrap();
    assert!(!page(&room).boards[0].has_norm_on_poster());
    room.undo().unwrap();
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    assert_eq!((waits(&room), page(&room).publishing_is_due()), (0, true));
    room.lead(F::Publish).unwrap();
    assert!(!page(&room).publishing_is_due());
    room.lead(F::Approve { value: 0, on: false }).unwrap();
    room.lead(F::PickForPoster { text: room.id("Lytte"), on: true }).unwrap();
    room.lead(F::Approve { value: 0, on: true }).unwrap();
    assert!(page(&room).publishing_is_due());
}

#[test]
fn the_pages_of_the_wall_are_turned_where_there_may_be_more_than_one() {
    for (norms_each, length, may) in [(2, 40, false), (2, 60, false), (5, 118, true)] {
        let text = |group: usize, at: usize| format!("{:å<length$}", format!("{group} {at} "));
        let mut room = plenum(1, |group| (0..norms_each).map(|at| (Kind::Norm, text(group, at))).collect());
        let pages = |room: &Room| page(room).wall_may_have_pages();
        assert!(!pages(&room), "nothing is shown yet");
        room.lead(F::Reveal { value: 0, on: true }).unwrap();
        assert_eq!(pages(&room), may, "{norms_each} of {length}");
        room.lead(F::ShowCloudAs { value: 0, kind: Kind::Norm, mode: CloudMode::Phrases }).unwrap();
        assert!(pages(&room), "a cloud may have a page of its own");
    }
}

#[test]
fn a_slide_is_turned_only_where_it_may_be_parted() {
    for (lines, length, may) in
        [(0, 0, false), (3, 60, false), (6, 160, false), (7, 160, true), (10, 80, false)]
    {
        let slide = Slide {
            place: SlidePlace::Lobby,
            kind: SlideKind::List,
            heading: "Dette vil vi".to_owned(),
            lines: vec!["å".repeat(length); lines],
            by: String::new(),
        };
        let mut room = Room::with(Settings { slides: vec![slide], ..common::settings(1) }, 1);
        room.lead(F::ShowSlide { rev: room.ws.stage_rev, picture: 1 }).unwrap();
        assert!(page(&room).slide().is_some());
        assert_eq!(page(&room).wall_may_have_pages(), may, "{lines} of {length}");
    }
}
