//! What nodes know of each other's guests.

use std::thread;

use domain::view::FacilitatorView;

use super::{Nodes, add, until};
use crate::{
    common::{Device, Room, Server, act, free_address},
    wire::{open, read_all},
};

/// How many are in the midst of a text, as this page of hers says.
fn writing(facilitator: &Device, page: &str) -> usize {
    facilitator.view::<FacilitatorView>(page).writing_until.len()
}

/// Waits until so many are. It is asked as a page does that no stream reaches: not too often.
fn comes_to_write(facilitator: &Device, page: &str, many: usize) {
    let mut known = String::new();
    until("her page tells who writes", || {
        known = facilitator.ask(&format!("{page}/live"), &known, 5).tag;
        writing(facilitator, page) == many
    });
}

#[test]
fn who_writes_is_counted_once_whichever_nodes_hear_of_it() {
    let nodes = Nodes::open(2);
    let room = Room::open(nodes.at(0));
    let ((phone, page), (other, _)) = (room.join(), room.join());
    room.next();
    room.next();
    let hers = format!("/f/{}", room.id);
    let at_other = nodes.moved(&room.facilitator, 1);
    phone.tell(&format!("{page}/skriver"), "1");
    comes_to_write(&at_other, &hers, 1);
    // The next keystroke is told to the other node.
    let moved = nodes.moved(&phone, 1);
    moved.tell(&format!("{page}/skriver"), "1");
    for facilitator in [&room.facilitator, &at_other] {
        assert_eq!(writing(facilitator, &hers), 1);
    }
    other.tell(&format!("{page}/skriver"), "1");
    assert_eq!(writing(&room.facilitator, &hers), 1, "not theirs to tell");
    assert_eq!(act(&moved, &page, &add("Spørre først")).body, "null");
    assert_eq!(writing(&at_other, &hers), 0, "what was written is sent");
    comes_to_write(&room.facilitator, &hers, 0);
}

#[test]
fn a_workshop_deleted_by_two_presses_at_two_nodes_is_deleted_as_both_pages_say() {
    let nodes = Nodes::open(2);
    for nth in 0..12 {
        let room = Room::open(nodes.at(0));
        let (id, devices) = (room.id.as_str(), [0, 1].map(|node| nodes.moved(&room.facilitator, node)));
        // Half the time the other node has it in memory.
        if nth % 2 == 0 {
            devices[1].get(&format!("/f/{id}"));
        }
        let press = |device: Device| {
            let to = device.submit("delete", &[("workshop", id)]).location;
            (to.clone(), to.map(|to| device.get(&to).body))
        };
        let pages = thread::scope(|scope| {
            let pressing = devices.map(|device| scope.spawn(move || press(device)));
            pressing.map(|pressed| pressed.join().expect("answers"))
        });
        for (to, page) in pages {
            assert_eq!(to.as_deref(), Some("/?slettet"), "{nth}");
            let page = page.expect("a page");
            assert!(page.contains("Kultur for god samhandling"), "{nth}: which one: {page}");
        }
    }
}

#[test]
fn wrong_codes_are_told_of_no_more_often_by_two_nodes_than_by_one() {
    let url = cluster::address(&cluster::new_database());
    let settings = [("DATABASE_URL", url.as_str()), ("TRUSTED_PROXIES", "127.0.0.0/8")];
    let _other = Server::open_with(&settings);
    let figures = free_address();
    let node = Server::open_with(&[&settings[..], &[("METRICS_LISTEN", &figures)]].concat());
    until("it has heard of the other", || {
        let told = ureq::get(format!("http://{figures}/metrics")).call().expect("figures");
        told.into_body().read_to_string().expect("words").lines().any(|line| line == "servers_heard 1")
    });
    let told = |address: usize| {
        let ask =
            format!("GET /j/2345BCDF HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 192.0.2.{address}\r\n");
        let answer = read_all(&mut open(&node, &format!("{ask}Connection: close\r\n\r\n")));
        !answer.starts_with("HTTP/1.1 429")
    };
    // Two thousand in all: alone, it would answer each of these.
    let answered = (0..16).flat_map(|address| (0..100).map(move |_| address)).filter(|of| told(*of)).count();
    assert!((500..1_400).contains(&answered), "{answered}");
}
