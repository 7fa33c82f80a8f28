//! How long a workshop is meant to take, and whether it is ahead or behind.

mod common;

use common::{MINUTE, Room, at, settings};
use domain::{
    Beside, FacilitatorCommand as F, Part,
    Phase::{GroupWork, Individual, Intro, Plenum},
    Plan, Refusal, Settings, Stage, view,
};

fn beside(room: &Room) -> Beside {
    let view = view::facilitator(&room.ws);
    view.pace.expect("a session").beside(view.timer, room.now)
}

fn minutes_left(room: &Room) -> i64 {
    let view = view::facilitator(&room.ws);
    view.pace.expect("a session").end(view.timer, room.now).since(room.now) / MINUTE
}

#[test]
fn three_values_take_an_hour_and_three_quarters() {
    for (plan, writing, values, minutes) in [
        (Plan::default(), Some(300), 3, 105),
        (Plan::default(), None, 3, 105),
        (Plan::default(), Some(600), 1, 50),
        (Plan { group_work: 30, plenum: 10, closing: 5 }, Some(300), 2, 95),
    ] {
        let settings = Settings { plan, individual_seconds: writing, ..settings(values) };
        assert_eq!(settings.meant() / MINUTE, minutes, "{plan:?} {writing:?} {values}");
    }
}

#[test]
fn a_part_is_one_minute_at_least_and_three_hours_at_most() {
    let usual = Plan::default();
    for (plan, wrong) in [
        (usual, None),
        (Plan { group_work: 0, ..usual }, Some(Part::GroupWork)),
        (Plan { plenum: 181, ..usual }, Some(Part::Plenum)),
        (Plan { closing: 0, ..usual }, Some(Part::Closing)),
    ] {
        let checked = Settings { plan, ..settings(1) }.checked().map(drop);
        assert_eq!(checked, wrong.map_or(Ok(()), |part| Err(Refusal::Planned(part))));
    }
}

#[test]
fn group_work_lasts_as_long_as_is_meant() {
    let plan = Plan { group_work: 12, ..Plan::default() };
    let mut room = Room::with(Settings { plan, ..settings(1) }, 7);
    room.join(4);
    room.go_to(at(0, GroupWork));
    assert_eq!(room.session().timer.left(room.now), Some(12 * MINUTE));
}

#[test]
fn a_room_that_dwells_is_behind_and_one_that_hurries_ahead() {
    let mut room = Room::new(2);
    room.join(4);
    room.wait(60 * MINUTE);
    assert_eq!((beside(&room), minutes_left(&room)), (Beside::OnTime, 75), "nobody has begun");
    room.go_to(at(0, Intro));
    room.wait(MINUTE);
    assert_eq!(beside(&room), Beside::OnTime, "a minute is not worth a word");
    room.wait(4 * MINUTE);
    assert_eq!(beside(&room), Beside::Behind(5));
    room.go_to(at(0, Individual));
    room.wait(5 * MINUTE);
    assert_eq!(beside(&room), Beside::Behind(5));
    room.go_to(at(0, GroupWork));
    room.wait(8 * MINUTE);
    room.go_to(at(0, Plenum));
    assert_eq!(beside(&room), Beside::Ahead(7), "eight minutes for twenty");
    room.wait(7 * MINUTE);
    assert_eq!(beside(&room), Beside::Ahead(5), "five are meant for the plenum");
    room.go_to(at(1, Individual));
    room.extend().unwrap();
    assert_eq!(beside(&room), Beside::Ahead(4), "she gave them one more");
    room.lead(F::Pause).unwrap();
    room.wait(10 * MINUTE);
    assert_eq!(beside(&room), Beside::Behind(6));
    room.go_to(Stage::Closing);
    assert_eq!(minutes_left(&room), 15);
    room.close();
    assert_eq!(view::facilitator(&room.ws).pace, None);
}
