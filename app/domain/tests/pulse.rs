//! Puls: below five nothing is anywhere, no view holds a part result, and 28 days hold.

mod common;

use common::Room;
use domain::{
    Asked, Charter, CharterCommand as C, CharterId, HowOften, Kind, MAX_PULSE_NORMS, MAX_PULSES, OfMeetings,
    OpenPulse, PULSE_FROM, PULSE_PAUSE, PulseAnswers, PulseLength as L, Refusal, ResultText, ResultValue,
    ResultView, TextId, Timestamp, TypedMeasure, norwegian_day,
};
use proptest::prelude::*;
use rand::{SeedableRng, rngs::StdRng};

const DAY: i64 = 24 * 60 * 60 * 1_000;

fn charter(norms: usize) -> Charter {
    let text = |kind: Kind, words: String| ResultText { kind, words, support: None, on_poster: false };
    let mut texts: Vec<_> = (0..norms).map(|at| text(Kind::Norm, format!("Norm {at}"))).collect();
    texts.push(text(Kind::Taboo, "Tabu".to_owned()));
    let value = ResultValue { name: "Mot".to_owned(), texts, ..ResultValue::default() };
    let read =
        ResultView { title: "Felles verdier".to_owned(), values: vec![value], ..ResultView::default() };
    let chance = &mut StdRng::seed_from_u64(3);
    Charter::imported(&read, CharterId::draw(chance), now(), chance).unwrap()
}

fn now() -> Timestamp {
    Room::new(1).now
}

fn does(charter: &Charter, command: C, now: Timestamp) -> Charter {
    charter.decide(&command, now, &mut StdRng::seed_from_u64(u64::from(charter.rev))).unwrap()
}

fn norms(charter: &Charter) -> Vec<TextId> {
    charter.pulse_norms().map(|text| text.id).collect()
}

fn begun(charter: &Charter, at: Timestamp) -> OpenPulse {
    charter.begin_pulse(&charter.longest_unasked(), true, L::Meeting, at).unwrap()
}

/// All that this device answers.
fn all(asked: &[Asked], how: HowOften) -> PulseAnswers {
    asked.iter().map(|asked| (*asked, how)).collect()
}

fn asked(pulse: &OpenPulse, charter: &Charter) -> Vec<Asked> {
    pulse.questions(charter).into_iter().map(|question| question.asked).collect()
}

