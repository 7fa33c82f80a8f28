//! Bearbeiding at full size: 75 groups, each with five norms of its own for each of eight values.

use std::thread;

use domain::{
    CoreValue, Evaluation, Event, EventBody, Kind, Lang, Settings, Snapshot, SnapshotText, SnapshotValue,
    TextId, Timestamp,
};
use rand::{SeedableRng, rngs::StdRng};

use crate::{
    common::{Room, Server},
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
            rehearsal: false,
            retention_days: 30,
        },
        stage_rev: 40,
        participants: 300,
        values: vec![SnapshotValue { groups: GROUPS, ..SnapshotValue::default() }; VALUES],
        texts,
        kept_apart: Vec::new(),
        next_steps: Vec::new(),
        evaluation: Evaluation::default(),
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
    let database = Database::open(&server.database());
    database.run(&format!("UPDATE event SET body = '{row}' WHERE workshop_id = '{}' AND seq = 1", room.id));
    database.run(&format!("UPDATE workshop SET open = FALSE WHERE id = '{}'", room.id));
    server.start_again();
    room
}

#[test]
fn a_facilitator_works_through_three_thousand_lines() {
    let server = Server::open();
    let room = full(&server);
    let page = format!("/f/{}", room.id);
    let view = room.facilitator.view(&page);
    let boards = view["boards"].as_array().expect("boards");
    assert_eq!(boards.len(), VALUES);
    for board in boards {
        let lines = board["lines"].as_array().expect("lines");
        assert_eq!(lines.len(), 375);
        assert_eq!(lines[0]["support"], 1);
        let sets = board["suggestions"].as_array().expect("suggestions");
        assert!(sets.len() > 50, "{}", sets.len());
    }
    let set = &boards[0]["suggestions"][0]["lines"];
    let [one, other] = [0, 1].map(|at| set[at].as_str().expect("an id"));
    let command = "command[MergeSuggested]";
    let fields = [("[suggested][]", one), ("[suggested][]", other), ("[texts][]", one), ("[texts][]", other)];
    let fields = fields.map(|(name, id)| (format!("{command}{name}"), id));
    let mut fields: Vec<(&str, &str)> = fields.iter().map(|(name, id)| (name.as_str(), *id)).collect();
    fields.push(("command[MergeSuggested][into]", other));
    assert_eq!(room.act(&fields).status, 200);
    let view = room.facilitator.view(&page);
    let lines = view["boards"][0]["lines"].as_array().expect("lines").clone();
    assert_eq!(lines.len(), 374);
    let merged = lines.iter().find(|line| line["id"] == other).expect("the wording she chose stands");
    assert_eq!((&merged["support"], merged["originals"].as_array().map(Vec::len)), (&2.into(), Some(1)));
    let left = view["boards"][0]["suggestions"].to_string();
    assert!(!left.contains(one), "what is merged is no line to suggest");

    let ticked: Vec<&str> = lines[..100].iter().filter_map(|line| line["id"].as_str()).collect();
    let mut fields: Vec<(&str, &str)> = ticked.iter().map(|id| ("command[Together][texts][]", *id)).collect();
    fields.push(("command[Together][act]", "Hide"));
    assert_eq!(room.act(&fields).status, 200);
    let view = room.facilitator.view(&page);
    let hidden = view["boards"][0]["lines"]
        .as_array()
        .expect("lines")
        .iter()
        .filter(|line| line["hidden"] == true)
        .count();
    assert_eq!(hidden, 100);
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
