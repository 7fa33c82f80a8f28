//! What is deleted is gone from the database's files, and not from its tables alone.

use domain::{Charter, ParticipantId, TextId, WorkshopId};
use rand::{RngExt, SeedableRng, rngs::StdRng};

use super::{
    Answered, Batch, Founder, Head, Seq, Storage,
    charter_story::charter,
    pulse_story::{begun, code, ended, kept, often},
    story::{MARK, NOW, created, written},
};

/// Where a log of SQLite's ends. Nothing is read to know it: a reader may be in the way of what is to leave the files.
fn at(seq: Seq) -> Head {
    Head { seq, mark: 0 }
}

#[tokio::test]
async fn what_is_deleted_is_gone_from_sqlites_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let storage =
        Storage::open(&format!("sqlite://{}", folder.path().join("w.sqlite").display()), folder.path())
            .await
            .expect("opens");
    let holds = |what: &str| {
        let files = std::fs::read_dir(folder.path()).expect("lists").map(|file| file.expect("a file").path());
        let bytes: Vec<u8> = files.flat_map(|file| std::fs::read(file).expect("reads")).collect();
        bytes.windows(what.len()).any(|window| window == what.as_bytes())
    };
    let rng = &mut StdRng::seed_from_u64(2);
    let id = WorkshopId::draw(rng);
    storage.log.create(&created(id, rng), id, "AAAAAAAA", NOW).await.expect("creates");
    let (author, text) = (ParticipantId::draw(rng), TextId::draw(rng));
    let write = |last, words: &'static str| {
        (last, Batch { events: vec![written(text, author, words)], ..Batch::default() })
    };
    for (last, batch) in [write(1, "Hemmelig om Kari"), write(2, "Lytte til barnet")] {
        storage.deletions.append(id, at(last), MARK, &batch, NOW).await.expect("appends");
    }
    assert!(holds("Hemmelig om Kari") && holds("Lytte til barnet"));
    let redacted = Batch { redacted: vec![(2, written(text, author, ""))], ..Batch::default() };
    storage.deletions.append(id, at(3), MARK, &redacted, NOW).await.expect("redacts");
    assert!(!holds("Hemmelig om Kari") && holds("Lytte til barnet"));
    storage.deletions.delete(id, NOW).await.expect("deletes");
    assert!(!holds("Lytte til barnet") && !holds(&author.to_string()));
}

#[tokio::test]
async fn what_is_replaced_or_deleted_in_a_charter_is_gone_from_sqlites_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let storage =
        Storage::open(&format!("sqlite://{}", folder.path().join("w.sqlite").display()), folder.path())
            .await
            .expect("opens");
    let holds = |what: &str| {
        let files = std::fs::read_dir(folder.path()).expect("lists").map(|file| file.expect("a file").path());
        let bytes: Vec<u8> = files.flat_map(|file| std::fs::read(file).expect("reads")).collect();
        bytes.windows(what.len()).any(|window| window == what.as_bytes())
    };
    let rng = &mut StdRng::seed_from_u64(5);
    let many: Vec<String> = (0..200).map(|at| format!("Norm {at} {}", "x".repeat(at % 90))).collect();
    let norms: Vec<&str> = many.iter().map(String::as_str).chain(["Hemmelig om Kari"]).collect();
    let (charter, beside) = (charter(&norms, rng), charter(&["Lytte til barnet"], rng));
    for (held, secret) in [(&charter, "one"), (&beside, "two")] {
        let founder = Founder { session: "device", secret, at: NOW };
        assert!(storage.charters.create(held, None, Some(b"LOGO-BYTES"), founder).await.expect("creates"));
    }
    assert!(holds("Hemmelig om Kari") && holds("Norm 77 ") && holds("LOGO-BYTES"));
    let secret = charter.values[0].texts.iter().find(|text| text.words == "Hemmelig om Kari").expect("it").id;
    let without = charter.without(&[secret]);
    let replaced = storage.deletions.replace_charter(&without, None, vec![secret], NOW).await;
    assert!(replaced.expect("replaces"));
    assert!(!holds("Hemmelig om Kari") && holds("Norm 77 ") && holds("Lytte til barnet"));
    storage.deletions.delete_charter(charter.id, NOW).await.expect("deletes");
    assert!(!holds("Norm 77 ") && holds("Lytte til barnet"));
    storage.deletions.delete_charter(beside.id, NOW).await.expect("deletes");
    assert!(!holds("Lytte til barnet") && !holds("LOGO-BYTES") && !holds("Felles verdier"));
}

#[tokio::test]
async fn of_the_edition_before_nothing_is_left_in_sqlites_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let storage =
        Storage::open(&format!("sqlite://{}", folder.path().join("w.sqlite").display()), folder.path())
            .await
            .expect("opens");
    let holds = |what: &str| {
        let files = std::fs::read_dir(folder.path()).expect("lists").map(|file| file.expect("a file").path());
        let bytes: Vec<u8> = files.flat_map(|file| std::fs::read(file).expect("reads")).collect();
        bytes.windows(what.len()).any(|window| window == what.as_bytes())
    };
    let rng = &mut StdRng::seed_from_u64(6);
    let many: Vec<String> = (0..200).map(|at| format!("Norm {at} {}", "x".repeat(at % 90))).collect();
    let norms: Vec<&str> = many.iter().map(String::as_str).chain(["Hemmelig om Kari"]).collect();
    let (before, beside) = (charter(&norms, rng), charter(&["Lytte til barnet"], rng));
    for (held, secret) in [(&before, "one"), (&beside, "two")] {
        let founder = Founder { session: "device", secret, at: NOW };
        assert!(storage.charters.create(held, None, Some(b"LOGO-BEFORE"), founder).await.expect("creates"));
    }
    let id = WorkshopId::draw(rng);
    storage.log.create(&created(id, rng), id, "AAAAAAAA", NOW).await.expect("creates");
    let new = charter(&["Si fra i tide"], rng);
    let edition = Charter { id: before.id, rev: before.rev + 1, edition: 2, ..new };
    assert!(holds("Hemmelig om Kari") && holds("Norm 77 "));
    assert!(storage.deletions.next_edition(&edition, id, None).await.expect("stores"));
    assert!(
        !holds("Hemmelig om Kari") && !holds("Norm 77 ") && !holds(&before.values[0].texts[0].id.to_string())
    );
    assert!(holds("Si fra i tide") && holds("Lytte til barnet"));
    storage.deletions.delete_charter(beside.id, NOW).await.expect("deletes");
    assert!(!holds("LOGO-BEFORE"), "nor its logo");
}

