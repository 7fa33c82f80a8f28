//! Time is a parameter: what is kept, how long, and that it is gone from every file the minute after.

use std::{cell::Cell, sync::Arc};

use axum::{body::Body, extract::Request, http::header};
use clap::Parser;
use domain::{
    Answer, FacilitatorCommand as F, Kind, Lang, ParticipantCommand as P, ParticipantId, Settings, Stage,
    StepRow, Timestamp, UNASKED, WorkshopId, presets::Preset,
};
use leptos::prelude::LeptosOptions;
use tower::ServiceExt;

use super::*;
use crate::{
    config::Cli,
    http, secrets,
    storage::{Role, Sqlite},
};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
/// In the workshop's title, in a draft, and in what happens next.
const WORDS: [&str; 3] = ["Verkstedet som skal bort", "Utkastet som skal bort", "Steget som skal bort"];
const COOKIE: &str = "device";

thread_local! {
    // A test and all its tasks run on one thread.
    static NOW: Cell<Timestamp> = const { Cell::new(Timestamp(1_800_000_000_000)) };
}

fn wait(ms: i64) {
    NOW.set(NOW.get().plus(ms));
}

struct House {
    state: AppState,
    folder: tempfile::TempDir,
}

impl House {
    async fn open() -> House {
        // Once in a process: the other tests may have been first.
        let _ = any_spawner::Executor::init_tokio();
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite://{}", folder.path().join("w.sqlite").display());
        let config =
            Cli::try_parse_from(["server", "--public-url", "http://localhost"]).expect("settings").config;
        let storage = Arc::new(Sqlite::open(&url).await.expect("opens"));
        let options = LeptosOptions::builder().output_name("verdiverksted").build();
        House { state: AppState::new(config, storage, || NOW.get(), options.clone(), options), folder }
    }

    /// A workshop, with a device that leads it.
    async fn create(&self, retention_days: u16) -> WorkshopId {
        let settings = Preset::Siljan.settings(Lang::Nb);
        let settings = Settings { title: WORDS[0].to_owned(), retention_days, ..settings };
        let id = self.state.rooms.create(settings).await.expect("creates");
        let device = secrets::hash(COOKIE);
        self.state.storage.touch_session(&device, NOW.get()).await.expect("makes");
        for role in [Role::Facilitator, Role::Leader] {
            self.state.storage.grant(&device, id, role).await.expect("grants");
        }
        let secret = secrets::hash(&id.to_string());
        self.state.storage.renew_secret(&secret, id, Role::Leader, &device).await.expect("adds");
        id
    }

    /// One joins, the session begins, and something is written.
    async fn begin(&self, id: WorkshopId) -> ParticipantId {
        let room = self.state.rooms.room(id).await.expect("a room");
        let join = Command::Join { service: Some(0), beside: None };
        let Ok(Answer::Joined(seat)) = room.join(join, secrets::hash("phone"), None).await else {
            panic!("joins");
        };
        let steps = vec![StepRow { what: WORDS[2].to_owned(), ..StepRow::default() }];
        for command in [F::Next { rev: 1, told: UNASKED }, F::WriteNextSteps { steps, from: Vec::new() }] {
            let done = room.command(Command::Facilitator(command), Actor::Facilitator, None).await;
            assert!(done.is_ok(), "{done:?}");
        }
        let add = P::Add { value: 0, kind: Kind::Norm, words: WORDS[1].to_owned() };
        let done = room.command(Command::Participant(add), Actor::Participant(seat), None).await;
        assert!(done.is_ok(), "{done:?}");
        seat
    }

    async fn close(&self, id: WorkshopId) {
        let room = self.state.rooms.room(id).await.expect("a room");
        let done = room.command(Command::Facilitator(F::Close), Actor::Facilitator, None).await;
        assert!(done.is_ok(), "{done:?}");
    }

    async fn stage(&self, id: WorkshopId) -> Stage {
        self.state.rooms.room(id).await.expect("a room").read(|workshop| workshop.stage)
    }

    /// What a device that may do all is answered.
    async fn status(&self, path: &str) -> u16 {
        let request = Request::get(path).header(header::COOKIE, format!("verdiverksted={COOKIE}"));
        let request = request.body(Body::empty()).expect("a request");
        http::router(self.state.clone()).oneshot(request).await.expect("an answer").status().as_u16()
    }

    /// The files that hold this.
    fn holding(&self, what: &str) -> Vec<String> {
        let files =
            std::fs::read_dir(self.folder.path()).expect("lists").map(|file| file.expect("a file").path());
        let holds = |file: &std::path::PathBuf| {
            std::fs::read(file).expect("reads").windows(what.len()).any(|window| window == what.as_bytes())
        };
        let name =
            |file: std::path::PathBuf| file.file_name().expect("a name").to_string_lossy().into_owned();
        let mut names: Vec<String> = files.filter(holds).map(name).collect();
        names.sort();
        names
    }
}

