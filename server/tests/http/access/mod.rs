//! Who may do what: every server function, page, stream and download, in every role. What is not allowed
//! gets the same answer whether it is somebody else's or does not exist.

use crate::common::{Room, Server, act};

#[test]
fn each_path_is_for_its_own_role() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, seat) = room.join();
    let (other_phone, other_seat) = room.join();
    let foreign = Room::open(&server);
    let stranger = server.device();
    let leader = server.device();
    let made = room.facilitator.post("leader-link", &[("workshop", &room.id)]);
    let link = made.body.trim_matches('"').replace(&server.url(), "");
    assert_eq!(leader.get(&link).location, Some(format!("/r/{}", room.id)));

    let id = &room.id;
    let devices = [
        ("facilitator", &room.facilitator),
        ("participant", &phone),
        ("another participant", &other_phone),
        ("leader", &leader),
        ("foreign facilitator", &foreign.facilitator),
        ("stranger", &stranger),
    ];
    let paths = [
        (format!("/f/{id}"), vec!["facilitator"]),
        (format!("/f/{id}/ark"), vec!["facilitator"]),
        (format!("/s/{id}"), vec!["facilitator"]),
        (format!("/s/{id}/qr.svg"), vec!["facilitator"]),
        (seat.clone(), vec!["participant"]),
        (other_seat.clone(), vec!["another participant"]),
        (format!("/r/{id}"), vec!["facilitator", "leader"]),
    ];
    let gone = stranger.get("/f/00000000-0000-4000-8000-000000000000");
    for (path, allowed) in &paths {
        for (name, device) in &devices {
            let answer = device.get(path);
            let expected = if allowed.contains(name) { 200 } else { 404 };
            assert_eq!(answer.status, expected, "{name} at {path}");
            if expected == 404 {
                assert_eq!(text(&answer.body), text(&gone.body), "{name} at {path} learns nothing");
            }
        }
    }
    // Streams and files refuse before anything is sent. (An allowed stream never ends.)
    for path in [format!("/f/{id}/live"), format!("/s/{id}/live"), format!("{seat}/live")] {
        assert_eq!(stranger.get(&path).status, 404, "{path}");
        assert_eq!(foreign.facilitator.get(&path).status, 404, "{path}");
    }
    assert_eq!(phone.get(&format!("/f/{id}/live")).status, 404);
    for file in
        ["verdiplakat-a3.pdf", "normliste.csv", "verdier.html", "alt.zip", "ordsky-0-norm.svg", "noe.annet"]
    {
        for (_, device) in &devices {
            assert_eq!(device.get(&format!("/r/{id}/{file}")).status, 404, "{file}: nothing is published");
        }
    }

    for (name, device) in &devices {
        let expected = if *name == "participant" { 204 } else { 404 };
        assert_eq!(device.tell(&format!("{seat}/skriver"), "1"), expected, "{name} says that a seat writes");
    }

    // Server functions: the facilitator's are hers, a seat's are its own.
    for (name, device) in &devices {
        let fields = [("workshop", id.as_str()), ("id", ""), ("command[MakeGroups][rev]", "1")];
        let answer = device.post("facilitator", &fields);
        let expected = if *name == "facilitator" { "null" } else { "\"NotFound\"" };
        assert_eq!(answer.body, expected, "{name}: MakeGroups");
        let expected = if *name == "facilitator" { 200 } else { 404 };
        assert_eq!(device.post("leader-link", &[("workshop", id)]).status, expected, "{name}: leader-link");
        if *name != "facilitator" {
            assert_eq!(device.post("delete", &[("workshop", id)]).body, "\"NotFound\"", "{name}: delete");
        }
        let remove = [("command[Remove][text]", "00000000-0000-4000-8000-000000000000")];
        let answer = act(device, &seat, &remove);
        let expected = if *name == "participant" { r#"{"Refused":"Unknown"}"# } else { "\"NotFound\"" };
        assert_eq!(answer.body, expected, "{name}: Remove");
    }
}

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
fn another_site_cannot_post_in_a_visitors_name() {
    let server = Server::open();
    let room = Room::open(&server);
    let fields = [("workshop", room.id.as_str()), ("id", ""), ("command[MakeGroups][rev]", "1")];
    let answer =
        room.facilitator.send("facilitator", &fields, "text/html", &[("Sec-Fetch-Site", "cross-site")]);
    assert_eq!(answer.status, 403);
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

/// What a page says, without what differs by chance: nonces.
fn text(page: &str) -> String {
    page.split("<body").nth(1).unwrap_or_default().split("<script").next().unwrap_or_default().to_owned()
}
