//! What nodes know of each other's guests.

use super::{Nodes, add};
use crate::common::Room;

#[test]
fn a_page_that_follows_no_refusal_leaves_what_was_refused_where_it_lies() {
    let nodes = Nodes::open(2);
    let room = Room::open(nodes.at(0));
    let (phone, page) = room.join();
    room.next();
    room.next();
    let mut parts = page.split('/').skip(2);
    let (workshop, seat) = (parts.next().expect("a workshop"), parts.next().expect("a seat"));
    let long = "Vente ".repeat(60);
    let mut fields = vec![("workshop", workshop), ("seat", seat), ("id", "")];
    let add = add(&long);
    fields.extend(add);
    let back = phone.submit("participant", &fields).location.expect("the way back");
    let elsewhere = nodes.moved(&phone, 1);
    assert!(!elsewhere.get(&page).body.contains(long.trim()), "another of its pages");
    assert!(elsewhere.get(&back).body.contains(long.trim()), "nothing typed is lost");
    assert!(!elsewhere.get(&back).body.contains(long.trim()), "it is told once");
}
