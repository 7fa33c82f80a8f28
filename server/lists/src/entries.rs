//! The norms of a calendar's months, for calendars: all day on the first working day of each. Nobody is busy because of it.

use domain::{CalendarMonth, Day, ResultView, YearCalendar};
use words::words;

use crate::calendar::{BEGIN, END, escaped, folded, stamp};

/// Of what is shown of a verdigrunnlag, and its calendar. The same calendar gives the same file.
pub fn entries(shown: &ResultView, calendar: &YearCalendar) -> String {
    let all = calendar.months.iter().map(|month| entry(shown, calendar, month));
    format!("{BEGIN}{}{END}", all.collect::<String>())
}

fn entry(shown: &ResultView, calendar: &YearCalendar, month: &CalendarMonth) -> String {
    let said = &words(shown.lang).calendar;
    let value = shown.values.get(month.value).map_or("", |value| value.name.as_str());
    let first = month.first_working_day();
    let words = if month.words.is_empty() { value } else { &month.words };
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        // The same whatever its norm is, and whichever year it is made for.
        format!("UID:{}-{:04}-{:02}", calendar.id, month.first.year, month.first.month),
        format!("DTSTAMP:{}", stamp(calendar.changed)),
        format!("SEQUENCE:{}", calendar.sequence),
        "STATUS:CONFIRMED".to_owned(),
        format!("DTSTART;VALUE=DATE:{}", date(first)),
        format!("DTEND;VALUE=DATE:{}", date(first.plus_days(1))),
        "TRANSP:TRANSPARENT".to_owned(),
        format!("SUMMARY:{}", escaped(&format!("{}: {words}", said.label(month)))),
    ];
    // Where there is no more than its name, that is said once.
    if !month.words.is_empty() {
        let about = format!("{}: {value}\n{}", said.value, said.last_time);
        lines.push(format!("DESCRIPTION:{}", escaped(&about)));
    }
    lines.push("END:VEVENT".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

fn date(Day { year, month, day }: Day) -> String {
    format!("{year:04}{month:02}{day:02}")
}
