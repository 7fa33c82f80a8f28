//! A room played to one of its stages, over HTTP alone.

use serde_json::Value;

use super::{Device, Room, Server, act};

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
            At::Merge => group_goes_on(seats, "Merge"),
            At::Choose => group_goes_on(seats, "Choose"),
            At::Taboos => group_goes_on(seats, "Taboos"),
            At::Agree => group_goes_on(seats, "Agree"),
            At::Revealed => {
                let reveal = [("command[Reveal][value]", "0"), ("command[Reveal][on]", "true")];
                assert_eq!(room.act(&reveal).body, "null");
            }
            At::Closing => (0..5).for_each(|_| on()),
            At::Synthesis => assert_eq!(room.act(&[("command", "Close")]).body, "null"),
            At::Published => {
                let approve = [("command[Approve][value]", "0"), ("command[Approve][on]", "true")];
                assert_eq!(room.act(&approve).body, "null");
                assert_eq!(room.act(&[("command", "Publish")]).body, "null");
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

/// Everybody presses what they can, until each group is at this step.
fn group_goes_on(seats: &[Seat], step: &str) {
    let there = |(device, page): &Seat| device.view(page)["table"]["step"] == step;
    while !seats.iter().all(there) {
        assert!(press_once(seats, |view| view["table"]["step"] != step), "on the way to {step}");
    }
}

fn group_agrees(seats: &[Seat]) {
    while press_once(seats, |view| view["table"]["agreed"] != true) {}
}

/// True if anybody had something to press.
fn press_once(seats: &[Seat], may: impl Fn(&Value) -> bool) -> bool {
    let mut pressed = false;
    for (device, page) in seats {
        let view = device.view(page);
        let Some(fields) = may(&view).then(|| group_work(&view)).flatten() else { continue };
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        // Somebody else may have been first.
        act(device, page, &fields);
        pressed = true;
    }
    pressed
}

/// What one in a group presses next, if it is their turn.
pub fn group_work(view: &Value) -> Option<Vec<(&'static str, String)>> {
    let table = &view["table"];
    let (rev, first) = (table["rev"].to_string(), |texts: &Value| texts[0]["id"].as_str().map(str::to_owned));
    let chair = view["seat"]["chair"] == true;
    Some(match table["step"].as_str()? {
        "Round" if table["turn"]["mine"] == true => vec![("command[Said][rev]", rev)],
        "Round" if !table["turn"]["speaker"].is_null() => return None,
        "Choose" if table["vote"]["sent"] == false => {
            let id = |at: usize| table["vote"]["candidates"][at]["id"].as_str().map(str::to_owned);
            let names = ["command[Vote][texts][0]", "command[Vote][texts][1]"];
            let marks = names.into_iter().enumerate().filter_map(|(at, name)| Some((name, id(at)?)));
            marks.chain([("command[Vote][round]", table["vote"]["round"].to_string())]).collect()
        }
        "Choose" if !table["vote"].is_null() => return None,
        "Taboos" if view["seat"]["scribe"] == true && table["taboos"][0]["picked"] == false => {
            vec![
                ("command[TickTaboo][text]", first(&table["taboos"])?),
                ("command[TickTaboo][on]", "true".into()),
            ]
        }
        "Agree" if table["agreed"] == true || table["i_agreed"] == true => return None,
        "Agree" => vec![("command[Agree][list_rev]", table["list_rev"].to_string())],
        _ if chair => vec![("command[Advance][rev]", rev)],
        _ => return None,
    })
}
