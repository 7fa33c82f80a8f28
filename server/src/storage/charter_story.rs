//! The story of what lives on of a workshop, told on every backend.

use domain::{
    Charter, CharterCommand, CharterId, Kind, LogoId, OpenPulse, PosterDesign, PulseLength, ResultText,
    ResultValue, ResultView, Timestamp, TypedMeasure, WorkshopId,
};
use rand::{SeedableRng, rngs::StdRng};

use super::{
    AppendError, Batch, Founder, Storage,
    pulse_story::code,
    story::{MARK, NOW, append, created, head, written},
};
use crate::access::CharterRole::{Holder, Reader};

/// One with these norms.
pub fn charter(norms: &[&str], rng: &mut StdRng) -> Charter {
    let text = |words: &&str| ResultText {
        kind: Kind::Norm,
        words: (*words).to_owned(),
        support: None,
        on_poster: true,
    };
    let value = ResultValue {
        name: "Mot".to_owned(),
        texts: norms.iter().map(text).collect(),
        ..ResultValue::default()
    };
    let read =
        ResultView { title: "Felles verdier".to_owned(), values: vec![value], ..ResultView::default() };
    Charter::imported(&read, CharterId::draw(rng), NOW, rng).expect("legal")
}

/// The same, as it is stored in its place.
fn next(charter: &Charter, change: impl FnOnce(&mut Charter)) -> Charter {
    let mut next = Charter { rev: charter.rev + 1, ..charter.clone() };
    change(&mut next);
    next
}

const LATER: Timestamp = NOW.plus(1_000);

fn founder<'a>(session: &'a str, secret: &'a str) -> Founder<'a> {
    Founder { session, secret, at: NOW }
}

