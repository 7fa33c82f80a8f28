//! The norms of a year, as calendars are handed them: byte by byte, and as two readers by others understand them.

#[expect(dead_code, reason = "the tests of meetings use the rest")]
mod sample;

use std::io::BufReader;

use calcard::{
    Entry, Parser,
    common::timezone::Tz,
    icalendar::{ICalendarComponentType, ICalendarProperty, ICalendarValue},
};
use domain::{
    CalendarMonth, CalendarYear, Day, Kind, Lang, ResultText, ResultValue, ResultView, Timestamp,
    YearCalendar,
};
use ical::{IcalParser, parser::ical::component::IcalCalendar};
use sample::hostile;

const NORMS: [&str; 3] = [
    "Lytte til barnet",
    "Si fra til den det gjelder; på en god måte, og \\ aldri «bak ryggen» 🙂",
    "Møte forberedt og i rett tid, med åpne ører, åpent sinn og åpne øyne for det barnet prøver å si oss, også uten noen ord",
];

fn shown() -> ResultView {
    let text = |words: &str| ResultText {
        kind: Kind::Norm,
        words: words.to_owned(),
        support: None,
        on_poster: true,
    };
    let value = ResultValue {
        name: "Respekt, og raushet".to_owned(),
        main_message: "Vi ser hele bildet.".to_owned(),
        texts: NORMS.map(text).to_vec(),
        ..ResultValue::default()
    };
    ResultView {
        title: "Felles verdier".to_owned(),
        lang: Lang::Nb,
        values: vec![value],
        ..ResultView::default()
    }
}

fn calendar(year: &str, words: &[&str]) -> YearCalendar {
    let year: CalendarYear = year.parse().expect("a year");
    let month = |(place, first): (usize, Day)| {
        let norm = (first.month != 7).then(|| "00000000-0000-4000-8000-000000000001".parse().expect("an id"));
        let words = if norm.is_some() { words[place % words.len()] } else { "Vi ser hele bildet." };
        CalendarMonth { first, value: 0, norm, words: words.to_owned() }
    };
    YearCalendar {
        id: "5f1c2f9e-6f0e-4b1a-9a57-0d3f2d6b7c13".parse().expect("an id"),
        year,
        months: year.months().enumerate().map(month).collect(),
        sequence: 4,
        changed: Timestamp(1_795_777_200_000),
    }
}

fn read_by_another(file: &str) -> IcalCalendar {
    let mut all = IcalParser::new(BufReader::new(file.as_bytes()));
    let calendar = all.next().expect("a calendar").expect("a legible one");
    assert!(all.next().is_none(), "one calendar");
    calendar
}

#[test]
fn the_file_is_the_same_to_the_byte() {
    let file = || lists::entries(&shown(), &calendar("School-2026", &NORMS));
    let golden = include_str!("golden/arets-normer.ics");
    assert_eq!(file(), golden);
    assert_eq!(file(), golden, "and again");
}

/// After a change that is meant, which every calendar then has to be tried with.
#[test]
#[ignore = "writes the file that the others are compared with"]
fn write_the_file() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/arets-normer.ics");
    std::fs::write(path, lists::entries(&shown(), &calendar("School-2026", &NORMS))).expect("writes");
}

#[test]
fn lines_end_and_break_as_they_must_and_nothing_is_in_it_that_should_not() {
    let all: Vec<&str> = NORMS.iter().copied().chain(["BEGIN:VALARM", "å".repeat(120).leak()]).collect();
    for (shown, words) in [(shown(), &all), (hostile(), &all)] {
        let file = lists::entries(&shown, &calendar("Calendar-2027", words));
        assert!(
            file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && file.ends_with("END:VCALENDAR\r\n")
        );
        assert!(!file.replace("\r\n", "").contains(['\r', '\n']), "every line ends in CRLF");
        assert!(file.split("\r\n").all(|line| line.len() <= 75), "no line is longer than 75 octets");
        let bare = file.replace("\r\n ", "");
        for forbidden in
            ["METHOD", "ATTENDEE", "ORGANIZER", "BEGIN:VALARM", "X-WR-CALNAME", "RRULE", "URL", "TZID"]
        {
            assert!(!bare.lines().any(|line| line.starts_with(forbidden)), "{forbidden}");
        }
        assert_eq!(bare.matches("\r\nTRANSP:TRANSPARENT\r\n").count(), 12);
        assert_eq!(read_by_another(&file).events.len(), 12);
    }
}

#[test]
fn both_readers_know_which_day_and_what() {
    let held = calendar("School-2026", &NORMS);
    let file = lists::entries(&shown(), &held);
    let Entry::ICalendar(one) = Parser::new(&file).entry() else { panic!("a calendar") };
    let other = read_by_another(&file);
    let events = one.components.iter().filter(|part| part.component_type == ICalendarComponentType::VEvent);
    let events: Vec<_> = events.collect();
    assert_eq!((events.len(), other.events.len()), (12, 12));

    // A whole day each, wherever the reader is.
    let expanded = one.expand_dates(Tz::Floating, 100);
    assert!(expanded.errors.is_empty(), "{:?}", expanded.errors);
    let mut times: Vec<_> = expanded.events.iter().map(|event| event.timestamps()).collect();
    times.sort_unstable();
    let days: Vec<i64> =
        held.months.iter().map(|month| month.first_working_day().noon().0 / 1_000 - 12 * 3_600).collect();
    assert_eq!(times, days.iter().map(|day| (*day, day + 24 * 3_600)).collect::<Vec<_>>());

    let mut uids = Vec::new();
    for ((event, by_other), month) in events.iter().zip(&other.events).zip(&held.months) {
        let label = if month.norm.is_some() { "Månedens norm" } else { "Hovedbudskap" };
        let summary =
            event.entries.iter().find(|entry| entry.name == ICalendarProperty::Summary).expect("a summary");
        assert_eq!(summary.values, [ICalendarValue::Text(format!("{label}: {}", month.words))]);
        let property =
            |name: &str| by_other.properties.iter().find(|property| property.name == name).expect("it");
        let value = |name: &str| property(name).value.clone().unwrap_or_default();
        let day = |day: Day| day.to_string().replace('-', "");
        assert_eq!(value("DTSTART"), day(month.first_working_day()));
        assert_eq!(value("DTEND"), day(month.first_working_day().plus_days(1)));
        for name in ["DTSTART", "DTEND"] {
            assert_eq!(property(name).params, Some(vec![("VALUE".to_owned(), vec!["DATE".to_owned()])]));
        }
        assert_eq!((value("SEQUENCE"), value("DTSTAMP")), ("4".to_owned(), "20261127T110000Z".to_owned()));
        assert_eq!(value("DESCRIPTION"), "Verdi: Respekt\\, og raushet\\nNår gjorde vi dette sist?");
        uids.push(value("UID"));
    }
    // Whatever the norms are, and not for another year.
    let swapped = read_by_another(&lists::entries(&shown(), &calendar("School-2026", &["Et annet"])));
    let next = read_by_another(&lists::entries(&shown(), &calendar("School-2027", &NORMS)));
    let uids_of = |calendar: &IcalCalendar| {
        let all = calendar.events.iter().flat_map(|event| &event.properties);
        all.filter(|property| property.name == "UID")
            .filter_map(|property| property.value.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(uids_of(&swapped), uids);
    assert!(uids_of(&next).iter().all(|uid| !uids.contains(uid)));
}
