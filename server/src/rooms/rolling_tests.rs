//! Servers of the builds before this one, which go on writing as they did while those of this build join them.

use std::{fs, path::Path};

use domain::{Event, EventBody, Workshop, WorkshopId, view};
use sqlx::{Connection, PgConnection, query, query_as, query_scalar, types::Uuid};

use crate::{
    clock,
    storage::{Illegible, Storage, before_keys, decode_event},
    testing::House,
};

/// As the build before keys appended: the events as they are, and nothing of a key.
const APPEND: &str = "
    WITH head AS (
        UPDATE workshop SET seq = seq + cardinality($5), mark = $4 WHERE id = $1 AND seq = $2 AND mark = $3 RETURNING seq, mark
    ), put AS (
        INSERT INTO event (workshop_id, seq, mark, at, body)
        SELECT $1, $2 + nth, $4, at, body FROM head, unnest($5, $6) WITH ORDINALITY AS new (at, body, nth)
    )
    SELECT seq, mark FROM head";

/// So many events are one batch of theirs.
const BATCH: usize = 5;

/// One of theirs, and where it knows the log to end.
struct Former {
    database: PgConnection,
    id: WorkshopId,
    head: (i64, i64),
}

impl Former {
    async fn begin(address: &str, code: &str, (first, body): &(Event, String)) -> Former {
        let mut database = PgConnection::connect(address).await.expect("connects");
        let EventBody::Created { id, .. } = first.body else { panic!("it begins otherwise") };
        query(
            "WITH made AS (
                INSERT INTO workshop (id, code, created_at, delete_at, seq, mark) VALUES ($1, $2, $3, $4, 1, 0) RETURNING id
             )
             INSERT INTO event (workshop_id, seq, mark, at, body) SELECT id, 1, 0, $3, $5 FROM made",
        )
        .bind(id.0)
        .bind(code)
        .bind(first.at.0)
        .bind(first.at.0 + 1_000_000_000_000)
        .bind(body)
        .execute(&mut database)
        .await
        .expect("creates");
        Former { database, id, head: (1, 0) }
    }

    /// False if somebody has come before.
    async fn append(&mut self, events: &[(Event, String)]) -> bool {
        let at: Vec<i64> = events.iter().map(|(event, _)| event.at.0).collect();
        let bodies: Vec<&str> = events.iter().map(|(_, body)| body.as_str()).collect();
        let head = query_as(APPEND)
            .bind(self.id.0)
            .bind(self.head.0)
            .bind(self.head.1)
            .bind(self.head.1 + 1)
            .bind(at)
            .bind(bodies)
            .fetch_optional(&mut self.database)
            .await
            .expect("appends, or not");
        let done = head.is_some();
        self.head = head.unwrap_or(self.head);
        done
    }

    /// What stands behind the head it knows.
    async fn read_on(&mut self) -> Vec<String> {
        query_scalar("SELECT body FROM event WHERE workshop_id = $1 AND seq > $2 ORDER BY seq")
            .bind(self.id.0)
            .bind(self.head.0)
            .fetch_all(&mut self.database)
            .await
            .expect("reads")
    }
}

/// The logs that builds have left, of each version: every event, and how it was written.
fn logs() -> Vec<(String, Vec<(Event, String)>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/domain/tests/golden");
    let files = fs::read_dir(folder).expect("lists").map(|file| file.expect("a file").path());
    let logs = files.filter(|file| {
        let name = file.file_name().and_then(|name| name.to_str()).expect("a name");
        name.starts_with("events-") && !name.ends_with(".views.json")
    });
    let log = |file: std::path::PathBuf| {
        let text = fs::read_to_string(&file).expect("reads");
        // Several are of the same workshop.
        let id = text.split("\"id\":\"").nth(1).and_then(|rest| rest.split('"').next()).expect("whose it is");
        let text = text.replace(id, &WorkshopId::draw(&mut clock::rng()).to_string());
        let bodies: Vec<serde_json::Value> = serde_json::from_str(&text).expect("events");
        let event = |body: serde_json::Value| {
            (serde_json::from_value(body.clone()).expect("an event"), body.to_string())
        };
        (file.display().to_string(), bodies.into_iter().map(event).collect())
    };
    logs.map(log).collect()
}

async fn joins(address: &str) -> House {
    let folder = tempfile::tempdir().expect("a folder");
    House::on(Storage::open(address, folder.path()).await.expect("opens"), folder)
}

fn seen(workshop: &Workshop) -> String {
    format!("{:?} {:?}", view::facilitator(workshop), view::screen(workshop))
}

#[tokio::test]
async fn what_each_build_wrote_is_followed_while_it_is_written_as_it_is_read_afterwards() {
    let logs = logs();
    assert!(logs.len() > 10, "of all versions");
    let address = cluster::address(&cluster::new_database());
    before_keys(&address).await;
    let mut formers = Vec::new();
    for (nth, (_, log)) in logs.iter().enumerate() {
        formers.push(Former::begin(&address, &format!("CODE{nth:04}"), &log[0]).await);
    }
    let house = joins(&address).await;
    let heads = house.state.storage.heads.clone().expect("is shared");
    for ((name, log), former) in logs.iter().zip(&mut formers) {
        let room = house.state.rooms.room(former.id).await.expect("a room");
        let mut before = 1;
        for batch in log[1..].chunks(BATCH) {
            assert!(former.append(batch).await, "{name}: nothing of ours is in its way");
            house.state.rooms.look(heads.as_ref()).await.expect("answers");
            before += batch.len();
            let there = house.state.rooms.fresh(former.id).await.expect("is there");
            let folded = Workshop::fold(log[..before].iter().map(|(event, _)| event)).expect("a workshop");
            assert_eq!(there.read(seen), seen(&folded), "{name}, after {before}");
        }
        assert!(!room.is_gone(), "{name}: the same room all the while");
    }
}

#[tokio::test]
async fn once_this_build_has_written_the_one_before_keys_writes_nothing_over_it_and_knows_that_it_is_newer() {
    let (_, log) = logs().into_iter().find(|(name, _)| name.ends_with("events-v1.json")).expect("the first");
    let address = cluster::address(&cluster::new_database());
    before_keys(&address).await;
    let mut former = Former::begin(&address, "KODENHER", &log[0]).await;
    let [one, other] = [joins(&address).await, joins(&address).await];
    assert!(former.append(&log[1..3]).await);
    for house in [&one, &other] {
        house.join(former.id).await;
    }
    assert!(!former.append(&log[3..4]).await, "they have come before");
    let rows = former.read_on().await;
    assert_eq!(rows.len(), 2);
    for row in rows {
        let error = decode_event(&row).expect_err("it is sealed");
        let newer = error.downcast_ref().is_some_and(Illegible::is_newer);
        assert!(newer, "it steps aside, as from what the next build writes");
    }
    // What it had written lies as it was, and goes on being read.
    let plain: i64 =
        query_scalar("SELECT COUNT(*) FROM event WHERE workshop_id = $1 AND body LIKE '%\"type\":%'")
            .bind(former.id.0)
            .fetch_one(&mut former.database)
            .await
            .expect("counts");
    assert_eq!(plain, 3);
    let key: Option<Uuid> = query_scalar("SELECT key FROM workshop WHERE id = $1")
        .bind(former.id.0)
        .fetch_one(&mut former.database)
        .await
        .expect("reads");
    assert!(key.is_some());
    for house in [one, other, joins(&address).await] {
        let room = house.state.rooms.fresh(former.id).await.expect("a room");
        assert_eq!(room.read(|workshop| workshop.session().expect("open").participants.len()), 4);
    }
}
