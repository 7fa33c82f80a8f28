//! What reaches whom, at every stage: the bytes of the page, of the stream and of errors. Each text has a word of its own
//! that says who wrote it and what became of it.

mod stages;

use std::collections::BTreeSet;

use domain::{Kind, ParticipantCommand as P, UNASKED, view::TableView};

use crate::{
    common::{
        Device, Room, Server,
        play::{At, Seat, play_on},
        press,
    },
    wire::{open, read_some},
};

/// What one participant writes: put forward in their turn, or never.
fn forward(nth: usize) -> String {
    format!("framlagt{nth}x")
}

fn draft(nth: usize) -> String {
    format!("utkast{nth}x")
}

pub struct Session<'a> {
    server: &'a Server,
    pub room: Room<'a>,
    /// Two groups: three of five sit with the first.
    pub seats: Vec<Seat>,
    pub leader: Device,
    pub screen: Device,
    pub co: Device,
}

impl<'a> Session<'a> {
    /// Five people who have written, two texts each, and two groups.
    pub fn open(server: &'a Server) -> Session<'a> {
        let room = Room::open(server);
        let mut seats: Vec<Seat> = (0..5).map(|_| room.join()).collect();
        play_on(&room, &seats, At::Individual, |_, _| {});
        // By group, so that the first three are at one table.
        let group = |(device, page): &Seat| device.phone(page).seat.expect("a seat").group;
        let size = |of: usize| seats.iter().filter(|seat| group(seat) == of).count();
        let larger = if size(1) == 3 { 1 } else { 2 };
        seats.sort_by_key(|seat| group(seat) != larger);
        for (nth, (device, page)) in seats.iter().enumerate() {
            for words in [forward(nth), draft(nth)] {
                let add = P::Add { value: 0, kind: Kind::Norm, words };
                assert_eq!(press(device, page, &add).body, "null");
            }
        }
        let (leader, screen, co) =
            (room.with_link("Leader"), room.with_link("Screen"), room.with_link("CoFacilitator"));
        Session { server, room, seats, leader, screen, co }
    }

    pub fn table(&self, nth: usize) -> TableView {
        let (device, page) = &self.seats[nth];
        device.phone(page).table.expect("at the table")
    }

    pub fn press(&self, nth: usize, command: &P) -> String {
        let (device, page) = &self.seats[nth];
        press(device, page, command).body
    }

    /// Who leads at this one's table.
    pub fn chair(&self, nth: usize) -> usize {
        let table = if nth < 3 { 0..3 } else { 3..5 };
        let leads = |at: &usize| {
            let (device, page) = &self.seats[*at];
            device.phone(page).seat.is_some_and(|seat| seat.chair)
        };
        table.into_iter().find(leads).expect("a chair")
    }

    /// The group's next step, by its chair.
    pub fn advance(&self, nth: usize) {
        let chair = self.chair(nth);
        let advance = P::Advance { rev: self.table(chair).rev, told: UNASKED };
        assert_eq!(self.press(chair, &advance), "null");
    }

    /// The page, and what its stream begins with.
    fn bytes(&self, device: &Device, page: &str) -> String {
        let mut bytes = device.get(page).body;
        let ask =
            format!("GET {page}/live HTTP/1.1\r\nHost: localhost\r\nCookie: {}\r\n\r\n", device.cookie());
        let mut stream = open(self.server, &ask);
        let mut sent = read_some(&mut stream);
        let has_stream = sent.starts_with("HTTP/1.1 200");
        while has_stream && !sent.split_once("data:").is_some_and(|(_, data)| data.contains("\n\n")) {
            sent += &read_some(&mut stream);
        }
        bytes += &sent;
        bytes.to_lowercase()
    }

    pub fn phone(&self, nth: usize) -> String {
        let (device, page) = &self.seats[nth];
        self.bytes(device, page)
    }

    pub fn wall(&self) -> String {
        let path = format!("/s/{}", self.room.id);
        let cloud = self.screen.get(&format!("{path}/ordsky/0/norm")).body;
        self.bytes(&self.screen, &path) + &cloud.to_lowercase()
    }

    pub fn facilitators(&self) -> String {
        let path = format!("/f/{}", self.room.id);
        let hers = self.bytes(&self.room.facilitator, &path);
        assert_eq!(words_in(&hers), words_in(&self.bytes(&self.co, &path)), "a co-facilitator sees as much");
        hers
    }

    pub fn leaders(&self) -> String {
        let path = format!("/r/{}", self.room.id);
        let files = ["normliste.csv", "verdier.json", "verdier.html", "ordsky-0-norm.svg"];
        let files = files.map(|file| self.leader.get(&format!("{path}/{file}")).body);
        (self.leader.get(&path).body + &files.concat()).to_lowercase()
    }

    /// No phone but one's own, no wall and no leader hears who there is.
    pub fn nobody_is_named(&self) {
        let ids: Vec<&str> =
            self.seats.iter().map(|(_, page)| page.rsplit('/').next().expect("an id")).collect();
        for nth in 0..self.seats.len() {
            let phone = self.phone(nth);
            for (at, id) in ids.iter().enumerate().filter(|(at, _)| *at != nth) {
                assert!(!phone.contains(id), "the phone of {nth} names {at}");
            }
        }
        for (whose, bytes) in
            [("wall", self.wall()), ("facilitator", self.facilitators()), ("leaders", self.leaders())]
        {
            assert!(!ids.iter().any(|id| bytes.contains(id)), "{whose}");
        }
    }
}

/// Which of all texts are in there.
pub fn words_in(bytes: &str) -> BTreeSet<String> {
    (0..5).flat_map(|nth| [forward(nth), draft(nth)]).filter(|word| bytes.contains(word.as_str())).collect()
}

pub fn only(words: impl IntoIterator<Item = String>) -> BTreeSet<String> {
    words.into_iter().collect()
}
