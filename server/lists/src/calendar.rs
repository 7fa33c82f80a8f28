//! Meetings for calendars (iCalendar, RFC 5545).
//!
//! Written by hand: the library that we looked at writes no time zone, and each line of this is one that calendars differ
//! about. No `METHOD`, nobody invited, no alarm, no recurrence, no link: an entry of one's own, which a later file replaces
//! by its `UID`.

use domain::{Clock, Day, FollowUpMeeting, ResultView, Timestamp, norwegian_day};
use words::{planned::description, words};

use crate::xml::legal;

/// Octets of a line.
const LONGEST: usize = 75;

/// How every file begins and ends.
pub const BEGIN: &str = "\
BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Verdiverksted//Verdiverksted//NO\r
CALSCALE:GREGORIAN\r
";
pub const END: &str = "END:VCALENDAR\r\n";

/// What times of the day are by.
const ZONE: &str = "\
BEGIN:VTIMEZONE\r
TZID:Europe/Oslo\r
BEGIN:DAYLIGHT\r
DTSTART:19960331T020000\r
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
TZOFFSETFROM:+0100\r
TZOFFSETTO:+0200\r
TZNAME:CEST\r
END:DAYLIGHT\r
BEGIN:STANDARD\r
DTSTART:19961027T030000\r
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
TZNAME:CET\r
END:STANDARD\r
END:VTIMEZONE\r
";

/// Of what is shown of a verdigrunnlag, and some of its meetings. The same meetings give the same file.
pub fn calendar<'a>(shown: &ResultView, meetings: impl Iterator<Item = &'a FollowUpMeeting>) -> String {
    meetings.fold(BEGIN.to_owned() + ZONE, |file, meeting| file + &event(shown, meeting)) + END
}

fn event(shown: &ResultView, meeting: &FollowUpMeeting) -> String {
    let lang = shown.lang;
    let (last, end) = meeting.end();
    let status = if meeting.cancelled { "CANCELLED" } else { "CONFIRMED" };
    let summary = format!("{}: {}", words(lang).follow_up.one, shown.title);
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", meeting.id),
        format!("DTSTAMP:{}", stamp(meeting.changed)),
        format!("SEQUENCE:{}", meeting.sequence),
        format!("STATUS:{status}"),
        format!("DTSTART;TZID=Europe/Oslo:{}", local(meeting.day, meeting.start)),
        format!("DTEND;TZID=Europe/Oslo:{}", local(last, end)),
        format!("SUMMARY:{}", escaped(&summary)),
    ];
    if !meeting.place.is_empty() {
        lines.push(format!("LOCATION:{}", escaped(&meeting.place)));
    }
    lines.push(format!("DESCRIPTION:{}", escaped(&description(lang, meeting))));
    lines.push("END:VEVENT".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

/// On the clock in Norway.
fn local(day: Day, clock: Clock) -> String {
    let Day { year, month, day } = day;
    format!("{year:04}{month:02}{day:02}T{:02}{:02}00", clock.hour(), clock.minute())
}

/// In UTC.
pub fn stamp(at: Timestamp) -> String {
    const DAY: i64 = 24 * 60 * 60;
    let seconds = at.0.div_euclid(1_000);
    let (days, of_day) = (seconds.div_euclid(DAY), seconds.rem_euclid(DAY));
    // Noon is the same day in Norway.
    let Day { year, month, day } = norwegian_day(Timestamp((days * DAY + DAY / 2) * 1_000));
    let (hour, minute, second) = (of_day / 3_600, of_day / 60 % 60, of_day % 60);
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}

/// As the value of a text.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let lines: Vec<String> = text.lines().map(legal).collect();
    for c in lines.join("\n").chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c => out.push(c),
        }
    }
    out
}

/// A line, broken between characters where it is too long, with its end. None ends in a space, which some readers drop,
/// unless it holds nothing else: an empty line would be worse.
pub fn folded(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + line.len() / LONGEST * 3 + 2);
    let (mut length, mut begins) = (0, 0);
    for c in line.chars() {
        if length + c.len_utf8() > LONGEST {
            let words = out[begins..].trim_end_matches(' ').len();
            let at = if words == 0 { out.len() } else { begins + words };
            length = 1 + out.len() - at;
            out.insert_str(at, "\r\n ");
            begins = at + 3;
        }
        out.push(c);
        length += c.len_utf8();
    }
    out + "\r\n"
}
