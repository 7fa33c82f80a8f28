//! What leaders get: who may, what is in it, and what becomes of it when the result is changed or deleted.

use std::{io::Read, thread};

use domain::FacilitatorCommand as F;

use crate::common::{Device, Room, Server, act, form, play::group_agrees};

const SCRIPT: &str = "<script>alert(1)</script> & «sitat»";
const FORMULA: &str = "=cmd|' /C calc'!A0";
pub const TABOO: &str = "]]> Snakke over hodet på barnet";

/// A workshop of one, whose first value is published, and a leader's device.
pub fn published(server: &Server) -> (Room<'_>, Device) {
    let room = Room::open(server);
    let (phone, page) = room.join();
    room.act(&[("command[MakeGroups][rev]", "1")]);
    room.next();
    for (kind, words) in [("norm", SCRIPT), ("norm", FORMULA), ("taboo", TABOO)] {
        let add =
            [("command[Add][value]", "0"), ("command[Add][kind]", kind), ("command[Add][words]", words)];
        assert_eq!(act(&phone, &page, &add).body, "null");
    }
    room.next();
    room.next();
    group_agrees(&[(phone, page)]);
    room.lead(&F::Close);
    approve(&room, true);
    assert_eq!(room.lead(&F::Publish).body, "null");
    let leader = room.with_link("Leader");
    (room, leader)
}

pub fn approve(room: &Room, on: bool) {
    assert_eq!(room.lead(&F::Approve { value: 0, on }).body, "null");
}

/// The names of the files that the leader's page offers.
pub fn offered(leader: &Device, id: &str) -> Vec<String> {
    let page = leader.get(&format!("/r/{id}")).body;
    let start = format!("href=\"/r/{id}/");
    let links = page.split(&start).skip(1).filter_map(|rest| rest.split('"').next());
    let mut names: Vec<String> = links.map(str::to_owned).collect();
    names.sort();
    names.dedup();
    names
}

pub fn unzipped(bytes: Vec<u8>) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip");
    let files = zip.len();
    let read = |at: usize| {
        let mut file = zip.by_index(at).expect("a file");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("its bytes");
        (file.name().expect("a name").into_owned(), bytes)
    };
    (0..files).map(read).collect()
}

#[test]
fn leaders_and_the_facilitator_get_every_file_and_nobody_else_any() {
    let server = Server::open();
    let (room, leader) = published(&server);
    let (stranger, foreign) = (server.device(), Room::open(&server));
    let names = offered(&leader, &room.id);
    for name in
        ["verdiplakat-a3.pdf", "normliste.csv", "normliste.xlsx", "normliste.docx", "verdier.json", "alt.zip"]
    {
        assert!(names.iter().any(|offered| offered == name), "{name}: {names:?}");
    }
    for name in &names {
        let path = format!("/r/{}/{name}", room.id);
        let got = leader.file(&path, "");
        assert_eq!((got.status, got.cache.as_str()), (200, "private, no-cache"), "{name}");
        assert!(
            !got.bytes.is_empty() && got.called.contains(&format!("filename=\"{name}\"; filename*=UTF-8''"))
        );
        assert!(name == "verdier.schema.json" || got.called.contains("Siljan%20kommune"), "{}", got.called);
        let again = leader.file(&path, &format!("\"annet\", {}", got.tag));
        assert_eq!((again.status, again.bytes.len()), (304, 0), "{name}");
        let hers = room.facilitator.file(&path, "");
        assert_eq!((hers.status, hers.tag, hers.kind), (200, got.tag, got.kind), "{name}");
        for device in [&stranger, &foreign.facilitator] {
            assert_eq!(device.file(&path, "*").status, 404, "{name}");
        }
    }
    for name in ["", "alt", "normliste.exe", "ordsky-9-norm.svg", "../alt.zip", "verdiplakat-a3.pdf%00"] {
        assert_eq!(leader.get(&format!("/r/{}/{name}", room.id)).status, 404, "{name}");
    }
}

#[test]
fn the_zip_holds_every_file_and_an_index_of_them() {
    let server = Server::open();
    let (room, leader) = published(&server);
    let files = unzipped(leader.file(&format!("/r/{}/alt.zip", room.id), "").bytes);
    let mut names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names.remove(0), "INNHOLD.html");
    let index = String::from_utf8(files[0].1.clone()).expect("UTF-8");
    names.sort_unstable();
    let mut offered = offered(&leader, &room.id);
    offered.retain(|name| name != "alt.zip");
    assert_eq!(names, offered);
    for (name, bytes) in files.iter().skip(1) {
        assert!(index.contains(&format!("href=\"{name}\"")), "{name}");
        assert!(*bytes == leader.file(&format!("/r/{}/{name}", room.id), "").bytes, "{name}");
    }
}

