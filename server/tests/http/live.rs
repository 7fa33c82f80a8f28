//! What a stream is made of.

use crate::{
    common::{Room, Server},
    wire::{open, read_on},
};

/// A heartbeat that is not handed on would let every page take a silent room for a lost one.
#[test]
fn every_event_has_data_because_browsers_hand_on_no_other() {
    let server = Server::open();
    let room = Room::open(&server);
    let ask = format!(
        "GET /f/{}/live HTTP/1.1\r\nHost: localhost\r\nCookie: {}\r\n\r\n",
        room.id,
        room.facilitator.cookie()
    );
    let mut stream = open(&server, &ask);
    let mut heard = String::new();
    while heard.matches("event: beat").count() < 2 {
        heard += &read_on(&mut stream).expect("a stream that goes on");
    }
    let whole = heard.rsplit_once("event: beat").expect("the second").0;
    for event in whole.split("event: ").skip(1) {
        let data = event.lines().find_map(|line| line.strip_prefix("data: "));
        assert!(data.is_some_and(|data| !data.is_empty()), "{event}");
    }
}
