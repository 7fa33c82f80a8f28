//! «Slett for godt» and «Slett verkstedet nå»: what is left, on disk and for people.

use domain::{FacilitatorCommand as F, Stage, view::FacilitatorView};

use crate::{
    closing::{holds, on_disk},
    common::{Device, Room, Server, form},
    result::{TABOO, offered, published},
    wire::{open, read_on, read_some},
};

#[test]
fn a_text_deleted_for_good_leaves_what_was_published_and_every_file() {
    let server = Server::open();
    let (room, leader) = published(&server);
    let path = |name: &str| format!("/r/{}/{name}", room.id);
    let names = offered(&leader, &room.id);
    assert!(holds(&leader.file(&path("normliste.csv"), "").bytes, TABOO.as_bytes()));
    assert_eq!(room.lead(&F::DeleteForGood { text: room.line(TABOO) }).body, "null");
    for (name, bytes) in on_disk(&server) {
        assert!(!holds(&bytes, TABOO.as_bytes()), "{name}");
    }
    let page = leader.get(&format!("/r/{}", room.id)).body;
    assert!(!page.contains("over hodet"), "without publishing anew");
    for name in
        names.iter().filter(|name| [".csv", ".json", ".html", ".svg"].iter().any(|end| name.ends_with(end)))
    {
        assert!(!holds(&leader.file(&path(name), "").bytes, "over hodet".as_bytes()), "{name}");
    }
}

#[test]
fn whoever_deletes_a_workshop_is_told_what_and_when_and_nobody_else_is() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, _) = room.join();
    let gone = room.facilitator.submit("delete", &[("workshop", &room.id)]).location.expect("the way on");
    for _ in 0..2 {
        let receipt = room.facilitator.get(&gone).body;
        assert!(receipt.contains("Verkstedet er slettet") && receipt.contains("Kultur for god samhandling"));
        assert!(
            receipt.contains("Siljan kommune") && receipt.contains(&room.id) && receipt.contains(" kl. ")
        );
    }
    let other = phone.get(&gone).body;
    assert!(!other.contains("Kultur for god samhandling") && !other.contains(&room.id));
    for (name, bytes) in on_disk(&server) {
        assert!(!holds(&bytes, "Kultur for god samhandling".as_bytes()), "{name}");
        assert_eq!(holds(&bytes, room.id.as_bytes()), name.ends_with(".deleted"), "{name}");
    }
    server.kill();
    server.start_again();
    let told = room.facilitator.get(&gone).body.contains(&room.id);
    assert_eq!(told, server.postgres().is_some(), "in memory alone, or where every machine finds it");
}
#[test]
fn each_page_of_a_workshop_lets_the_cookie_last_ninety_days_more_and_nothing_else_sets_one() {
    let server = Server::open();
    let room = Room::open(&server);
    let set = |device: &crate::common::Device, path: &str| {
        let asked = ureq::get(format!("http://{}{path}", server.socket())).header("Cookie", device.cookie());
        let answer = asked.call().expect("an answer");
        answer.headers().get("set-cookie").map(|set| set.to_str().expect("text").to_owned())
    };
    let (phone, page) = room.join();
    let cookie = set(&phone, &page).expect("anew");
    assert!(
        cookie.starts_with(&format!("{}; Path=/; Max-Age=7776000; HttpOnly", phone.cookie())),
        "{cookie}"
    );
    for path in ["/".to_owned(), format!("/s/{}/qr.svg", room.id)] {
        assert_eq!(set(&room.facilitator, &path), None, "{path}");
    }
    let stranger = ureq::get(format!("http://{}/", server.socket())).call().expect("an answer");
    assert!(stranger.headers().get("set-cookie").is_none(), "nobody gets one for looking in");
}