#[test]
fn what_people_wrote_is_text_on_the_page_and_in_the_page_as_a_file() {
    let server = Server::open();
    let (room, leader) = published(&server);
    let page = leader.get(&format!("/r/{}", room.id)).body;
    let file =
        String::from_utf8(leader.file(&format!("/r/{}/verdier.html", room.id), "").bytes).expect("UTF-8");
    for html in [&page, &file] {
        for words in ["&lt;script&gt;alert(1)&lt;/script&gt; &amp; «sitat»", FORMULA, "]]&gt; Snakke over"]
        {
            assert!(html.contains(words), "{words}");
        }
        assert!(!html.contains("<script>alert") && !html.contains(" style="));
    }
    // The file asks nobody for anything.
    assert!(!file.contains("<script") && !file.contains("<link") && !file.contains(" href="), "{file}");
    assert!(file.matches(" src=\"").count() == file.matches(" src=\"data:image/").count());
    assert!(file.contains("data:image/png;base64,") && file.contains("data:image/svg+xml;base64,"));
}

#[test]
fn a_result_that_is_changed_has_other_files_at_once() {
    let server = Server::open();
    let (room, leader) = published(&server);
    let path = format!("/r/{}/normliste.csv", room.id);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    let first = leader.file(&path, "");
    assert!(text(first.bytes).contains(TABOO));
    let cloud = format!("/r/{}/ordsky-0-norm.svg", room.id);
    // Written and approved, but not published: leaders see what they saw.
    approve(&room, false);
    let message = [
        ("command[WriteValue][value]", "0"),
        ("command[WriteValue][message]", "Vi mener alvor"),
        ("command[WriteValue][truth]", ""),
        ("command[WriteValue][approve]", "true"),
    ];
    assert_eq!(room.act(&message).body, "null");
    assert_eq!(leader.file(&path, &first.tag).status, 304);
    assert_eq!(room.act(&[("command", "Publish")]).body, "null");
    let json = format!("/r/{}/verdier.json", room.id);
    assert!(text(leader.file(&json, "").bytes).contains("Vi mener alvor"));
    // Hiding needs no publishing.
    assert_eq!(room.lead(&F::Hide { text: room.line(TABOO), on: true }).body, "null");
    let hidden = leader.file(&path, &first.tag);
    assert_eq!(hidden.status, 200);
    assert!(!text(hidden.bytes).contains(TABOO));
    for words in [SCRIPT, FORMULA] {
        assert_eq!(leader.file(&cloud, "").status, 200);
        assert_eq!(room.lead(&F::Hide { text: room.line(words), on: true }).body, "null");
    }
    assert_eq!(leader.file(&cloud, "").status, 404, "nothing is left to draw");
}

#[test]
fn fifty_leaders_at_once_get_the_same_file_and_nobody_gets_it_once_it_is_deleted() {
    let server = Server::open();
    let (room, leader) = published(&server);
    let path = format!("/r/{}/verdiplakat-a4.pdf", room.id);
    let tags: Vec<String> = thread::scope(|scope| {
        let ask = || {
            let (tab, path) = (leader.clone(), &path);
            scope.spawn(move || tab.file(path, "").tag)
        };
        let all: Vec<_> = (0..50).map(|_| ask()).collect();
        all.into_iter().map(|one| one.join().expect("a file")).collect()
    });
    assert!(tags[0].len() > 20 && tags.iter().all(|tag| *tag == tags[0]), "{tags:?}");
    room.facilitator.submit("delete", &[("workshop", &room.id)]);
    for device in [&leader, &room.facilitator] {
        assert_eq!(device.file(&path, &tags[0]).status, 404);
    }
}

#[test]
fn what_a_rehearsal_came_to_says_so_wherever_it_is_shown() {
    let server = Server::open();
    let facilitator = server.device();
    let page = facilitator.submit("create", &form("rehearse")).location.expect("the way on");
    let id = page.strip_prefix("/f/").expect("a workshop").to_owned();
    let room = Room { server: &server, facilitator, id, code: String::new(), link: String::new() };
    room.lead(&F::Close);
    let message =
        F::WriteValue { value: 0, message: "Vi lytter".into(), truth: String::new(), approve: true };
    assert_eq!(room.lead(&message).body, "null");
    assert_eq!(room.lead(&F::Publish).body, "null");
    let leader = room.with_link("Leader");
    let title = "Prøvekjøring – Kultur for god samhandling";
    let shown = leader.get(&format!("/r/{}", room.id)).body;
    assert!(shown.contains(title) && shown.contains("Deltakerne er simulerte."), "{shown}");
    for file in ["verdier.json", "verdier.html"] {
        let made = leader.get(&format!("/r/{}/{file}", room.id));
        assert!(made.body.contains(title), "{file}");
    }
    assert!(room.facilitator.get(&format!("/f/{}/ark", room.id)).body.contains(title), "sheets to write on");
    assert!(room.facilitator.get(&format!("/f/{}/lenker", room.id)).body.contains(title), "what is sent");

    let (real, leader) = published(&server);
    let shown = leader.get(&format!("/r/{}", real.id)).body;
    assert!(shown.contains("Kultur for god samhandling") && !shown.contains("Prøvekjøring"));
}
