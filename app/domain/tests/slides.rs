//! «Bilder»: what the wall shows beside the work, and that they move nothing but themselves.

mod common;

use common::{MINUTE, Room, at, settings};
use domain::{
    EventBody, FacilitatorCommand as F, Kind, Lang, MAX_SLIDES,
    Phase::{GroupWork, Individual, Intro, Plenum},
    Refusal, Settings, Slide, SlideFault, SlideKind, SlidePlace, Stage, Timer, Undoable,
    presets::{self, Preset},
    text::TextFault,
    view,
};
use proptest::prelude::*;

fn slide(place: SlidePlace, heading: &str) -> Slide {
    let heading = heading.to_owned();
    Slide { place, kind: SlideKind::Question, heading, lines: Vec::new(), by: String::new() }
}

fn with(slides: Vec<Slide>) -> Settings {
    Settings { slides, ..settings(2) }
}

/// Two in Samling, one before the first value, one after it, one in Avslutning.
fn room() -> Room {
    let slides = vec![
        slide(SlidePlace::Lobby, "Hvorfor"),
        slide(SlidePlace::Lobby, "Mål"),
        slide(SlidePlace::Before(0), "Før"),
        slide(SlidePlace::After(0), "Etter"),
        slide(SlidePlace::Closing, "Til slutt"),
    ];
    let mut room = Room::with(with(slides), 7);
    room.join(4);
    room
}

fn show(room: &mut Room, picture: usize) -> Result<Vec<EventBody>, Refusal> {
    room.lead(F::ShowSlide { rev: room.ws.stage_rev, picture })
}

fn on_wall(room: &Room) -> Option<String> {
    view::screen(&room.ws).slide.map(|slide| slide.heading)
}

fn edit(room: &mut Room, change: impl FnOnce(&mut Settings)) -> Result<(), Refusal> {
    let from = Box::new(room.ws.settings.clone());
    let mut settings = from.clone();
    change(&mut settings);
    room.lead(F::Edit { settings, from }).map(drop)
}

#[test]
fn each_stage_has_its_own_and_where_a_value_begins_they_come_first() {
    let mut room = room();
    for (stage, at_first, pictures) in [
        (Stage::Lobby, None, 3),
        (at(0, Intro), Some("Før"), 2),
        (at(0, Individual), None, 1),
        (at(0, GroupWork), None, 1),
        (at(0, Plenum), None, 2),
        (at(1, Intro), None, 1),
        (Stage::Closing, None, 2),
    ] {
        room.go_to(stage);
        assert_eq!(on_wall(&room).as_deref(), at_first, "{stage:?}");
        assert_eq!(room.ws.settings.pictures(stage).len(), pictures, "{stage:?}");
    }
    room.close();
    assert_eq!(on_wall(&room), None);
}

#[test]
fn a_picture_is_turned_to_once_however_often_it_is_pressed() {
    let mut room = room();
    assert_eq!(show(&mut room, 1), Ok(vec![EventBody::SlideShown { picture: 1, goes_on: false }]));
    assert_eq!(on_wall(&room).as_deref(), Some("Hvorfor"));
    assert_eq!(show(&mut room, 1), Ok(vec![]), "the second of two presses");
    show(&mut room, 2).unwrap();
    assert_eq!(on_wall(&room).as_deref(), Some("Mål"));
    assert_eq!(show(&mut room, 3), Err(Refusal::NoSlide));
    let rev = room.ws.stage_rev;
    room.next().unwrap();
    assert_eq!(room.lead(F::ShowSlide { rev, picture: 1 }), Err(Refusal::Stale), "of another stage");
    room.go_to(at(0, GroupWork));
    assert_eq!(show(&mut room, 1), Err(Refusal::NoSlide));
    room.go_to(Stage::Closing);
    room.close();
    assert_eq!(show(&mut room, 1), Err(Refusal::SessionOver));
}

