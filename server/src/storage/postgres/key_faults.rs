//! Keys that are lost, unused, seen still by somebody, or slow to come.

use domain::{ParticipantId, TextId, WorkshopId};
use rand::{SeedableRng, rngs::StdRng};
use sqlx::{Connection, Executor, PgConnection};
use tokio::task::{JoinSet, yield_now};

use super::shredding::{House, writes};
use crate::{
    storage::{
        Answered, Batch, Storage,
        pulse_story::{begun, code, kept, often},
        story::{NOW, append, created, head, written},
    },
    testing::in_part,
};

async fn workshop(storage: &Storage, seed: u64, code: &str) -> WorkshopId {
    let rng = &mut StdRng::seed_from_u64(seed);
    let id = WorkshopId::draw(rng);
    assert!(storage.log.create(&created(id, rng), id, code, NOW).await.expect("creates"));
    id
}

async fn connected(house: &House) -> PgConnection {
    PgConnection::connect(&house.keys_address()).await.expect("connects")
}

#[tokio::test]
async fn a_lost_key_is_no_reason_to_make_connections_anew() {
    let house = House::new(false);
    let (lost, whole) = {
        let storage = house.open().await.expect("opens");
        (workshop(&storage, 61, "KODENHER").await, workshop(&storage, 62, "KODENDER").await)
    };
    house.tell(&format!("DELETE FROM data_key WHERE id = (SELECT key FROM workshop WHERE id = '{lost}')"));
    let storage = house.open().await.expect("opens");
    assert_eq!(storage.log.read(whole, 0).await.expect("reads").len(), 1);
    let ours = || {
        house.tell(
            "SELECT string_agg(pid::text, ' ' ORDER BY pid) FROM pg_stat_activity
             WHERE application_name = 'verdiverksted' AND datname = current_database()",
        )
    };
    let before = ours();
    for _ in 0..3 {
        storage.log.read(lost, 0).await.expect_err("it cannot be read");
        assert_eq!(storage.log.read(whole, 0).await.expect("reads").len(), 1);
    }
    assert_eq!(ours(), before);
}

#[tokio::test]
async fn a_lost_key_keeps_nobody_from_answering_another_pulse() {
    let house = House::new(false);
    let storage = house.open().await.expect("opens");
    let (lost, whole) = (kept(&storage, &["Lytte"], 63).await, kept(&storage, &["Spørre"], 64).await);
    for (held, nth) in [(&lost, 1), (&whole, 2)] {
        assert!(storage.pulses.open(held, &code(nth), &begun(held)).await.expect("opens"));
    }
    house
        .tell(&format!("DELETE FROM data_key WHERE id = (SELECT key FROM charter WHERE id = '{}')", lost.id));
    let storage = house.open().await.expect("opens");
    let (codes, answers) = ([code(1), code(2)], [often(&lost), often(&whole)]);
    let (of_lost, of_whole) = tokio::join!(
        storage.pulses.answer(&codes[0], "mark", &answers[0], NOW),
        storage.pulses.answer(&codes[1], "mark", &answers[1], NOW),
    );
    assert!(matches!(of_lost, Ok(Answered::Over)), "{of_lost:?}");
    assert!(matches!(of_whole, Ok(Answered::Counted)), "{of_whole:?}");
}

#[tokio::test]
async fn who_waits_for_a_key_holds_no_connection() {
    let house = House::new(true);
    let id = workshop(&house.open().await.expect("opens"), 65, "KODENHER").await;
    let storage = house.open().await.expect("opens");
    let mut keys = connected(&house).await;
    keys.execute("BEGIN; LOCK TABLE data_key").await.expect("locks");
    let mut reading = JoinSet::new();
    for _ in 0..20 {
        let storage = storage.clone();
        reading.spawn(async move { storage.log.read(id, 0).await });
    }
    while house.tell_keys("SELECT COUNT(*) FROM pg_locks WHERE NOT granted") != "10" {
        yield_now().await;
    }
    assert_eq!(storage.log.by_code("KODENHER").await.expect("reads"), Some(id));
    assert!(reading.try_join_next().is_none(), "while they wait");
    keys.execute("ROLLBACK").await.expect("unlocks");
    assert_eq!(storage.log.read(id, 0).await.expect("reads").len(), 1);
}

/// A handler is dropped in the midst of what it does when its phone goes away.
#[tokio::test]
async fn a_key_that_nothing_came_to_be_sealed_under_goes_after_an_hour() {
    for apart in [false, true] {
        let house = House::new(apart);
        let storage = house.open().await.expect("opens");
        let id = workshop(&storage, 66, "KODENHER").await;
        let rng = &mut StdRng::seed_from_u64(67);
        let (author, text) = (ParticipantId::draw(rng), TextId::draw(rng));
        append(&storage, id, &writes(text, author, "Lytte")).await;
        let redacted = Batch { redacted: vec![(2, written(text, author, ""))], ..Batch::default() };
        let at = head(&storage, id).await;
        for wakings in 1..20 {
            let appending = storage.log.append(id, at, 7, &redacted);
            let _ = in_part(&mut Box::pin(appending), wakings).await;
        }
        storage.log.scrub().await.expect("destroys");
        assert!(house.keys().len() > 1, "it may be in use yet");
        house.tell("UPDATE drawn_key SET at = at - interval '61 minutes'");
        storage.log.scrub().await.expect("destroys");
        assert_eq!(house.keys().len(), 1);
        assert_eq!(house.tell("SELECT COUNT(*) FROM drawn_key"), "0");
        let other = house.open().await.expect("opens");
        assert_eq!(other.log.read(id, 0).await.expect("reads").len(), 2);
    }
}

#[tokio::test]
async fn a_key_that_somebody_still_saw_when_it_was_destroyed_is_gone_from_its_file_soon_after() {
    for apart in [false, true] {
        let house = House::new(apart);
        let storage = house.open().await.expect("opens");
        let id = workshop(&storage, 68, "KODENHER").await;
        let key = house.keys();
        let mut sees = connected(&house).await;
        let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT COUNT(*) FROM pg_class";
        sees.execute(begin).await.expect("begins");
        storage.deletions.delete(id, NOW).await.expect("deletes");
        assert!(house.keys().is_empty() && house.keeps(&key), "for as long as it is seen");
        sees.execute("COMMIT").await.expect("ends");
        house.tell("UPDATE destroyed_key SET at = at - interval '10 minutes'");
        storage.log.scrub().await.expect("destroys");
        assert!(!house.keeps(&key));
        assert_eq!(house.tell("SELECT COUNT(*) FROM destroyed_key"), "0");
    }
}

/// As the one before keys asked, which took a sealed one for a broken one.
#[tokio::test]
async fn a_program_from_before_finds_no_round_to_delete() {
    let house = House::new(false);
    let storage = house.open().await.expect("opens");
    let held = kept(&storage, &["Lytte"], 69).await;
    assert!(storage.pulses.open(&held, &code(1), &begun(&held)).await.expect("opens"));
    let mut before = connected(&house).await;
    for statement in [
        "SELECT charter_id, body FROM pulse WHERE code = '' FOR UPDATE",
        "SELECT body FROM pulse WHERE charter_id = gen_random_uuid() FOR UPDATE",
        "SELECT charter_id FROM pulse WHERE closes_at <= 0",
        "DELETE FROM pulse WHERE charter_id = gen_random_uuid()",
    ] {
        before.execute(statement).await.expect_err(statement);
    }
    assert!(storage.pulses.read(held.id).await.expect("reads").is_some());
}
