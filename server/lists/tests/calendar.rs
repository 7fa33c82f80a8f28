//! What calendars are handed, byte by byte and as two readers by others understand it.

mod sample;

use std::io::BufReader;

use calcard::{
    Entry, Parser,
    common::timezone::Tz,
    icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue},
};
use domain::{FollowUpMeeting, Lang, MeetingId, ResultView, Timestamp};
use ical::{IcalParser, parser::ical::component::IcalCalendar};
use sample::{hostile, meeting};

fn shown() -> ResultView {
    ResultView {
        title: "Kultur for god samhandling; «æøå», \\ og 🙂".to_owned(),
        lang: Lang::Nb,
        ..ResultView::default()
    }
}

/// On both days when the clocks change.
fn at_the_change() -> [FollowUpMeeting; 2] {
    let other = MeetingId("5f1c2f9e-6f0e-4b1a-9a57-0d3f2d6b7c12".parse().expect("an id"));
    let autumn =
        FollowUpMeeting { id: other, cancelled: true, sequence: 4, ..meeting("2027-10-31", "09:00") };
    [meeting("2027-03-28", "09:00"), autumn]
}

/// As one reader understands it.
fn read(file: &str) -> ICalendar {
    match Parser::new(file).entry() {
        Entry::ICalendar(calendar) => calendar,
        other => panic!("{other:?}"),
    }
}

/// As the other does.
fn read_by_another(file: &str) -> IcalCalendar {
    let mut all = IcalParser::new(BufReader::new(file.as_bytes()));
    let calendar = all.next().expect("a calendar").expect("a legible one");
    assert!(all.next().is_none(), "one calendar");
    calendar
}

fn events(calendar: &ICalendar) -> Vec<&ICalendarComponent> {
    let all = calendar.components.iter();
    all.filter(|component| component.component_type == ICalendarComponentType::VEvent).collect()
}

