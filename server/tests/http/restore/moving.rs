//! Whoever had a page or a link has it still, and what was deleted is not brought back.

use std::fs;

use domain::{FacilitatorCommand as F, view::FacilitatorView};

use super::{House, succeeds};
use crate::{
    backup::restore,
    charters::{Kept, keep, link},
    common::{Device, Room, Server, act},
    database::Database,
    pulse,
};

const NORM: &str = "Lytte til barnet";
const OTHER: &str = "Spørre før vi svarer";

/// What its people see of a workshop and its verdigrunnlag.
fn seen(kept: &Kept, reader: &Device) -> (FacilitatorView, Vec<u8>, Vec<u8>) {
    let view = kept.room.view();
    assert!(reader.get(&kept.page()).body.contains(NORM));
    assert_eq!(kept.phone.get(&format!("/d/{}/{}", kept.room.id, kept.seats[0])).status, 200);
    let file = |device: &Device, path: String| {
        let file = device.file(&path, "");
        assert_eq!(file.status, 200, "{path}");
        file.bytes
    };
    let result = file(&kept.room.facilitator, format!("/r/{}/verdier.json", kept.room.id));
    (view, result, file(reader, format!("{}/verdigrunnlag.json", kept.page())))
}

#[test]
fn from_sqlite_into_a_postgresql_and_back_everybody_finds_their_pages() {
    let (house, sqlite) = (House::new(), Server::open());
    let kept = keep(&sqlite);
    let (reader, readers) = (sqlite.device(), link(&kept.holder, &kept.charter, "Reader"));
    assert_eq!(reader.get(&readers).status, 303);
    let leaders = kept.room.link_for("Leader");
    let open = Room::open(&sqlite);
    open.join();
    let before = seen(&kept, &reader);
    let (copy, back) = (house.file("kopi.sqlite"), house.file("tilbake.sqlite"));
    assert!(sqlite.backup(&[copy.to_str().expect("UTF-8")]).status.success());
    sqlite.kill();

    let said = succeeds(&house.run("restore", &copy, &[]));
    assert!(said.contains("holds 1 workshops and 1 verdigrunnlag"), "{said}");
    let node = house.serve();
    sqlite.lead_to(&node);
    assert_eq!(seen(&kept, &reader), before);
    for (path, to) in [
        (&readers, kept.page()),
        (&kept.link, format!("/h/{}", kept.charter)),
        (&leaders, format!("/r/{}", kept.room.id)),
    ] {
        assert_eq!(node.device().get(path).location, Some(to), "a link from before");
    }
    assert_eq!(open.facilitator.get(&format!("/f/{}", open.id)).status, 404, "it was left out");
    let lost = "session WHERE hash NOT IN (SELECT session_hash FROM session_grant UNION SELECT session_hash FROM charter_grant)";
    assert_eq!(house.count(lost), "0", "no device that belongs to nothing");
    let text = kept.room.line(NORM);
    for on in [true, false] {
        assert_eq!(kept.room.lead(&F::Hide { text, on }).body, "null", "and the work goes on");
    }

    let begun = Room::open(&node);
    begun.join();
    let before = seen(&kept, &reader);
    let said = succeeds(&house.run("backup", &back, &[]));
    assert!(said.contains("1 workshops") && said.contains("not closed: 1"), "{said}");
    let again = fs::read(&back).expect("the copy");
    let there = house.refuses("backup", &back);
    assert!(there.contains("is there already"), "{there}");
    assert_eq!(fs::read(&back).expect("the copy"), again);
    assert_eq!(Database::open(&back).texts("SELECT id FROM workshop"), [kept.room.id.as_str()]);
    let bodies = "SELECT body FROM event ORDER BY workshop_id, seq";
    let of_kept = format!("SELECT body FROM event WHERE workshop_id = '{}' ORDER BY seq", kept.room.id);
    assert_eq!(
        Database::open(&back).texts(bodies),
        Database::Postgres(house.name.clone()).texts(&of_kept),
        "byte for byte"
    );
    let with_open = house.file("alt.sqlite");
    assert!(succeeds(&house.run("backup", &with_open, &["--with-open"])).contains("drafts are in it"));
    assert_eq!(Database::open(&with_open).texts("SELECT id FROM workshop").len(), 2);

    node.kill();
    restore(&sqlite, &back);
    sqlite.start_again();
    assert_eq!(seen(&kept, &reader), before);
    assert_eq!(sqlite.device().get(&readers).location, Some(kept.page()));
}

