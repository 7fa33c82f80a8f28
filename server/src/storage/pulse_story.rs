//! The story of a pulse, told on every backend: opened, answered, heeding what happens to its charter, closed.

use domain::{
    Asked, Charter, CharterId, HowOften, JoinCode, OfMeetings, OpenPulse, PulseAnswers, PulseLength,
    Timestamp,
};
use rand::{SeedableRng, rngs::StdRng};

use super::{Answered, Founder, Storage, charter_story::charter, story::NOW};

pub async fn kept(storage: &Storage, norms: &[&str], seed: u64) -> Charter {
    let held = charter(norms, &mut StdRng::seed_from_u64(seed));
    let secret = format!("secret {seed}");
    let founder = Founder { session: "holder", secret: &secret, at: NOW };
    assert!(storage.charters.create(&held, None, None, founder).await.expect("creates"));
    held
}

pub fn begun(of: &Charter) -> OpenPulse {
    of.begin_pulse(&of.longest_unasked(), true, PulseLength::Week, NOW).expect("legal")
}

pub fn code(seed: u64) -> JoinCode {
    JoinCode::draw(&mut StdRng::seed_from_u64(seed))
}

pub fn often(of: &Charter) -> PulseAnswers {
    let norms = of.texts().map(|text| (Asked::Norm(text.id), HowOften::Often));
    norms.chain([(Asked::Meetings(OfMeetings::Dialogue), HowOften::Unknown)]).collect()
}

pub async fn ended(storage: &Storage, charter: CharterId, now: Timestamp) -> bool {
    let ending = |held: &Charter, pulse: &OpenPulse| held.ending_pulse(pulse, now);
    storage.pulses.close(charter, &ending).await.expect("closes")
}

pub async fn story(storage: &Storage) {
    let pulses = storage.pulses.as_ref();
    let (held, other) = (kept(storage, &["Lytte", "Spørre"], 21).await, kept(storage, &["Si fra"], 22).await);
    let (pulse, own) = (begun(&held), code(1));

    // One at a time, of the charter as it stands.
    let stale = Charter { rev: held.rev + 1, ..held.clone() };
    assert!(!pulses.open(&stale, &own, &pulse).await.expect("refuses"));
    assert!(pulses.open(&held, &own, &pulse).await.expect("opens"));
    assert!(!pulses.open(&held, &code(2), &pulse).await.expect("refuses"), "there is one");
    assert_eq!(pulses.read(held.id).await.expect("reads"), Some((own.clone(), pulse.clone())));
    assert_eq!(pulses.read(other.id).await.expect("looks"), None);
    assert_eq!(pulses.by_code(own.as_str()).await.expect("finds"), Some(held.id));
    assert_eq!(pulses.by_code(code(2).as_str()).await.expect("looks"), None);

    // Each device once, also when it sends twice at once, and none when it is over.
    let answers = often(&held);
    let answer = |code, mark: &'static str, now| {
        let (pulses, answers) = (storage.pulses.clone(), answers.clone());
        async move { pulses.answer(&code, mark, &answers, now).await.expect("answers") }
    };
    let twice = tokio::join!(answer(own.clone(), "one", NOW), answer(own.clone(), "one", NOW));
    assert!(matches!(twice, (Answered::Counted, Answered::Before) | (Answered::Before, Answered::Counted)));
    for mark in ["two", "three", "four", "five"] {
        assert_eq!(answer(own.clone(), mark, NOW).await, Answered::Counted);
    }
    assert_eq!(answer(own.clone(), "two", NOW).await, Answered::Before);
    assert_eq!(answer(own.clone(), "late", pulse.closes_at).await, Answered::Over);
    assert_eq!(answer(code(2), "two", NOW).await, Answered::Over, "no such round");
    assert!(pulses.has_answered(held.id, "two").await.expect("reads"));
    assert!(!pulses.has_answered(held.id, "late").await.expect("reads"));
    assert!(!pulses.has_answered(other.id, "two").await.expect("reads"));
    assert_eq!(
        storage.charters.read(held.id).await.expect("reads"),
        Some(held.clone()),
        "nothing of it there"
    );

    // What is deleted from the charter leaves the round with it, and nothing else does.
    let gone = held.values[0].texts[0].id;
    let without = held.without(&[gone]);
    assert!(storage.deletions.replace_charter(&without, None, vec![gone], NOW).await.expect("replaces"));
    let (_, left) = pulses.read(held.id).await.expect("reads").expect("is open");
    let asked: Vec<Asked> = left.questions(&without).into_iter().map(|question| question.asked).collect();
    assert_eq!((asked.len(), asked[0]), (4, Asked::Norm(held.values[0].texts[1].id)));

    // At its end its sums are in the charter, and the round is nowhere.
    assert_eq!(pulses.over(pulse.closes_at.plus(-1)).await.expect("looks"), []);
    assert_eq!(pulses.over(pulse.closes_at).await.expect("looks"), [held.id]);
    assert!(ended(storage, held.id, NOW).await);
    assert!(!ended(storage, held.id, NOW).await, "it is over");
    let after = storage.charters.read(held.id).await.expect("reads").expect("is there");
    assert_eq!(after.rev, without.rev + 1);
    let result = &after.pulse_results()[0];
    assert_eq!((result.devices, result.questions[0].counts), (Some(5), Some([0, 0, 5, 0, 0])));
    assert_eq!(result.questions[1].counts, None, "five «vet ikke» are no real answers");
    assert_eq!(pulses.read(held.id).await.expect("looks"), None);
    assert_eq!(pulses.by_code(own.as_str()).await.expect("looks"), None);
    assert!(!pulses.has_answered(held.id, "two").await.expect("reads"));
    assert_eq!(answer(own, "six", NOW).await, Answered::Over);

    // It goes with its charter.
    assert!(pulses.open(&other, &code(3), &begun(&other)).await.expect("opens"));
    assert_eq!(answer(code(3), "one", NOW).await, Answered::Counted);
    storage.deletions.delete_charter(other.id, NOW).await.expect("deletes");
    assert_eq!(pulses.read(other.id).await.expect("looks"), None);
    assert!(!pulses.has_answered(other.id, "one").await.expect("reads"));
    storage.deletions.delete_charter(held.id, NOW).await.expect("deletes");
}
