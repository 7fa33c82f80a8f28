//! One story, told on every backend: all methods, in the order a workshop meets them.

use domain::{
    Event, EventBody, Kept, Kind, Lang, LogoId, ParticipantId, TextId, Timestamp, WorkshopId, presets::Preset,
};
use rand::{RngExt, SeedableRng, rngs::StdRng};

use super::{AppendError, Batch, Grant, Sqlite, Storage};
use crate::access::Role;

const NOW: Timestamp = Timestamp(1_700_000_000_000);

#[tokio::test]
async fn sqlite_keeps_a_workshop() {
    let folder = tempfile::tempdir().expect("a folder");
    let url = format!("sqlite://{}", folder.path().join("new/folder/workshops.sqlite").display());
    let storage = Sqlite::open(&url).await.expect("opens");
    story(&storage).await;
    drop(storage);
    // What was stored is there for the next process.
    let again = Sqlite::open(&url).await.expect("opens again");
    assert!(again.by_code("BBBBBBBB").await.expect("reads").is_some());
}

#[tokio::test]
async fn what_is_deleted_is_gone_from_sqlites_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let storage =
        Sqlite::open(&format!("sqlite://{}", folder.path().join("w.sqlite").display())).await.expect("opens");
    let holds = |what: &str| {
        let files = std::fs::read_dir(folder.path()).expect("lists").map(|file| file.expect("a file").path());
        let bytes: Vec<u8> = files.flat_map(|file| std::fs::read(file).expect("reads")).collect();
        bytes.windows(what.len()).any(|window| window == what.as_bytes())
    };
    let rng = &mut StdRng::seed_from_u64(2);
    let id = WorkshopId::draw(rng);
    storage.create(&created(id, rng), id, "AAAAAAAA", NOW).await.expect("creates");
    let (author, text) = (ParticipantId::draw(rng), TextId::draw(rng));
    let write = |last, words: &'static str| {
        (last, Batch { events: vec![written(text, author, words)], ..Batch::default() })
    };
    for (last, batch) in [write(1, "Hemmelig om Kari"), write(2, "Lytte til barnet")] {
        storage.append(id, last, &batch).await.expect("appends");
    }
    assert!(holds("Hemmelig om Kari") && holds("Lytte til barnet"));
    let redacted = Batch { redacted: vec![(2, written(text, author, ""))], ..Batch::default() };
    storage.append(id, 3, &redacted).await.expect("redacts");
    assert!(!holds("Hemmelig om Kari") && holds("Lytte til barnet"));
    storage.delete(id, NOW).await.expect("deletes");
    assert!(!holds("Lytte til barnet") && !holds(&author.to_string()));
}

/// Rows of many workshops share a page, and SQLite moves them about as they come and go: what it moved must not stay
/// behind where it was.
#[tokio::test]
async fn what_is_deleted_beside_others_leaves_no_copies() {
    const WORKSHOPS: usize = 6;
    const ROWS: i64 = 60;
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("w.sqlite");
    let storage = Sqlite::open(&format!("sqlite://{}", file.display())).await.expect("opens");
    let rng = &mut StdRng::seed_from_u64(3);
    let ids: Vec<WorkshopId> = (0..WORKSHOPS).map(|_| WorkshopId::draw(rng)).collect();
    for (at, id) in ids.iter().enumerate() {
        let code = format!("AAAAAAA{}", char::from(b'A' + u8::try_from(at).expect("few")));
        storage.create(&created(*id, rng), *id, &code, NOW).await.expect("creates");
    }
    let author = ParticipantId::draw(rng);
    for last in 1..ROWS {
        for (at, id) in ids.iter().enumerate() {
            let words = format!("<{at}>{}", "x".repeat(rng.random_range(0..300)));
            let events = vec![written(TextId::draw(rng), author, &words)];
            storage.append(*id, last, &Batch { events, ..Batch::default() }).await.expect("appends");
            if rng.random_bool(0.3) {
                // A text deleted for good, and a row that shrinks.
                let gone = (last + 1, written(TextId::draw(rng), author, ""));
                let batch = Batch { redacted: vec![gone], ..Batch::default() };
                storage.append(*id, last + 1, &batch).await.expect("redacts");
            }
        }
    }
    let (gone, _) = ids.split_at(WORKSHOPS / 2);
    for (at, id) in gone.iter().enumerate() {
        if at % 2 == 0 {
            storage.delete(*id, NOW).await.expect("deletes");
        } else {
            let events = vec![created(*id, rng)];
            let batch = Batch { events, closed: Some(ROWS + 1), ..Batch::default() };
            storage.append(*id, ROWS, &batch).await.expect("closes");
        }
    }
    let files = std::fs::read_dir(folder.path()).expect("lists").map(|file| file.expect("a file").path());
    let bytes: Vec<u8> = files.flat_map(|file| std::fs::read(file).expect("reads")).collect();
    let holds = |what: String| bytes.windows(what.len()).filter(|window| *window == what.as_bytes()).count();
    let left: Vec<usize> = (0..gone.len()).map(|at| holds(format!("<{at}>"))).collect();
    assert_eq!(left, vec![0; gone.len()]);
    assert!((gone.len()..WORKSHOPS).all(|at| holds(format!("<{at}>")) > 20));
}

