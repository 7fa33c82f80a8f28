//! A verdigrunnlag for machines: to be taken in again, here or elsewhere.

use base64::{Engine, prelude::BASE64_STANDARD};
use domain::{
    Clock, Day, Filed, FiledCalendar, FollowUp, FollowUpMeeting, Kind, Layout, Measure, MeasureStatus,
    MeetingId, NextStep, Orientation, Palette, ResultValue, ResultView, Timestamp,
};
use serde::Serialize;
use words::date::iso_day;

/// What [`charter_json`] holds, as a JSON Schema.
pub const CHARTER_SCHEMA: &str = include_str!("../verdigrunnlag.schema.json");

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Charter<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: u32,
    title: &'a str,
    organisation: &'a str,
    language: &'static str,
    published: String,
    services: &'a [String],
    design: Design<'a>,
    values: Vec<Value<'a>>,
    next_steps: &'a [NextStep],
    measures: Vec<Planned<'a>>,
    keeper: &'a str,
    meetings: Vec<Meeting<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    calendar: Option<&'a FiledCalendar>,
    #[serde(skip_serializing_if = "<[usize]>::is_empty")]
    quoted: &'a [usize],
    #[serde(skip_serializing_if = "Option::is_none")]
    last_pulse: Option<Day>,
}

/// As calendars know it.
#[derive(Serialize)]
struct Meeting<'a> {
    uid: MeetingId,
    day: Day,
    start: Clock,
    minutes: u16,
    place: &'a str,
    chair: &'a str,
    scribe: &'a str,
    cancelled: bool,
    sequence: u32,
    changed: Timestamp,
}

#[derive(Serialize)]
struct Planned<'a> {
    what: &'a str,
    who: &'a str,
    when: &'a str,
    value: &'a str,
    status: MeasureStatus,
}

#[derive(Serialize)]
struct Design<'a> {
    layout: Layout,
    palette: Palette,
    orientation: Orientation,
    quote: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    logo: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Value<'a> {
    name: &'a str,
    main_message: &'a str,
    truth: &'a str,
    norms: Vec<Text<'a>>,
    taboos: Vec<Text<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Text<'a> {
    text: &'a str,
    on_poster: bool,
}

/// Of what is shown of one, with its logo, what is planned with it today, and how it is used.
///
/// # Errors
/// None that we know of.
pub fn charter_json(
    shown: &ResultView,
    follow_up: &FollowUp,
    filed: &Filed,
    today: Day,
) -> anyhow::Result<Vec<u8>> {
    let design = &shown.design;
    let charter = Charter {
        schema: "verdigrunnlag.schema.json",
        version: 1,
        title: &shown.title,
        organisation: &shown.organisation,
        language: shown.lang.tag(),
        published: iso_day(shown.published_at),
        services: &shown.services,
        design: Design {
            layout: design.layout,
            palette: design.palette,
            orientation: design.orientation,
            quote: &design.quote,
            logo: shown.logo.as_ref().map(|logo| BASE64_STANDARD.encode(logo)),
        },
        values: shown.values.iter().map(value).collect(),
        next_steps: &shown.next_steps,
        measures: follow_up.measures.iter().map(planned).collect(),
        keeper: &follow_up.keeper,
        meetings: follow_up.meetings.iter().filter(|held| held.stands(today)).map(meeting).collect(),
        calendar: filed.calendar.as_ref(),
        quoted: &filed.quoted,
        last_pulse: filed.last_pulse,
    };
    Ok(serde_json::to_vec_pretty(&charter)?)
}

fn meeting(of: &FollowUpMeeting) -> Meeting<'_> {
    Meeting {
        uid: of.id,
        day: of.day,
        start: of.start,
        minutes: of.minutes,
        place: &of.place,
        chair: &of.chair,
        scribe: &of.scribe,
        cancelled: of.cancelled,
        sequence: of.sequence,
        changed: of.changed,
    }
}

fn planned(measure: &Measure) -> Planned<'_> {
    let Measure { what, who, when, value, status, .. } = measure;
    Planned { what, who, when, value, status: *status }
}

fn value(value: &ResultValue) -> Value<'_> {
    let texts = |kind: Kind| {
        let texts = value.texts.iter().filter(|text| text.kind == kind);
        texts.map(|text| Text { text: &text.words, on_poster: text.on_poster }).collect()
    };
    Value {
        name: &value.name,
        main_message: &value.main_message,
        truth: &value.truth,
        norms: texts(Kind::Norm),
        taboos: texts(Kind::Taboo),
    }
}
