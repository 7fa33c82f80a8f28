//! One story, told on every backend: all methods, in the order a workshop meets them.

use domain::{
    Event, EventBody, Kept, Kind, Lang, LogoId, ParticipantId, TextId, Timestamp, WorkshopId, presets::Preset,
};
use rand::{SeedableRng, rngs::StdRng};

use super::{AppendError, Batch, Grant, Head, Shelves, Storage, charter_story, pulse_story};
use crate::access::Role;

pub const NOW: Timestamp = Timestamp(1_700_000_000_000);
/// The number of all appends here.
pub const MARK: i64 = 99;

#[tokio::test]
async fn sqlite_keeps_a_workshop() {
    let folder = tempfile::tempdir().expect("a folder");
    let url = format!("sqlite://{}", folder.path().join("new/folder/workshops.sqlite").display());
    let storage = Storage::open(&url, folder.path()).await.expect("opens");
    story(&storage).await;
    charter_story::story(&storage).await;
    pulse_story::story(&storage).await;
    drop(storage);
    // What was stored is there for the next process.
    let again = Storage::open(&url, folder.path()).await.expect("opens again");
    assert!(again.log.by_code("BBBBBBBB").await.expect("reads").is_some());
}

#[tokio::test]
async fn postgresql_keeps_a_workshop() {
    let folder = tempfile::tempdir().expect("a folder");
    let name = cluster::new_database();
    let url = cluster::address(&name);
    let storage = Storage::open(&url, &folder.path().join("new/folder")).await.expect("opens");
    story(&storage).await;
    charter_story::story(&storage).await;
    pulse_story::story(&storage).await;
    shelf_story(storage.shelves.as_deref().expect("others may be asked next")).await;
    drop(storage);
    let again = Storage::open(&url, folder.path()).await.expect("opens again");
    assert!(again.log.by_code("BBBBBBBB").await.expect("reads").is_some());
    cluster::remove(&name);
}

async fn shelf_story(shelves: &dyn Shelves) {
    shelves.leave("here", b"sealed", NOW).await.expect("leaves");
    shelves.leave("here", b"anew", NOW.plus(1)).await.expect("in its place");
    for _ in 0..2 {
        assert_eq!(shelves.look("here").await.expect("looks"), Some((NOW.plus(1), b"anew".to_vec())));
    }
    assert_eq!(shelves.look("there").await.expect("looks"), None);
    shelves.remove("here").await.expect("removes");
    assert_eq!(shelves.look("here").await.expect("looks"), None);
    shelves.leave("here", b"old", NOW).await.expect("leaves");
    shelves.forget(NOW.plus(1)).await.expect("forgets");
    assert_eq!(shelves.look("here").await.expect("looks"), None);
}

fn event(body: EventBody) -> Event {
    Event::new(NOW, body)
}

pub fn created(id: WorkshopId, rng: &mut StdRng) -> Event {
    let settings = Preset::Siljan.settings(Lang::Nb);
    event(EventBody::Created { id, code: domain::JoinCode::draw(rng), settings })
}

pub fn written(text: TextId, author: ParticipantId, words: &str) -> Event {
    let words = words.to_owned();
    event(EventBody::Written { text, author, value: 0, kind: Kind::Norm, words, replaces: None })
}

/// Where a log ends.
pub async fn head(storage: &Storage, id: WorkshopId) -> Head {
    storage.log.read(id, 0).await.expect("reads").last().expect("it is there").0
}

/// Appends there.
pub async fn append(storage: &Storage, id: WorkshopId, batch: &Batch) -> Head {
    let at = head(storage, id).await;
    storage.deletions.append(id, at, MARK, batch, NOW).await.expect("appends")
}

/// How often rights were taken back here, where others are to hear of it.
async fn rights(storage: &Storage, id: WorkshopId) -> Option<i64> {
    let heads = storage.heads.as_ref()?.heads(&[id]).await.expect("answers");
    heads.standings.first().map(|standing| standing.rights)
}