#[test]
fn the_room_stands_where_it_stood() {
    let mut room = room();
    let who = room.people[0];
    room.go_to(at(0, Intro));
    room.write(who, 0, Kind::Norm, "Lytte");
    let (stage, rev, seats) = (room.ws.stage(), room.ws.stage_rev, room.ws.seats_rev);
    assert!(view::phone(&room.ws, who).unwrap().slide);
    show(&mut room, 1).unwrap();
    assert_eq!((room.ws.stage(), room.ws.stage_rev, room.ws.seats_rev), (stage, rev, seats));
    let phone = view::phone(&room.ws, who).unwrap();
    assert!(!phone.slide && phone.texts.len() == 1);
    room.go_to(at(0, Plenum));
    room.previous().unwrap();
    room.next().unwrap();
    room.go_to(at(1, Intro));
}

#[test]
fn a_stage_that_one_comes_back_to_shows_what_it_showed() {
    let mut room = room();
    show(&mut room, 2).unwrap();
    room.next().unwrap();
    room.previous().unwrap();
    assert_eq!(on_wall(&room).as_deref(), Some("Mål"));
    show(&mut room, 0).unwrap();
    room.next().unwrap();
    room.undo().unwrap();
    assert_eq!(on_wall(&room), None);
}

#[test]
fn a_turn_is_taken_back_and_the_clock_with_it() {
    let mut room = room();
    room.go_to(at(0, Plenum));
    show(&mut room, 1).unwrap();
    let rev = room.session().timer_rev;
    room.lead(F::TalkInPairs { rev }).unwrap();
    let talk = room.session().timer;
    assert_eq!(room.lead(F::TalkInPairs { rev }), Err(Refusal::Stale), "pressed twice");
    show(&mut room, 0).unwrap();
    assert_eq!(room.session().timer, Timer::Off, "the clock went with the question");
    assert!(matches!(view::facilitator(&room.ws).undo, Some((_, Undoable::Slide))));
    room.undo().unwrap();
    assert_eq!((on_wall(&room).as_deref(), room.session().timer), (Some("Etter"), talk));
    room.undo().unwrap();
    room.undo().unwrap();
    assert_eq!((on_wall(&room), room.session().timer), (None, Timer::Off));
}

#[test]
fn turns_do_not_bury_what_was_done_before_them() {
    let mut room = room();
    room.make_groups().unwrap();
    for picture in [1, 2, 0, 1, 2] {
        show(&mut room, picture).unwrap();
    }
    assert!(matches!(view::facilitator(&room.ws).undo, Some((_, Undoable::Slide))));
    room.undo().unwrap();
    assert_eq!(on_wall(&room).as_deref(), Some("Hvorfor"), "the latest turn");
    assert!(matches!(view::facilitator(&room.ws).undo, Some((_, Undoable::Groups(false)))));
    // One that stopped the clock of a talk is none of them: the clock comes again with its question.
    room.lead(F::TalkInPairs { rev: room.session().timer_rev }).unwrap();
    let talk = room.session().timer;
    for picture in [2, 0, 2] {
        show(&mut room, picture).unwrap();
    }
    room.undo().unwrap();
    assert_eq!(on_wall(&room), None);
    room.undo().unwrap();
    assert_eq!((on_wall(&room).as_deref(), room.session().timer), (Some("Hvorfor"), talk));
}

#[test]
fn a_question_may_be_talked_about_two_and_two() {
    let mut room = room();
    let who = room.people[0];
    room.go_to(at(0, Plenum));
    let talk = |room: &mut Room| room.lead(F::TalkInPairs { rev: room.session().timer_rev });
    assert_eq!(talk(&mut room), Err(Refusal::NoSlide), "no question stands there");
    show(&mut room, 1).unwrap();
    talk(&mut room).unwrap();
    assert_eq!(view::screen(&room.ws).timer.left(room.now), Some(2 * MINUTE));
    assert_eq!(view::phone(&room.ws, who).unwrap().timer, Timer::Off, "it is on the wall");
    assert_eq!(view::facilitator(&room.ws).stage_timer(), Timer::Off, "and not the stage's");
    room.extend().unwrap();
    assert_eq!(room.session().timer.left(room.now.plus(MINUTE - 1)), Some(2 * MINUTE));
    // Left in the midst of it, and come back to another picture.
    room.next().unwrap();
    room.previous().unwrap();
    assert!(matches!(room.session().timer, Timer::Paused { .. }));
    show(&mut room, 0).unwrap();
    room.next().unwrap();
    room.previous().unwrap();
    assert_eq!(room.session().timer, Timer::Off);
}