fn round(charter: &Charter, devices: usize, at: Timestamp) -> Charter {
    let mut pulse = begun(charter, at);
    let asked = asked(&pulse, charter);
    (0..devices).for_each(|_| pulse.count(&all(&asked, HowOften::Often)));
    charter.ending_pulse(&pulse, at)
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

#[test]
fn what_is_asked_are_norms_that_are_shown_and_no_more_than_ten() {
    let charter = charter(12);
    let all = norms(&charter);
    assert_eq!(all.len(), 12, "no taboo among them");
    let begin = |norms: &[TextId], meetings| charter.begin_pulse(norms, meetings, L::Week, now());
    assert_eq!(begin(&all, false).unwrap_err(), Refusal::PulseNorms);
    assert_eq!(begin(&[], false).unwrap_err(), Refusal::PulseNorms);
    assert!(begin(&[], true).is_ok(), "meetings alone");
    let taboo = charter.texts().find(|text| text.kind == Kind::Taboo).unwrap().id;
    assert_eq!(begin(&[all[0], taboo], false).unwrap_err(), Refusal::Unknown);
    let hidden = does(&charter, C::Hide { text: all[0], on: true }, now());
    assert_eq!(
        hidden.begin_pulse(&all[..1], true, L::Week, now()).unwrap_err(),
        Refusal::Unknown,
        "nor what is hidden"
    );
    let pulse = begin(&all[..MAX_PULSE_NORMS], true).unwrap();
    let said: Vec<_> = pulse.questions(&charter).into_iter().map(|question| question.words).collect();
    assert_eq!((said.len(), said[0].as_str(), said[12].as_str()), (13, "Norm 0", ""));
}

#[test]
fn how_long_it_is_open() {
    let charter = charter(1);
    for (length, days) in [(L::Meeting, 1), (L::Week, 7), (L::Fortnight, 14)] {
        let pulse = charter.begin_pulse(&norms(&charter), false, length, now()).unwrap();
        assert!(!pulse.is_over(now().plus(days * DAY - 1)), "{length:?}");
        assert!(pulse.is_over(now().plus(days * DAY)), "{length:?}");
        // Whoever looks late finds it closed on its day.
        let past = charter.ending_pulse(&pulse, now().plus(100 * DAY));
        assert_eq!(past.pulse_results()[0].closed, norwegian_day(now().plus(days * DAY)), "{length:?}");
    }
}

#[test]
fn it_is_open_no_longer_than_its_charter_lives() {
    let charter = charter(1);
    let late = charter.delete_at.plus(-2 * DAY);
    let closes_at = |length| charter.begin_pulse(&norms(&charter), false, length, late).unwrap().closes_at;
    assert_eq!(closes_at(L::Week), charter.delete_at);
    assert_eq!(closes_at(L::Meeting), late.plus(DAY));
}

#[test]
fn only_an_answer_to_what_is_asked_is_one() {
    let charter = charter(2);
    let ids = norms(&charter);
    let pulse = charter.begin_pulse(&ids, false, L::Week, now()).unwrap();
    let left = pulse.heeding(&charter, &does(&charter, C::DeleteForGood { text: ids[0] }, now()));
    let answer = |asked| all(&[asked], HowOften::Often);
    assert!(!left.is_answered_by(&answer(Asked::Norm(ids[0]))), "it is gone");
    assert!(left.is_answered_by(&answer(Asked::Norm(ids[1]))));
    assert!(!left.is_answered_by(&answer(Asked::Meetings(OfMeetings::Dialogue))), "it was never asked");
    assert!(!left.is_answered_by(&PulseAnswers::new()));
}

#[test]
fn the_same_press_begins_the_same_round() {
    let charter = charter(2);
    let ids = norms(&charter);
    let press =
        |norms: &[TextId], meetings, length, at| charter.begin_pulse(norms, meetings, length, at).unwrap();
    let open = press(&ids, false, L::Week, now());
    assert!(open.asks_as(&press(&[ids[1], ids[0]], false, L::Week, now().plus(1_000))));
    assert!(!open.asks_as(&press(&ids[..1], false, L::Week, now())));
    assert!(!open.asks_as(&press(&ids, true, L::Week, now())));
    assert!(!open.asks_as(&press(&ids, false, L::Fortnight, now())));
}

#[test]
fn the_longest_unasked_come_first() {
    let charter = charter(12);
    let first = charter.longest_unasked();
    assert_eq!(first, norms(&charter)[..10], "in their order, where none was asked");
    let charter = round(&charter, 0, now());
    let next = charter.longest_unasked();
    assert_eq!(next[..2], norms(&charter)[10..], "those that were left out");
    assert_eq!(next[2..], norms(&charter)[..8]);
}

#[test]
fn the_round_before_is_beneath_an_unchanged_text_alone() {
    let charter = charter(2);
    let first = round(&charter, 5, now());
    let first = does(&first, C::NoMeasures { closed: first.pulse_results()[0].closed }, now());
    let later = now().plus(40 * DAY);
    let second = round(&first, 6, later);
    let results = second.pulse_results();
    assert_eq!((results[0].devices, results[1].devices), (Some(6), Some(5)));
    let question = &results[0].questions[0];
    assert_eq!(question.counts, Some([0, 0, 6, 0, 0]));
    assert_eq!(question.before, Some((norwegian_day(now()), [0, 0, 5, 0, 0])));
    assert!(results[1].questions.iter().all(|question| question.before.is_none()));
}

#[test]
fn what_is_hidden_or_deleted_is_so_in_open_and_past_rounds() {
    let charter = charter(2);
    let ids = norms(&charter);
    let past = round(&charter, 5, now());
    let pulse = begun(&charter, now());
    let asks = |charter: &Charter| (asked(&pulse, charter), charter.pulse_results()[0].questions.len());

    let hidden = does(&past, C::Hide { text: ids[0], on: true }, now());
    let (open, shown) = asks(&hidden);
    assert!(!open.contains(&Asked::Norm(ids[0])) && shown == 4);
    let again = does(&hidden, C::Hide { text: ids[0], on: false }, now());
    assert_eq!(again.pulse_results(), past.pulse_results(), "and comes back");

    let deleted = does(&past, C::DeleteForGood { text: ids[0] }, now());
    assert_eq!(deleted.pulse_results()[0].questions.len(), 4);
    assert!(!json(&deleted.pulses).contains(&ids[0].to_string()));
    assert!(!json(&pulse.heeding(&past, &deleted)).contains(&ids[0].to_string()));
    assert!(json(&pulse.heeding(&past, &deleted)).contains(&ids[1].to_string()));
}

#[test]
fn what_is_hidden_leaves_the_open_round_for_good() {
    let charter = charter(2);
    let ids = norms(&charter);
    let hidden = does(&charter, C::Hide { text: ids[0], on: true }, now());
    let shown = does(&hidden, C::Hide { text: ids[0], on: false }, now());
    let left = begun(&charter, now()).heeding(&charter, &hidden).heeding(&hidden, &shown);
    let asked = asked(&left, &shown);
    assert!(!asked.contains(&Asked::Norm(ids[0])), "or its holder could choose whose answers are summed");
    assert!(asked.contains(&Asked::Norm(ids[1])));
}

#[test]
fn sums_do_not_outlive_the_words_that_they_were_of() {
    let charter = charter(2);
    let ids = norms(&charter);
    let pulse = begun(&charter, now());
    let mut reworded = charter.clone();
    reworded.values[0].texts[0].words = "Noe annet".to_owned();
    let left = pulse.heeding(&charter, &reworded);
    assert_eq!(asked(&left, &reworded)[0], Asked::Norm(ids[1]));
}

#[test]
fn the_next_one_needs_measures_or_a_word() {
    let later = now().plus(PULSE_PAUSE * DAY);
    let shown = round(&charter(2), 5, now());
    let closed = shown.pulse_results()[0].closed;
    let today = norwegian_day(later);
    assert_eq!(shown.may_begin_pulse(today), Err(Refusal::MeasuresFirst));
    let measure = TypedMeasure { what: "Øve på å spørre".to_owned(), ..TypedMeasure::default() };
    assert_eq!(does(&shown, C::AddMeasure(measure), now()).may_begin_pulse(today), Ok(()));
    let none = does(&shown, C::NoMeasures { closed }, now());
    assert_eq!(none.may_begin_pulse(today), Ok(()));
    assert_eq!(does(&none, C::NoMeasures { closed }, now()), none, "pressed twice");
    let other = C::NoMeasures { closed: closed.plus_days(-40) };
    assert_eq!(does(&shown, other, now()), shown, "a press of another round");
    assert_eq!(round(&charter(2), 4, now()).may_begin_pulse(today), Ok(()), "there was nothing to see");
}

/// No sum leaves in a file; but to move to another server is not to ask again at once, nor to wait anew.
#[test]
fn a_file_of_it_takes_the_day_of_the_last_round_along_and_nothing_it_showed() {
    let shown = round(&charter(3), 6, now());
    let closed = shown.pulse_results()[0].closed;
    let filed = shown.filed();
    let later = now().plus(10 * DAY);
    let rng = &mut StdRng::seed_from_u64(4);
    let read = Charter::imported(&shown.result(), CharterId::draw(rng), later, rng).unwrap();
    let taken = read.with_filed(&filed, later).unwrap();
    assert_eq!(taken.next_pulse(), Some(closed.plus_days(28)), "neither sooner nor later");
    assert_eq!(taken.may_begin_pulse(norwegian_day(later)), Err(Refusal::PulseTooSoon));
    assert_eq!(
        taken.may_begin_pulse(closed.plus_days(28)),
        Ok(()),
        "what it showed is not here to be followed"
    );
    assert!(taken.pulse_results().is_empty() && !json(&taken).contains("counts"), "{}", json(&taken));
    assert_eq!(taken.filed().last_pulse, Some(closed), "and goes on with it");
    assert_eq!(charter(3).filed().last_pulse, None);
    let future = domain::Filed { last_pulse: Some(closed.plus_days(900)), ..filed };
    let taken = read.with_filed(&future, later).unwrap();
    assert_eq!(
        taken.next_pulse(),
        Some(norwegian_day(later).plus_days(28)),
        "no longer than after a round of today"
    );
}

#[test]
fn eight_are_kept() {
    let mut charter = charter(1);
    for nth in 0..10 {
        charter = round(&charter, 4, now().plus(nth * 40 * DAY));
    }
    let results = charter.pulse_results();
    assert_eq!(results.len(), MAX_PULSES);
    assert_eq!(results[7].closed, norwegian_day(now().plus(2 * 40 * DAY)), "the oldest go");
}

#[test]
fn a_year_of_rounds_is_small() {
    let mut charter = charter(40);
    for nth in 0..8 {
        charter = round(&charter, 900, now().plus(nth * 40 * DAY));
        charter = does(&charter, C::NoMeasures { closed: charter.pulse_results()[0].closed }, now());
    }
    assert!(json(&charter.pulses).len() < 16_000, "{}", json(&charter.pulses).len());
}

fn answers() -> impl Strategy<Value = Vec<Vec<Option<usize>>>> {
    // Three norms and three of meetings; what is left out is not counted.
    prop::collection::vec(prop::collection::vec(prop::option::weighted(0.9, 0..5_usize), 6), 0..14)
}

fn counted(charter: &Charter, answers: &[Vec<Option<usize>>]) -> OpenPulse {
    let pulse = begun(charter, now());
    let asked = asked(&pulse, charter);
    adding(pulse, answers, &asked)
}

fn adding(mut pulse: OpenPulse, answers: &[Vec<Option<usize>>], asked: &[Asked]) -> OpenPulse {
    for device in answers {
        let given = asked.iter().zip(device);
        pulse.count(&given.filter_map(|(asked, how)| Some((*asked, HowOften::ALL[(*how)?]))).collect());
    }
    pulse
}

proptest! {
    #[test]
    fn below_five_nothing_is_anywhere(answers in answers()) {
        let charter = charter(3);
        let ended = charter.ending_pulse(&counted(&charter, &answers), now());
        if answers.len() < PULSE_FROM as usize {
            let nobody = charter.ending_pulse(&counted(&charter, &[]), now());
            prop_assert_eq!(json(&ended), json(&nobody));
            prop_assert!(ended.pulse_results()[0].questions.is_empty());
            return Ok(());
        }
        let result = &ended.pulse_results()[0];
        prop_assert_eq!(result.devices, u32::try_from(answers.len()).ok());
        for (at, question) in result.questions.iter().enumerate() {
            let of = |how| answers.iter().filter(|device| device[at] == Some(how)).count() as u32;
            let counts: [u32; 5] = std::array::from_fn(of);
            let enough = counts[..4].iter().sum::<u32>() >= PULSE_FROM;
            prop_assert_eq!(question.counts, enough.then_some(counts));
        }
        // Of a question with too few, not even how many: the same as if nobody had answered it.
        let few = |at: usize| result.questions[at].counts.is_none();
        let without: Vec<Vec<_>> = answers
            .iter()
            .map(|device| device.iter().enumerate().map(|(at, how)| how.filter(|_| !few(at))).collect())
            .collect();
        prop_assert_eq!(json(&ended), json(&charter.ending_pulse(&counted(&charter, &without), now())));
    }

    #[test]
    fn no_view_holds_a_part_result(answers in answers(), first in 0..14_usize) {
        let charter = round(&charter(3), 7, now().plus(-50 * DAY));
        let charter = does(&charter, C::NoMeasures { closed: charter.pulse_results()[0].closed }, now());
        let (open, untouched) = (counted(&charter, &answers), begun(&charter, now()));
        // What is asked, until when, and what is over: the same whatever anybody has answered.
        prop_assert_eq!(open.questions(&charter), untouched.questions(&charter));
        prop_assert_eq!((open.length, open.closes_at), (untouched.length, untouched.closes_at));
        let results = charter.pulse_results();
        prop_assert_eq!((results.len(), results[0].devices), (1, Some(7)));
        // Nor what is left at the end: what was hidden when some had answered shows nothing of those who did, nor of the rest.
        let norm = norms(&charter)[0];
        let (some, rest) = answers.split_at(first.min(answers.len()));
        let hidden = does(&charter, C::Hide { text: norm, on: true }, now());
        let shown = does(&hidden, C::Hide { text: norm, on: false }, now());
        let left = counted(&charter, some).heeding(&charter, &hidden).heeding(&hidden, &shown);
        let ended = shown.ending_pulse(&adding(left, rest, &asked(&untouched, &charter)), now());
        let result = &ended.pulse_results()[0];
        prop_assert!(result.questions.iter().all(|question| question.question.asked != Asked::Norm(norm)));
        prop_assert_eq!(result.devices, u32::try_from(answers.len()).ok().filter(|devices| *devices >= PULSE_FROM));
    }

    #[test]
    fn twenty_eight_days_hold(acts in prop::collection::vec((0..20_i64, 0..14_i64, 0..8_usize), 1..20)) {
        let mut charter = charter(2);
        let mut at = now();
        let mut last = None;
        for (pause, open_for, devices) in acts {
            at = at.plus(pause * DAY);
            // As its holder renews it.
            charter.delete_at = at.plus(365 * DAY);
            match charter.begin_pulse(&norms(&charter), true, L::Fortnight, at) {
                Ok(mut pulse) => {
                    let day = norwegian_day(at);
                    prop_assert!(last.is_none_or(|last: domain::Day| last.days_until(day) >= PULSE_PAUSE));
                    let asked = asked(&pulse, &charter);
                    (0..devices).for_each(|_| pulse.count(&all(&asked, HowOften::Seldom)));
                    at = at.plus(open_for * DAY);
                    charter = charter.ending_pulse(&pulse, at);
                    let closed = norwegian_day(at);
                    charter = does(&charter, C::NoMeasures { closed }, at);
                    last = Some(closed);
                }
                Err(refusal) => {
                    let day = norwegian_day(at);
                    prop_assert!(last.is_some_and(|last| last.days_until(day) < PULSE_PAUSE));
                    prop_assert_eq!(refusal, Refusal::PulseTooSoon);
                }
            }
        }
    }
}

#[test]
fn questions_are_named_as_forms_and_rows_have_them() {
    for asked in OfMeetings::ALL.map(Asked::Meetings).into_iter().chain([Asked::Norm(norms(&charter(1))[0])])
    {
        assert_eq!(asked.to_string().parse(), Ok(asked));
        assert_eq!(serde_json::from_str::<Asked>(&json(&asked)).unwrap(), asked);
    }
    assert!("noe annet".parse::<Asked>().is_err());
    assert_eq!(serde_json::from_str::<PulseAnswers>(r#"{"Dialogue":"Often"}"#).unwrap().len(), 1);
}

#[test]
fn a_row_from_before_there_was_a_pulse_is_read() {
    let charter = charter(1);
    assert!(!json(&charter).contains("pulses"), "nor does one without hold anything of it");
    let read: Charter = serde_json::from_str(&json(&charter)).unwrap();
    assert_eq!(read, charter);
}

/// As rows have been stored: each sum stands by its answer's place.
#[test]
fn sums_are_read_as_they_were_stored() {
    const OPEN: &str = r#"{"length":"Week","closes_at":1800000000000,"devices":6,"questions":[{"asked":"Dialogue","counts":[5,4,3,2,1]}]}"#;
    const PULSES: &str = r#"[{"closed":"2026-11-27","devices":6,"questions":[{"asked":"Dialogue","counts":[5,4,3,2,1]}],"followed":false}]"#;
    for (place, how) in HowOften::ALL.into_iter().enumerate() {
        let mut open: OpenPulse = serde_json::from_str(OPEN).unwrap();
        assert_eq!(json(&open), OPEN);
        open.count(&all(&[Asked::Meetings(OfMeetings::Dialogue)], how));
        let more = ["[6,4,3,2,1]", "[5,5,3,2,1]", "[5,4,4,2,1]", "[5,4,3,3,1]", "[5,4,3,2,2]"][place];
        assert!(json(&open).contains(more), "{how:?}");
        let named = ["Seldom", "Sometimes", "Often", "NearlyAlways", "Unknown"][place];
        assert_eq!(format!("{how:?}"), named);
    }
    let bare = charter(1);
    let stored = json(&bare).replace(r#","delete_at""#, &format!(r#","pulses":{PULSES},"delete_at""#));
    let read: Charter = serde_json::from_str(&stored).unwrap();
    assert_eq!(read.pulse_results()[0].questions[0].counts, Some([5, 4, 3, 2, 1]));
    assert_eq!(json(&read), stored);
}
