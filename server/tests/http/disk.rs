//! A disk that is full, a database that somebody else holds, a row that is broken: one clear answer, the
//! other rooms go on, nothing that was saved is harmed, and all is well again when the disk is.

use std::process::Command;

use crate::{
    common::{Device, Room, Server, act},
    database::Database,
};

const NOT_SAVED: &str = "\"NotSaved\"";

fn add(words: &str) -> [(&str, &str); 3] {
    [("command[Add][value]", "0"), ("command[Add][kind]", "norm"), ("command[Add][words]", words)]
}

fn texts(device: &Device, page: &str) -> usize {
    device.phone(page).texts.len()
}

#[test]
fn a_full_disk_says_so_and_harms_nothing() {
    let server = Server::open();
    let rooms = [Room::open(&server), Room::open(&server)];
    let phones: Vec<(Device, String)> = rooms.iter().map(Room::join).collect();
    for (room, (phone, page)) in rooms.iter().zip(&phones) {
        room.next();
        assert_eq!(act(phone, page, &add("Lytte til barnet")).body, "null");
    }
    let anonymous = server.device();
    assert_eq!(anonymous.get("/readyz").status, 200);

    // No file may grow any more.
    let log = server.database().with_extension("sqlite-wal");
    limit_files(&server, &log.metadata().expect("the write-ahead log").len().to_string());
    for (phone, page) in &phones {
        let refused = act(phone, page, &add("Spørre først"));
        assert_eq!((refused.status, refused.body.as_str()), (503, NOT_SAVED));
        assert_eq!(texts(phone, page), 1, "what was saved is shown");
    }
    let typed = [("form[how]", "create"), ("form[title]", "x")];
    assert!(!anonymous.post("create", &typed).body.contains("sqlite"), "no driver's words");
    assert_eq!(rooms[0].next().body, NOT_SAVED);
    let (phone, page) = &phones[0];
    let mut parts = page.split('/').skip(2);
    let (workshop, seat) = (parts.next().expect("a workshop"), parts.next().expect("a seat"));
    let mut form = vec![("workshop", workshop), ("seat", seat)];
    form.extend(add("Spørre først"));
    phone.submit("participant", &form);
    let shown = phone.get(page).body;
    assert!(shown.contains("Ble ikke lagret. Prøv en gang til."), "the person's sentence");
    assert!(shown.contains("value=\"Spørre først\""), "and what was typed");
    await_ready(&anonymous, 503);

    limit_files(&server, "unlimited");
    await_ready(&anonymous, 200);
    for (phone, page) in &phones {
        assert_eq!(act(phone, page, &add("Spørre først")).body, "null", "there is room again");
        assert_eq!(texts(phone, page), 2);
    }
    server.kill();
    server.start_again();
    for (phone, page) in &phones {
        assert_eq!(texts(phone, page), 2, "and it is on disk");
    }
}

#[test]
fn a_locked_database_says_so_and_nothing_waits_for_ever() {
    let server = Server::open();
    let room = Room::open(&server);
    let (phone, page) = room.join();
    room.next();
    let hold = Database::of(&server);
    hold.run("BEGIN IMMEDIATE");
    let refused = act(&phone, &page, &add("Lytte til barnet"));
    assert_eq!((refused.status, refused.body.as_str()), (503, NOT_SAVED));
    assert_eq!(texts(&phone, &page), 0, "reading goes on");
    hold.run("ROLLBACK");
    assert_eq!(act(&phone, &page, &add("Lytte til barnet")).body, "null");
}

#[test]
fn a_broken_row_closes_one_room() {
    let server = Server::open();
    let (broken, whole) = (Room::open(&server), Room::open(&server));
    let (phone, page) = broken.join();
    let (other, other_page) = whole.join();
    whole.next();
    server.kill();
    let database = Database::of(&server);
    database.run(&format!(
        "UPDATE event SET body = '{{\"type\"' WHERE workshop_id = '{}' AND seq = 2",
        broken.id
    ));
    database.run("INSERT INTO workshop (id, code, created_at, delete_at) VALUES ('not an id', 'x', 0, 0)");
    server.start_again();

    let shown = phone.get(&page);
    assert_eq!(shown.status, 503);
    assert!(shown.body.contains("Siden kan ikke vises akkurat nå") && !shown.body.contains("JSON"));
    assert_eq!(broken.facilitator.get(&format!("/f/{}", broken.id)).status, 503);
    assert_eq!(phone.get(&format!("{page}/live")).status, 503);
    assert_eq!(act(&phone, &page, &add("Lytte til barnet")).body, NOT_SAVED);
    assert_eq!(server.device().get(&format!("/j/{}", broken.code)).status, 503);
    assert_eq!(act(&other, &other_page, &add("Lytte til barnet")).body, "null", "the other rooms go on");
    assert_eq!(server.device().get("/readyz").status, 200);

    let deleted = broken.facilitator.post("delete", &[("workshop", &broken.id)]);
    assert_eq!(deleted.status, 200, "what cannot be read can be deleted");
    assert_eq!(phone.get(&page).status, 404);
}

/// Sets how large a file of the running server may become. The limit is the system's, as a full disk is.
fn limit_files(server: &Server, bytes: &str) {
    let limit = format!("--fsize={bytes}:unlimited");
    let set = Command::new("prlimit").args(["--pid", &server.pid(), &limit]).status();
    assert!(set.expect("the command prlimit").success());
}

/// An answer of `/readyz` holds for a second.
fn await_ready(device: &Device, status: u16) {
    let answers = (0..10_000).map(|_| device.get("/readyz").status);
    assert!(answers.into_iter().any(|answer| answer == status), "{status} in time");
}