#[test]
fn a_talk_that_was_taken_back_does_not_come_again() {
    let mut room = room();
    room.go_to(at(0, Plenum));
    show(&mut room, 1).unwrap();
    room.lead(F::TalkInPairs { rev: room.session().timer_rev }).unwrap();
    room.next().unwrap();
    room.undo().unwrap();
    room.undo().unwrap();
    assert_eq!(room.session().timer, Timer::Off);
    room.next().unwrap();
    room.previous().unwrap();
    assert_eq!(room.session().timer, Timer::Off);
}

#[test]
fn the_result_is_shown_in_the_place_of_a_slide() {
    let mut room = room();
    room.go_to(at(0, Plenum));
    show(&mut room, 1).unwrap();
    room.lead(F::Reveal { value: 0, on: true }).unwrap();
    assert_eq!((on_wall(&room), room.session().revealed.contains(&0)), (None, true));
    show(&mut room, 1).unwrap();
    room.lead(F::Reveal { value: 0, on: false }).unwrap();
    assert_eq!(on_wall(&room).as_deref(), Some("Etter"), "taken away behind it");
    room.undo().unwrap();
    room.undo().unwrap();
    assert_eq!((on_wall(&room), room.session().revealed.contains(&0)), (None, true));
    room.undo().unwrap();
    assert_eq!((on_wall(&room).as_deref(), room.session().revealed.is_empty()), (Some("Etter"), true));
    // The clock of a talk with it.
    room.lead(F::TalkInPairs { rev: room.session().timer_rev }).unwrap();
    let talk = room.session().timer;
    room.lead(F::Reveal { value: 0, on: true }).unwrap();
    assert_eq!(room.session().timer, Timer::Off);
    room.undo().unwrap();
    assert_eq!((on_wall(&room).as_deref(), room.session().timer), (Some("Etter"), talk));
}

#[test]
fn what_cannot_be_shown_is_refused_by_the_number_of_its_slide() {
    let line = |line: &str| Slide { lines: vec![line.to_owned()], ..slide(SlidePlace::Lobby, "") };
    let long = |length| "å".repeat(length);
    let table: Vec<(Slide, Option<SlideFault>)> = vec![
        (slide(SlidePlace::Lobby, &long(100)), None),
        (slide(SlidePlace::Lobby, &long(101)), Some(SlideFault::Heading(TextFault::TooLong(101, 100)))),
        (line(&long(160)), None),
        (line(&long(161)), Some(SlideFault::Line(1, TextFault::TooLong(161, 160)))),
        (line("Smil 😀"), Some(SlideFault::Line(1, TextFault::NoGlyph('😀')))),
        (Slide { lines: vec!["a".to_owned(); 10], ..line("") }, None),
        (Slide { lines: vec!["a".to_owned(); 11], ..line("") }, Some(SlideFault::Lines(11))),
        (Slide { by: long(81), ..line("a") }, Some(SlideFault::Speaker(TextFault::TooLong(81, 80)))),
        (slide(SlidePlace::After(1), "a"), None),
        (slide(SlidePlace::Before(2), "a"), Some(SlideFault::Place)),
    ];
    for (second, fault) in table {
        let checked = with(vec![slide(SlidePlace::Lobby, "a"), second.clone()]).checked();
        match fault {
            None => assert_eq!(checked.unwrap().slides[1], second),
            Some(fault) => assert_eq!(checked, Err(Refusal::Slide(2, fault))),
        }
    }
    let many =
        |count| with(vec![slide(SlidePlace::Lobby, "a"); count]).checked().map(|made| made.slides.len());
    assert_eq!(many(MAX_SLIDES), Ok(20));
    assert_eq!(many(MAX_SLIDES + 1), Err(Refusal::SlideCount(21)));
}

