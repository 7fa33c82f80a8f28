//! A backup of a running server, and what a server does that is restored from one.

use std::{
    fs,
    path::Path,
    sync::{
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread,
};

use domain::{FacilitatorCommand as F, ParticipantCommand as P, UNASKED, view::BoardView};

use crate::{
    common::{Device, Room, Server, act, press},
    database::Database,
};

const SECRET: &str = "Et utkast ingen har sett";

#[test]
fn a_backup_is_of_one_moment_and_holds_what_may_leave() {
    let server = Server::open();
    let (open, closed) = (Room::open(&server), Room::open(&server));
    close_with(&closed, &["Lytte til barnet", "Spørre – «først»"]);
    let (phone, page) = open.join();
    open.next();
    act(&phone, &page, &add(SECRET));
    server.device().post("language", &[("lang", "nn"), ("back", "/")]);
    for (room, logo) in [(&open, "in a room"), (&closed, "closed")] {
        let row = format!("INSERT INTO logo VALUES ('{}', '{logo}', x'00')", room.id);
        Database::of(&server).run(&row);
    }
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("kopi.sqlite");
    let path = file.to_str().expect("UTF-8");

    let made = while_writing(&open, || server.backup(&[path]));
    assert!(made.status.success(), "{made:?}");
    assert!(
        !fs::read(&file).expect("the copy").windows(SECRET.len()).any(|bytes| bytes == SECRET.as_bytes())
    );
    let copy = Database::open(&file);
    assert_eq!(copy.texts("SELECT id FROM workshop"), [closed.id.as_str()]);
    assert_eq!(copy.texts("SELECT id FROM logo"), ["closed"]);
    let lost = "SELECT hash FROM session WHERE hash NOT IN (SELECT session_hash FROM session_grant)";
    assert!(copy.texts(lost).is_empty(), "no device that belongs to nothing");
    let bodies = "SELECT body FROM event ORDER BY workshop_id, seq";
    let of_closed = format!("SELECT body FROM event WHERE workshop_id = '{}' ORDER BY seq", closed.id);
    assert_eq!(copy.texts(bodies), Database::of(&server).texts(&of_closed), "byte for byte");
    drop(copy);

    let before = fs::read(&file).expect("the copy");
    let again = server.backup(&[path]);
    assert!(!again.status.success(), "it overwrites nothing");
    assert_eq!(fs::read(&file).expect("the copy"), before);

    let everything = folder.path().join("alt.sqlite");
    let made = server.backup(&["--with-open", everything.to_str().expect("UTF-8")]);
    assert!(made.status.success() && String::from_utf8_lossy(&made.stdout).contains("drafts are in it"));
    let ids = Database::open(&everything).texts("SELECT id FROM workshop");
    assert!(ids.contains(&open.id) && ids.contains(&closed.id));
}

#[test]
fn a_restored_server_deletes_what_must_be_gone_before_it_serves() {
    let server = Server::open();
    let rooms: [Room; 5] = std::array::from_fn(|_| Room::open(&server));
    let [kept, deleted, due, trimmed, open] = &rooms;
    for room in [kept, deleted, due, trimmed] {
        close_with(room, &["Lytte til barnet", "Slett denne for godt"]);
    }
    open.join();
    let material = boards(kept);
    assert_eq!(others(kept).len(), 2);
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("kopi.sqlite");
    assert!(server.backup(&[file.to_str().expect("UTF-8")]).status.success());

    // What happens after the backup, and is not in it.
    deleted.facilitator.post("delete", &[("workshop", &deleted.id)]);
    let material_of_trimmed = boards(trimmed);
    let gone = material_of_trimmed[0].others.iter().find(|text| text.words == "Slett denne for godt");
    let gone = F::DeleteForGood { text: gone.expect("the text").id };
    assert_eq!(trimmed.lead(&gone).body, "null");
    Database::open(&file).run(&format!("UPDATE workshop SET delete_at = 1 WHERE id = '{}'", due.id));

    server.kill();
    restore(&server, &file);
    server.start_again();
    for (room, status) in rooms.iter().zip([200, 404, 404, 200, 404]) {
        assert_eq!(room.facilitator.get(&format!("/f/{}", room.id)).status, status, "{}", room.id);
    }
    let there = Database::of(&server).texts("SELECT id FROM workshop ORDER BY id");
    let mut expected = [kept.id.clone(), trimmed.id.clone()];
    expected.sort();
    assert_eq!(there, expected, "gone from the disk as well");
    assert_eq!(boards(kept), material, "to the letter");
    assert_eq!(others(trimmed), ["Lytte til barnet"]);
    let approve = [("command[Approve][value]", "0"), ("command[Approve][on]", "true")];
    assert_eq!(kept.act(&approve).body, "null", "and the work goes on");
}

/// Puts a copy in the database's place, as docs/running.md says.
pub fn restore(server: &Server, copy: &Path) {
    for end in ["-wal", "-shm"] {
        let mut file = server.database().into_os_string();
        file.push(end);
        let _ = fs::remove_file(file);
    }
    fs::copy(copy, server.database()).expect("restored");
}

/// A session in which one group put these norms forward.
fn close_with(room: &Room, norms: &[&str]) {
    let (phone, page) = room.join();
    (0..2).for_each(|_| drop(room.next()));
    for words in norms {
        assert_eq!(act(&phone, &page, &add(words)).body, "null");
    }
    room.next();
    let group = &room.view().groups[0];
    room.lead(&F::AdvanceGroup { group: group.id, rev: group.rev, told: UNASKED });
    for text in phone.phone(&page).texts {
        assert_eq!(press(&phone, &page, &P::Share { text: text.id }).body, "null");
    }
    assert_eq!(room.lead(&F::Close).body, "null");
}

fn boards(room: &Room) -> Vec<BoardView> {
    room.view().boards
}

/// What was put forward there for the first value.
fn others(room: &Room) -> Vec<String> {
    boards(room)[0].others.iter().map(|other| other.words.clone()).collect()
}

/// Does something while another phone in the room writes.
fn while_writing<T>(room: &Room, something: impl FnOnce() -> T) -> T {
    let (phone, page): (Device, String) = room.join();
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        let (wrote, written) = mpsc::channel();
        let until = &done;
        scope.spawn(move || {
            // As many as a participant may write.
            for nth in (0..30).take_while(|_| !until.load(Ordering::Relaxed)) {
                assert_eq!(act(&phone, &page, &add(&format!("Norm {nth}"))).body, "null");
                let _ = wrote.send(());
            }
        });
        written.recv().expect("it writes");
        let answer = something();
        done.store(true, Ordering::Relaxed);
        answer
    })
}

fn add(words: &str) -> [(&str, &str); 3] {
    [("command[Add][value]", "0"), ("command[Add][kind]", "norm"), ("command[Add][words]", words)]
}
