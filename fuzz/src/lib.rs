//! What the targets share: the released events to begin with, and every view of a workshop.

use std::sync::LazyLock;

use domain::{Event, Kind, Timestamp, Workshop, view};
use serde_json::Value;

pub const NOW: Timestamp = Timestamp(1_800_000_600_000);

const FILES: [&str; 16] = [
    include_str!("../../app/domain/tests/golden/events-v1.json"),
    include_str!("../../app/domain/tests/golden/events-v2.json"),
    include_str!("../../app/domain/tests/golden/events-v3-material.json"),
    include_str!("../../app/domain/tests/golden/events-clouds.json"),
    include_str!("../../app/domain/tests/golden/events-v4-work.json"),
    include_str!("../../app/domain/tests/golden/events-v4-random.json"),
    include_str!("../../app/domain/tests/golden/events-v4-poster.json"),
    include_str!("../../app/domain/tests/golden/events-v5-frozen.json"),
    include_str!("../../app/domain/tests/golden/events-v6-rows.json"),
    include_str!("../../app/domain/tests/golden/events-v7-chosen.json"),
    include_str!("../../app/domain/tests/golden/events-v8-edited.json"),
    include_str!("../../app/domain/tests/golden/events-v9-parted.json"),
    include_str!("../../app/domain/tests/golden/events-v9-places.json"),
    include_str!("../../app/domain/tests/golden/events-v9-on-wall.json"),
    include_str!("../../app/domain/tests/golden/events-v10-waited.json"),
    include_str!("../../app/domain/tests/golden/events-v10-slides.json"),
];

/// Every event that was ever released, log by log, as it is stored.
pub static STORED: LazyLock<[Vec<Value>; FILES.len()]> =
    LazyLock::new(|| FILES.map(|file| serde_json::from_str(file).expect("a golden file reads")));

/// The first events of a golden log.
pub fn golden(file: usize, count: usize) -> Vec<Event> {
    let log = &STORED[file % STORED.len()];
    let count = 1 + count % log.len();
    log[..count].iter().map(|event| serde_json::from_value(event.clone()).expect("it reads")).collect()
}

/// Builds all that anybody may be shown of it, as the server does.
pub fn look(workshop: &Workshop) {
    let json = |view: Result<String, serde_json::Error>| drop(view.expect("a view is JSON"));
    json(serde_json::to_string(&view::facilitator(workshop)));
    json(serde_json::to_string(&view::screen(workshop)));
    for who in workshop.session().into_iter().flat_map(|session| session.participants.keys()) {
        json(serde_json::to_string(&view::phone(workshop, *who)));
    }
    json(serde_json::to_string(&workshop.result()));
    json(serde_json::to_string(&workshop.draft_result(NOW)));
    for value in 0..=workshop.settings.values.len() {
        for kind in [Kind::Norm, Kind::Taboo] {
            drop(workshop.cloud(value, kind));
        }
    }
}
