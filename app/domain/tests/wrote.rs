//! How many have written something, on the facilitator's page.

mod common;

use common::{Room, at};
use domain::{
    Kind, ParticipantCommand as P,
    Phase::{GroupWork, Individual, Intro},
    view::{self, Wrote},
};

#[test]
fn she_is_told_how_many_have_written_while_they_write_alone() {
    let mut room = Room::new(2);
    let people = room.join(12);
    room.go_to(at(0, Intro));
    let told = |room: &Room| view::facilitator(&room.ws).wrote;
    for who in &people[..5] {
        room.write(*who, 0, Kind::Norm, "Lytte til barnet");
    }
    assert_eq!(told(&room), None, "not yet asked for");
    room.go_to(at(0, Individual));
    assert_eq!(told(&room), Some(Wrote::Of(5, 12)));
    // A second text, and a taboo, are by the same one.
    let second = room.write(people[5], 0, Kind::Taboo, "Avbryte");
    room.write(people[5], 0, Kind::Norm, "Si fra");
    assert_eq!(told(&room), Some(Wrote::Of(6, 12)));
    room.act(people[5], P::Remove { text: second }).unwrap();
    assert_eq!(told(&room), Some(Wrote::Of(6, 12)), "one is left");
    room.act(people[5], P::Remove { text: room.id("Si fra") }).unwrap();
    assert_eq!(told(&room), Some(Wrote::Of(5, 12)), "none is left");
    let first = room.ws.texts_of(0).next().unwrap().0;
    room.act(people[0], P::Remove { text: first }).unwrap();
    assert_eq!(told(&room), None, "four are too few");
    for who in &people {
        room.write(*who, 0, Kind::Norm, "Møte presis");
    }
    assert_eq!(told(&room), Some(Wrote::Most));
    room.go_to(at(0, GroupWork));
    assert_eq!(told(&room), None);
    room.go_to(at(1, Individual));
    assert_eq!(told(&room), None, "another value");
}

#[test]
fn nobody_else_is_told() {
    let mut room = Room::new(1);
    let people = room.join(12);
    room.go_to(at(0, Individual));
    let others = |room: &Room| {
        let phone = view::phone(&room.ws, people[11]).unwrap();
        (serde_json::to_string(&view::screen(&room.ws)).unwrap(), phone)
    };
    let before = others(&room);
    for who in &people[..6] {
        room.write(*who, 0, Kind::Norm, "Lytte til barnet");
    }
    assert_eq!(others(&room), before);
}
