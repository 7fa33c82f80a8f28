//! What becomes of the rest when the program that makes documents dies, is missing, or keeps on dying.

use std::thread;

use crate::{
    common::{Room, Server, signal},
    result::{approve, published},
};

/// In the body of a page that stands in for a document.
const SENTENCE: &str = "Dokumentene kan ikke lages akkurat nå.";

/// The processes that were asked for a document, as the log has them.
fn asked(server: &Server) -> Vec<String> {
    let log = server.log();
    let lines = log.lines().filter(|line| line.contains("asked for a document"));
    lines.filter_map(|line| Some(line.split_once("process=")?.1.trim().to_owned())).collect()
}

#[test]
fn a_document_whose_program_is_killed_is_not_made_and_the_next_one_is() {
    let server = Server::open_with(&[("RUST_LOG", "server=debug"), ("NO_COLOR", "1")]);
    let (room, leader) = published(&server);
    // All there is has been made, and nobody asks for more by himself.
    assert_eq!(leader.file(&format!("/r/{}/alt.zip", room.id), "").status, 200);
    let preview = format!("/f/{}/plakat.png", room.id);
    assert_eq!(room.facilitator.get(&preview).status, 200);

    let before = asked(&server);
    let engine = before.last().expect("a process");
    signal(engine, "STOP");
    let (tab, path) = (room.facilitator.clone(), &preview);
    let answer = thread::scope(|scope| {
        let asking = scope.spawn(move || tab.get(path));
        while asked(&server).len() == before.len() {
            thread::yield_now();
        }
        // Others notice nothing.
        assert_eq!(leader.get(&format!("/r/{}", room.id)).status, 200);
        approve(&room, false);
        signal(engine, "KILL");
        asking.join().expect("an answer")
    });
    assert_eq!(answer.status, 500);
    assert!(answer.body.contains(SENTENCE), "{}", answer.body);

    let next = room.facilitator.get(&preview);
    assert!(next.status == 200 && next.body.contains("PNG"));
    assert_ne!(asked(&server).last(), Some(engine), "by a new one");
    let poster = leader.file(&format!("/r/{}/verdiplakat-a4.pdf", room.id), "");
    assert!(poster.status == 200 && poster.bytes.starts_with(b"%PDF-1.7"));
}

#[test]
fn without_its_program_a_poster_is_not_made_and_all_else_is() {
    let server = Server::open_with(&[("DOCUMENTS", "/nowhere/documents")]);
    let (room, leader) = published(&server);
    let poster = leader.get(&format!("/r/{}/verdiplakat-a3.pdf", room.id));
    assert_eq!(poster.status, 500);
    assert!(poster.body.contains(SENTENCE), "{}", poster.body);
    let logo = room.facilitator.upload(&format!("/f/{}/logo", room.id), b"<svg/>");
    assert!(logo.status == 500 && logo.body.contains(SENTENCE));
    for name in ["normliste.csv", "normliste.docx", "ordsky-0-norm.png", "verdier.json"] {
        assert_eq!(leader.file(&format!("/r/{}/{name}", room.id), "").status, 200, "{name}");
    }
}

#[test]
fn a_program_that_keeps_on_dying_is_not_started_each_time() {
    let server = Server::open_with(&[("DOCUMENTS", "/bin/false")]);
    let room = Room::open(&server);
    room.join();
    assert_eq!(room.act(&[("command", "Close")]).status, 200);
    let preview = format!("/f/{}/plakat.png", room.id);
    for _ in 0..4 {
        assert_eq!(room.facilitator.get(&preview).status, 500);
    }
    assert_eq!(server.log().matches("it died too often to be started again at once").count(), 1);
}

#[test]
fn logos_that_kill_it_keep_no_document_from_anybody() {
    let server = Server::open_with(&[("DOCUMENTS", "/bin/false")]);
    let room = Room::open(&server);
    room.join();
    assert_eq!(room.act(&[("command", "Close")]).status, 200);
    for _ in 0..3 {
        assert_eq!(room.facilitator.upload(&format!("/f/{}/logo", room.id), b"<svg/>").status, 500);
    }
    assert_eq!(room.facilitator.get(&format!("/f/{}/plakat.png", room.id)).status, 500);
    assert_eq!(server.log().matches("it died too often").count(), 0, "it was started for the picture");
    assert_eq!(room.facilitator.upload(&format!("/f/{}/logo", room.id), b"<svg/>").status, 500);
    assert_eq!(server.log().matches("it died too often").count(), 1, "and not for another logo");
}