/// A rehearsal, with the device that leads it. None if there are too many.
fn rehearse(server: &Server) -> Option<Room<'_>> {
    let facilitator = server.device();
    let page = facilitator.submit("create", &form("rehearse")).location.expect("the way on");
    let id = page.strip_prefix("/f/")?.to_owned();
    let code = facilitator.view::<FacilitatorView>(&page).code.as_str().to_owned();
    Some(Room { server, facilitator, id, code, link: String::new() })
}

#[test]
fn a_deleted_rehearsal_ends_for_everybody_who_follows_it() {
    let server = Server::open();
    let room = rehearse(&server).expect("one");
    let (phone, page) = room.join();
    let follow = |device: &Device, path: &str| {
        let ask = format!(
            "GET {path}/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: {}\r\n\r\n",
            device.cookie()
        );
        let mut stream = open(&server, &ask);
        let mut heard = String::new();
        while !heard.contains("event: view") {
            heard += &read_some(&mut stream);
        }
        stream
    };
    let mut streams = [
        follow(&room.facilitator, &format!("/f/{}", room.id)),
        follow(&room.facilitator, &format!("/s/{}", room.id)),
        follow(&phone, &page),
    ];
    let gone = room.facilitator.submit("delete", &[("workshop", &room.id)]);
    assert_eq!(gone.location.as_deref(), Some("/?slettet"));
    for stream in &mut streams {
        let mut heard = String::new();
        while let Some(more) = read_on(stream) {
            heard += &more;
            assert!(!heard.contains("event: beat"), "it goes on: {heard}");
        }
        assert!(heard.contains("event: gone"), "{heard}");
    }
}

/// As many as may play at once.
const REHEARSALS: usize = 20;

#[test]
fn whoever_plays_a_rehearsal_is_free_for_the_next_when_it_is_deleted_or_closed() {
    let server = Server::open();
    let rooms: Vec<Room> = (0..REHEARSALS).map(|_| rehearse(&server).expect("one more")).collect();
    let another = || rehearse(&server).is_some();
    assert!(!another(), "all play");
    let [deleted, closed, ..] = &rooms[..] else { panic!("twenty") };
    deleted.facilitator.submit("delete", &[("workshop", &deleted.id)]);
    assert!((0..20).any(|_| another()), "the deleted one's are free");
    assert!(!another(), "all play");
    assert_eq!(closed.act(&[("command", "Close")]).body, "null");
    assert!((0..20).any(|_| another()), "the closed one's are free");
}

#[test]
fn a_rehearsal_plays_on_after_a_restart() {
    let server = Server::open();
    let room = rehearse(&server).expect("one");
    let (phone, page) = room.join();
    assert_eq!(room.next().body, "null");
    server.kill();
    server.start_again();
    while room.view().stage != Stage::Closing {
        assert_eq!(room.next().body, "null");
    }
    let live = format!("/f/{}/live", room.id);
    let mut tag = "\"-\"".to_owned();
    for _ in 0..30 {
        if room.view().evaluation_count == 4 {
            break;
        }
        tag = room.facilitator.ask(&live, &tag, 2).tag;
    }
    assert_eq!(room.view().evaluation_count, 4, "all four who are simulated");
    assert!(!phone.phone(&page).evaluated, "and nobody else is played");
}

#[test]
fn whoever_asks_for_a_deleted_workshop_hears_that_it_was() {
    let server = Server::open();
    let room = Room::open(&server);
    let stranger = server.device();
    let deleted = |id: &str| stranger.get(&format!("/slettet?verksted={id}")).body;
    assert_eq!(deleted(&room.id), "false");
    assert_eq!(room.facilitator.submit("delete", &[("workshop", &room.id)]).status, 302);
    assert_eq!(deleted(&room.id), "true");
    server.kill();
    server.start_again();
    assert_eq!(deleted(&room.id), "true", "and after a restart");
    for id in ["00000000-0000-4000-8000-000000000000", "noe", ""] {
        assert_eq!(deleted(id), "false", "{id}");
    }
}