#[tokio::test]
async fn what_a_pulse_knew_of_devices_is_gone_from_sqlites_files_when_it_is_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let storage =
        Storage::open(&format!("sqlite://{}", folder.path().join("w.sqlite").display()), folder.path())
            .await
            .expect("opens");
    let holds = |what: &str| {
        let files = std::fs::read_dir(folder.path()).expect("lists").map(|file| file.expect("a file").path());
        let bytes: Vec<u8> = files.flat_map(|file| std::fs::read(file).expect("reads")).collect();
        bytes.windows(what.len()).any(|window| window == what.as_bytes())
    };
    // Many enough for pages of their own, and too few for any sum.
    for (seed, devices) in [(31, 400), (32, 4)] {
        let held = kept(&storage, &["Lytte til barnet"], seed).await;
        let (code, answers) = (code(seed), often(&held));
        assert!(storage.pulses.open(&held, &code, &begun(&held)).await.expect("opens"));
        for nth in 0..devices {
            let mark = format!("mark-{seed}-{nth:03}-of-a-device");
            let answered = storage.pulses.answer(&code, &mark, &answers, NOW).await;
            assert_eq!(answered.expect("answers"), Answered::Counted);
        }
        let mark = |nth| format!("mark-{seed}-{nth:03}-of-a-device");
        assert!(holds(&mark(0)) && holds(&mark(devices - 1)) && holds(code.as_str()));
        let sums = format!("[0,0,{devices},0,0]");
        assert!(holds(&sums));
        assert!(ended(&storage, held.id, NOW).await);
        for nth in 0..devices {
            assert!(!holds(&mark(nth)), "{}", mark(nth));
        }
        assert!(!holds(code.as_str()), "and its code");
        assert_eq!(holds(&sums), devices > 4, "sums of five and more alone");
        assert!(!holds("[0,0,3,0,0]"), "nor any sum on the way to them");
    }
}

/// Rows of many workshops share a page, and SQLite moves them about as they come and go: what it moved must not stay
/// behind where it was.
#[tokio::test]
async fn what_is_deleted_beside_others_leaves_no_copies() {
    const WORKSHOPS: usize = 6;
    const ROWS: i64 = 60;
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("w.sqlite");
    let storage = Storage::open(&format!("sqlite://{}", file.display()), folder.path()).await.expect("opens");
    let rng = &mut StdRng::seed_from_u64(3);
    let ids: Vec<WorkshopId> = (0..WORKSHOPS).map(|_| WorkshopId::draw(rng)).collect();
    for (at, id) in ids.iter().enumerate() {
        let code = format!("AAAAAAA{}", char::from(b'A' + u8::try_from(at).expect("few")));
        storage.log.create(&created(*id, rng), *id, &code, NOW).await.expect("creates");
    }
    let author = ParticipantId::draw(rng);
    for last in 1..ROWS {
        for (nth, id) in ids.iter().enumerate() {
            let words = format!("<{nth}>{}", "x".repeat(rng.random_range(0..300)));
            let events = vec![written(TextId::draw(rng), author, &words)];
            storage
                .deletions
                .append(*id, at(last), MARK, &Batch { events, ..Batch::default() }, NOW)
                .await
                .expect("appends");
            if rng.random_bool(0.3) {
                // A text deleted for good, and a row that shrinks.
                let gone = (last + 1, written(TextId::draw(rng), author, ""));
                let batch = Batch { redacted: vec![gone], ..Batch::default() };
                storage.deletions.append(*id, at(last + 1), MARK, &batch, NOW).await.expect("redacts");
            }
        }
    }
    let (gone, _) = ids.split_at(WORKSHOPS / 2);
    for (nth, id) in gone.iter().enumerate() {
        if nth % 2 == 0 {
            storage.deletions.delete(*id, NOW).await.expect("deletes");
        } else {
            let events = vec![created(*id, rng)];
            let batch = Batch { events, closed: Some(ROWS + 1), ..Batch::default() };
            storage.deletions.append(*id, at(ROWS), MARK, &batch, NOW).await.expect("closes");
        }
    }
    let files = std::fs::read_dir(folder.path()).expect("lists").map(|file| file.expect("a file").path());
    let bytes: Vec<u8> = files.flat_map(|file| std::fs::read(file).expect("reads")).collect();
    let holds = |what: String| bytes.windows(what.len()).filter(|window| *window == what.as_bytes()).count();
    let left: Vec<usize> = (0..gone.len()).map(|at| holds(format!("<{at}>"))).collect();
    assert_eq!(left, vec![0; gone.len()]);
    assert!((gone.len()..WORKSHOPS).all(|at| holds(format!("<{at}>")) > 20));
}
