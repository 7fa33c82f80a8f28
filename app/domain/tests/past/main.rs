//! An upgrade never changes the past: every released log folds to what it meant when it was written.

#[path = "../common/mod.rs"]
mod common;
#[allow(dead_code, reason = "what people know is another test's")]
#[path = "../random/mod.rs"]
mod random;
mod stories;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

use domain::{Event, Timestamp, Workshop, view};
use serde_json::{Value, json};

/// Every log in `tests/golden`; beside each lies what it was folded to, `<name>.views.json`.
const LOGS: [&str; 16] = [
    "events-v1",
    "events-v2",
    "events-v3-material",
    "events-clouds",
    "events-v4-work",
    "events-v4-random",
    "events-v4-poster",
    "events-v5-frozen",
    "events-v6-rows",
    "events-v7-chosen",
    "events-v8-edited",
    "events-v9-parted",
    "events-v9-places",
    "events-v9-on-wall",
    "events-v10-waited",
    "events-v10-slides",
];
/// The views are kept after every so many events.
const EVERY: usize = 25;
/// Fields of a page with what may be done next, what looks alike, clouds that nobody has frozen yet, and figures that only
/// tell of a change: rules of the day, and not the past.
const NOT_THE_PAST: [(&str, &str); 8] = [
    ("facilitator", "undo"),
    ("facilitator", "can_advance"),
    ("facilitator", "new_group"),
    ("facilitator", "suggestions"),
    ("facilitator", "left"),
    ("facilitator", "clouds"),
    ("screen", "clouds"),
    ("phone", "undo"),
];

/// Pages by name: `result`, `draft`, `facilitator`, `screen` and each participant's phone.
type Pages = BTreeMap<String, Value>;

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(format!("{name}.json"))
}

fn read<T: serde::de::DeserializeOwned>(name: &str) -> T {
    let text = fs::read_to_string(path(name)).expect("the file is there");
    serde_json::from_str(&text).expect("it reads")
}

#[test]
fn no_released_log_is_left_out() {
    let names = fs::read_dir(path("").parent().expect("a folder")).expect("it is there").map(|file| {
        let name = file.expect("a file").file_name().into_string().expect("its name");
        name.split('.').next().unwrap_or_default().to_owned()
    });
    let held: BTreeSet<String> = names.collect();
    assert_eq!(held, LOGS.map(str::to_owned).into());
}

/// The positions in a log after which the views are kept; the last is the end.
fn checkpoints(log: &[Event]) -> impl Iterator<Item = usize> {
    let end = log.len();
    (EVERY..end).step_by(EVERY).chain([end])
}

fn pages(log: &[Event]) -> Pages {
    let ws = Workshop::fold(log).expect("folds");
    let people = ws.session().into_iter().flat_map(|session| session.participants.keys());
    let phones = people.map(|who| (format!("phone {who}"), json!(view::phone(&ws, *who))));
    let shared = [
        ("result", json!(ws.result())),
        ("draft", json!(ws.draft_result(Timestamp(0)))),
        ("facilitator", json!(view::facilitator(&ws))),
        ("screen", json!(view::screen(&ws))),
    ];
    let mut pages: Pages =
        shared.map(|(name, page)| (name.to_owned(), page)).into_iter().chain(phones).collect();
    for (name, page) in &mut pages {
        leave_out_what_is_not_the_past(name, page);
    }
    pages
}

fn leave_out_what_is_not_the_past(name: &str, page: &mut Value) {
    let left_out = NOT_THE_PAST.iter().filter(|(page, _)| name.starts_with(page));
    left_out.for_each(|(_, field)| leave_out(page, field));
}

fn leave_out(page: &mut Value, field: &str) {
    match page {
        Value::Object(fields) => {
            fields.remove(field);
            fields.values_mut().for_each(|value| leave_out(value, field));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| leave_out(item, field)),
        _ => {}
    }
}