pub async fn story(storage: &Storage) {
    let rng = &mut StdRng::seed_from_u64(11);
    let charters = storage.charters.as_ref();
    let workshop = WorkshopId::draw(rng);
    assert!(storage.log.create(&created(workshop, rng), workshop, "DDDDDDDD", LATER).await.expect("creates"));

    // A workshop has one, with its holder's link and right at once; one from a file is of no workshop.
    let (first, second, other) =
        (charter(&["Lytte", "Spørre"], rng), charter(&["Noe annet"], rng), charter(&["Si fra"], rng));
    let made = charters.create(&first, Some(workshop), None, founder("founder", "hash-h")).await;
    assert!(made.expect("creates"));
    let made = charters.create(&second, Some(workshop), None, founder("presser", "hash-p")).await;
    assert!(!made.expect("refuses"));
    assert!(!charters.is_granted("presser", second.id, Holder).await.expect("reads"), "all of it or nothing");
    assert!(charters.create(&other, None, None, founder("other", "hash-o")).await.expect("creates"));
    assert_eq!(charters.read(first.id).await.expect("reads"), Some(first.clone()));
    assert_eq!(charters.read(second.id).await.expect("looks"), None);
    assert_eq!(charters.of_workshop(workshop).await.expect("reads"), Some(first.clone()));

    // A change takes the place of the one before it, and of no other.
    let renamed = next(&first, |charter| charter.title = "Nytt navn".to_owned());
    assert!(charters.replace(&renamed, None).await.expect("replaces"));
    assert!(!charters.replace(&renamed, None).await.expect("refuses"), "somebody came first");
    assert!(!charters.replace(&second, None).await.expect("refuses"), "there is none");
    assert_eq!(charters.read(first.id).await.expect("reads"), Some(renamed.clone()));

    // What its holder plans is stored with it, and comes back as it was.
    let planned = CharterCommand::AddMeasure(TypedMeasure {
        what: "Henge opp plakaten".to_owned(),
        who: "Rektor".to_owned(),
        when: "24.3.2027".to_owned(),
        ..TypedMeasure::default()
    });
    let planned = renamed.decide(&planned, NOW, rng).expect("legal");
    let planned = planned.decide(&CharterCommand::SuggestMeetings, NOW, rng).expect("legal");
    let planned = Charter { rev: renamed.rev + 1, ..planned };
    assert!(charters.replace(&planned, None).await.expect("replaces"));
    assert_eq!(charters.read(first.id).await.expect("reads"), Some(planned.clone()));
    let renamed = planned;

    // With a workshop's events, or not at all.
    let events = || vec![written(domain::TextId::draw(&mut StdRng::seed_from_u64(3)), who(), "Ro")];
    let less = next(&renamed, |charter| drop(charter.values[0].texts.remove(0)));
    let late = Batch { events: events(), charter: Some(renamed.clone()), ..Batch::default() };
    let at = head(storage, workshop).await;
    let refused = storage.deletions.append(workshop, at, MARK, &late, NOW).await;
    assert!(matches!(refused, Err(AppendError::Conflict)));
    assert_eq!(storage.log.read(workshop, 0).await.expect("reads").len(), 1);
    let batch = Batch { events: events(), charter: Some(less.clone()), ..Batch::default() };
    append(storage, workshop, &batch).await;
    assert_eq!(charters.read(first.id).await.expect("reads"), Some(less.clone()));
    assert_eq!(storage.log.read(workshop, 0).await.expect("reads").len(), 2);

    // Its logo stays until there is another, or none is named.
    let named = next(&less, |charter| {
        charter.design = PosterDesign { logo: Some(LogoId::draw(rng)), ..PosterDesign::default() };
    });
    assert!(charters.replace(&named, Some(b"one")).await.expect("replaces"));
    let again = next(&named, |_| {});
    assert!(charters.replace(&again, None).await.expect("replaces"));
    assert_eq!(charters.logo(first.id).await.expect("reads").as_deref(), Some(&b"one"[..]));
    let anew = next(&again, |_| {});
    assert!(charters.replace(&anew, Some(b"two")).await.expect("replaces"));
    assert_eq!(charters.logo(first.id).await.expect("reads").as_deref(), Some(&b"two"[..]));
    let plain = next(&anew, |charter| charter.design.logo = None);
    assert!(charters.replace(&plain, None).await.expect("replaces"));
    assert_eq!(charters.logo(first.id).await.expect("looks"), None);

    // A link opens one role of one, until it is made anew; whoever made it stays.
    assert!(charters.is_granted("founder", first.id, Holder).await.expect("reads"));
    charters.renew_secret("hash-r", first.id, Reader, "founder", LATER).await.expect("adds");
    for (hash, opens) in [("hash-h", Holder), ("hash-r", Reader)] {
        assert_eq!(charters.exchange(hash, "visitor", NOW).await.expect("opens"), Some((first.id, opens)));
        assert!(charters.is_granted("visitor", first.id, opens).await.expect("reads"));
        assert!(!charters.is_granted("visitor", other.id, opens).await.expect("reads"));
    }
    assert_eq!(charters.exchange("hash-x", "guesser", NOW).await.expect("looks"), None);
    assert!(!storage.keys.is_session("guesser").await.expect("reads"));
    let mut made = charters.with_secret(first.id).await.expect("reads");
    made.sort_by_key(|(role, _)| role.name());
    assert_eq!(made, [(Holder, NOW), (Reader, LATER)]);
    charters.renew_secret("hash-n", first.id, Holder, "founder", LATER).await.expect("renews");
    assert_eq!(charters.exchange("hash-h", "visitor", NOW).await.expect("looks"), None);
    assert!(!charters.is_granted("visitor", first.id, Holder).await.expect("reads"));
    assert!(charters.is_granted("visitor", first.id, Reader).await.expect("reads"), "of this role alone");
    assert!(charters.is_granted("founder", first.id, Holder).await.expect("reads"));
    charters.grant("leader", first.id, Reader, NOW).await.expect("grants");
    charters.grant("leader", first.id, Reader, NOW).await.expect("grants again");
    assert!(charters.is_granted("leader", first.id, Reader).await.expect("reads"));
    storage.keys.forget_devices(LATER).await.expect("forgets");
    assert!(storage.keys.is_session("visitor").await.expect("reads"), "it has a role here");

    // Its day is its own.
    let end = first.delete_at;
    let sooner = next(&other, |charter| charter.delete_at = end.plus(-1));
    assert!(charters.replace(&sooner, None).await.expect("replaces"));
    assert_eq!(charters.due(end.plus(-1)).await.expect("looks"), [sooner.id]);
    assert_eq!(charters.due(end).await.expect("looks").len(), 2);

    // Another workshop's next edition takes its place, and is that one's from then on. The one before is remembered.
    let anew = WorkshopId::draw(rng);
    assert!(storage.log.create(&created(anew, rng), anew, "EEEEEEEE", LATER).await.expect("creates"));
    let edition = next(&plain, |charter| {
        charter.edition = 2;
        charter.design.logo = Some(LogoId::draw(rng));
    });
    let stale = Charter { rev: plain.rev, ..edition.clone() };
    let refused = charters.next_edition(&stale, anew, None).await;
    assert!(!refused.expect("refuses"), "somebody came first");
    let refused = charters.next_edition(&edition, workshop, None).await;
    assert!(!refused.expect("refuses"), "the workshop has one");
    let (code, open) = (code(41), begun_meetings(&plain));
    assert!(storage.pulses.open(&plain, &code, &open).await.expect("opens"));
    let refused = charters.next_edition(&edition, anew, Some(b"anew")).await;
    assert!(!refused.expect("refuses"), "a round is open");
    assert_eq!(charters.read(first.id).await.expect("reads"), Some(plain.clone()), "all of it or nothing");
    assert_eq!(charters.of_workshop(anew).await.expect("looks"), None);
    assert_eq!(charters.logo(first.id).await.expect("looks"), None);
    let ending = |held: &Charter, pulse: &OpenPulse| held.ending_pulse(pulse, NOW);
    assert!(storage.pulses.close(first.id, &ending).await.expect("closes"));
    let held = charters.read(first.id).await.expect("reads").expect("is there");
    let edition = Charter { rev: held.rev + 1, pulses: held.pulses, ..edition };
    let stored = storage.deletions.next_edition(&edition, anew, Some(b"anew")).await;
    assert!(stored.expect("stores"));
    assert_eq!(charters.of_workshop(anew).await.expect("reads"), Some(edition.clone()));
    assert_eq!(charters.of_workshop(workshop).await.expect("looks"), None);
    assert_eq!(charters.formerly_of(workshop).await.expect("reads"), Some(edition.clone()));
    assert_eq!(charters.formerly_of(anew).await.expect("looks"), None);
    assert_eq!(charters.logo(first.id).await.expect("reads").as_deref(), Some(&b"anew"[..]));
    assert!(charters.is_granted("founder", first.id, Holder).await.expect("reads"), "its links stay");
    let back = next(&edition, |charter| charter.edition = 3);
    assert!(!charters.next_edition(&back, workshop, None).await.expect("refuses"), "it had its turn");

    // It outlives its workshops, and knows them no more.
    storage.deletions.delete(workshop, NOW).await.expect("deletes");
    assert_eq!(charters.formerly_of(workshop).await.expect("looks"), None);
    assert_eq!(charters.of_workshop(anew).await.expect("reads"), Some(edition.clone()));
    storage.deletions.delete(anew, NOW).await.expect("deletes");
    assert_eq!(charters.read(first.id).await.expect("reads"), Some(edition.clone()));
    assert_eq!(charters.of_workshop(anew).await.expect("looks"), None);

    // What was deleted goes again when it is back: a text, and the whole.
    let text = sooner.values[0].texts[0].id;
    let without = sooner.without(&[text]);
    assert!(storage.deletions.replace_charter(&without, None, vec![text], NOW).await.expect("replaces"));
    let restored = next(&without, |charter| charter.values.clone_from(&sooner.values));
    assert!(charters.replace(&restored, None).await.expect("puts back"));
    storage.deletions.delete_again(LATER).await.expect("deletes again");
    assert_eq!(charters.read(other.id).await.expect("reads").expect("is there").values, without.values);
    storage.deletions.delete_charter(first.id, NOW).await.expect("deletes");
    assert_eq!(charters.read(first.id).await.expect("looks"), None);
    assert_eq!(charters.exchange("hash-n", "visitor", NOW).await.expect("looks"), None);
    assert!(!charters.is_granted("founder", first.id, Holder).await.expect("reads"));
    assert!(charters.is_granted("other", other.id, Holder).await.expect("reads"));
    assert!(charters.create(&first, None, None, founder("founder", "hash-h")).await.expect("puts back"));
    storage.deletions.delete_again(LATER).await.expect("deletes again");
    assert_eq!(charters.read(first.id).await.expect("looks"), None);
    assert!(charters.read(other.id).await.expect("reads").is_some());
    storage.deletions.delete_charter(other.id, NOW).await.expect("deletes");
}

fn begun_meetings(charter: &Charter) -> OpenPulse {
    charter.begin_pulse(&[], true, PulseLength::Week, NOW).expect("begins")
}

fn who() -> domain::ParticipantId {
    domain::ParticipantId::draw(&mut StdRng::seed_from_u64(4))
}