/// Its pages and links.
fn paths(id: WorkshopId) -> [String; 5] {
    ["f", "s", "r"]
        .map(|page| format!("/{page}/{id}"))
        .into_iter()
        .chain([format!("/r/{id}/alt.zip"), format!("/f/{id}/live")])
        .collect::<Vec<_>>()
        .try_into()
        .expect("five")
}

async fn is_all_there(house: &House, id: WorkshopId) {
    round(&house.state).await;
    assert_eq!(house.status(&format!("/f/{id}")).await, 200);
    assert_ne!(house.holding(WORDS[0]), [""; 0]);
    assert_eq!(house.holding(&format!(" {id}")), [""; 0], "nothing is noted as deleted");
}

async fn is_gone(house: &House, id: WorkshopId) {
    round(&house.state).await;
    for path in paths(id) {
        assert_eq!(house.status(&path).await, 404, "{path}");
    }
    assert_eq!(house.status(&format!("/k/{id}")).await, 404, "the secret's link");
    for words in WORDS {
        assert_eq!(house.holding(words), [""; 0], "{words}");
    }
    assert_eq!(house.holding(&id.to_string()), ["w.sqlite.deleted"], "the register alone");
    let line = std::fs::read_to_string(house.folder.path().join("w.sqlite.deleted")).expect("the register");
    assert_eq!(line.trim(), format!("{} {id}", NOW.get().0), "the workshop and the date, and nothing else");
}

#[tokio::test]
async fn a_workshop_is_gone_from_every_file_the_minute_after_its_day() {
    for days in [1, 30, 365] {
        let house = House::open().await;
        let id = house.create(days).await;
        house.begin(id).await;
        wait(3 * HOUR);
        house.close(id).await;
        wait(i64::from(days) * DAY - MINUTE);
        is_all_there(&house, id).await;
        wait(2 * MINUTE);
        is_gone(&house, id).await;
    }
}

#[tokio::test]
async fn a_workshop_that_never_begins_waits_thirty_days_and_is_gone() {
    for days in [1, 365] {
        let house = House::open().await;
        let id = house.create(days).await;
        wait(30 * DAY - MINUTE);
        is_all_there(&house, id).await;
        assert_eq!(house.stage(id).await, Stage::Lobby, "and can still be held");
        wait(2 * MINUTE);
        is_gone(&house, id).await;
    }
}

#[tokio::test]
async fn a_session_that_begins_on_the_last_day_is_not_deleted_in_its_midst() {
    let house = House::open().await;
    let id = house.create(1).await;
    wait(30 * DAY - MINUTE);
    house.begin(id).await;
    wait(12 * HOUR - MINUTE);
    is_all_there(&house, id).await;
    assert_ne!(house.stage(id).await, Stage::Synthesis);
}

#[tokio::test]
async fn a_session_nobody_ends_closes_by_itself_and_forgets_who_wrote() {
    let house = House::open().await;
    let id = house.create(30).await;
    let seat = house.begin(id).await.to_string();
    wait(12 * HOUR - MINUTE);
    round(&house.state).await;
    assert_ne!(house.stage(id).await, Stage::Synthesis);
    assert!(!house.holding(&seat).is_empty() && !house.holding(WORDS[1]).is_empty());
    wait(2 * MINUTE);
    round(&house.state).await;
    assert_eq!(house.stage(id).await, Stage::Synthesis);
    assert_eq!((house.holding(&seat), house.holding(WORDS[1])), (vec![], vec![]));
    assert_ne!(house.holding(WORDS[2]), [""; 0], "what the room has agreed is kept");
    wait(30 * DAY);
    is_gone(&house, id).await;
}

#[tokio::test]
async fn a_device_with_no_role_left_is_forgotten_after_a_day() {
    let house = House::open().await;
    let id = house.create(30).await;
    house.begin(id).await;
    let visitor = secrets::hash("somebody who chose a language");
    house.state.storage.touch_session(&visitor, NOW.get()).await.expect("makes");
    wait(DAY);
    round(&house.state).await;
    assert_ne!(house.holding(&visitor), [""; 0]);
    wait(MINUTE);
    round(&house.state).await;
    assert_eq!(house.holding(&visitor), [""; 0]);
    for device in [COOKIE, "phone"].map(secrets::hash) {
        assert_ne!(house.holding(&device), [""; 0], "with a role it stays");
    }
    house.state.delete(id).await.expect("deletes");
    round(&house.state).await;
    for device in [COOKIE, "phone"].map(secrets::hash) {
        assert_eq!(house.holding(&device), [""; 0]);
    }
}