fn event(body: EventBody) -> Event {
    Event::new(NOW, body)
}

fn created(id: WorkshopId, rng: &mut StdRng) -> Event {
    let settings = Preset::Siljan.settings(Lang::Nb);
    event(EventBody::Created { id, code: domain::JoinCode::draw(rng), settings })
}

fn written(text: TextId, author: ParticipantId, words: &str) -> Event {
    let words = words.to_owned();
    event(EventBody::Written { text, author, value: 0, kind: Kind::Norm, words, replaces: None })
}

async fn story(storage: &dyn Storage) {
    let rng = &mut StdRng::seed_from_u64(1);
    let (id, other) = (WorkshopId::draw(rng), WorkshopId::draw(rng));
    let first = created(id, rng);
    let later = NOW.plus(1_000);

    // A code belongs to one workshop.
    assert!(storage.create(&first, id, "AAAAAAAA", later).await.expect("creates"));
    assert!(!storage.create(&created(other, rng), other, "AAAAAAAA", later).await.expect("refuses"));
    assert!(storage.create(&created(other, rng), other, "BBBBBBBB", later.plus(1)).await.expect("creates"));
    assert_eq!(storage.by_code("AAAAAAAA").await.expect("finds"), Some(id));
    assert_eq!(storage.by_code("CCCCCCCC").await.expect("looks"), None);
    assert_eq!(storage.open().await.expect("lists").len(), 2);

    // The log comes back as it went in; a second writer at the same place learns of it, and changes nothing.
    let (text, author) = (TextId::draw(rng), ParticipantId::draw(rng));
    let joined =
        event(EventBody::Joined { participant: author, service: Some(1), group: None, beside: None });
    let seat = Role::Participant(author);
    let grants = vec![Grant { session: "joined".to_owned(), role: seat, at: NOW }];
    let events = vec![joined.clone(), written(text, author, "Lytte til barnet")];
    let batch = Batch { events, grants, ..Batch::default() };
    assert!(matches!(storage.append(id, 7, &batch).await, Err(AppendError::Conflict)));
    assert!(!storage.is_granted("joined", id, seat).await.expect("reads"), "with the events or not at all");
    storage.append(id, 1, &batch).await.expect("appends");
    assert!(storage.is_granted("joined", id, seat).await.expect("reads"));
    assert!(matches!(storage.append(id, 1, &batch).await, Err(AppendError::Conflict)));
    let log = storage.read(id, 0).await.expect("reads");
    assert_eq!(log.iter().map(|(seq, _)| *seq).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(log[1].1, joined);
    assert_eq!(storage.read(id, 2).await.expect("reads on").len(), 1);

    // Words taken out are out of the stored log.
    let mut gone = log[2].1.clone();
    assert!(gone.body.redact(&[text]));
    let deleted = event(EventBody::Deleted { texts: vec![text] });
    let batch = Batch { events: vec![deleted], redacted: vec![(3, gone.clone())], ..Batch::default() };
    storage.append(id, 3, &batch).await.expect("redacts");
    assert_eq!(storage.read(id, 2).await.expect("reads")[0].1, gone);

    // Closing drops what came before, moves the day of deletion, and leaves of the seats only that there was one.
    assert_eq!(storage.seats("joined", id).await.expect("reads"), [author]);
    let closed = Batch {
        events: vec![joined],
        closed: Some(5),
        delete_at: Some(later.plus(5_000)),
        ..Batch::default()
    };
    storage.append(id, 4, &closed).await.expect("closes");
    assert!(storage.seats("joined", id).await.expect("reads").is_empty());
    assert!(storage.is_granted("joined", id, seat).await.expect("reads"));
    assert!(!storage.is_granted("another", id, seat).await.expect("reads"));
    assert_eq!(storage.read(id, 0).await.expect("reads").len(), 1);
    assert_eq!(storage.open().await.expect("lists"), [other]);
    assert_eq!(storage.due(later).await.expect("looks"), []);
    let waiting = Kept { open: true, delete_at: later.plus(1), last_act: NOW };
    assert_eq!(storage.due(later.plus(1)).await.expect("looks"), [(other, waiting)]);

    // The day of one that is open moves back and never forth, and a closed one's is its own.
    storage.keep_until(other, later.plus(3)).await.expect("moves");
    storage.keep_until(other, later.plus(2)).await.expect("has nothing to move");
    storage.keep_until(id, later.plus(9_000)).await.expect("has nothing to move");
    assert_eq!(storage.due(later.plus(2)).await.expect("looks"), []);
    let waiting = Kept { delete_at: later.plus(3), ..waiting };
    assert_eq!(storage.due(later.plus(3)).await.expect("looks"), [(other, waiting)]);
    let over = Kept { open: false, delete_at: later.plus(5_000), last_act: NOW };
    assert_eq!(
        storage.due(later.plus(5_000)).await.expect("looks").iter().find(|(due, _)| *due == id),
        Some(&(id, over))
    );
    assert_eq!(storage.newest().await.expect("looks"), Some(NOW));

    // Secrets open one role in one workshop, for whoever has one.
    for (hash, role) in
        [("hash-f", Role::Facilitator), ("hash-c", Role::CoFacilitator), ("hash-l", Role::Leader)]
    {
        storage.renew_secret(hash, id, role, "").await.expect("adds");
        assert_eq!(storage.exchange(hash, "visitor", NOW).await.expect("opens"), Some((id, role)));
        assert!(storage.is_granted("visitor", id, role).await.expect("reads"));
    }
    storage.renew_secret("hash-s", other, Role::Screen, "").await.expect("adds");
    assert_eq!(storage.exchange("hash-s", "visitor", NOW).await.expect("opens"), Some((other, Role::Screen)));
    assert_eq!(storage.exchange("hash-x", "guesser", NOW).await.expect("looks"), None);
    let mut roles = storage.with_secret(id).await.expect("reads");
    roles.sort_by_key(|role| format!("{role:?}"));
    assert_eq!(roles, [Role::CoFacilitator, Role::Facilitator, Role::Leader]);

    // A renewed one leaves nothing of what the old one opened, but at the device that asked for it.
    storage.exchange("hash-c", "presser", NOW).await.expect("opens");
    storage.renew_secret("hash-n", id, Role::CoFacilitator, "presser").await.expect("renews");
    assert_eq!(storage.exchange("hash-c", "visitor", NOW).await.expect("looks"), None);
    assert!(!storage.is_granted("visitor", id, Role::CoFacilitator).await.expect("reads"));
    assert!(storage.is_granted("presser", id, Role::CoFacilitator).await.expect("reads"));
    assert!(storage.is_granted("visitor", id, Role::Facilitator).await.expect("reads"), "of this role alone");
    assert!(
        storage.is_granted("visitor", other, Role::Screen).await.expect("reads"),
        "in this workshop alone"
    );
    assert_eq!(
        storage.exchange("hash-n", "visitor", NOW).await.expect("opens"),
        Some((id, Role::CoFacilitator))
    );

    // A device may do what it was granted, once or twice granted, and nothing beside it.
    assert!(!storage.is_session("device").await.expect("reads"));
    storage.touch_session("device", NOW).await.expect("makes");
    assert!(storage.is_session("device").await.expect("reads"));
    storage.touch_session("device", later).await.expect("sees again");
    assert_eq!(storage.session_lang("device").await.expect("reads"), None);
    storage.set_session_lang("device", Lang::Nn, later).await.expect("sets");
    assert_eq!(storage.session_lang("device").await.expect("reads"), Some(Lang::Nn));
    storage.grant("device", id, seat).await.expect("grants");
    storage.grant("device", id, seat).await.expect("grants again");
    assert!(storage.is_granted("device", id, seat).await.expect("reads"));
    assert!(!storage.is_granted("device", other, seat).await.expect("reads"));
    assert!(!storage.is_granted("device", id, Role::Facilitator).await.expect("reads"));
    assert!(
        !storage.is_granted("device", id, Role::Participant(ParticipantId::draw(rng))).await.expect("reads")
    );
    assert_eq!(storage.seats("device", id).await.expect("reads"), [author]);
    assert!(storage.seats("device", other).await.expect("reads").is_empty());
    assert!(storage.seats("another", id).await.expect("reads").is_empty());

    // Of a workshop's pictures, those are kept that something rests on.
    let [first_logo, second, third] = [0; 3].map(|_| LogoId::draw(rng));
    let with_logo = |logo, bytes: &[u8], keep: &[LogoId]| {
        let keep_logos = keep.iter().copied().chain([logo]).collect();
        Batch { logos: vec![(logo, bytes.into())], keep_logos, ..Batch::default() }
    };
    storage.append(id, 5, &with_logo(first_logo, b"one", &[])).await.expect("keeps");
    storage.append(other, 1, &with_logo(first_logo, b"other", &[])).await.expect("keeps");
    storage.append(id, 5, &with_logo(second, b"two", &[first_logo])).await.expect("keeps");
    assert_eq!(storage.logo(id, first_logo).await.expect("reads").as_deref(), Some(&b"one"[..]));
    let too_late = storage.append(id, 4, &with_logo(third, b"three", &[])).await;
    assert!(matches!(too_late, Err(AppendError::Conflict)), "with the events or not at all");
    assert_eq!(storage.logo(id, third).await.expect("looks"), None);
    storage.append(id, 5, &with_logo(third, b"three", &[second])).await.expect("keeps");
    assert_eq!(storage.logo(id, first_logo).await.expect("looks"), None);
    assert_eq!(storage.logo(id, second).await.expect("reads").as_deref(), Some(&b"two"[..]));

    // What was deleted goes again when it is back: a text, and below a workshop.
    let said = written(text, author, "Spørre først");
    let batch = Batch { events: vec![said.clone()], ..Batch::default() };
    storage.append(other, 1, &batch).await.expect("appends");
    let deleted = event(EventBody::Deleted { texts: vec![text] });
    let batch =
        Batch { events: vec![deleted], redacted: vec![(2, written(text, author, ""))], ..Batch::default() };
    storage.append(other, 2, &batch).await.expect("redacts");
    let restored = Batch { redacted: vec![(2, said)], ..Batch::default() };
    storage.append(other, 3, &restored).await.expect("puts back");
    storage.delete_again(later).await.expect("deletes again");
    let log = storage.read(other, 1).await.expect("reads");
    assert_eq!(log[0].1, written(text, author, ""));
    assert!(matches!(log[2].1.body, EventBody::Deleted { .. }), "and its place in the room is gone");
    storage.delete_again(later).await.expect("has nothing to do");
    assert_eq!(storage.read(other, 0).await.expect("reads").len(), 4);

    // Deleting takes everything that belongs to the workshop, and nothing else.
    storage.delete(id, NOW).await.expect("deletes");
    assert!(storage.read(id, 0).await.expect("reads").is_empty());
    assert_eq!(storage.exchange("hash-f", "visitor", NOW).await.expect("looks"), None);
    assert!(!storage.is_granted("device", id, seat).await.expect("reads"));
    assert_eq!(storage.logo(id, second).await.expect("looks"), None);
    assert!(storage.logo(other, first_logo).await.expect("reads").is_some());
    assert_eq!(storage.read(other, 0).await.expect("reads").len(), 4);
    assert!(matches!(
        storage.append(id, 5, &Batch { events: vec![first], ..Batch::default() }).await,
        Err(AppendError::Conflict)
    ));
    storage.create(&created(id, rng), id, "AAAAAAAA", later).await.expect("puts back");
    storage.delete_again(later).await.expect("deletes again");
    assert!(storage.read(id, 0).await.expect("reads").is_empty());
    assert_eq!(storage.read(other, 0).await.expect("reads").len(), 4);
    storage.check().await.expect("is well");
}
