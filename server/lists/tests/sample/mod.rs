//! A result whose every text is out to break something.

use domain::{
    Clock, Day, FollowUpMeeting, Kind, Lang, MeetingId, NextStep, ResultText, ResultValue, ResultView,
    Timestamp,
};

/// What the rules would never store: nobody's list need rely on them.
const ILLEGAL: [&str; 5] = [
    "\u{202e}bakvendt\u{202c} \u{200f}merke",
    "🦊 rev og e\u{301} og Čáhppesáhpán",
    "Alt\u{0}\u{1}\u{b}\u{1f}\u{fffe}\u{ffff} dette",
    "https://eksempel.no mailto:noen@eksempel.no",
    " mellomrom  i  begge ender ",
];

/// What people could write, or a program in their name.
fn texts() -> Vec<String> {
    let file = include_str!("../../../../app/domain/tests/hostile.json");
    let legal: Vec<serde_json::Value> = serde_json::from_str(file).expect("JSON");
    let legal = legal.iter().filter_map(|text| text["stored"].as_str());
    legal.chain(ILLEGAL).map(str::to_owned).collect()
}

pub fn hostile() -> ResultView {
    let all = texts();
    let text = |kind| {
        move |words: &String| ResultText { kind, words: words.clone(), support: Some(2), on_poster: true }
    };
    let value = |name: &String| ResultValue {
        name: name.clone(),
        main_message: name.clone(),
        truth: name.clone(),
        groups: Some(3),
        texts: all.iter().map(text(Kind::Norm)).chain(all.iter().map(text(Kind::Taboo))).collect(),
        ..ResultValue::default()
    };
    let step = |words: &String| NextStep { what: words.clone(), who: words.clone(), when: words.clone() };
    ResultView {
        title: all.concat(),
        organisation: all.concat(),
        lang: Lang::Nb,
        services: all.clone(),
        published_at: Timestamp(1_795_258_800_000),
        values: all.iter().map(value).collect(),
        next_steps: all.iter().map(step).collect(),
        ..ResultView::default()
    }
}

/// One that is moved about, with texts that are out to break something.
pub fn meeting(day: &str, start: &str) -> FollowUpMeeting {
    let id = "5f1c2f9e-6f0e-4b1a-9a57-0d3f2d6b7c11".parse().expect("an id");
    FollowUpMeeting {
        id: MeetingId(id),
        rev: 1,
        day: Day::parse(day).expect("a day"),
        start: Clock::typed(start).expect("a time"),
        minutes: 45,
        place: "Møterom 2; «Sjøen», 2. etasje\\øst".to_owned(),
        chair: "Rektor".to_owned(),
        scribe: String::new(),
        sequence: 3,
        changed: Timestamp(1_795_777_200_000),
        cancelled: false,
    }
}
