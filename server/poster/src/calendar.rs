//! The calendar of a verdigrunnlag: on A3 all months on one sheet for the wall, on A4 a cover and a sheet for each.

use domain::{
    CalendarMonth, Day, FollowUpMeeting, Lang, ResultView, Timestamp, YearCalendar, holidays, norwegian_day,
};
use printing::{Paper, Print};
use serde::Serialize;
use words::{calendar::month_title, date, planned::meeting_when, words};

use crate::data::printable;
use crate::document::{Forget, Pages, PosterError, laid_out, written};
use crate::logo::{self, Logo};
use crate::look::Look;
use crate::world::PosterWorld;

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Data {
    organisation: String,
    /// Of the verdigrunnlag.
    title: String,
    /// «Skoleåret 2026/2027»
    heading: String,
    as_of: String,
    date: [i64; 3],
    logo: Option<Logo>,
    values: Vec<Value>,
    months: Vec<Month>,
    weekdays: [&'static str; 7],
    week: &'static str,
    last_time: &'static str,
    meeting: &'static str,
    meetings: &'static str,
}

#[derive(Serialize)]
struct Value {
    name: String,
    message: String,
}

#[derive(Serialize)]
struct Month {
    title: String,
    /// Among all values, for its colour.
    value: usize,
    /// Its name, where that is not what stands there already.
    name: Option<String>,
    label: &'static str,
    words: String,
    weeks: Vec<Week>,
    /// As there is room for them on a sheet of its own, and on the wall.
    meetings: Vec<String>,
    short: Vec<String>,
}

#[derive(Serialize)]
struct Week {
    number: i64,
    /// Monday first; none where the month has not begun, or is over.
    days: [Option<OneDay>; 7],
}

#[derive(Serialize)]
struct OneDay {
    day: u8,
    /// Printed in red.
    off: bool,
    lines: Vec<String>,
}

/// Of what is shown of one, and its meetings, as they were `at` that time. As a PDF to the standards of the poster.
pub fn calendar(
    shown: &ResultView,
    calendar: &YearCalendar,
    meetings: &[FollowUpMeeting],
    paper: Paper,
    at: Timestamp,
) -> Result<Vec<u8>, PosterError> {
    let _forget = Forget;
    written(&pages(shown, calendar, meetings, paper, at)?)
}

/// The caller holds a [`Forget`].
fn pages(
    shown: &ResultView,
    calendar: &YearCalendar,
    meetings: &[FollowUpMeeting],
    paper: Paper,
    at: Timestamp,
) -> Result<Pages, PosterError> {
    let json = serde_json::to_vec(&data(shown, calendar, meetings, at)).map_err(PosterError::Data)?;
    let look = Look::new(shown, paper, paper == Paper::A4, Print::Office);
    let world = PosterWorld::of_calendar(&look, json, shown.logo.clone());
    laid_out(&world.map_err(PosterError::Data)?)
}

fn data(shown: &ResultView, calendar: &YearCalendar, meetings: &[FollowUpMeeting], at: Timestamp) -> Data {
    let (lang, day) = (shown.lang, norwegian_day(at));
    let (all, said) = (words(lang), &words(lang).calendar);
    let values = shown
        .values
        .iter()
        .map(|value| Value { name: printable(&value.name), message: printable(&value.main_message) });
    let values: Vec<Value> = values.collect();
    let months = calendar.months.iter().map(|of| month(shown, of, meetings));
    let months: Vec<Month> = months.collect();
    let (title, organisation) = (printable(&shown.title), printable(&shown.organisation));
    let heading = said.year_name(calendar.year);
    Data {
        organisation,
        title,
        heading,
        as_of: (said.as_of)(&date::date(lang, at)),
        date: [day.year, day.month.into(), day.day.into()],
        logo: shown.logo.as_deref().and_then(logo::named),
        values,
        months,
        weekdays: all.follow_up.weekdays,
        week: said.week,
        last_time: said.last_time,
        meeting: said.meeting,
        meetings: said.meetings,
    }
}

fn month(shown: &ResultView, of: &CalendarMonth, meetings: &[FollowUpMeeting]) -> Month {
    let (lang, said) = (shown.lang, &words(shown.lang).calendar);
    let name = shown.values.get(of.value).map(|value| printable(&value.name)).unwrap_or_default();
    let held = meetings.iter().filter(|meeting| !meeting.cancelled);
    let held: Vec<&FollowUpMeeting> = held.filter(|meeting| in_month(meeting.day, of.first)).collect();
    let whole = |meeting: &&FollowUpMeeting| {
        let parts = [meeting_when(lang, meeting), printable(&meeting.place)];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    let short = |meeting: &&FollowUpMeeting| {
        (said.meeting_on)(meeting.day.day, &words(lang).follow_up.clock(meeting.start))
    };
    Month {
        title: month_title(lang, of.first),
        value: of.value,
        label: said.label(of),
        words: if of.words.is_empty() { name.clone() } else { printable(&of.words) },
        name: Some(name).filter(|_| !of.words.is_empty()),
        weeks: weeks(lang, of.first, &held),
        meetings: held.iter().map(whole).collect(),
        short: held.iter().map(short).collect(),
    }
}

fn weeks(lang: Lang, first: Day, meetings: &[&FollowUpMeeting]) -> Vec<Week> {
    let monday = first.plus_days(-(first.weekday() as i64));
    let mondays = (0..6).map(|week| monday.plus_days(7 * week));
    let mondays = mondays.filter(|monday| in_month(*monday, first) || in_month(monday.plus_days(6), first));
    let week = |monday: Day| Week {
        number: monday.week(),
        days: [0, 1, 2, 3, 4, 5, 6].map(|day| {
            let day = monday.plus_days(day);
            in_month(day, first).then(|| one_day(lang, day, meetings))
        }),
    };
    mondays.map(week).collect()
}

fn one_day(lang: Lang, day: Day, meetings: &[&FollowUpMeeting]) -> OneDay {
    let all = words(lang);
    let off: Vec<String> = holidays(day).map(|of| all.follow_up.holidays[of as usize].to_owned()).collect();
    let meetings = meetings.iter().filter(|meeting| meeting.day == day);
    let meetings =
        meetings.map(|meeting| format!("{} {}", all.calendar.meeting, all.follow_up.clock(meeting.start)));
    OneDay {
        day: day.day,
        off: !off.is_empty() || day.weekday() == 6,
        lines: off.iter().cloned().chain(meetings).collect(),
    }
}

fn in_month(day: Day, first: Day) -> bool {
    (day.year, day.month) == (first.year, first.month)
}

#[cfg(test)]
#[path = "calendar_tests.rs"]
mod tests;