/// Where `now` lacks something that `then` held. A page may have got new fields since.
fn difference(then: &Value, now: &Value, at: &str) -> Option<String> {
    match (then, now) {
        (Value::Object(then), Value::Object(now)) => then.iter().find_map(|(name, value)| {
            difference(value, now.get(name).unwrap_or(&Value::Null), &format!("{at}.{name}"))
        }),
        (Value::Array(then), Value::Array(now)) if then.len() == now.len() => {
            let mut pairs = then.iter().zip(now).enumerate();
            pairs.find_map(|(place, (then, now))| difference(then, now, &format!("{at}[{place}]")))
        }
        _ => (then != now).then(|| format!("{at}: {then} became {now}")),
    }
}

#[test]
fn every_released_log_folds_to_what_it_meant() {
    for name in LOGS {
        let log: Vec<Event> = read(name);
        let kept: Vec<(usize, Pages)> = read(&format!("{name}.views"));
        assert_eq!(kept.iter().map(|(at, _)| *at).collect::<Vec<_>>(), checkpoints(&log).collect::<Vec<_>>());
        let mut then = Pages::new();
        for (at, changed) in kept {
            then.extend(changed);
            then.retain(|_, page| !page.is_null());
            let now = pages(&log[..at]);
            for (page, then) in &then {
                let now = now.get(page).unwrap_or(&Value::Null);
                // Kept before it was known what is not the past.
                let mut then = then.clone();
                leave_out_what_is_not_the_past(page, &mut then);
                let difference = difference(&then, now, page);
                assert!(
                    difference.is_none(),
                    "{name}, after {at} events: {}",
                    difference.unwrap_or_default()
                );
            }
        }
    }
}

#[test]
fn a_page_may_gain_fields_and_lose_none() {
    let then = json!({"chair": 1, "texts": [{"words": "Lytte"}]});
    assert_eq!(
        difference(&then, &json!({"chair": 1, "texts": [{"words": "Lytte", "new": 0}]}), "page"),
        None
    );
    for now in [
        json!({"chair": 2, "texts": [{"words": "Lytte"}]}),
        json!({"chair": 1}),
        json!({"chair": 1, "texts": []}),
    ] {
        assert!(difference(&then, &now, "page").is_some(), "{now}");
    }
}

/// Writes the logs and pages that are missing, never over a released one:
/// `GOLDEN=write cargo test -p domain --test past -- --ignored`.
#[test]
#[ignore = "writes the files"]
fn write_what_is_missing() {
    assert_eq!(std::env::var("GOLDEN").as_deref(), Ok("write"));
    let stories = [
        ("events-v4-work", stories::work as fn() -> Vec<Event>),
        ("events-v4-random", stories::random),
        ("events-v4-poster", stories::poster),
    ];
    for (name, story) in stories.into_iter().filter(|(name, _)| !path(name).exists()) {
        write_lines(name, story().iter());
    }
    for name in LOGS {
        let views = format!("{name}.views");
        if path(&views).exists() {
            continue;
        }
        let log: Vec<Event> = read(name);
        let mut before = Pages::new();
        let kept = checkpoints(&log).map(|at| {
            let now = pages(&log[..at]);
            let gone =
                before.keys().filter(|page| !now.contains_key(*page)).map(|page| (page.clone(), Value::Null));
            let gone: Pages = gone.collect();
            let new = now.iter().filter(|(page, shown)| before.get(*page) != Some(shown));
            let changed: Pages = new.map(|(page, shown)| (page.clone(), shown.clone())).chain(gone).collect();
            before = now;
            (at, changed)
        });
        write_lines(&views, kept);
    }
}

fn write_lines<T: serde::Serialize>(name: &str, items: impl Iterator<Item = T>) {
    let lines: Vec<String> = items.map(|item| serde_json::to_string(&item).expect("writes")).collect();
    fs::write(path(name), format!("[\n{}\n]\n", lines.join(",\n"))).expect("is written");
}
