//! Nodes that die, are cut off, or sleep; and a database that answers late, never, or not what one asked.

use std::thread;

use domain::view::FacilitatorView;

use super::{Nodes, add, proxy::Way, stream_of, until};
use crate::{
    common::{Room, act, signal},
    wire::{open, read_on, read_some},
};

/// What stands in whatever is appended, and in nothing else that is asked.
const SEALED: &str = r#"{"sealed":""#;

/// Cut off, or in a silence in which nothing comes back.
#[test]
fn a_node_without_the_database_ends_its_streams_and_comes_back_by_itself() {
    for way in [Way::Cut, Way::Silent] {
        let nodes = Nodes::open(2);
        let room = Room::open(nodes.at(0));
        let (phone, page) = room.join();
        room.next();
        room.next();
        let mut stream = open(nodes.at(1), &stream_of(&phone, &page));
        read_some(&mut stream);
        assert!(nodes.is_ready(1));
        nodes.ways[1].is_now(way);
        until("its streams end", || read_on(&mut stream).is_none());
        until("a node that cannot know says so", || !nodes.is_ready(1));
        assert_eq!(act(&phone, &page, &add("Lytte")).body, "null", "the room is not locked");
        assert!(nodes.is_ready(0));
        nodes.ways[1].reopen();
        until("it comes back", || nodes.is_ready(1));
        assert_eq!(nodes.moved(&phone, 1).phone(&page).texts.len(), 1);
    }
}

#[test]
fn what_was_stored_and_never_answered_by_the_database_is_there_once() {
    let nodes = Nodes::open(2);
    let room = Room::open(nodes.at(0));
    let (phone, page) = room.join();
    room.next();
    room.next();
    let mut elsewhere = open(nodes.at(1), &stream_of(&phone, &page));
    let mut heard = read_some(&mut elsewhere);
    // Not before: what it asks first, of itself and for others, would have no answer, and nothing be stored.
    nodes.ways[0].is_now(Way::NoAnswerTo(SEALED));
    thread::scope(|scope| {
        let (pressing, page) = (phone.clone(), &page);
        let pressed = scope.spawn(move || act(&pressing, page, &add("Lytte")).body);
        until("it is stored", || {
            heard += &read_some(&mut elsewhere);
            heard.contains("Lytte")
        });
        nodes.ways[0].reopen();
        assert_eq!(pressed.join().expect("an answer"), "null", "it is done");
    });
    assert_eq!(phone.phone(&page).texts.len(), 1);

    let hers = format!("/f/{}", room.id);
    let at_other = nodes.moved(&room.facilitator, 1);
    let joined = || at_other.view::<FacilitatorView>(&hers).joined;
    nodes.ways[0].is_now(Way::NoAnswerTo(SEALED));
    thread::scope(|scope| {
        let (newcomer, code) = (nodes.at(0).device(), room.code.as_str());
        let joins =
            scope.spawn(move || newcomer.submit("join", &[("code", code), ("service", "1")]).location);
        until("it is stored", || joined() == 2);
        nodes.ways[0].reopen();
        let page = joins.join().expect("an answer");
        assert!(page.is_some_and(|page| page.starts_with("/d/")), "it is done");
    });
    assert_eq!(joined(), 2);
}

#[test]
fn a_node_that_meets_what_only_a_newer_one_knows_steps_aside() {
    let nodes = Nodes::open(2);
    let room = Room::open(nodes.at(0));
    let (phone, page) = room.join();
    let mut stream = open(nodes.at(1), &stream_of(&phone, &page));
    read_some(&mut stream);
    let newer = format!(
        "WITH head AS (UPDATE workshop SET seq = seq + 1, mark = 77 WHERE id = '{0}' RETURNING seq)
         INSERT INTO event (workshop_id, seq, mark, at, body)
         SELECT '{0}', seq, 77, 1, '{{\"v\":1,\"at\":1,\"type\":\"FromTheNextBuild\"}}' FROM head",
        room.id
    );
    cluster::tell(&nodes.database, &newer);
    until("its streams end", || read_on(&mut stream).is_none());
    until("it says so", || !nodes.is_ready(1));
}

/// It knows nothing of what was done meanwhile, and has for longer than it may.
#[test]
fn a_node_that_slept_for_long_writes_nothing_stale_and_refuses_nothing() {
    let nodes = Nodes::open(3);
    let room = Room::open(nodes.at(0));
    room.join();
    signal(&nodes.at(0).pid(), "STOP");
    // It sleeps until one that is awake would no longer serve.
    nodes.ways[2].is_now(Way::Cut);
    let facilitator = nodes.moved(&room.facilitator, 1);
    let next = |rev| [("workshop", room.id.as_str()), ("id", ""), ("command[Next][rev]", rev)];
    assert_eq!(facilitator.post("facilitator", &next("1")).body, "null");
    assert_eq!(facilitator.post("facilitator", &next("2")).body, "null");
    let late = nodes.at(1).device();
    let joined = late.submit("join", &[("code", &room.code), ("service", "1")]);
    let page = joined.location.expect("a page");
    assert_eq!(act(&late, &page, &add("Spørre først")).body, "null");
    until("one that hears nothing says so", || !nodes.is_ready(2));
    signal(&nodes.at(0).pid(), "CONT");
    assert_eq!(act(&nodes.moved(&late, 0), &page, &add("Lytte til barnet")).body, "null");
    assert_ne!(room.facilitator.post("facilitator", &next("2")).body, "null", "that step is taken");
    nodes.ways[2].reopen();
    until("it comes back", || nodes.is_ready(2));
    for node in 0..3 {
        assert_eq!(nodes.moved(&late, node).phone(&page).texts.len(), 2);
    }
    nodes.agree(&room);
}
