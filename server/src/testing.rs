//! What tests of several parts begin with.

use std::{
    cell::Cell,
    future::{Future, poll_fn},
    path::PathBuf,
    pin::Pin,
    task::Poll,
};

use axum::{body::Body, extract::Request, http::header, response::Response};
use clap::Parser;
use domain::{
    Actor, Answer, Command, FacilitatorCommand as F, Kind, Lang, ParticipantCommand as P, ParticipantId,
    Settings, Stage, StepRow, TextId, Timestamp, UNASKED, WorkshopId, presets::Preset,
};
use tower::ServiceExt;

use crate::{
    access::{Role, secrets},
    config::Cli,
    files::Engine,
    http,
    state::AppState,
    storage::Storage,
};

pub const MINUTE: i64 = 60_000;
pub const HOUR: i64 = 60 * MINUTE;
pub const DAY: i64 = 24 * HOUR;
/// In the workshop's title, in a draft, and in what happens next.
pub const WORDS: [&str; 3] = ["Verkstedet som skal bort", "Utkastet som skal bort", "Steget som skal bort"];
pub const COOKIE: &str = "device";

thread_local! {
    // A test and all its tasks run on one thread.
    pub static NOW: Cell<Timestamp> = const { Cell::new(Timestamp(1_800_000_000_000)) };
}

/// Lets time pass.
pub fn wait(ms: i64) {
    NOW.set(NOW.get().plus(ms));
}

/// The program that makes documents, as it is built together with the tests.
pub fn documents() -> PathBuf {
    let tests = std::env::current_exe().expect("a program");
    let built = tests.ancestors().nth(2).expect("the folder of what is built").join(printing::PROGRAM);
    assert!(built.exists(), "{} is missing: cargo build -p poster --bin documents", built.display());
    built
}

pub fn engine() -> Engine {
    Engine::new(&documents())
}

/// The whole server but its connections, on a database of its own, by a clock that a test sets.
pub struct House {
    pub state: AppState,
    pub folder: tempfile::TempDir,
}

impl House {
    pub async fn open() -> House {
        House::open_with(&[]).await
    }

    pub async fn open_with(settings: &[&str]) -> House {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite://{}", folder.path().join("w.sqlite").display());
        let storage = Storage::open(&url, folder.path()).await.expect("opens");
        House::with(settings, storage, folder)
    }

    /// On this storage, which others may use too.
    pub fn on(storage: Storage, folder: tempfile::TempDir) -> House {
        House::with(&[], storage, folder)
    }

    fn with(settings: &[&str], storage: Storage, folder: tempfile::TempDir) -> House {
        // Once in a process: the other tests may have been first.
        let _ = any_spawner::Executor::init_tokio();
        let settings = ["server", "--public-url", "http://localhost"].iter().chain(settings);
        let mut config = Cli::try_parse_from(settings).expect("settings").config;
        config.documents = Some(documents());
        House { state: AppState::new(config, storage, || NOW.get()), folder }
    }

    /// A workshop, with a device that leads it.
    pub async fn create(&self, retention_days: u16) -> WorkshopId {
        let settings = Preset::Siljan.settings(Lang::Nb);
        let title = WORDS[0].to_owned();
        let settings = Settings { title, retention_days, may_be_kept: true, ..settings };
        let id = self.state.rooms.create(settings).await.expect("creates");
        let device = secrets::hash(COOKIE);
        self.state.storage.keys.touch_session(&device, NOW.get()).await.expect("makes");
        for role in [Role::Facilitator, Role::Leader] {
            self.state.storage.keys.grant(&device, id, role).await.expect("grants");
        }
        let secret = secrets::hash(&id.to_string());
        self.state
            .storage
            .keys
            .renew_secret(&secret, id, Role::Leader, &device, self.state.now())
            .await
            .expect("adds");
        id
    }

    pub async fn join(&self, id: WorkshopId) -> ParticipantId {
        let room = self.state.rooms.room(id).await.expect("a room");
        let join = Command::Join { service: Some(0), beside: None };
        let Ok(Answer::Joined(seat)) = room.join(join, vec![secrets::hash("phone")], None).await else {
            panic!("joins");
        };
        seat
    }

