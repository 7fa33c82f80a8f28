//! One live link for each role, and what becomes of those who came by an older one.

use crate::{
    common::{Device, Room, Server, shown_link},
    wire::{open, read_on, read_some},
};

fn path(room: &Room, role: &str) -> String {
    let letter = match role {
        "Screen" => "s",
        "Leader" => "r",
        _ => "f",
    };
    format!("/{letter}/{}", room.id)
}

#[test]
fn each_link_opens_its_own_page_and_no_other_role() {
    let server = Server::open();
    let room = Room::open(&server);
    for (role, opens, not) in
        [("Facilitator", "f", ""), ("CoFacilitator", "f", ""), ("Screen", "s", "fr"), ("Leader", "r", "fs")]
    {
        let device = server.device();
        let link = room.link_for(role);
        assert_eq!(link.len(), "/k/".len() + 43, "256 bits");
        let to = device.get(&link).location.expect("the way on");
        assert_eq!(to, format!("/{opens}/{}", room.id), "and the secret is gone from the address");
        let page = device.get(&to);
        assert!(page.status == 200 && !page.body.contains("/k/"), "{role}");
        for letter in not.chars() {
            assert_eq!(device.get(&format!("/{letter}/{}", room.id)).status, 404, "{role} at /{letter}");
        }
    }
}

#[test]
fn a_new_link_shuts_out_the_old_one_and_who_came_by_it_but_not_who_made_it() {
    let server = Server::open();
    let room = Room::open(&server);
    let another_room = Room::open(&server);
    let elsewhere = another_room.with_link("Leader");
    for role in ["Facilitator", "CoFacilitator", "Screen", "Leader"] {
        let old = room.link_for(role);
        let by_old = server.device();
        assert_eq!(by_old.get(&old).status, 303);
        assert_eq!(by_old.get(&path(&room, role)).status, 200, "{role}");
        let new = room.link_for(role);
        assert_ne!(new, old);
        assert_eq!(server.device().get(&old).status, 404, "{role}: the old link");
        assert_eq!(by_old.get(&path(&room, role)).status, 404, "{role}: who came by it");
        assert_eq!(room.facilitator.get(&path(&room, "Facilitator")).status, 200, "{role}: who made it");
        assert_eq!(by_old.get(&new).status, 303);
        assert_eq!(by_old.get(&path(&room, role)).status, 200, "{role}: the new link");
    }
    assert_eq!(elsewhere.get(&path(&another_room, "Leader")).status, 200, "other rooms are as they were");
}

#[test]
fn a_first_link_takes_no_others_place() {
    let server = Server::open();
    let room = Room::open(&server);
    let first = |opens: &str| {
        let form = [("workshop", room.id.as_str()), ("opens", opens), ("first", "true")];
        room.facilitator.submit("link", &form).location.expect("a page")
    };
    let page = first("Leader");
    let link = shown_link(&room.facilitator, &page);
    assert_eq!(first("Leader"), page, "from a page of before: the same is shown again");
    assert_eq!(shown_link(&room.facilitator, &page), link);
    assert_eq!(shown_link(&room.facilitator, &first("Screen")).len(), link.len());
    assert_eq!(first("Leader"), format!("{page}r"), "no longer at hand: to where it can be replaced");
    assert_eq!(server.device().get(&link).status, 303, "who was sent it gets in");
}

#[test]
fn whose_link_was_made_anew_hears_nothing_more_on_an_open_stream() {
    let server = Server::open();
    let room = Room::open(&server);
    for (role, stream) in [("CoFacilitator", "f"), ("Screen", "s")] {
        let device = room.with_link(role);
        let ask = |device: &Device| {
            let path = format!("/{stream}/{}/live", room.id);
            format!(
                "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: {}\r\n\r\n",
                device.cookie()
            )
        };
        let mut theirs = open(&server, &ask(&device));
        let mut hers = open(&server, &ask(&room.facilitator));
        for stream in [&mut theirs, &mut hers] {
            while !read_some(stream).contains("event: view") {}
        }
        room.link_for(role);
        let mut left = String::new();
        while let Some(more) = read_on(&mut theirs) {
            left += &more;
            assert!(
                !left.contains("event: view") && left.matches("event: beat").count() < 2,
                "{role}: {left}"
            );
        }
        assert!(left.contains("event: gone"), "{role} is told to look again: {left}");
        room.join();
        while !read_some(&mut hers).contains("event: view") {}
    }
}

#[test]
fn the_page_of_links_says_what_there_is_and_what_a_new_one_does() {
    let server = Server::open();
    let room = Room::open(&server);
    let page = format!("/f/{}/lenker", room.id);
    let shown = room.facilitator.get(&page).body;
    assert_eq!(shown.matches("Lag lenke").count(), 3, "for all but herself");
    assert_eq!(shown.matches("Lag ny lenke").count(), 1);
    room.link_for("Leader");
    let shown = room.facilitator.get(&page).body;
    assert_eq!(shown.matches("Den gamle lenken slutter å virke").count(), 2);
    assert!(!shown.contains("/k/"));
    let co = room.with_link("CoFacilitator").get(&format!("/f/{}", room.id)).body;
    assert!(!co.contains("/lenker"), "who may not make links is not led to them");
}

#[test]
fn wrong_secrets_are_slowed_and_a_right_one_opens_all_the_same() {
    let server = Server::open();
    let room = Room::open(&server);
    let guesser = server.device();
    assert_eq!(guesser.get("/k/wrong").status, 404);
    assert!((0..1_000).any(|_| guesser.get("/k/wrong").status == 429));
    assert_eq!(server.device().get(&room.link).status, 303, "from the same address");
}

#[test]
fn no_secret_is_logged_however_much_is() {
    let server = Server::open_with(&[("RUST_LOG", "trace")]);
    let room = Room::open(&server);
    let device = room.with_link("Leader");
    server.device().get(&room.link);
    server.device().get(&format!("{}x", room.link));
    let log = server.log();
    assert!(log.contains("TRACE") || log.contains("DEBUG"), "much is");
    let cookie = device.cookie();
    let secrets = [room.link.trim_start_matches("/k/"), cookie.split_once('=').expect("a cookie").1];
    for secret in secrets {
        assert!(!log.contains(secret));
    }
}