/// Killed in the midst of a workshop: a part of it is in the write-ahead log.
#[test]
fn a_stopped_servers_own_file_is_moved_with_what_is_open() {
    let (house, sqlite) = (House::new(), Server::open());
    let room = Room::open(&sqlite);
    let (phone, page) = room.join();
    (0..2).for_each(|_| drop(room.next()));
    let add = |words| {
        [("command[Add][value]", "0"), ("command[Add][kind]", "norm"), ("command[Add][words]", words)]
    };
    assert_eq!(act(&phone, &page, &add(NORM)).body, "null");
    let kept = keep(&sqlite);
    assert_eq!(pulse::begin(&kept.holder, &kept.charter, "Week").status, 302);
    let (code, asked) = (pulse::code(&kept.holder, &kept.charter), sqlite.device());
    pulse::answer(&asked, &code, "Often");
    sqlite.kill();

    succeeds(&house.run("restore", &sqlite.database(), &[]));
    let node = house.serve();
    sqlite.lead_to(&node);
    let texts: Vec<String> = phone.phone(&page).texts.iter().map(|text| text.words.clone()).collect();
    assert_eq!(texts, [NORM]);
    assert_eq!(act(&phone, &page, &add("Spørre først")).body, "null");
    assert_eq!(phone.phone(&page).texts.len(), 2, "and the work goes on");
    assert!(asked.get(&format!("/p/{code}")).body.contains("Svaret er talt med"));
    pulse::answer(&node.device(), &code, "Often");
    assert_eq!(house.count("pulse_mark"), "2");
    let copy = house.file("kopi.sqlite");
    succeeds(&house.run("backup", &copy, &["--with-open"]));
    assert!(Database::open(&copy).texts("SELECT mark FROM pulse_mark").is_empty(), "no copy holds a round");
    let marks = format!(
        "SELECT COUNT(DISTINCT mark), BOOL_AND(mark <> 0) FROM event WHERE workshop_id = '{}'",
        room.id
    );
    let marks = cluster::tell(&house.name, &marks);
    assert_eq!(marks, "2|t", "one of what was restored, and one of what came after");
}

#[test]
fn what_was_deleted_after_the_copy_is_not_brought_back() {
    let (house, sqlite) = (House::new(), Server::open());
    let (gone, kept) = (keep(&sqlite), keep(&sqlite));
    let (copy, noted) = (house.file("kopi.sqlite"), house.file("kopi.sqlite.deleted"));
    assert!(sqlite.backup(&[copy.to_str().expect("UTF-8")]).status.success());
    gone.room.facilitator.post("delete", &[("workshop", &gone.room.id)]);
    gone.holder.post("charter-delete", &[("charter", &gone.charter)]);
    let text = kept.room.line(NORM);
    assert_eq!(kept.room.lead(&F::DeleteForGood { text }).body, "null");
    sqlite.kill();

    fs::copy(sqlite.database().with_added_extension("deleted"), noted).expect("the register");
    succeeds(&house.run("restore", &copy, &[]));
    assert_eq!(cluster::tell(&house.name, "SELECT id FROM workshop"), kept.room.id);
    assert_eq!(cluster::tell(&house.name, "SELECT id FROM charter"), kept.charter);
    let database = Database::Postgres(house.name.clone());
    for table in ["event", "charter"] {
        let bodies = database.texts(&format!("SELECT body FROM {table}")).concat();
        assert!(!bodies.contains(NORM) && bodies.contains(OTHER), "{table}");
    }
    assert_ne!(house.count("deletion"), "0", "all machines hear of it");
    let node = house.serve();
    sqlite.lead_to(&node);
    assert_eq!(gone.room.facilitator.get(&format!("/f/{}", gone.room.id)).status, 404);
    assert_eq!(kept.room.facilitator.get(&format!("/f/{}", kept.room.id)).status, 200);
}
