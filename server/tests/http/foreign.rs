//! Another site's page cannot act in a visitor's name, wherever it sends its form.

use crate::{
    access::endpoints,
    common::{Room, Server},
    wire::{open, read_some},
};

/// What a page of another site cannot hide of where it is from.
const FOREIGN: [&str; 6] = [
    "Sec-Fetch-Site: cross-site",
    "Sec-Fetch-Site: same-site",
    "Origin: https://ond.no",
    "Origin: null",
    "Origin: https://ond.no\r\nSec-Fetch-Site: same-origin",
    "Origin: HERE\r\nSec-Fetch-Site: cross-site",
];
/// A page of ours, in new browsers and in old ones; and what is no browser.
const OURS: [&str; 4] =
    ["Origin: HERE\r\nSec-Fetch-Site: same-origin", "Origin: HERE", "Sec-Fetch-Site: none", "X-Nothing: 1"];

fn status(server: &Server, path: &str, headers: &str) -> String {
    let (host, headers) = (server.socket(), headers.replace("HERE", &server.url()));
    let form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0";
    let ask = format!("POST {path} HTTP/1.1\r\nHost: {host}\r\n{form}\r\n{headers}\r\n\r\n");
    let answer = read_some(&mut open(server, &ask));
    answer.split(' ').nth(1).expect("a status").to_owned()
}

#[test]
fn nothing_is_taken_from_another_sites_page_at_any_address() {
    let server = Server::open();
    let id = "00000000-0000-4000-8000-000000000000";
    for path in endpoints::paths().into_iter().chain(endpoints::functions()) {
        let path = path.replace("{workshop}", id).replace("{seat}", id).replace("{*function}", "facilitator");
        for headers in FOREIGN {
            assert_eq!(status(&server, &path, headers), "403", "{path} with {headers}");
        }
        for headers in OURS {
            assert_ne!(status(&server, &path, headers), "403", "{path} with {headers}");
        }
    }
}

#[test]
fn a_form_of_ours_is_taken_and_anothers_changes_nothing() {
    let server = Server::open();
    let room = Room::open(&server);
    room.join();
    let groups = || room.view().groups.len();
    let form = format!("workshop={}&id=&command%5BMakeGroups%5D%5Brev%5D=1", room.id);
    let (host, cookie, length) = (server.socket(), room.facilitator.cookie(), form.len());
    let head = format!(
        "POST /api/facilitator HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\nContent-Length: {length}"
    );
    let kind = "Content-Type: application/x-www-form-urlencoded\r\nAccept: application/json";
    for (origin, status, made) in [("https://ond.no", "403", 0), (server.url().as_str(), "200", 1)] {
        let ask = format!("{head}\r\n{kind}\r\nOrigin: {origin}\r\n\r\n{form}");
        let answer = read_some(&mut open(&server, &ask));
        assert_eq!((answer.split(' ').nth(1), groups()), (Some(status), made), "{answer}");
    }
}