#[test]
fn an_empty_one_goes_and_one_that_waits_for_its_text_is_not_shown() {
    let verse = Slide { by: "Ingrid Ovedie Volden".to_owned(), ..slide(SlidePlace::Closing, "  ") };
    let empty = Slide { lines: vec![" ".to_owned()], ..slide(SlidePlace::Lobby, "") };
    let made = with(vec![empty, verse]).checked().unwrap();
    assert_eq!(made.slides.len(), 1);
    assert_eq!(made.pictures(Stage::Closing), [None]);
}

#[test]
fn they_are_edited_to_the_end_and_a_shorter_list_is_no_gap() {
    let mut room = room();
    show(&mut room, 2).unwrap();
    edit(&mut room, |to| drop(to.slides.remove(1))).unwrap();
    assert_eq!(on_wall(&room), None, "the stage's own");
    room.undo().unwrap();
    assert_eq!(on_wall(&room).as_deref(), Some("Mål"));
    room.go_to(Stage::Closing);
    edit(&mut room, |to| to.slides[4].heading = "Takk".to_owned()).unwrap();
    show(&mut room, 1).unwrap();
    assert_eq!(on_wall(&room).as_deref(), Some("Takk"));
    let gone = Refusal::Slide(5, SlideFault::Place);
    assert_eq!(edit(&mut room, |to| to.slides[4].place = SlidePlace::After(9)), Err(gone));
}

#[test]
fn an_edit_does_not_turn_the_wall() {
    let mut room = room();
    show(&mut room, 1).unwrap();
    edit(&mut room, |to| to.slides.insert(0, slide(SlidePlace::Lobby, "Først"))).unwrap();
    assert_eq!(on_wall(&room).as_deref(), Some("Hvorfor"));
    edit(&mut room, |to| drop(to.slides.remove(0))).unwrap();
    assert_eq!(on_wall(&room).as_deref(), Some("Hvorfor"));
    edit(&mut room, |to| to.slides.swap(0, 1)).unwrap();
    assert_eq!(on_wall(&room).as_deref(), Some("Hvorfor"));
    edit(&mut room, |to| to.slides[1].heading = "Derfor".to_owned()).unwrap();
    assert_eq!(on_wall(&room).as_deref(), Some("Derfor"), "reworded where it stands");
    room.go_to(at(0, Intro));
    assert_eq!(on_wall(&room).as_deref(), Some("Før"));
    edit(&mut room, |to| to.slides.insert(0, slide(SlidePlace::Before(0), "Enda før"))).unwrap();
    assert_eq!(on_wall(&room).as_deref(), Some("Før"));
    show(&mut room, 2).unwrap();
    edit(&mut room, |to| drop(to.slides.remove(0))).unwrap();
    assert_eq!(on_wall(&room), None, "the stage's own is where it was");
    // A stage that was left holds what it showed, too.
    edit(&mut room, |to| to.slides.insert(0, slide(SlidePlace::Lobby, "Først"))).unwrap();
    room.previous().unwrap();
    assert_eq!(on_wall(&room).as_deref(), Some("Derfor"));
}

#[test]
fn the_clock_of_a_talk_goes_with_a_question_that_is_edited_away() {
    let talking = || {
        let mut room = room();
        room.go_to(at(0, Plenum));
        show(&mut room, 1).unwrap();
        room.lead(F::TalkInPairs { rev: room.session().timer_rev }).unwrap();
        let timer = room.session().timer;
        (room, timer)
    };
    let away: [fn(&mut Settings); 3] = [
        |to| drop(to.slides.remove(3)),
        |to| to.slides[3] = slide(SlidePlace::Closing, "Flyttet"),
        |to| to.slides[3].kind = SlideKind::List,
    ];
    for edited in away {
        let (mut room, timer) = talking();
        edit(&mut room, edited).unwrap();
        assert_eq!(room.session().timer, Timer::Off);
        room.undo().unwrap();
        assert_eq!((on_wall(&room).as_deref(), room.session().timer), (Some("Etter"), timer));
    }
    let stays: [fn(&mut Settings); 3] = [
        |to| to.slides[3].heading = "Etterpå".to_owned(),
        |to| to.slides.insert(3, slide(SlidePlace::After(0), "Foran")),
        |to| drop(to.slides.remove(0)),
    ];
    for edited in stays {
        let (mut room, timer) = talking();
        edit(&mut room, edited).unwrap();
        assert_eq!(room.session().timer, timer);
    }
    // Left in the midst of it.
    let (mut room, _) = talking();
    room.next().unwrap();
    edit(&mut room, |to| drop(to.slides.remove(3))).unwrap();
    room.previous().unwrap();
    assert_eq!(room.session().timer, Timer::Off);
}

