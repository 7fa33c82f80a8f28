//! Bearbeiding at full size: 75 groups, each with five norms of its own for each of eight values.

use std::thread;

use domain::{
    CoreValue, Evaluation, Event, EventBody, Kind, Lang, Plan, Settings, Snapshot, SnapshotText,
    SnapshotValue, TextId, Timestamp,
};
use rand::{SeedableRng, rngs::StdRng};

use crate::{
    common::{Room, Server, borrowed},
    database::Database,
};

const VALUES: usize = 8;
const GROUPS: u32 = 75;
const VERBS: [&str; 15] = [
    "Lytte til",
    "Spørre",
    "Støtte",
    "Rose",
    "Hjelpe",
    "Forstå",
    "Møte",
    "Følge opp",
    "Samarbeide med",
    "Ha tid til",
    "Snakke med",
    "Se",
    "Invitere",
    "Stole på",
    "Være ærlig mot",
];
const WHOM: [&str; 25] = [
    "barnet",
    "foreldrene",
    "kolleger",
    "den som er stille",
    "den som er uenig",
    "skolen",
    "helsesykepleieren",
    "naboen",
    "barnehagen",
    "hele familien",
    "søsken",
    "ungdommen",
    "lederen",
    "den nye",
    "hverandre på tvers",
    "fagfolk utenfra",
    "kontaktlæreren",
    "besteforeldre",
    "trenere i idretten",
    "den som har det vanskelig",
    "barneverntjenesten",
    "tolken",
    "fritidsklubben",
    "dem vi sjelden ser",
    "vikaren",
];

/// What group `group` chose as its norm number `norm`: its own words, and every fourth like another's.
fn words(group: u32, norm: u32) -> String {
    let at = (group * 5 + norm) as usize;
    let say = |at: usize| format!("{} {}", VERBS[at % 15], WHOM[at / 15]);
    if at % 4 == 3 { format!("Vi skal {}", say((at + 5) % 375).to_lowercase()) } else { say(at) }
}

fn snapshot(id: &str, code: &str) -> Snapshot {
    let mut rng = StdRng::seed_from_u64(4);
    let value = |at: usize| CoreValue {
        name: format!("Kjerneverdi {}", at + 1),
        individual_prompt: "Finn normer".to_owned(),
        group_prompt: "Bli enige".to_owned(),
    };
    let mut texts = Vec::new();
    for value in 0..VALUES {
        for group in 0..GROUPS {
            texts.extend((0..5).map(|norm| SnapshotText {
                id: TextId::draw(&mut rng),
                value,
                kind: Kind::Norm,
                words: words(group, norm),
                labels: vec![group],
                under: None,
                rewording: false,
                hidden: false,
            }));
        }
    }
    Snapshot {
        id: id.parse().expect("an id"),
        code: serde_json::from_value(code.into()).expect("a code"),
        settings: Settings {
            title: "Bearbeiding i full størrelse".to_owned(),
            organisation: "Siljan kommune".to_owned(),
            lang: Lang::Nb,
            values: (0..VALUES).map(value).collect(),
            services: Vec::new(),
            individual_seconds: Some(300),
            plan: Plan::default(),
            rehearsal: false,
            retention_days: 30,
            may_be_kept: true,
            slides: Vec::new(),
            next_edition_of: None,
        },
        stage_rev: 40,
        participants: 300,
        values: vec![SnapshotValue { groups: GROUPS, ..SnapshotValue::default() }; VALUES],
        texts,
        kept_apart: Vec::new(),
        next_steps: Vec::new(),
        evaluation: Evaluation::default(),
        nobody_answered: false,
    }
}

/// A room whose session was closed with all that, put where the server would have put it.
fn full(server: &Server) -> Room<'_> {
    let room = Room::open(server);
    server.kill();
    let body = EventBody::Closed { snapshot: Box::new(snapshot(&room.id, &room.code)) };
    let event = Event::new(Timestamp(1_800_000_000_000), body);
    let mut row = serde_json::to_value(&event).expect("it writes");
    row["v"] = 1.into();
    let row = row.to_string().replace('\'', "''");
    let database = Database::of(server);
    database.run(&format!("UPDATE event SET body = '{row}' WHERE workshop_id = '{}' AND seq = 1", room.id));
    database.run(&format!("UPDATE workshop SET open = FALSE WHERE id = '{}'", room.id));
    server.start_again();
    room
}

#[test]
fn a_facilitator_works_through_three_thousand_lines() {
    let server = Server::open();
    let room = full(&server);
    let boards = room.view().boards;
    assert_eq!(boards.len(), VALUES);
    for board in &boards {
        assert_eq!(board.lines.len(), 375);
        assert_eq!(board.lines[0].support, Some(1));
        assert!(board.suggestions.len() > 50, "{}", board.suggestions.len());
    }
    let set = &boards[0].suggestions[0].lines;
    let (one, other) = (set[0], set[1]);
    // As the page's boxes send it.
    let ids = [("suggested", one), ("suggested", other), ("texts", one), ("texts", other)];
    let fields = ids.map(|(name, id)| (format!("command[MergeSuggested][{name}][]"), id.to_string()));
    let into = [("command[MergeSuggested][into]".to_owned(), other.to_string())];
    assert_eq!(room.act(&borrowed(&[&fields[..], &into].concat())).status, 200);
    let board = &room.view().boards[0];
    assert_eq!(board.lines.len(), 374);
    let merged = board.lines.iter().find(|line| line.id == other).expect("the wording she chose stands");
    assert_eq!((merged.support, merged.originals.len()), (Some(2), 1));
    let left = board.suggestions.iter().any(|set| set.lines.contains(&one));
    assert!(!left, "what is merged is no line to suggest");

    let ticked = board.lines[..100].iter();
    let ticked: Vec<String> = ticked.map(|line| line.id.to_string()).collect();
    let mut fields: Vec<(&str, &str)> =
        ticked.iter().map(|id| ("command[Together][texts][]", id.as_str())).collect();
    fields.push(("command[Together][act]", "Hide"));
    assert_eq!(room.act(&fields).status, 200);
    assert_eq!(room.view().boards[0].lines.iter().filter(|line| line.hidden).count(), 100);
}

/// For looking at it in a browser: `cargo test -p server --test http serve_the_full_size -- --ignored --nocapture`
#[test]
#[ignore = "serves until it is stopped"]
fn serve_the_full_size() {
    let site = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/site");
    let server = Server::open_with(&[("LEPTOS_SITE_ROOT", site), ("LEPTOS_SITE_PKG_DIR", "pkg")]);
    let room = full(&server);
    println!("{}{}", server.url(), room.link);
    thread::park();
}