    /// One joins, the session begins, and something is written.
    pub async fn begin(&self, id: WorkshopId) -> ParticipantId {
        let seat = self.join(id).await;
        let room = self.state.rooms.room(id).await.expect("a room");
        let steps = vec![StepRow { what: WORDS[2].to_owned(), ..StepRow::default() }];
        for command in [F::Next { rev: 1, told: UNASKED }, F::WriteNextSteps { steps, from: Vec::new() }] {
            let done = room.command(Command::Facilitator(command), Actor::Facilitator, None).await;
            assert!(done.is_ok(), "{done:?}");
        }
        self.write(id, seat, Kind::Norm, WORDS[1]).await;
        seat
    }

    pub async fn write(&self, id: WorkshopId, seat: ParticipantId, kind: Kind, words: &str) {
        let add = P::Add { value: 0, kind, words: words.to_owned() };
        let room = self.state.rooms.room(id).await.expect("a room");
        let done = room.command(Command::Participant(add), Actor::Participant(seat), None).await;
        assert!(done.is_ok(), "{done:?}");
    }

    pub async fn lead(&self, id: WorkshopId, command: F) {
        let room = self.state.rooms.room(id).await.expect("a room");
        let done = room.command(Command::Facilitator(command), Actor::Facilitator, None).await;
        assert!(done.is_ok(), "{done:?}");
    }

    pub async fn close(&self, id: WorkshopId) {
        self.lead(id, F::Close).await;
    }

    /// Closed and published, with these norms and taboos.
    pub async fn published(&self, words: &[String]) -> WorkshopId {
        let id = self.create(30).await;
        let (seat, room) = (self.begin(id).await, self.state.rooms.room(id).await.expect("a room"));
        let next = async || {
            self.lead(id, F::Next { rev: room.read(|workshop| workshop.stage_rev), told: UNASKED }).await
        };
        for (nth, words) in words.iter().enumerate() {
            let kind = if nth % 2 == 0 { Kind::Norm } else { Kind::Taboo };
            self.write(id, seat, kind, words).await;
        }
        next().await;
        next().await;
        let (group, rev) = room.read(|workshop| {
            let session = workshop.session().expect("not closed");
            let group = session.group_of(seat).expect("a group").id;
            (group, session.work.values().next().expect("its work").rev)
        });
        self.lead(id, F::AdvanceGroup { group, rev, told: UNASKED }).await;
        for text in
            room.read(|workshop| workshop.session().expect("not closed").participants[&seat].texts.clone())
        {
            let share = Command::Participant(P::Share { text });
            room.command(share, Actor::Participant(seat), None).await.expect("shared");
        }
        self.close(id).await;
        for words in words {
            let text = self.text_of(id, words).await;
            self.lead(id, F::PickForPoster { text, on: true }).await;
        }
        self.lead(id, F::Approve { value: 0, on: true }).await;
        self.lead(id, F::Publish).await;
        id
    }

    pub async fn text_of(&self, id: WorkshopId, words: &str) -> TextId {
        let room = self.state.rooms.room(id).await.expect("a room");
        room.read(|workshop| {
            let mut texts = workshop.texts.iter();
            texts.find(|(_, text)| text.words == words).map(|(id, _)| *id).expect("the text")
        })
    }

    pub async fn stage(&self, id: WorkshopId) -> Stage {
        self.state.rooms.room(id).await.expect("a room").read(|workshop| workshop.stage())
    }

    /// What a device that may do all is answered.
    pub async fn status(&self, path: &str) -> u16 {
        self.ask(Request::get(path).body(Body::empty()).expect("a request")).await.status().as_u16()
    }

    pub async fn ask(&self, mut request: Request) -> Response {
        let cookie = format!("verdiverksted={COOKIE}").parse().expect("a header");
        request.headers_mut().insert(header::COOKIE, cookie);
        http::router(self.state.clone()).oneshot(request).await.expect("an answer")
    }

    /// The files that hold this.
    pub fn holding(&self, what: &str) -> Vec<String> {
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

/// Lets something go on until it has been woken so often, and no further. Its outcome, if it came as far.
pub async fn in_part<T>(going: &mut Pin<Box<impl Future<Output = T>>>, wakings: usize) -> Option<T> {
    let mut left = wakings;
    poll_fn(|cx| {
        if left == 0 {
            return Poll::Ready(None);
        }
        left -= 1;
        going.as_mut().poll(cx).map(Some)
    })
    .await
}