#[test]
fn two_hosts_are_told_where_both_have_changed_them() {
    let mut room = room();
    let from = Box::new(room.ws.settings.clone());
    let changed = |heading: &str| {
        let mut settings = from.clone();
        settings.slides[0].heading = heading.to_owned();
        F::Edit { settings, from: from.clone() }
    };
    room.lead(changed("Derfor")).unwrap();
    assert_eq!(room.lead(changed("Fordi")), Err(Refusal::SettingsChanged));
}

#[test]
fn two_hosts_do_not_put_a_slide_at_another_value() {
    let from = with(vec![slide(SlidePlace::Lobby, "Hvorfor"), slide(SlidePlace::After(1), "Etter")]);
    let values: [fn(&mut Settings); 2] = [|to| to.values.swap(0, 1), |to| drop(to.values.remove(0))];
    let at_value: fn(&mut Settings) = |to| to.slides.push(slide(SlidePlace::Before(1), "Ny"));
    let elsewhere: fn(&mut Settings) = |to| to.slides[0].heading = "Derfor".to_owned();
    let renamed: fn(&mut Settings) = |to| to.values[0].name = "Raushet".to_owned();
    let both = |first: fn(&mut Settings), second: fn(&mut Settings)| {
        let mut room = Room::with(from.clone(), 7);
        let mut edit = |change: fn(&mut Settings)| {
            let mut settings = Box::new(from.clone());
            change(&mut settings);
            // In the form, a slide follows its value.
            settings.slides.retain(|slide| slide.place.value().is_none_or(|at| at < settings.values.len()));
            room.lead(F::Edit { settings, from: Box::new(from.clone()) }).map(drop)
        };
        edit(first).unwrap();
        edit(second)
    };
    for moved in values {
        assert_eq!(both(moved, at_value), Err(Refusal::SettingsChanged));
        assert_eq!(both(at_value, moved), Err(Refusal::SettingsChanged));
    }
    assert_eq!(both(values[0], elsewhere), Ok(()));
    assert_eq!(both(renamed, at_value), Ok(()));
    assert_eq!(both(at_value, renamed), Ok(()));
}

#[test]
fn the_deck_is_in_the_preset() {
    let headings = |lang, place: SlidePlace| {
        let slides = Preset::Siljan.settings(lang).slides;
        let said = |slide: &Slide| format!("{} {}", slide.heading, slide.lines.join(" "));
        slides.iter().filter(|slide| slide.place == place).map(said).collect::<Vec<_>>().join(" ")
    };
    let (samling, mot) = (headings(Lang::Nb, SlidePlace::Lobby), headings(Lang::Nb, SlidePlace::After(2)));
    for said in [
        "For å få til god samhandling må man starte med å dele verdier. Det er grunnstolpen i all samhandling.",
        "HVORFOR jobbe med verdigrunnlag?",
        "Kommuneplan: Trygg, levende og inkluderende",
        "Alle ansatte opplever at Siljan kommune er «en lærende organisasjon»",
        "Skape kultur for god samhandling – jobbe ut fra felles verdigrunnlag",
        "Organisasjoner lærer kun gjennom individer som lærer.",
        "Verdier må konkretiseres",
    ] {
        assert!(samling.contains(said), "{said}");
    }
    for said in ["Mot krever psykologisk trygghet", "Løfter vi sammen", "elefanten i rommet"] {
        assert!(mot.contains(said), "{said}");
    }
    let verse = Preset::Siljan.settings(Lang::Nb).slides.pop().unwrap();
    assert!(verse.is_blank() && verse.by == "Ingrid Ovedie Volden", "the poem is not ours");
    let toten = format!("{:?}", Preset::VestreToten.settings(Lang::Nb).slides);
    assert!(toten.contains("FNs barnekonvensjon") && !toten.contains("Kommuneplan"));
    assert!(Preset::Blank.settings(Lang::Nb).slides.is_empty());
}

