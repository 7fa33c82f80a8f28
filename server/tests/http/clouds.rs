//! Word clouds: who gets them, and that nothing on disk remembers a word that was deleted for good.

use std::fs;

use domain::{
    Event, EventBody, Kind, Settings, Snapshot, SnapshotText, SnapshotValue, TextId, Timestamp,
    presets::Preset,
};
use rand::{SeedableRng, rngs::StdRng};
use serde_json::Value;

use crate::{
    common::{Room, Server},
    database::Database,
};

/// A room in Bearbeiding, where three groups have chosen one norm each.
fn closed<'a>(server: &'a Server, norms: &[&str]) -> (Room<'a>, Vec<TextId>) {
    let room = Room::open(server);
    let mut rng = StdRng::seed_from_u64(4);
    let ids: Vec<TextId> = norms.iter().map(|_| TextId::draw(&mut rng)).collect();
    let text = |(at, words): (usize, &&str)| SnapshotText {
        id: ids[at],
        value: 0,
        kind: Kind::Norm,
        words: (*words).to_owned(),
        labels: vec![at as u32],
        under: None,
        rewording: false,
        hidden: false,
    };
    let settings: Settings = Preset::Siljan.settings(domain::Lang::Nb);
    let value = SnapshotValue { groups: norms.len() as u32, ..SnapshotValue::default() };
    let snapshot: Value = serde_json::json!({
        "id": room.id, "code": room.code, "settings": settings, "stage_rev": 40, "participants": 12,
        "values": vec![value; settings.values.len()],
        "texts": norms.iter().enumerate().map(text).collect::<Vec<_>>(),
        "next_steps": [], "evaluation": { "answers": [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]] },
    });
    let snapshot: Snapshot = serde_json::from_value(snapshot).expect("a snapshot");
    let body = EventBody::Closed { snapshot: Box::new(snapshot) };
    let mut row = serde_json::to_value(Event::new(Timestamp(1_800_000_000_000), body)).expect("it writes");
    row["v"] = 1.into();
    server.kill();
    let database = Database::of(server);
    let row = row.to_string().replace('\'', "''");
    database.run(&format!("UPDATE event SET body = '{row}' WHERE workshop_id = '{}' AND seq = 1", room.id));
    server.start_again();
    (room, ids)
}

fn words(room: &Room) -> Vec<String> {
    let clouds = room.view().boards.remove(0).clouds;
    clouds.first().into_iter().flat_map(|norms| &norms.lines).map(|line| line.text.clone()).collect()
}

#[test]
fn a_word_that_is_deleted_for_good_is_nowhere_on_disk_though_she_had_left_it_out() {
    let server = Server::open();
    let (room, ids) = closed(&server, &["Spørre Olga", "Spørre Petra", "Lytte"]);
    let of = |command: &str, fields: &[(&str, &str)]| {
        let own = [("[value]", "0"), ("[kind]", "norm")];
        let fields =
            own.iter().chain(fields).map(|(name, value)| (format!("command[{command}]{name}"), *value));
        let fields: Vec<(String, &str)> = fields.collect();
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        room.act(&fields).body
    };
    assert_eq!(of("DropFromCloud", &[("[word]", "olga"), ("[on]", "true")]), "null");
    assert_eq!(of("JoinInCloud", &[("[words][]", "petra"), ("[words][]", "lytte")]), "null");
    assert_eq!(words(&room), ["lytte", "spørre"]);
    assert_eq!(of("SplitInCloud", &[("[word]", "olga")]), "null");
    assert_eq!(of("DropFromCloud", &[("[word]", "ingen"), ("[on]", "true")]), r#"{"Refused":"Unknown"}"#);
    let held = |word: &str| {
        let files = [server.database(), server.database().with_extension("sqlite-wal")];
        let bytes = files.iter().flat_map(|file| fs::read(file).unwrap_or_default()).collect::<Vec<u8>>();
        String::from_utf8_lossy(&bytes).to_lowercase().contains(word)
    };
    assert!(held("olga") && held("petra") && held("cloudarranged"));
    for id in &ids[..2] {
        assert_eq!(room.act(&[("command[DeleteForGood][text]", &id.to_string())]).body, "null");
    }
    assert!(held("lytte") && held("cloudarranged") && !held("olga") && !held("petra"));
    assert_eq!(words(&room), ["lytte"]);
    server.kill();
    server.start_again();
    assert_eq!(words(&room), ["lytte"], "and what is left folds");
}

#[test]
fn the_leaders_files_show_the_cloud_as_it_was_approved() {
    let server = Server::open();
    let (room, _) = closed(&server, &["Lytte alltid", "Lytte nøye", "Spørre"]);
    let drop = [
        ("command[DropFromCloud][value]", "0"),
        ("command[DropFromCloud][kind]", "norm"),
        ("command[DropFromCloud][word]", "alltid"),
        ("command[DropFromCloud][on]", "true"),
    ];
    assert_eq!(room.act(&drop).body, "null");
    assert_eq!(room.act(&[("command[Approve][value]", "0"), ("command[Approve][on]", "true")]).body, "null");
    assert_eq!(room.act(&[("command", "Publish")]).body, "null");
    let file = |name: &str| room.facilitator.get(&format!("/r/{}/{name}", room.id));
    let svg = file("ordsky-0-norm.svg").body;
    assert!(svg.contains(">lytte</text>") && svg.contains("nøye") && !svg.contains("alltid"));
    assert_eq!(file("ordsky-0-norm-gjennomsiktig.png").status, 200);
    assert_eq!(file("ordsky-0-taboo.svg").status, 404, "nothing to draw");
    // Not on the wall: in Bearbeiding the facilitator works alone.
    assert_eq!(room.facilitator.get(&format!("/s/{}/ordsky/0/norm", room.id)).status, 404);
    let font = server.device().get("/ordsky.woff2");
    assert_eq!((font.status, font.body.starts_with("wOF2")), (200, true));
}
