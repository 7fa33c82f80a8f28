//! Everybody who may come to the door.

use crate::common::{
    Device, Room, Server,
    play::{At, Seat, play},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// A browser without a cookie.
    Nobody,
    /// One with a cookie, and no right to anything.
    Stranger,
    /// One that may be everything in another workshop.
    Foreign,
    Participant,
    /// In the same group, at the same table.
    Another,
    Leader,
    Screen,
    CoFacilitator,
    Facilitator,
}

use Who::{Another, CoFacilitator, Facilitator, Foreign, Leader, Nobody, Participant, Screen, Stranger};

pub const ALL: &[Who] =
    &[Nobody, Stranger, Foreign, Participant, Another, Leader, Screen, CoFacilitator, Facilitator];
pub const OWNER: &[Who] = &[Facilitator];
pub const HOSTS: &[Who] = &[CoFacilitator, Facilitator];
pub const VIEWERS: &[Who] = &[Screen, CoFacilitator, Facilitator];
pub const READERS: &[Who] = &[Leader, CoFacilitator, Facilitator];
/// Once it is published, those who took part are readers too.
const READERS_AFTERWARDS: &[Who] = &[Leader, CoFacilitator, Facilitator, Participant, Another];
pub const THE_SEAT: &[Who] = &[Participant];

/// Once the session is closed nobody has a seat any more: whoever took part is told so, at any of them. And nothing is
/// for anybody when all is deleted.
pub fn who_may(may: &'static [Who], at: At) -> &'static [Who] {
    match at {
        At::Deleted => &[],
        At::Published if may == READERS => READERS_AFTERWARDS,
        At::Synthesis | At::Published if may == THE_SEAT => &[Participant, Another],
        _ => may,
    }
}

/// A room at a stage, with a device for everybody.
pub struct Door<'a> {
    pub room: Room<'a>,
    /// The participant's own.
    pub seat: String,
    devices: Vec<(Who, Device)>,
}

impl<'a> Door<'a> {
    pub fn open(server: &'a Server, at: At) -> Door<'a> {
        // Links are made before the workshop is deleted.
        let mut links = Vec::new();
        let (room, seats) = play(server, at.min(At::Published), write);
        for (who, role) in [(Leader, "Leader"), (Screen, "Screen"), (CoFacilitator, "CoFacilitator")] {
            links.push((who, room.with_link(role)));
        }
        let [participant, another]: [Seat; 2] = seats.try_into().ok().expect("two");
        let stranger = server.device();
        stranger.submit("language", &[("lang", "nb"), ("back", "/")]);
        let mut devices = vec![
            (Nobody, server.device()),
            (Stranger, stranger),
            (Foreign, everything_elsewhere(server)),
            (Participant, participant.0),
            (Another, another.0),
            (Facilitator, room.facilitator.clone()),
        ];
        devices.append(&mut links);
        if at == At::Deleted {
            assert_eq!(room.facilitator.submit("delete", &[("workshop", &room.id)]).status, 302);
        }
        Door { room, seat: participant.1, devices }
    }

    /// Those who may not first: what is allowed may change the room.
    pub fn people(&self, may: &[Who]) -> Vec<(Who, &Device)> {
        let mut people: Vec<_> = self.devices.iter().map(|(who, device)| (*who, device)).collect();
        people.sort_by_key(|(who, _)| may.contains(who));
        people
    }
}

/// Both write a norm and a taboo, so that there is something to look for at every stage.
pub fn write(_: &Room, seats: &[Seat]) {
    for (device, page) in seats {
        for (kind, words) in [("norm", "Lytte til barnet"), ("taboo", "Snakke over hodet på barnet")] {
            let add =
                [("command[Add][value]", "0"), ("command[Add][kind]", kind), ("command[Add][words]", words)];
            assert_eq!(crate::common::act(device, page, &add).body, "null");
        }
    }
}

/// One device that is a facilitator, a co-facilitator, a projector, a leader and a participant, in a workshop of its own.
fn everything_elsewhere(server: &Server) -> Device {
    let room = Room::open(server);
    for role in ["CoFacilitator", "Screen", "Leader"] {
        room.facilitator.get(&room.link_for(role));
    }
    room.facilitator.submit("join", &[("code", &room.code), ("service", "")]);
    room.facilitator
}
