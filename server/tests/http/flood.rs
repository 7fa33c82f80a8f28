//! Too much, too large and too slow: each is cut for whoever does it, and for nobody else.

use std::thread;

use crate::{
    common::{Device, Room, Server, act},
    wire::{open, read_all, read_some},
};

fn add(words: &str) -> [(&str, &str); 3] {
    [("command[Add][value]", "0"), ("command[Add][kind]", "norm"), ("command[Add][words]", words)]
}

#[test]
fn a_flood_slows_its_own_phone_and_nobody_else() {
    let server = Server::open();
    let room = Room::open(&server);
    let (wild, page) = room.join();
    let (calm, calm_page) = room.join();
    room.next();
    let press = || act(&wild, &page, &[("command[Remove][text]", "00000000-0000-4000-8000-000000000000")]);
    let refused = (0..2_000).map(|_| press()).find(|answer| answer.status == 429).expect("a limit");
    assert_eq!(refused.body, "\"TooFast\"");
    let shown = (0..2_000).map(|_| wild.get(&page)).find(|answer| answer.status == 429).expect("pages too");
    assert!(shown.body.contains("Det gikk litt fort. Vent et øyeblikk og prøv igjen."));
    let from = format!("{}{page}", server.url());
    let submit = || wild.send("participant", &[], "text/html", &[("Referer", &from)]);
    let shown = (0..2_000).map(|_| submit()).find(|answer| answer.status == 429).expect("forms too");
    assert!(shown.body.contains(&format!("href=\"{page}\"")), "and the way back to the page");
    assert_eq!(act(&calm, &calm_page, &add("Lytte til barnet")).body, "null");
    let again = (0..20_000).map(|_| act(&wild, &page, &add("Spørre først"))).find(|a| a.status != 429);
    assert_eq!(again.expect("it may go on, slowly").body, "null");
}

#[test]
fn all_that_was_written_without_contact_is_delivered_at_once() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, page) = room.join();
    room.next();
    for kind in ["norm", "taboo"] {
        for nth in 0..30 {
            let words = format!("Tekst {nth}");
            let mut fields = add(&words);
            fields[1].1 = kind;
            assert_eq!(act(&phone, &page, &fields).body, "null", "{kind} {nth}");
        }
    }
}

#[test]
fn a_whole_room_joins_from_one_address() {
    let server = Server::open();
    let room = Room::open(&server);
    let code = &room.code;
    thread::scope(|scope| {
        for _ in 0..10 {
            let devices: Vec<Device> = (0..30).map(|_| server.device()).collect();
            scope.spawn(move || {
                for device in devices {
                    device.get(&format!("/j/{code}"));
                    let joined = device.submit("join", &[("code", code), ("service", "1")]);
                    let page = joined.location.expect("a page");
                    assert!(page.starts_with("/d/"), "{page}");
                }
            });
        }
    });
    assert_eq!(room.view().joined, 300);
}

#[test]
fn guesses_of_codes_are_slowed_for_their_address_and_a_room_there_goes_on() {
    let server = Server::open_with(&[("TRUSTED_PROXIES", "127.0.0.0/8")]);
    let (here, elsewhere) = (Room::open(&server), Room::open(&server));
    let scan = |address: &str, code: &str| {
        let ask = format!("GET /j/{code} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: {address}\r\n");
        read_all(&mut open(&server, &format!("{ask}Connection: close\r\n\r\n")))
    };
    let opens = |address: &str, code: &str| scan(address, code).contains("Kultur for god samhandling");
    let refused = |address: &str, code: &str| scan(address, code).starts_with("HTTP/1.1 429");
    assert!(opens("192.0.2.1", &here.code));
    assert!(!refused("192.0.2.1", "2345BCDF"), "anyone may mistype");
    assert!((0..1_000).any(|_| refused("192.0.2.1", "2345BCDF")), "but not for ever");
    // A guess is allowed again now and then, and may be at any moment.
    let spent = |address: &str| refused(address, "2345BCDF");
    let told_nothing = || (0..10).any(|_| spent("192.0.2.1") && refused("192.0.2.1", &elsewhere.code));
    assert!(told_nothing(), "nothing is told of other codes");
    assert!(opens("192.0.2.1", &here.code), "who shares the address with a guesser is not shut out");
    assert!(opens("192.0.2.2", &elsewhere.code));
    assert!((0..10).any(|_| spent("198.51.100.1, 192.0.2.1")), "what a guesser adds is not believed");
}

