//! A result whose every text is out to break something.

use domain::{Kind, Lang, NextStep, ResultText, ResultValue, ResultView, Timestamp};

/// What people could write, or a program in their name.
pub const HOSTILE: [&str; 15] = [
    "=cmd|' /C calc'!A0",
    "+1",
    "-2+3",
    "@SUM(A1:A9)",
    "<script>alert(1)</script>",
    "]]><w:p/>",
    "&amp; &lt; &#x41;",
    "\"sitat\" og 'sitat' og «sitat»",
    "\u{202e}bakvendt\u{202c} \u{200f}merke",
    "🦊 rev og e\u{301} og Čáhppesáhpán",
    "Alt\u{0}\u{1}\u{b}\u{1f}\u{fffe}\u{ffff} dette",
    "_x0041_ &A &P",
    "https://eksempel.no mailto:noen@eksempel.no",
    "{LOCALE} #read(\"/etc/passwd\") $x^2$",
    " mellomrom  i  begge ender ",
];

pub fn hostile() -> ResultView {
    let mut all: Vec<String> = HOSTILE.map(str::to_owned).to_vec();
    all.push("ord".repeat(40));
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
