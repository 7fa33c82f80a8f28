//! After «Avslutt økten» nothing joins a text to a person or a group: looked for byte by byte, everywhere.

use std::{
    collections::{BTreeSet, HashSet},
    fs,
    io::Read,
    path::Path,
};

use domain::{FacilitatorCommand as F, Stage};
use flate2::read::ZlibDecoder;
use serde_json::Value;

use crate::{
    common::{Device, Room, Server, free_address},
    database::{Database, Keys},
    result::{offered, unzipped},
    session::{DELETED, DRAFT, HIDDEN, PAPER, REWORDED, Session},
    wire,
};

/// Named by everybody who joined, and found nowhere but in the facilitator's own list.
const SERVICES: [&str; 2] = ["NAV Siljan", "PPT Grenland"];

/// What of a session must be nowhere once it is closed.
struct Traces {
    /// People, groups, texts and commands.
    ids: BTreeSet<String>,
    /// Texts deleted for good, which the register names so that a backup loses them too.
    deleted: BTreeSet<String>,
    /// Digests of commands, and when each thing was done: as written in the log, and as SQLite keeps numbers.
    numbers: HashSet<i64>,
    /// Hashes of the twelve devices' cookies, and of the ways back of the eleven with a seat.
    devices: BTreeSet<String>,
}

impl Traces {
    fn of(server: &Server, room: &Room) -> Traces {
        let database = Database::of(server);
        let log = database.texts("SELECT body FROM event ORDER BY seq");
        let events: Vec<Value> = log.iter().map(|body| serde_json::from_str(body).expect("JSON")).collect();
        let mut ids: BTreeSet<String> = log.iter().flat_map(|body| ids_in(body.as_bytes())).collect();
        ids.extend(database.texts("SELECT seat FROM session_grant WHERE seat <> ''"));
        ids.remove(&room.id);
        let deleted = events.iter().filter(|event| event["type"] == "Deleted");
        let deleted = deleted.flat_map(|event| ids_in(event.to_string().as_bytes())).collect();
        // When it was made stands in its row, when a device joined in the device's, and a deletion in the register.
        let told = ["Created", "Joined", "Deleted"];
        let numbers = events.iter().flat_map(|event| {
            let told = told.iter().any(|kind| event["type"] == *kind);
            [event["at"].as_i64().filter(|_| !told), event["cause"]["digest"].as_i64()]
        });
        let numbers = numbers.flatten().collect();
        let devices = database.texts("SELECT hash FROM session").into_iter().collect();
        Traces { ids, deleted, numbers, devices }
    }

    /// What of it is in these bytes.
    fn found_in(&self, name: &str, bytes: &[u8]) -> Vec<String> {
        let mut found: Vec<String> = ids_in(bytes).into_iter().filter(|id| self.ids.contains(id)).collect();
        if name.ends_with(".deleted") {
            found.retain(|id| !self.deleted.contains(id));
        }
        // As SQLite keeps them: six bytes hold every time there is, eight every digest.
        let numbers = |wide: usize| {
            bytes.windows(wide).map(|kept| kept.iter().fold(0, |n, byte| n << 8 | i64::from(*byte)))
        };
        let written = bytes
            .split(|byte| !byte.is_ascii_digit())
            .filter_map(|n| std::str::from_utf8(n).ok()?.parse().ok());
        let all = numbers(6).chain(numbers(8)).chain(written).filter(|number| self.numbers.contains(number));
        found.extend(all.map(|number| format!("the number {number}")));
        found
    }
}

pub fn holds(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|window| window == what)
}

/// All that is written as an id is.
fn ids_in(bytes: &[u8]) -> BTreeSet<String> {
    let is_id = |window: &&[u8]| {
        window.iter().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => *byte == b'-',
            _ => byte.is_ascii_digit() || (b'a'..=b'f').contains(byte),
        })
    };
    let found = bytes.windows(36).filter(|window| window[8] == b'-').filter(is_id);
    found.map(|id| String::from_utf8_lossy(id).into_owned()).collect()
}

