//! Browsers that take half of what they need with them: no stream, no cookie, or the address of a seat and nothing else.

use domain::{FacilitatorCommand as F, Stage, UNASKED, view::PhoneView};

use crate::{
    common::{
        Device, Room, Server, as_fields, borrowed, form,
        play::{At, Seat, play_on},
    },
    database::Database,
    wire::{open, read_some},
};

/// What the address of a seat carries over, as its page puts it there.
fn way_back(phone: &Device, seat: &str) -> String {
    let page = phone.get(seat).body;
    let right = page.split_once("id=\"way-back\" value=\"").expect("the right").1;
    right.split('"').next().expect("its end").to_owned()
}

fn go_on(device: &Device, room: &Room, seat: &str, right: &str) -> Option<String> {
    let id = seat.rsplit('/').next().expect("an id");
    device.submit("go-on", &[("workshop", &room.id), ("seat", id), ("way_back", right)]).location
}

#[test]
fn a_page_that_asks_hears_what_is_new_and_else_only_that_nothing_is() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, seat) = room.join();
    let path = format!("{seat}/live");
    let first = phone.ask(&path, "\"-\"", 0);
    assert_eq!((first.status, first.kind.as_str()), (200, "application/json"));
    let heard: serde_json::Value = serde_json::from_slice(&first.bytes).expect("an envelope");
    let view: PhoneView = serde_json::from_value(heard["view"].clone()).expect("a view");
    assert_eq!(view, phone.view::<PhoneView>(&seat));
    assert!(heard["now"].as_i64().is_some());
    assert_eq!(phone.ask(&path, &first.tag, 0).status, 304);

    // One who is patient hears of it when it happens.
    let (tab, asked, tag) = (phone.clone(), path.clone(), first.tag.clone());
    let waiting = std::thread::spawn(move || tab.ask(&asked, &tag, 20));
    room.lead(&F::MakeGroups { rev: room.view().seats_rev });
    let next = waiting.join().expect("an answer");
    assert_eq!(next.status, 200);
    assert_ne!(next.tag, first.tag);
    assert_eq!(server.device().ask(&path, "", 0).status, 404, "somebody else's");
}

#[test]
fn a_page_that_stands_already_is_not_made_again() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, seat) = room.join();
    let (other, _) = room.join();
    phone.ask(&format!("{seat}/live"), "", 0);
    let first = phone.file(&seat, "");
    assert_eq!((first.status, phone.file(&seat, &first.tag).status), (200, 304));
    assert_eq!(other.file(&seat, &first.tag).status, 404);
    phone.submit("language", &[("lang", "nn"), ("back", "/")]);
    assert_eq!(phone.file(&seat, &first.tag).status, 200, "in another language");
    let nynorsk = phone.file(&seat, "");
    room.next();
    assert_eq!(phone.file(&seat, &nynorsk.tag).status, 200, "the room has moved");
    // What was refused stands on one page alone.
    let parts: Vec<&str> = seat.split('/').collect();
    let refused = [("workshop", parts[2]), ("seat", parts[3]), ("command[Said][rev]", "7")];
    let now = phone.file(&seat, "");
    phone.submit("participant", &refused);
    let told = phone.file(&seat, &now.tag);
    assert_eq!((told.status, told.tag.as_str()), (200, ""));
    assert!(String::from_utf8_lossy(&told.bytes).contains("role=\"alert\""));
    assert_eq!(phone.file(&seat, &told.tag).status, 200);
}

#[test]
fn a_seat_goes_over_to_the_browser_that_has_its_whole_address() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, seat) = room.join();
    let right = way_back(&phone, &seat);
    let other = server.device();
    let thief = server.device();
    thief.bring_cookie(&format!("verdiverksted={right}"));
    assert_eq!(thief.get(&seat).status, 404, "it is no cookie");
    assert_eq!(go_on(&other, &room, &seat, "guessed").as_deref(), Some(&*seat));
    assert_eq!(other.get(&seat).status, 404, "the address alone opens nothing");
    assert_eq!(phone.get(&seat).status, 200);

    assert_eq!(go_on(&other, &room, &seat, &right).as_deref(), Some(&*seat));
    assert_eq!(other.get(&seat).status, 200);
    assert_eq!(phone.get(&seat).status, 404, "the browser before has let go");
    assert_eq!(room.view().joined, 1);
    // What it had is worth nothing now; what the new one has leads back again.
    assert_eq!(go_on(&server.device(), &room, &seat, &right).as_deref(), Some(&*seat));
    assert_eq!(phone.get(&seat).status, 404);
    assert_ne!(way_back(&other, &seat), right);
    go_on(&phone, &room, &seat, &way_back(&other, &seat));
    assert_eq!((phone.get(&seat).status, other.get(&seat).status), (200, 404));
}