#[test]
fn what_is_to_be_read_through_is_told_apart() {
    use domain::presets::{is_draft_slide, is_untouched_slide};
    let drafts = |lang| {
        let slides = Preset::Siljan.settings(lang).slides;
        assert!(slides.iter().all(is_untouched_slide));
        slides.iter().filter(|slide| is_draft_slide(slide)).count()
    };
    assert_eq!([Lang::Nb, Lang::Nn, Lang::En].map(drafts), [2, 10, 10]);
    let mut own = Preset::Siljan.settings(Lang::Nb).slides.remove(1);
    own.place = SlidePlace::Closing;
    assert!(is_draft_slide(&own), "wherever it is put");
    own.lines.pop();
    assert!(!is_draft_slide(&own) && !is_untouched_slide(&own));
}

proptest! {
    /// The main button alone leads through everything, whatever is turned in between.
    #[test]
    fn whatever_is_turned_the_room_goes_its_way(
        places in proptest::collection::vec(0_usize..6, 0..12),
        turns in proptest::collection::vec(0_usize..6, 0..40),
    ) {
        let place = [
            SlidePlace::Lobby, SlidePlace::Before(0), SlidePlace::After(0),
            SlidePlace::Before(1), SlidePlace::After(1), SlidePlace::Closing,
        ];
        let slides = places.iter().map(|at| slide(place[*at], "Bilde")).collect();
        let mut room = Room::with(with(slides), 3);
        room.join(4);
        let mut turns = turns.into_iter();
        let mut stages = 1;
        loop {
            for at in turns.by_ref().take(4) {
                let pictures = room.ws.settings.pictures(room.ws.stage()).len();
                let stage = room.ws.stage();
                prop_assert_eq!(show(&mut room, at).is_ok(), at < pictures);
                prop_assert_eq!(room.ws.stage(), stage);
                let held = room.session().picture_at();
                prop_assert!(held < pictures && (at >= pictures || held == at));
            }
            if room.next().is_err() {
                break;
            }
            stages += 1;
        }
        prop_assert_eq!((stages, room.ws.stage()), (10, Stage::Closing));
        // Folded again, it is the same.
        let folded = domain::Workshop::fold(&room.log).unwrap();
        prop_assert_eq!(view::screen(&folded), view::screen(&room.ws));
    }
}

#[test]
fn a_slide_moves_with_its_value_and_to_the_beginning_without_it() {
    // The first value is taken away, and the second is the first now.
    let now = |value: usize| value.checked_sub(1);
    for (place, there) in [
        (SlidePlace::Lobby, SlidePlace::Lobby),
        (SlidePlace::Closing, SlidePlace::Closing),
        (SlidePlace::Before(1), SlidePlace::Before(0)),
        (SlidePlace::After(2), SlidePlace::After(1)),
        (SlidePlace::Before(0), SlidePlace::Lobby),
        (SlidePlace::After(0), SlidePlace::Lobby),
    ] {
        assert_eq!(place.moved(now), there, "{place:?}");
    }
}

#[test]
fn a_slide_outlives_its_value_only_where_somebody_has_written_on_it() {
    let slides = Preset::Siljan.settings(Lang::Nb).slides;
    let ours = slides.into_iter().find(|slide| slide.place.value().is_some()).unwrap();
    let blank = Slide { heading: String::new(), lines: Vec::new(), by: String::new(), ..ours.clone() };
    let written = Slide { heading: "Vår egen".to_owned(), ..ours.clone() };
    for (slide, stays) in [(ours, false), (blank, false), (written, true)] {
        assert_eq!(presets::outlives_its_value(&slide), stays, "{slide:?}");
    }
}
