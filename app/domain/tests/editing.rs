//! «Rediger»: all of a workshop until its first step, then what has not begun.

mod common;

use common::{MINUTE, Room, at};
use domain::{
    CoreValue, FacilitatorCommand as F, Kind, Lang,
    Phase::{Individual, Intro, Plenum},
    Refusal, Settings, Stage, Timer, Undoable,
    text::TextFault,
    view,
};

fn edit(room: &mut Room, change: impl FnOnce(&mut Settings)) -> Result<(), Refusal> {
    let from = Box::new(room.ws.settings.clone());
    let mut settings = from.clone();
    change(&mut settings);
    room.lead(F::Edit { settings, from }).map(drop)
}

fn value(name: &str) -> CoreValue {
    CoreValue { name: name.to_owned(), individual_prompt: "Finn".to_owned(), group_prompt: "Velg".to_owned() }
}

fn names(room: &Room) -> Vec<&str> {
    room.ws.settings.values.iter().map(|value| value.name.as_str()).collect()
}

#[test]
fn until_the_first_step_all_can_be_edited_and_everybody_sees_it() {
    let mut room = Room::new(2);
    let who = room.join(4)[0];
    edit(&mut room, |to| {
        to.title = " Verdiene våre ".to_owned();
        to.lang = Lang::Nn;
        to.values = vec![value("Mot"), value("Respekt"), value("Trygghet")];
        to.individual_seconds = Some(120);
        to.retention_days = 60;
    })
    .unwrap();
    assert_eq!(names(&room), ["Mot", "Respekt", "Trygghet"]);
    assert_eq!(view::phone(&room.ws, who).unwrap().title, "Verdiene våre");
    assert_eq!((view::screen(&room.ws).lang, room.ws.settings.retention_days), (Lang::Nn, 60));
    room.go_to(at(0, Individual));
    assert_eq!(room.session().timer.left(room.now), Some(2 * MINUTE));
    room.go_to(at(2, Plenum));
    room.next().unwrap();
    assert_eq!(room.ws.stage(), Stage::Closing, "three values");
}

#[test]
fn what_is_not_legal_changes_nothing() {
    let mut room = Room::new(1);
    let before = room.ws.settings.clone();
    type Typed = fn(&mut Settings);
    let table: [(Typed, Refusal); 4] = [
        (|to| to.title.clear(), Refusal::Text(TextFault::Empty)),
        (|to| to.values.clear(), Refusal::ValueCount),
        (|to| to.individual_seconds = Some(10), Refusal::Minutes),
        (|to| to.retention_days = 0, Refusal::RetentionDays),
    ];
    for (change, refusal) in table {
        assert_eq!(edit(&mut room, change), Err(refusal));
    }
    edit(&mut room, |to| to.rehearsal = true).unwrap();
    assert_eq!(room.ws.settings, before, "it is what it was made as");
}

#[test]
fn afterwards_what_has_begun_stands() {
    let mut room = Room::new(3);
    room.join(4);
    room.go_to(at(1, Intro));
    let refused: [fn(&mut Settings); 6] = [
        |to| to.values[1].group_prompt = "Noe annet".to_owned(),
        |to| to.values.swap(1, 2),
        |to| to.values.truncate(1),
        |to| to.lang = Lang::En,
        |to| to.services.clear(),
        |to| to.retention_days = 1,
    ];
    for (at, change) in refused.into_iter().enumerate() {
        assert_eq!(edit(&mut room, change), Err(Refusal::HasBegun), "{at}");
    }
    edit(&mut room, |to| to.values[2] = value("Mot")).unwrap();
    edit(&mut room, |to| to.values.insert(2, value("Respekt"))).unwrap();
    edit(&mut room, |to| to.title = "Verdiene våre".to_owned()).unwrap();
    assert_eq!(names(&room), ["Verdi 1", "Verdi 2", "Respekt", "Mot"]);
    edit(&mut room, |to| to.values.truncate(2)).unwrap();
    room.go_to(Stage::Closing);
    assert_eq!(edit(&mut room, |to| to.values.push(value("Til slutt"))), Err(Refusal::HasBegun));
    room.close();
    assert_eq!(edit(&mut room, |to| to.title = "For sent".to_owned()), Err(Refusal::SessionOver));
}

#[test]
fn the_clock_that_runs_goes_on_and_the_next_is_the_edited_one() {
    let mut room = Room::new(2);
    room.join(4);
    room.go_to(at(0, Individual));
    let running = room.session().timer;
    edit(&mut room, |to| to.individual_seconds = None).unwrap();
    assert_eq!(room.session().timer, running);
    room.go_to(at(1, Individual));
    assert_eq!(room.session().timer, Timer::Off);
}

#[test]
fn who_has_said_where_they_work_still_works_there() {
    let mut room = Room::new(1);
    let nav = room.join_from(Some(0)).unwrap();
    let ppt = room.join_from(Some(1)).unwrap();
    let works = |room: &Room, who| {
        let at = room.session().participants[&who].service;
        at.map(|at| room.ws.settings.services[at].clone())
    };
    edit(&mut room, |to| to.services = ["Barnehage", "NAV"].map(str::to_owned).to_vec()).unwrap();
    assert_eq!((works(&room, nav).as_deref(), works(&room, ppt)), (Some("NAV"), None));
    room.undo().unwrap();
    assert_eq!(works(&room, nav).as_deref(), Some("NAV"));
    assert_eq!(works(&room, ppt).as_deref(), Some("PPT"));
}

#[test]
fn two_hosts_keep_what_only_one_has_changed() {
    let mut room = Room::new(1);
    let from = Box::new(room.ws.settings.clone());
    edit(&mut room, |to| to.title = "Verdiene våre".to_owned()).unwrap();
    let mut settings = from.clone();
    settings.values.push(value("Mot"));
    room.lead(F::Edit { settings: settings.clone(), from: from.clone() }).unwrap();
    assert_eq!((room.ws.settings.title.as_str(), room.ws.settings.values.len()), ("Verdiene våre", 2));
    settings.title = "Noe annet".to_owned();
    assert_eq!(room.lead(F::Edit { settings, from }), Err(Refusal::SettingsChanged));
}

#[test]
fn an_edit_can_be_undone_until_the_room_has_come_to_it() {
    let mut room = Room::new(1);
    room.join(4);
    room.next().unwrap();
    edit(&mut room, |to| to.values.push(value("Mot"))).unwrap();
    assert!(matches!(view::facilitator(&room.ws).undo, Some((_, Undoable::Edit))));
    room.undo().unwrap();
    assert_eq!(names(&room), ["Verdi 1"]);
    edit(&mut room, |to| to.values.push(value("Mot"))).unwrap();
    room.go_to(at(1, Individual));
    let who = room.people[0];
    room.write(who, 1, Kind::Norm, "Si fra");
    while room.session().stage != at(0, Intro) {
        room.undo().unwrap();
    }
    assert_eq!(room.undo(), Err(Refusal::BuiltUpon), "somebody has written there");
}

#[test]
fn what_an_earlier_build_took_as_it_was_can_be_edited_around() {
    let mut room = Room::new(1);
    room.ws.settings.values[0].group_prompt = "• Velg".to_owned();
    room.join(4);
    room.next().unwrap();
    edit(&mut room, |to| to.title = "Verdiene våre".to_owned()).unwrap();
    assert_eq!(room.ws.settings.values[0].group_prompt, "• Velg");
}