#[test]
fn a_seat_from_before_there_was_a_way_back_gets_one_with_its_page() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, seat) = room.join();
    server.terminate();
    Database::of(&server).run("DELETE FROM session_grant WHERE session_hash LIKE 'way-back:%'");
    server.start_again();
    let right = way_back(&phone, &seat);
    let other = server.device();
    go_on(&other, &room, &seat, &right);
    assert_eq!((other.get(&seat).status, phone.get(&seat).status), (200, 404));
    // Without scripts it is a link that puts it into the address.
    let drawn = other.get(&seat).body;
    assert!(drawn.contains(&format!("href=\"#{}\"", way_back(&other, &seat))), "{drawn}");
}

#[test]
fn without_scripts_the_whole_address_is_pasted() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, seat) = room.join();
    let other = server.device();
    assert!(other.get(&seat).body.contains("name=\"way_back\" required"));
    let paste = |what: &str| other.submit("go-on", &[("way_back", what)]).location.expect("the next page");
    let whole = format!("http://{}{seat}#{}", server.socket(), way_back(&phone, &seat));
    let said = "Den adressen har ikke plassen med seg";
    for wrong in [whole.split('#').next().expect("an address"), &format!("{whole}x"), "#", "plassen min"] {
        let page = paste(wrong);
        assert!(other.get(&page).body.contains(said), "{wrong}");
        assert_eq!(other.get(&seat).status, 404);
    }
    assert_eq!(paste(&format!(" {whole}\r\n")), seat);
    assert_eq!((other.get(&seat).status, phone.get(&seat).status), (200, 404));
}

#[test]
fn a_seat_is_offered_to_be_taken_along_while_there_is_something_to_go_on_with() {
    let server = Server::open();
    let room = Room::open(&server);
    let seats: Vec<Seat> = (0..2).map(|_| room.join()).collect();
    let offered = || seats[0].0.get(&seats[0].1).body.contains("Skal du fortsette i en annen nettleser?");
    assert!(offered());
    play_on(&room, &seats, At::Synthesis, |_, _| {});
    assert!(!offered(), "the session is over");
}

#[test]
fn two_who_share_a_phone_go_over_together() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, seat) = room.join();
    let owner = seat.rsplit('/').next().expect("an id");
    let fields = [("code", room.code.as_str()), ("service", ""), ("beside", owner)];
    let second = phone.submit("join", &fields).location.expect("a second seat");
    let other = server.device();
    go_on(&other, &room, &seat, &way_back(&phone, &seat));
    for seat in [&seat, &second] {
        assert_eq!((other.get(seat).status, phone.get(seat).status), (200, 404));
    }
}

#[test]
fn a_browser_that_refuses_cookies_is_told_before_a_seat_is_taken() {
    let server = Server::open();
    let room = Room::open(&server);
    let page = server.device().get(&format!("/j/{}", room.code)).body;
    assert!(page.contains("name=\"cookie\" value=\"1\""), "{page}");
    let form = [("code", room.code.as_str()), ("service", ""), ("cookie", "1")];
    for _ in 0..2 {
        let refuses = server.device();
        let to = refuses.submit("join", &form).location.expect("a page that says so");
        let told = server.device().get(&to).body;
        assert!(told.contains("informasjonskapsler") && told.contains("Du er ikke med ennå"), "{told}");
    }
    assert_eq!(room.view().joined, 0);
    let keeps = server.device();
    keeps.get(&format!("/j/{}", room.code));
    assert!(keeps.submit("join", &form).location.expect("a seat").starts_with("/d/"));
    assert_eq!(room.view().joined, 1);
}

#[test]
fn whoever_joins_anew_leaves_no_silent_double() {
    let server = Server::open();
    let room = Room::open(&server);
    let phones: Vec<_> = (0..4).map(|_| room.join()).collect();
    room.lead(&F::MakeGroups { rev: room.view().seats_rev });
    let (_, seat) = &phones[0];
    let id = seat.rsplit('/').next().expect("an id");
    let new = server.device();
    let form = [("code", room.code.as_str()), ("service", ""), ("instead", id)];
    let page = new.submit("join", &form).location.expect("a seat");
    let view: PhoneView = new.view(&page);
    let members = view.seat.expect("a place in the group").members;
    assert_eq!(members.len(), 4, "in the place that came free");
    let old: PhoneView = phones[0].0.view(seat);
    assert!(old.left && old.seat.is_none());
}

/// In a hidden field of a page.
fn field<'a>(page: &'a str, name: &str) -> &'a str {
    let rest = page.split_once(&format!("name=\"{name}\" value=\"")).expect("the field").1;
    rest.split('"').next().expect("its end")
}

