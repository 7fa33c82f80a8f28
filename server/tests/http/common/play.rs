//! A room played to one of its stages, over HTTP alone.

use domain::{FacilitatorCommand as F, Step, view::PhoneView};

use super::{Device, Room, Server, press};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum At {
    Lobby,
    Intro,
    Individual,
    Round,
    Merge,
    Choose,
    Taboos,
    Agree,
    Plenum,
    Revealed,
    Closing,
    Synthesis,
    Published,
    Deleted,
}

impl At {
    pub const ALL: [At; 14] = [
        At::Lobby,
        At::Intro,
        At::Individual,
        At::Round,
        At::Merge,
        At::Choose,
        At::Taboos,
        At::Agree,
        At::Plenum,
        At::Revealed,
        At::Closing,
        At::Synthesis,
        At::Published,
        At::Deleted,
    ];
}

/// A phone, and its page.
pub type Seat = (Device, String);

/// A room of two, who make one group, and write before they are let on.
pub fn play(server: &Server, to: At, write: impl FnOnce(&Room, &[Seat])) -> (Room<'_>, Vec<Seat>) {
    let room = Room::open(server);
    let seats: Vec<Seat> = (0..2).map(|_| room.join()).collect();
    play_on(&room, &seats, to, write);
    (room, seats)
}

/// From the beginning to a stage, with whoever is there.
pub fn play_on(room: &Room, seats: &[Seat], to: At, write: impl FnOnce(&Room, &[Seat])) {
    let on = || assert_eq!(room.next().body, "null");
    let mut write = Some(write);
    for at in At::ALL.into_iter().take_while(|at| *at <= to) {
        match at {
            At::Lobby => {}
            At::Intro | At::Individual | At::Plenum => on(),
            At::Round => {
                write.take().into_iter().for_each(|write| write(room, seats));
                on();
            }
            At::Merge => group_goes_on(seats, Step::Merge),
            At::Choose => group_goes_on(seats, Step::Choose),
            At::Taboos => group_goes_on(seats, Step::Taboos),
            At::Agree => group_goes_on(seats, Step::Agree),
            At::Revealed => {
                assert_eq!(room.lead(&F::Reveal { value: 0, on: true }).body, "null");
            }
            At::Closing => (0..5).for_each(|_| on()),
            At::Synthesis => assert_eq!(room.lead(&F::Close).body, "null"),
            At::Published => {
                assert_eq!(room.lead(&F::Approve { value: 0, on: true }).body, "null");
                assert_eq!(room.lead(&F::Publish).body, "null");
            }
            At::Deleted => {
                let gone = room.facilitator.submit("delete", &[("workshop", &room.id)]);
                assert_eq!(gone.location.as_deref(), Some("/?slettet"));
            }
        }
        if at == At::Agree && to > At::Agree {
            group_agrees(seats);
        }
    }
}

/// Everybody does what is theirs, until each group is at this step.
fn group_goes_on(seats: &[Seat], step: Step) {
    let at_step = |view: &PhoneView| view.table.as_ref().is_some_and(|table| table.step == step);
    while !seats.iter().all(|(device, page)| at_step(&device.phone(page))) {
        assert!(press_once(seats, |view| !at_step(view)), "on the way to {step:?}");
    }
}

/// Everybody does what is theirs, until there is nothing more to do.
pub fn group_agrees(seats: &[Seat]) {
    while press_once(seats, |_| true) {}
}

/// True if anybody had something to press.
fn press_once(seats: &[Seat], may: impl Fn(&PhoneView) -> bool) -> bool {
    let mut pressed = false;
    for (device, page) in seats {
        let view = device.phone(page);
        let Some(act) = player::duty(&view).filter(|_| may(&view)) else { continue };
        let answer = press(device, page, &act);
        assert_eq!(answer.body, "null", "{act:?}");
        pressed = true;
    }
    pressed
}