async fn story(storage: &Storage) {
    let rng = &mut StdRng::seed_from_u64(1);
    let (id, other) = (WorkshopId::draw(rng), WorkshopId::draw(rng));
    let first = created(id, rng);
    let later = NOW.plus(1_000);

    // A code belongs to one workshop.
    assert!(storage.log.create(&first, id, "AAAAAAAA", later).await.expect("creates"));
    assert!(!storage.log.create(&created(other, rng), other, "AAAAAAAA", later).await.expect("refuses"));
    assert!(
        storage.log.create(&created(other, rng), other, "BBBBBBBB", later.plus(1)).await.expect("creates")
    );
    assert_eq!(storage.log.by_code("AAAAAAAA").await.expect("finds"), Some(id));
    assert_eq!(storage.log.by_code("CCCCCCCC").await.expect("looks"), None);
    assert_eq!(storage.log.open().await.expect("lists").len(), 2);

    // The log comes back as it went in; a second writer at the same place learns of it, and changes nothing.
    let (text, author) = (TextId::draw(rng), ParticipantId::draw(rng));
    let joined =
        event(EventBody::Joined { participant: author, service: Some(1), group: None, beside: None });
    let seat = Role::Participant(author);
    let grants = vec![Grant { session: "joined".to_owned(), role: seat, at: NOW, again: false }];
    let events = vec![joined.clone(), written(text, author, "Lytte til barnet")];
    let batch = Batch { events, grants, ..Batch::default() };
    let begun = head(storage, id).await;
    let elsewhere =
        [Head { seq: 7, ..begun }, Head { seq: 0, ..begun }, Head { mark: begun.mark + 1, ..begun }];
    for at in elsewhere {
        let refused = storage.deletions.append(id, at, MARK, &batch, NOW).await;
        assert!(matches!(refused, Err(AppendError::Conflict)), "{at:?}");
    }
    assert_eq!(head(storage, id).await, begun);
    assert!(
        !storage.keys.is_granted("joined", id, seat).await.expect("reads"),
        "with the events or not at all"
    );
    let appended = storage.deletions.append(id, begun, MARK, &batch, NOW).await.expect("appends");
    assert!(storage.keys.is_granted("joined", id, seat).await.expect("reads"));
    for at in [begun, Head { mark: appended.mark + 1, ..appended }] {
        let refused = storage.deletions.append(id, at, MARK, &batch, NOW).await;
        assert!(matches!(refused, Err(AppendError::Conflict)), "{at:?}");
    }
    let log = storage.log.read(id, 0).await.expect("reads");
    assert_eq!(log.iter().map(|(at, _)| at.seq).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(
        log.iter().map(|(at, _)| at.mark).collect::<Vec<_>>(),
        [begun.mark, appended.mark, appended.mark]
    );
    assert_eq!(log[2].0, appended, "an append answers with where the log ends");
    assert_eq!(log[1].1, joined);
    assert_eq!(storage.log.read(id, 2).await.expect("reads on").len(), 1);
    assert!(storage.log.read(id, 3).await.expect("reads on").is_empty());

    // What comes without events is stored where the log ends, or not at all, and leaves it there.
    let right = Grant { session: "again".to_owned(), role: seat, at: NOW, again: true };
    let batch = Batch { grants: vec![right], ..Batch::default() };
    let refused = storage.deletions.append(id, begun, MARK, &batch, NOW).await;
    assert!(matches!(refused, Err(AppendError::Conflict)));
    assert!(!storage.keys.is_granted("again", id, seat).await.expect("reads"));
    let granted = storage.deletions.append(id, appended, MARK + 1, &batch, NOW).await.expect("grants");
    assert_eq!((granted, head(storage, id).await), (appended, appended));
    assert!(storage.keys.is_granted("again", id, seat).await.expect("reads"));

    // Words taken out are out of the stored log.
    let mut gone = log[2].1.clone();
    assert!(gone.body.redact(&[text]));
    let deleted = event(EventBody::Deleted { texts: vec![text] });
    let redacted = vec![(3, gone.clone())];
    let batch = Batch { events: vec![deleted], deleted: vec![text], redacted, ..Batch::default() };
    append(storage, id, &batch).await;
    assert_eq!(storage.log.read(id, 2).await.expect("reads")[0], (appended, gone));

    // A seat that went over is remembered of those who had it.
    let before = rights(storage, id).await;
    let handed = storage.keys.hand_over("joined", id, &["now".to_owned()], NOW).await.expect("hands over");
    assert_eq!(handed, [author]);
    assert_eq!(rights(storage, id).await > before, storage.heads.is_some(), "and those who share it hear so");
    for (session, has, had) in [("joined", false, true), ("now", true, false), ("another", false, false)] {
        assert_eq!(storage.keys.is_granted(session, id, seat).await.expect("reads"), has, "{session}");
        assert_eq!(storage.keys.had(session, id, author).await.expect("reads"), had, "{session}");
    }
    // Nor does whoever gave it away have it again by asking once more for what they were answered.
    let right = Grant { session: "joined".to_owned(), role: seat, at: NOW, again: true };
    let batch = Batch { grants: vec![right], ..Batch::default() };
    storage.deletions.append(id, head(storage, id).await, MARK, &batch, NOW).await.expect("appends");
    assert!(!storage.keys.is_granted("joined", id, seat).await.expect("reads"));
    storage.keys.touch_session("late", NOW).await.expect("makes");
    for (from, shared) in [("joined", false), ("now", true)] {
        storage.keys.share_seat(from, "late", id, author).await.expect("shares, or not");
        assert_eq!(storage.keys.is_granted("late", id, seat).await.expect("reads"), shared, "of {from}");
    }
    storage.keys.hand_over("now", id, &["joined".to_owned()], NOW).await.expect("hands back");

    // Closing drops what came before, moves the day of deletion, and leaves of the seats only that there was one.
    assert_eq!(storage.keys.seats("joined", id).await.expect("reads"), [author]);
    let closed = Batch {
        events: vec![joined],
        closed: Some(5),
        delete_at: Some(later.plus(5_000)),
        ..Batch::default()
    };
    append(storage, id, &closed).await;
    assert!(storage.keys.seats("joined", id).await.expect("reads").is_empty());
    assert!(storage.keys.is_granted("joined", id, seat).await.expect("reads"));
    assert!(!storage.keys.is_granted("another", id, seat).await.expect("reads"));
    assert!(!storage.keys.had("now", id, author).await.expect("reads"));
    assert_eq!(storage.log.read(id, 0).await.expect("reads").len(), 1);
    assert_eq!(storage.log.open().await.expect("lists"), [other]);
    assert_eq!(storage.log.due(later).await.expect("looks"), []);
    let waiting = Kept { open: true, delete_at: later.plus(1), last_act: NOW };
    assert_eq!(storage.log.due(later.plus(1)).await.expect("looks"), [(other, waiting)]);

    // The day of one that is open moves back and never forth, and a closed one's is its own.
    storage.log.keep_until(other, later.plus(3)).await.expect("moves");
    storage.log.keep_until(other, later.plus(2)).await.expect("has nothing to move");
    storage.log.keep_until(id, later.plus(9_000)).await.expect("has nothing to move");
    assert_eq!(storage.log.due(later.plus(2)).await.expect("looks"), []);
    let waiting = Kept { delete_at: later.plus(3), ..waiting };
    assert_eq!(storage.log.due(later.plus(3)).await.expect("looks"), [(other, waiting)]);
    let over = Kept { open: false, delete_at: later.plus(5_000), last_act: NOW };
    assert_eq!(
        storage.log.due(later.plus(5_000)).await.expect("looks").iter().find(|(due, _)| *due == id),
        Some(&(id, over))
    );
    assert_eq!(storage.deletions.newest().await.expect("looks"), Some(NOW));

    // Secrets open one role in one workshop, for whoever has one.
    for (hash, role) in
        [("hash-f", Role::Facilitator), ("hash-c", Role::CoFacilitator), ("hash-l", Role::Leader)]
    {
        storage.keys.renew_secret(hash, id, role, "", NOW).await.expect("adds");
        assert_eq!(storage.keys.exchange(hash, "visitor", NOW).await.expect("opens"), Some((id, role)));
        assert!(storage.keys.is_granted("visitor", id, role).await.expect("reads"));
    }
    storage.keys.renew_secret("hash-s", other, Role::Screen, "", NOW).await.expect("adds");
    assert_eq!(
        storage.keys.exchange("hash-s", "visitor", NOW).await.expect("opens"),
        Some((other, Role::Screen))
    );
    assert_eq!(storage.keys.exchange("hash-x", "guesser", NOW).await.expect("looks"), None);
    let mut roles = storage.keys.with_secret(id).await.expect("reads");
    roles.sort_by_key(|(role, _)| format!("{role:?}"));
    assert_eq!(
        roles,
        [Role::CoFacilitator, Role::Facilitator, Role::Leader].map(|role| (role, Some(NOW))),
        "and since when"
    );

    // A renewed one leaves nothing of what the old one opened, but at the device that asked for it.
    storage.keys.exchange("hash-c", "presser", NOW).await.expect("opens");
    storage.keys.renew_secret("hash-n", id, Role::CoFacilitator, "presser", NOW).await.expect("renews");
    assert_eq!(storage.keys.exchange("hash-c", "visitor", NOW).await.expect("looks"), None);
    assert!(!storage.keys.is_granted("visitor", id, Role::CoFacilitator).await.expect("reads"));
    assert!(storage.keys.is_granted("presser", id, Role::CoFacilitator).await.expect("reads"));
    assert!(
        storage.keys.is_granted("visitor", id, Role::Facilitator).await.expect("reads"),
        "of this role alone"
    );
    assert!(
        storage.keys.is_granted("visitor", other, Role::Screen).await.expect("reads"),
        "in this workshop alone"
    );
    assert_eq!(
        storage.keys.exchange("hash-n", "visitor", NOW).await.expect("opens"),
        Some((id, Role::CoFacilitator))
    );

    // Where others write too, one question tells how far workshops have come, and whether rights were taken back.
    if let Some(heads) = &storage.heads {
        let unknown = WorkshopId::draw(rng);
        let before = heads.heads(&[other, unknown, id]).await.expect("answers");
        assert!(before.now.since(NOW) > 0, "by a clock");
        let standing = |answer: &super::heads::Answer, workshop| {
            *answer.standings.iter().find(|standing| standing.workshop == workshop).expect("it is there")
        };
        assert_eq!(before.standings.len(), 2);
        assert_eq!(standing(&before, id).head, head(storage, id).await);
        assert_eq!(standing(&before, other).head, head(storage, other).await);
        storage.keys.renew_secret("hash-t", other, Role::Screen, "", NOW).await.expect("renews");
        let after = heads.heads(&[id, other]).await.expect("answers");
        assert!(standing(&after, other).rights > standing(&before, other).rights);
        assert_eq!(standing(&after, id), standing(&before, id), "in this workshop alone");
        storage.keys.hand_over("nobody", other, &["now".to_owned()], NOW).await.expect("has nothing to do");
        assert_eq!(standing(&heads.heads(&[other]).await.expect("answers"), other), standing(&after, other));
        assert!(heads.heads(&[]).await.expect("answers").standings.is_empty());
    }

    // A device may do what it was granted, once or twice granted, and nothing beside it.
    assert!(!storage.keys.is_session("device").await.expect("reads"));
    storage.keys.touch_session("device", NOW).await.expect("makes");
    assert!(storage.keys.is_session("device").await.expect("reads"));
    storage.keys.touch_session("device", later).await.expect("sees again");
    assert_eq!(storage.keys.session_lang("device").await.expect("reads"), None);
    storage.keys.set_session_lang("device", Lang::Nn, later).await.expect("sets");
    assert_eq!(storage.keys.session_lang("device").await.expect("reads"), Some(Lang::Nn));
    storage.keys.grant("device", id, seat).await.expect("grants");
    storage.keys.grant("device", id, seat).await.expect("grants again");
    assert!(storage.keys.is_granted("device", id, seat).await.expect("reads"));
    assert!(!storage.keys.is_granted("device", other, seat).await.expect("reads"));
    assert!(!storage.keys.is_granted("device", id, Role::Facilitator).await.expect("reads"));
    assert!(
        !storage
            .keys
            .is_granted("device", id, Role::Participant(ParticipantId::draw(rng)))
            .await
            .expect("reads")
    );
    assert_eq!(storage.keys.seats("device", id).await.expect("reads"), [author]);
    let at_phone = async |session, way_back, workshop| {
        let found = storage.keys.at_phone(session, way_back, workshop).await.expect("reads");
        (found.lang, found.seats, found.kept)
    };
    assert_eq!(at_phone("device", "none", id).await, (Some(Lang::Nn), vec![author], Vec::new()));
    assert_eq!(at_phone("none", "device", id).await, (None, Vec::new(), vec![author]));
    assert_eq!(at_phone("device", "none", other).await, (Some(Lang::Nn), Vec::new(), Vec::new()));
    assert!(storage.keys.seats("device", other).await.expect("reads").is_empty());
    assert!(storage.keys.seats("another", id).await.expect("reads").is_empty());
    assert_eq!(storage.keys.seats_of_devices(id).await.expect("reads"), [author].into());
    assert!(storage.keys.seats_of_devices(other).await.expect("reads").is_empty());

    // Of a workshop's pictures, those are kept that something rests on.
    let [first_logo, second, third] = [0; 3].map(|_| LogoId::draw(rng));
    let with_logo = |logo, bytes: &[u8], keep: &[LogoId]| {
        let keep_logos = keep.iter().copied().chain([logo]).collect();
        Batch { logos: vec![(logo, bytes.into())], keep_logos, ..Batch::default() }
    };
    append(storage, id, &with_logo(first_logo, b"one", &[])).await;
    append(storage, other, &with_logo(first_logo, b"other", &[])).await;
    append(storage, id, &with_logo(second, b"two", &[first_logo])).await;
    assert_eq!(storage.pictures.logo(id, first_logo).await.expect("reads").as_deref(), Some(&b"one"[..]));
    let before = Head { seq: 4, ..head(storage, id).await };
    let too_late = storage.deletions.append(id, before, MARK, &with_logo(third, b"three", &[]), NOW).await;
    assert!(matches!(too_late, Err(AppendError::Conflict)), "with the events or not at all");
    assert_eq!(storage.pictures.logo(id, third).await.expect("looks"), None);
    append(storage, id, &with_logo(third, b"three", &[second])).await;
    assert_eq!(storage.pictures.logo(id, first_logo).await.expect("looks"), None);
    assert_eq!(storage.pictures.logo(id, second).await.expect("reads").as_deref(), Some(&b"two"[..]));

    // What was deleted goes again when it is back: a text, and below a workshop.
    let said = written(text, author, "Spørre først");
    let batch = Batch { events: vec![said.clone()], ..Batch::default() };
    append(storage, other, &batch).await;
    let deleted = event(EventBody::Deleted { texts: vec![text] });
    let redacted = vec![(2, written(text, author, ""))];
    let batch = Batch { events: vec![deleted], deleted: vec![text], redacted, ..Batch::default() };
    append(storage, other, &batch).await;
    let restored = Batch { redacted: vec![(2, said)], ..Batch::default() };
    append(storage, other, &restored).await;
    storage.deletions.delete_again(later).await.expect("deletes again");
    let log = storage.log.read(other, 1).await.expect("reads");
    assert_eq!(log[0].1, written(text, author, ""));
    assert!(matches!(log[2].1.body, EventBody::Deleted { .. }), "and its place in the room is gone");
    storage.deletions.delete_again(later).await.expect("has nothing to do");
    assert_eq!(storage.log.read(other, 0).await.expect("reads").len(), 4);

    // Deleting takes everything that belongs to the workshop, and nothing else.
    assert!(!storage.deletions.is_deleted(id).await.expect("reads"), "a text of it was");
    let last = head(storage, id).await;
    storage.deletions.delete(id, NOW).await.expect("deletes");
    if let Some(heads) = &storage.heads {
        assert!(heads.heads(&[id]).await.expect("answers").standings.is_empty());
    }
    assert!(storage.deletions.is_deleted(id).await.expect("reads"));
    assert!(storage.log.read(id, 0).await.expect("reads").is_empty());
    assert_eq!(storage.keys.exchange("hash-f", "visitor", NOW).await.expect("looks"), None);
    assert!(!storage.keys.is_granted("device", id, seat).await.expect("reads"));
    assert_eq!(storage.pictures.logo(id, second).await.expect("looks"), None);
    assert!(storage.pictures.logo(other, first_logo).await.expect("reads").is_some());
    assert_eq!(storage.log.read(other, 0).await.expect("reads").len(), 4);
    assert!(matches!(
        storage
            .deletions
            .append(id, last, MARK, &Batch { events: vec![first], ..Batch::default() }, NOW)
            .await,
        Err(AppendError::Conflict)
    ));
    storage.log.create(&created(id, rng), id, "AAAAAAAA", later).await.expect("puts back");
    storage.deletions.delete_again(later).await.expect("deletes again");
    assert!(storage.log.read(id, 0).await.expect("reads").is_empty());
    assert_eq!(storage.log.read(other, 0).await.expect("reads").len(), 4);
    storage.log.check().await.expect("is well");
}