#[test]
fn a_page_that_shows_another_address_than_there_is_now_is_to_fetch_itself() {
    let server = Server::open();
    let room = Room::open(&server);
    for letter in ["f", "s"] {
        let page = format!("/{letter}/{}", room.id);
        let drawn = room.facilitator.get(&page).body;
        let shown = drawn.split_once("id=\"shown-address\" value=\"").expect("what it shows").1;
        let shown = shown.split('"').next().expect("its end").replace(':', "%3A").replace('/', "%2F");
        let ask =
            |shown: &str| room.facilitator.ask(&format!("{page}/live?asks&shown={shown}"), "", 0).status;
        assert_eq!((ask(&shown), ask("http%3A%2F%2F10.0.0.9%3A3000")), (200, 205));

        // Before the first view: one that comes back is told at once.
        let cookie = room.facilitator.cookie();
        let stream = |shown: &str| {
            let path = format!("{page}/live?changes&shown={shown}");
            let head = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n\r\n");
            let (mut stream, mut heard) = (open(&server, &head), String::new());
            while !heard.contains("event: ") {
                heard += &read_some(&mut stream);
            }
            heard
        };
        assert!(stream(&shown).contains("event: view"));
        assert!(stream("http%3A%2F%2F10.0.0.9%3A3000").contains("event: renew"));
    }
}

#[test]
fn a_page_that_slept_while_its_seat_went_over_is_told_so_and_nobody_else_is() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, seat) = room.join();
    let (path, other) = (format!("{seat}/live"), server.device());
    go_on(&other, &room, &seat, &way_back(&phone, &seat));
    server.terminate();
    server.start_again();
    assert_eq!(phone.ask(&path, "", 0).status, 410, "also by a server that was started again");
    assert_eq!(other.ask(&path, "", 0).status, 200);
    assert_eq!(room.join().0.ask(&path, "", 0).status, 404, "it was never theirs");
    room.facilitator.submit("delete", &[("workshop", &room.id)]);
    assert_eq!((phone.ask(&path, "", 0).status, other.ask(&path, "", 0).status), (404, 404));
}

#[test]
fn what_is_sent_twice_without_scripts_is_done_once() {
    let server = Server::open();
    let founder = server.device();
    let id = field(&founder.get("/nytt").body, "id").to_owned();
    let with_id = |title: &'static str| {
        let mut form = form("create");
        form.retain(|(name, _)| *name != "form[title]");
        form.extend([("form[title]", title), ("id", &id)]);
        founder.submit("create", &form).location.expect("the way on")
    };
    let made = with_id("Verdier");
    assert_eq!(with_id("Verdier"), made, "one workshop");
    assert_ne!(with_id("Andre verdier"), made, "what was changed meanwhile is another");
    assert!(founder.get(&made).body.contains("/k/"), "the link is there to keep");

    let room = Room::open(&server);
    let phones = [room.join(), room.join()];
    let page = format!("/f/{}", room.id);
    let lead = |command: &F| {
        let drawn = room.facilitator.get(&page).body;
        let mut fields = vec![("workshop".to_owned(), room.id.clone())];
        fields.push(("id".to_owned(), field(&drawn, "id").to_owned()));
        fields.extend(as_fields(command));
        for _ in ["once", "again"] {
            assert_eq!(
                room.facilitator.submit("facilitator", &borrowed(&fields)).location,
                Some(page.clone())
            );
        }
        assert!(!room.facilitator.get(&page).body.contains("role=\"alert\""), "{command:?}");
    };
    lead(&F::MakeGroups { rev: room.view().seats_rev });
    let next = || F::Next { rev: room.view().stage_rev, told: UNASKED };
    (0..3).for_each(|_| lead(&next()));

    // Who is the scribe writes from paper.
    for (phone, seat) in &phones {
        let id = field(&phone.get(seat).body, "id").to_owned();
        let parts: Vec<&str> = seat.split('/').collect();
        let note = [("command[Note][kind]", "norm"), ("command[Note][words]", "Lytte til barnet")];
        let fields = [("workshop", parts[2]), ("seat", parts[3]), ("id", id.as_str())];
        for _ in ["once", "again"] {
            phone.submit("participant", &[&fields[..], &note[..]].concat());
        }
    }
    let (phone, seat) = &phones[0];
    assert_eq!(phone.phone(seat).table.expect("a table").norms.len(), 1);

    while room.view().stage != Stage::Closing {
        lead(&next());
    }
    lead(&F::Close);
    for _ in ["once", "again"] {
        let gone = room.facilitator.submit("delete", &[("workshop", room.id.as_str())]);
        assert_eq!(gone.location.as_deref(), Some("/?slettet"));
    }
}