/// Every file beside the database, itself and the server's log included. Of a PostgreSQL, what a question finds in its tables,
/// opened with the keys that are there: nothing else opens what stands in its files.
pub fn on_disk(server: &Server) -> Vec<(String, Vec<u8>)> {
    let tables = server.postgres().into_iter().flat_map(|name| {
        let keys = Keys::of(name);
        let tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'";
        let table = |table: &str| {
            let rows = cluster::tell(name, &format!("COPY {table} TO STDOUT"));
            let opened =
                |row: &str| row.split('\t').map(|column| keys.open(column)).collect::<Vec<_>>().join("\t");
            let rows = rows.lines().map(opened).collect::<Vec<_>>().join("\n");
            (if table == "deletion" { ".deleted" } else { table }.to_owned(), rows.into_bytes())
        };
        cluster::tell(name, tables).lines().map(table).collect::<Vec<_>>()
    });
    let folder = server.database();
    let files = fs::read_dir(folder.parent().expect("a folder"))
        .expect("lists")
        .map(|file| file.expect("a file").path());
    tables.chain(files.filter(|file| file.is_file()).map(|file| named(&file))).collect()
}

fn named(file: &Path) -> (String, Vec<u8>) {
    (file.file_name().expect("a name").to_string_lossy().into_owned(), fs::read(file).expect("reads"))
}

#[test]
fn nothing_on_disk_joins_a_text_to_anyone_once_the_session_is_closed() {
    let metrics = free_address();
    let server = Server::open_with(&[("METRICS_LISTEN", &metrics), ("RUST_LOG", "debug")]);
    let mut session = Session::play(&server);
    let traces = Traces::of(&server, &session.room);
    assert!(
        traces.ids.len() > 200 && traces.devices.len() == 23,
        "{} {}",
        traces.ids.len(),
        traces.devices.len()
    );
    let before = on_disk(&server);
    let seen: BTreeSet<String> = before.iter().flat_map(|(_, bytes)| ids_in(bytes)).collect();
    assert!(traces.ids.is_subset(&seen), "what is looked for was there to be found");
    for (name, bytes) in &before {
        assert!(!holds(bytes, DELETED.as_bytes()), "{name}: deleted for good while the session went on");
    }
    let (_, log) = before.iter().find(|(name, _)| name == "server.log").expect("the log");
    // At work too: nothing that anybody wrote, chose or was called is logged or counted.
    let figures =
        ureq::get(format!("http://{metrics}/metrics")).call().expect("figures").body_mut().read_to_vec();
    for (what, bytes) in [("log", log), ("figures", &figures.expect("all of them"))] {
        assert_eq!(traces.found_in(what, bytes), [""; 0], "{what}");
        for words in [DRAFT, HIDDEN, DELETED, PAPER, REWORDED, "Norm fra", SERVICES[0], SERVICES[1]] {
            assert!(!holds(bytes, words.as_bytes()), "{what}: {words}");
        }
        assert!(!bytes.is_empty());
    }

    session.lead(&F::Close);
    let folder = tempfile::tempdir().expect("a folder");
    let mut files = on_disk(&server);
    // A PostgreSQL's copies are not the server's to make.
    let copies = [("closed", &[][..]), ("all", &["--with-open"])].into_iter();
    for (name, args) in copies.filter(|_| server.postgres().is_none()) {
        let file = folder.path().join(name);
        let path = file.to_str().expect("UTF-8");
        let made = server.backup(&[&[path], args].concat());
        assert!(made.status.success(), "{made:?}");
        files.push(named(&file));
    }
    assert!(files.len() >= 6, "{:?}", files.iter().map(|(name, _)| name).collect::<Vec<_>>());
    for (name, bytes) in &files {
        assert_eq!(traces.found_in(name, bytes), [""; 0], "{name}");
        for words in [DRAFT, DELETED] {
            assert!(!holds(bytes, words.as_bytes()), "{name}: {words}");
        }
    }
    // Beside each text stands what the material needs, and nothing else.
    let kept = Database::of(&server).texts("SELECT body FROM event");
    assert_eq!(kept.len(), 1);
    let closed: Value = serde_json::from_str(&kept[0]).expect("JSON");
    let texts = closed["snapshot"]["texts"].as_array().expect("texts");
    assert!(texts.len() > 20);
    for text in texts {
        let fields: Vec<&String> = text.as_object().expect("fields").keys().collect();
        assert_eq!(fields, ["hidden", "id", "kind", "labels", "rewording", "under", "value", "words"]);
    }
    // A phone is told that the session is over; it is nobody's any more, and can do nothing.
    let (device, page) = &session.phones[0];
    assert_eq!(device.phone(page).stage, Stage::Synthesis);
    assert_eq!(server.device().get(page).status, 404);
}

