//! What a stream is made of.

use std::net::TcpStream;

use crate::{
    common::{Room, Server, act},
    wire::{open, read_on, read_some},
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

/// A page of the build before, open across an upgrade, knows no changes.
#[test]
fn a_page_that_asks_for_it_is_told_only_what_changes_and_another_the_whole() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, page) = room.join();
    room.next();
    let follow = |query: &str| {
        let (path, cookie) = (format!("{page}/live{query}"), phone.cookie());
        open(&server, &format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n\r\n"))
    };
    let (mut whole, mut parts) = (follow(""), follow("?changes"));
    for stream in [&mut whole, &mut parts] {
        let first = read_until(stream, "delete_at");
        assert!(first.contains("event: view") && first.contains("\"title\""), "{first}");
    }
    let add =
        [("command[Add][value]", "0"), ("command[Add][kind]", "norm"), ("command[Add][words]", "Lytte")];
    assert_eq!(act(&phone, &page, &add).body, "null");
    let told = read_until(&mut parts, "Lytte");
    assert!(told.contains("event: change") && !told.contains("\"title\""), "{told}");
    let told = read_until(&mut whole, "Lytte");
    assert!(told.contains("event: view") && told.contains("\"title\""), "{told}");
}

fn read_until(stream: &mut TcpStream, what: &str) -> String {
    let mut heard = String::new();
    while !heard.contains(what) {
        heard += &read_some(stream);
    }
    heard
}
