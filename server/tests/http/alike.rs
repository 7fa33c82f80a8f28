//! Phones that are shown the same have pages that were made once, and hold nothing of another's.

use std::collections::BTreeSet;

use crate::common::{Room, Server, act};

/// What stands in a page between these.
fn between<'a>(page: &'a str, before: &str, after: &str) -> &'a str {
    let rest = page.split_once(before).unwrap_or_else(|| panic!("no {before}: {page}")).1;
    rest.split_once(after).expect("its end").0
}

#[test]
fn what_is_ones_own_stands_on_no_other_page() {
    let server = Server::open();
    let room = Room::open(&server);
    // In Samling: whoever has a place is shown it.
    let phones: Vec<_> = (0..4).map(|_| room.join()).collect();
    let pages: Vec<String> = phones.iter().map(|(phone, seat)| phone.get(seat).body).collect();
    for ((_, seat), page) in phones.iter().zip(&pages) {
        let id = |seat: &str| seat.rsplit('/').next().map(str::to_owned).expect("an id");
        for (_, other) in &phones {
            assert_eq!(page.contains(&id(other)), other == seat, "{other} on {seat}: {page}");
        }
    }
    for (before, after) in [("id=\"way-back\" value=\"", "\""), ("nonce=\"", "\"")] {
        let own: BTreeSet<_> = pages.iter().map(|page| between(page, before, after)).collect();
        assert_eq!(own.len(), phones.len(), "{before}");
        for one in own {
            assert_eq!(pages.iter().filter(|page| page.contains(one)).count(), 1, "{before}{one}");
        }
    }
}

#[test]
fn what_differs_is_shown() {
    let server = Server::open();
    let room = Room::open(&server);
    let ((first, first_seat), (other, other_seat)) = (room.join(), room.join());
    assert!(first.get(&first_seat).body.contains("<html lang=\"nb\""));
    other.submit("language", &[("lang", "nn"), ("back", &other_seat)]);
    assert!(other.get(&other_seat).body.contains("<html lang=\"nn\""));
    room.next();
    let add =
        [("command[Add][value]", "0"), ("command[Add][kind]", "norm"), ("command[Add][words]", "Si fra")];
    assert_eq!(act(&first, &first_seat, &add).body, "null");
    assert!(first.get(&first_seat).body.contains("Si fra"));
    assert!(!other.get(&other_seat).body.contains("Si fra"));
}