#[test]
fn what_is_too_large_is_cut_before_it_is_read() {
    let server = Server::open();
    let post =
        "POST /api/join HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    let mut told = open(&server, &format!("{post}Content-Length: 10000000\r\n\r\n"));
    assert_refused(&read_all(&mut told));
    let chunk = format!("{:x}\r\n{}\r\n", 200_000, "a".repeat(200_000));
    let mut untold = open(&server, &format!("{post}Transfer-Encoding: chunked\r\n\r\n{chunk}"));
    assert_refused(&read_some(&mut untold));

    fn assert_refused(answer: &str) {
        assert!(answer.starts_with("HTTP/1.1 413") && answer.contains("\"TooLarge\""), "{answer}");
    }
}

#[test]
fn slow_senders_and_half_open_connections_are_cut_and_streams_are_not() {
    let server = Server::open_with(&[("REQUEST_SECONDS", "1")]);
    let room = Room::open(&server);
    let (phone, page) = room.join();
    room.next();
    let ask = format!("GET {page}/live HTTP/1.1\r\nHost: localhost\r\nCookie: {}\r\n\r\n", phone.cookie());
    let mut stream = open(&server, &ask);
    assert!(read_some(&mut stream).starts_with("HTTP/1.1 200"));

    let mut silent = open(&server, "");
    let mut half_a_head = open(&server, "GET / HTTP/1.1\r\nHost: local");
    let mut half_a_form =
        open(&server, "POST /api/join HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\ncode=");
    assert_eq!(read_all(&mut silent), "");
    assert_eq!(read_all(&mut half_a_head), "");
    let late = read_all(&mut half_a_form);
    assert!(late.starts_with("HTTP/1.1 408") && late.contains("\"Unreachable\""), "{late}");

    assert_eq!(act(&phone, &page, &add("Lytte til barnet")).body, "null");
    let mut heard = String::new();
    while !heard.contains("Lytte til barnet") {
        heard += &read_some(&mut stream);
    }
}

#[test]
fn one_device_does_not_take_every_seat() {
    let server = Server::open();
    let room = Room::open(&server);
    let device = server.device();
    let joined: Vec<String> =
        (0..6).map(|_| device.submit("join", &[("code", &room.code)]).location.expect("somewhere")).collect();
    assert!(joined[..4].iter().all(|page| page.starts_with("/d/")), "{joined:?}");
    assert_eq!(joined[4..], ["/bli-med", "/bli-med"]);
    assert!(device.get("/bli-med").body.contains("har alt fire plasser"));
}

#[test]
fn a_whole_room_may_choose_a_language_and_a_script_without_cookies_may_not_go_on() {
    let server = Server::open();
    let choose = || server.device().post("language", &[("lang", "nn"), ("back", "/")]);
    let chosen = (0..3_000).take_while(|_| choose().status != 429).count();
    assert!((1_000..1_500).contains(&chosen), "{chosen}");
    assert_eq!(choose().body, "\"TooFast\"");
    let room = Room::open(&server);
    let known = room.facilitator.post("language", &[("lang", "nn"), ("back", "/")]);
    assert_eq!(known.status, 200, "whoever is known may go on choosing");
}

#[test]
fn an_address_with_its_share_of_connections_is_told_and_comes_in_when_one_is_free() {
    let server = Server::open_with(&[("CONNECTIONS", "20")]);
    let ask = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    let silent: Vec<_> = (0..10).map(|_| open(&server, "")).collect();
    // The server takes them in the order they came.
    let told = read_all(&mut open(&server, ask));
    assert!(told.starts_with("HTTP/1.1 503") && told.contains("Retry-After: "), "{told}");
    drop(silent);
    let came_in = (0..1_000).any(|_| read_all(&mut open(&server, ask)).starts_with("HTTP/1.1 200"));
    assert!(came_in);
}
