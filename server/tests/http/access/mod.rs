//! Who may do what: every page, stream, download and server function, for everybody, at every stage. What is not allowed
//! gets the same answer whether it is somebody else's or does not exist.

mod charters;
pub mod endpoints;
mod examples;
mod functions;
mod links;
mod pages;
pub mod people;

use crate::common::{Room, Server};

#[test]
fn the_facilitators_link_opens_the_room_on_another_machine() {
    let server = Server::open();
    let room = Room::open(&server);
    let another = server.device();
    let exchanged = another.get(&room.link);
    assert_eq!(exchanged.location, Some(format!("/f/{}", room.id)));
    assert_eq!(another.get(&format!("/f/{}", room.id)).status, 200);
    assert_eq!(another.get("/k/wrong").status, 404);
}

#[test]
fn a_deleted_workshop_is_gone_for_everyone() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, seat) = room.join();
    let answer = room.facilitator.submit("delete", &[("workshop", &room.id)]);
    assert_eq!(answer.location.as_deref(), Some("/?slettet"));
    assert_eq!(room.facilitator.get(&format!("/f/{}", room.id)).status, 404);
    assert_eq!(phone.get(&seat).status, 404);
    assert_eq!(server.device().get(&room.link).status, 404);
}

#[test]
fn a_broken_link_says_so_in_words() {
    let server = Server::open();
    let stranger = server.device();
    let lost = stranger.get("/f/00000000-0000-4000-8000-000000000000").body;
    for path in ["/f/nothing", "/d/a/b", "/finnes-ikke", "/r/nothing"] {
        let answer = stranger.get(path);
        assert_eq!((answer.status, text(&answer.body)), (404, text(&lost)), "{path}");
    }
}

/// What an answer says, without what differs by chance in a page: nonces.
fn text(answer: &str) -> &str {
    let page = answer.split_once("<body").map_or(answer, |(_, page)| page);
    page.split("<script").next().unwrap_or_default()
}
