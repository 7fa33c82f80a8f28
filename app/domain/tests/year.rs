//! A whole year of one verdigrunnlag, with as much of everything as there may be.

use domain::{
    Charter, CharterCommand as C, CharterId, HowOften, Kind, MAX_MEASURES, MAX_MEETINGS, MAX_PULSES,
    MAX_VALUES, PULSE_PAUSE, PulseLength, ResultText, ResultValue, ResultView, Timestamp, TypedMeasure,
    TypedMeeting, norwegian_day,
};
use rand::{SeedableRng, rngs::StdRng};

const DAY: i64 = 24 * 60 * 60 * 1_000;
/// 15 January 2027.
const TODAY: Timestamp = Timestamp(1_800_000_000_000);
/// What one is allowed on a disk.
const MOST_BYTES: usize = 64 * 1_024;

fn charter() -> Charter {
    let text = |kind: Kind, place: usize| ResultText {
        kind,
        words: format!("Sak {place}: vi lytter til barnet før vi bestemmer noe, også når det haster"),
        support: None,
        on_poster: true,
    };
    let value = |at: usize| ResultValue {
        name: format!("Likeverdig dialog {at}"),
        main_message: "Vi spør barnet først, og lytter til svaret".to_owned(),
        texts: (0..18).map(|place| text(if place < 10 { Kind::Norm } else { Kind::Taboo }, place)).collect(),
        ..ResultValue::default()
    };
    let values = (0..MAX_VALUES).map(value).collect();
    let read = ResultView { title: "Felles verdier".to_owned(), values, ..ResultView::default() };
    let rng = &mut StdRng::seed_from_u64(1);
    Charter::imported(&read, CharterId::draw(rng), TODAY, rng).unwrap()
}

fn does(charter: &Charter, command: C) -> Charter {
    charter.decide(&command, TODAY, &mut StdRng::seed_from_u64(u64::from(charter.rev))).unwrap()
}

#[test]
fn a_year_of_use_is_small() {
    let mut charter = charter();
    for n in 0..MAX_MEASURES {
        let measure = TypedMeasure {
            what: format!(
                "Tiltak {n}: snakke om normene på møtet hver uke, og skrive ned det vi ble enige om"
            ),
            who: "Teamleder og rektor".to_owned(),
            when: "2027-06-01".to_owned(),
            value: "Likeverdig dialog 1".to_owned(),
            ..TypedMeasure::default()
        };
        charter = does(&charter, C::AddMeasure(measure));
    }
    for month in 1..=MAX_MEETINGS {
        let meeting = TypedMeeting {
            day: format!("2027-{month:02}-27"),
            place: "Møterommet i andre etasje på rådhuset".to_owned(),
            chair: "Rektor".to_owned(),
            scribe: "Merkantil".to_owned(),
            ..TypedMeeting::usual()
        };
        charter = does(&charter, C::AddMeeting(meeting));
    }
    let calendar = charter.calendar_form(norwegian_day(TODAY));
    charter = does(&charter, C::SetCalendar { rev: 0, to: calendar });
    for n in 0..MAX_PULSES as i64 {
        let at = TODAY.plus(n * (PULSE_PAUSE + 1) * DAY);
        let mut pulse = charter.begin_pulse(&charter.longest_unasked(), true, PulseLength::Week, at).unwrap();
        let asked = pulse.questions(&charter);
        let answers = asked.into_iter().map(|question| (question.asked, HowOften::Often)).collect();
        (0..1_000).for_each(|_| pulse.count(&answers));
        charter = charter.ending_pulse(&pulse, at.plus(DAY));
        charter = does(&charter, C::NoMeasures { closed: norwegian_day(at.plus(DAY)) });
    }
    let bytes = serde_json::to_vec(&charter).unwrap().len();
    assert!(bytes < MOST_BYTES, "{bytes} bytes");
    assert!(bytes > MOST_BYTES / 4, "all of it is there");
}
