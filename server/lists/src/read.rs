//! `verdier.json` and `verdigrunnlag.json`, read again: nothing that their schemas do not name. Whether what stands in them
//! is legal is for the rules to say.

use base64::{Engine, prelude::BASE64_STANDARD};
use domain::{
    Clock, Day, Filed, FiledCalendar, FollowUp, FollowUpMeeting, Kind, Lang, Layout, Measure, MeasureStatus,
    MeetingId, NextStep, Orientation, Palette, PosterDesign, ResultText, ResultValue, ResultView, Timestamp,
    UNNUMBERED,
};
use serde::Deserialize;

/// Either file: the one has figures, the other looks.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct File {
    #[serde(rename = "$schema")]
    schema: Schema,
    version: u32,
    title: String,
    organisation: String,
    language: String,
    published: String,
    services: Vec<String>,
    design: Option<Design>,
    values: Vec<Value>,
    next_steps: Vec<NextStep>,
    measures: Option<Vec<Planned>>,
    keeper: Option<String>,
    meetings: Option<Vec<Meeting>>,
    calendar: Option<FiledCalendar>,
    quoted: Option<Vec<usize>>,
    last_pulse: Option<Day>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Meeting {
    uid: MeetingId,
    day: Day,
    start: Clock,
    minutes: u16,
    place: String,
    chair: String,
    scribe: String,
    cancelled: bool,
    sequence: u32,
    changed: Timestamp,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Planned {
    what: String,
    who: String,
    when: String,
    value: String,
    status: MeasureStatus,
}

#[derive(Deserialize, PartialEq)]
enum Schema {
    #[serde(rename = "verdier.schema.json")]
    Published,
    #[serde(rename = "verdigrunnlag.schema.json")]
    Charter,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Design {
    layout: Layout,
    palette: Palette,
    orientation: Orientation,
    quote: String,
    #[serde(default)]
    logo: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Value {
    name: String,
    main_message: String,
    truth: String,
    #[serde(default, rename = "groups")]
    _groups: Option<u32>,
    norms: Vec<Text>,
    taboos: Vec<Text>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Text {
    text: String,
    #[serde(default, rename = "support")]
    _support: Option<u32>,
    on_poster: bool,
}

/// What such a file holds, without its figures; what is planned with it; and how it is used. None if it is none of ours. Its
/// logo is for somebody to look at.
pub fn read(bytes: &[u8]) -> Option<(ResultView, FollowUp, Filed)> {
    // Editors put a mark before the text.
    let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
    let file: File = serde_json::from_slice(bytes).ok()?;
    let has_looks = file.schema == Schema::Charter;
    // Files of charters had no plans at first.
    let has_plans = file.measures.is_some() || file.keeper.is_some() || file.meetings.is_some();
    let has_plans =
        has_plans || file.calendar.is_some() || file.quoted.is_some() || file.last_pulse.is_some();
    if file.version != 1 || file.design.is_some() != has_looks || (has_plans && !has_looks) {
        return None;
    }
    let meetings = file.meetings.unwrap_or_default().into_iter().map(meeting).collect();
    let keeper = file.keeper.unwrap_or_default();
    let measures = file.measures.unwrap_or_default().into_iter().map(planned).collect();
    let logo = file.design.as_ref().and_then(|design| design.logo.as_ref());
    let logo = logo.map(|logo| BASE64_STANDARD.decode(logo)).transpose().ok()?;
    let design = file.design.map(|design| PosterDesign {
        layout: design.layout,
        palette: design.palette,
        orientation: design.orientation,
        quote: design.quote,
        ..PosterDesign::default()
    });
    let result = ResultView {
        title: file.title,
        organisation: file.organisation,
        lang: Lang::from_tag(&file.language)?,
        services: file.services,
        published_at: Day::parse(&file.published)?.noon(),
        values: file.values.into_iter().map(value).collect(),
        next_steps: file.next_steps,
        // Its title says so, if it was one.
        rehearsal: false,
        design: design.unwrap_or_default(),
        logo: logo.map(Into::into),
    };
    let filed = Filed {
        calendar: file.calendar,
        quoted: file.quoted.unwrap_or_default(),
        last_pulse: file.last_pulse,
    };
    Some((result, FollowUp { measures, keeper, meetings, ..FollowUp::default() }, filed))
}

fn meeting(read: Meeting) -> FollowUpMeeting {
    FollowUpMeeting {
        id: read.uid,
        rev: 1,
        day: read.day,
        start: read.start,
        minutes: read.minutes,
        place: read.place,
        chair: read.chair,
        scribe: read.scribe,
        sequence: read.sequence,
        changed: read.changed,
        cancelled: read.cancelled,
    }
}

fn planned(Planned { what, who, when, value, status }: Planned) -> Measure {
    Measure { id: UNNUMBERED, rev: 1, what, who, when, value, status }
}

fn value(value: Value) -> ResultValue {
    let of = |kind: Kind, texts: Vec<Text>| {
        let text =
            move |text: Text| ResultText { kind, words: text.text, support: None, on_poster: text.on_poster };
        texts.into_iter().map(text)
    };
    ResultValue {
        name: value.name,
        main_message: value.main_message,
        truth: value.truth,
        texts: of(Kind::Norm, value.norms).chain(of(Kind::Taboo, value.taboos)).collect(),
        ..ResultValue::default()
    }
}