#[test]
fn nothing_handed_out_tells_whose_a_text_was() {
    let server = Server::open();
    let mut session = Session::play(&server);
    let traces = Traces::of(&server, &session.room);
    session.lead(&F::Close);
    let looks = F::Design {
        layout: Default::default(),
        palette: Default::default(),
        orientation: Default::default(),
        quote: String::new(),
        services: Vec::new(),
        from: None,
    };
    session.lead(&looks);
    session.lead(&F::Approve { value: 0, on: true });
    session.lead(&F::Publish);
    let room = &session.room;
    let leader = room.with_link("Leader");

    let mut out = files_of(&leader, &room.id);
    assert!(out.len() > 20, "{:?}", out.iter().map(|(name, _)| name).collect::<Vec<_>>());
    let (phone, page) = &session.phones[0];
    for (device, path) in [
        (&leader, format!("/r/{}", room.id)),
        (&room.facilitator, format!("/f/{}", room.id)),
        (&room.facilitator, format!("/s/{}", room.id)),
        (phone, page.clone()),
    ] {
        let answer = device.get(&path);
        assert_eq!(answer.status, 200, "{path}");
        out.push((path.clone(), answer.body.into_bytes()));
        if !path.starts_with("/r/") {
            let ask =
                format!("GET {path}/live HTTP/1.1\r\nHost: localhost\r\nCookie: {}\r\n\r\n", device.cookie());
            let mut stream = wire::open(&server, &ask);
            let mut first = wire::read_some(&mut stream);
            while !first.contains("event: view") {
                first += &wire::read_some(&mut stream);
            }
            out.push((format!("{path}/live"), first.into_bytes()));
        }
    }
    let own = page.rsplit('/').next().expect("a seat");
    for (name, bytes) in &out {
        let mut found = traces.found_in(name, bytes);
        // One's own address is in one's own page.
        found.retain(|id| !(name.starts_with("/d/") && id == own));
        assert_eq!(found, [""; 0], "{name}");
        for hash in &traces.devices {
            assert!(!holds(bytes, hash.as_bytes()), "{name}: a device");
        }
        for words in [DRAFT, DELETED] {
            assert!(!holds(bytes, words.as_bytes()), "{name}: {words}");
        }
        if !name.starts_with("/f/") {
            for words in [HIDDEN, SERVICES[0], SERVICES[1]] {
                assert!(!holds(bytes, words.as_bytes()), "{name}: {words}");
            }
        }
    }
    let json = out.iter().find(|(name, _)| name == "verdier.json").expect("the JSON");
    assert!(holds(&json.1, b"Tabu fra nummer"), "and what they chose is there");
}

/// Every file that leaders get, and what is packed inside each.
fn files_of(leader: &Device, workshop: &str) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for name in offered(leader, workshop) {
        let got = leader.file(&format!("/r/{workshop}/{name}"), "");
        assert_eq!(got.status, 200, "{name}");
        unpack(&name, got.bytes, &mut all);
    }
    all
}

fn unpack(name: &str, bytes: Vec<u8>, into: &mut Vec<(String, Vec<u8>)>) {
    if bytes.starts_with(b"PK") {
        for (inner, bytes) in unzipped(bytes.clone()) {
            unpack(&format!("{name}/{inner}"), bytes, into);
        }
    } else if bytes.starts_with(b"%PDF") {
        let mut rest = &bytes[..];
        let after = |bytes: &[u8], what: &[u8]| {
            bytes.windows(what.len()).position(|at| at == what).map(|at| at + what.len())
        };
        let mut streams = 0;
        while let Some(start) = after(rest, b"stream\n").or_else(|| after(rest, b"stream\r\n")) {
            rest = &rest[start..];
            let mut stream = Vec::new();
            if ZlibDecoder::new(rest).read_to_end(&mut stream).is_ok() {
                into.push((format!("{name}: stream {streams}"), stream));
                streams += 1;
            }
        }
        assert!(streams > 2, "{name}");
    }
    into.push((name.to_owned(), bytes));
}