fn text(event: &ICalendarComponent, name: ICalendarProperty) -> String {
    let entry = event.entries.iter().find(|entry| entry.name == name).expect("the property");
    match &entry.values[..] {
        [ICalendarValue::Text(text)] => text.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_file_is_the_same_to_the_byte() {
    let file = lists::calendar(&shown(), at_the_change().iter());
    let golden = include_str!("golden/moter.ics");
    assert_eq!(file, golden);
    assert_eq!(lists::calendar(&shown(), at_the_change().iter()), golden, "and again");
}

/// After a change that is meant, which every calendar then has to be tried with.
#[test]
#[ignore = "writes the file that the others are compared with"]
fn write_the_file() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/moter.ics");
    std::fs::write(path, lists::calendar(&shown(), at_the_change().iter())).expect("writes");
}

#[test]
fn lines_end_and_break_as_they_must() {
    let long = FollowUpMeeting { place: "øæå🙂".repeat(20), ..meeting("2027-01-11", "09:00") };
    for meetings in [at_the_change().to_vec(), vec![long]] {
        let file = lists::calendar(&hostile(), meetings.iter());
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        assert!(!file.replace("\r\n", "").contains(['\r', '\n']), "every line ends in CRLF");
        assert!(file.split("\r\n").all(|line| line.len() <= 75), "no line is longer than 75 octets");
        assert!(file.contains("\r\n "), "some are broken");
        assert!(!file.contains(" \r\n "), "none is broken after a space");
        let bare = file.replace("\r\n ", "");
        for forbidden in ["METHOD", "ATTENDEE", "ORGANIZER", "VALARM", "X-WR-CALNAME"] {
            assert!(!bare.lines().any(|line| line.starts_with(forbidden)), "{forbidden}");
        }
        // But in the title, which people wrote.
        let mut others = bare.lines().filter(|line| !line.starts_with("SUMMARY:"));
        assert!(!others.any(|line| line.contains("http") || line.contains("/k/")), "no link");
        let rules: Vec<_> = bare.lines().filter(|line| line.starts_with("RRULE")).collect();
        assert_eq!(rules.len(), 2, "of the time zone alone");
    }
}

#[test]
fn no_line_is_empty_however_many_spaces_there_are() {
    for spaces in [70, 74, 75, 76, 200, 400] {
        let place = format!("Rom{}2", " ".repeat(spaces));
        let wide = FollowUpMeeting { place: place.clone(), ..meeting("2027-01-11", "09:00") };
        let file = lists::calendar(&shown(), [&wide].into_iter());
        assert!(file.split("\r\n").all(|line| line.len() <= 75 && line != " "), "{spaces}: {file}");
        assert!(file.replace("\r\n ", "").contains(&format!("LOCATION:{place}\r\n")), "{spaces}");
    }
}

#[test]
fn both_readers_know_when_where_and_what() {
    let meetings = at_the_change();
    let file = lists::calendar(&shown(), meetings.iter());
    let (one, other) = (read(&file), read_by_another(&file));
    assert_eq!((events(&one).len(), other.events.len(), other.timezones.len()), (2, 2, 1));

    // 09.00 in Norway: summer time has come in March, and gone in October.
    let expanded = one.expand_dates(Tz::Floating, 100);
    assert!(expanded.errors.is_empty(), "{:?}", expanded.errors);
    let times: Vec<_> = expanded.events.iter().map(|event| event.timestamps()).collect();
    let (march, october) = (1_806_217_200, 1_824_969_600);
    assert_eq!(times, [(march, march + 45 * 60), (october, october + 45 * 60)]);

    for ((event, by_other), meeting) in events(&one).iter().zip(&other.events).zip(&meetings) {
        assert_eq!(text(event, ICalendarProperty::Summary), format!("Oppfølgingsmøte: {}", shown().title));
        assert_eq!(text(event, ICalendarProperty::Location), meeting.place);
        let description = text(event, ICalendarProperty::Description);
        assert!(description.starts_with("Møteleder (rolle): Rektor\nSaksliste (utkast)\nÅPNE\n– Minn om"));
        let value = |name: &str| {
            let property = by_other.properties.iter().find(|property| property.name == name);
            property.and_then(|property| property.value.clone()).unwrap_or_default()
        };
        assert_eq!(value("UID"), meeting.id.to_string());
        assert_eq!(value("SEQUENCE"), meeting.sequence.to_string());
        assert_eq!(value("STATUS"), if meeting.cancelled { "CANCELLED" } else { "CONFIRMED" });
        assert_eq!(value("DTSTAMP"), "20261127T110000Z");
        assert_eq!(value("DTSTART"), format!("{}T090000", meeting.day.to_string().replace('-', "")));
        let zone = by_other.properties.iter().find(|property| property.name == "DTSTART").expect("a start");
        assert_eq!(zone.params, Some(vec![("TZID".to_owned(), vec!["Europe/Oslo".to_owned()])]));
        let written = value("DESCRIPTION").replace("\\n", "\n").replace("\\,", ",");
        assert_eq!(written, description, "the one as the other");
        assert_eq!(value("SUMMARY"), "Oppfølgingsmøte: Kultur for god samhandling\\; «æøå»\\, \\\\ og 🙂");
    }
}

#[test]
fn whatever_is_written_comes_out_as_it_was_and_opens_nothing() {
    let result = hostile();
    let legal = |text: &str| {
        let legal = text.chars().filter(|c| !matches!(c, '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}'));
        legal.collect::<String>()
    };
    for text_of in result.values[0].texts.iter().map(|text| &text.words) {
        let held = FollowUpMeeting {
            place: text_of.clone(),
            chair: "BEGIN:VALARM".to_owned(),
            ..meeting("2027-01-11", "23:30")
        };
        let file = lists::calendar(&result, [&held].into_iter());
        let calendar = read(&file);
        let [event] = events(&calendar)[..] else { panic!("one event") };
        let place = text(event, ICalendarProperty::Location);
        assert_eq!(place.trim(), legal(text_of).trim(), "{file}");
        assert_eq!(read_by_another(&file).events.len(), 1);
        assert_eq!(calendar.components.len(), 5, "the calendar, its zone with two rules, and the event");
    }
}

#[test]
fn the_stamp_is_that_of_the_last_change_in_utc() {
    for (changed, stamp) in [
        (Timestamp(0), "19700101T000000Z"),
        (Timestamp(1_798_757_999_999), "20261231T225959Z"),
        (Timestamp(1_806_191_999_000), "20270327T235959Z"),
        (Timestamp(1_806_192_000_000), "20270328T000000Z"),
    ] {
        let held = FollowUpMeeting { changed, ..meeting("2027-01-11", "09:00") };
        let file = lists::calendar(&shown(), [&held].into_iter());
        assert!(file.contains(&format!("DTSTAMP:{stamp}\r\n")), "{stamp}: {file}");
    }
}
