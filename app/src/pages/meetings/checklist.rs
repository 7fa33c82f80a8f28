//! The lines of a meeting, as boxes to tick on screen or on paper.

use domain::{
    Lang,
    meeting::{Meeting, Step},
};
use leptos::prelude::*;
use words::{
    meetings::{Line, Part, Sentence, in_language, of},
    words,
};

use super::lived::{Lived, LivedNorms};

/// The meeting's name, and that it is a draft where it is.
#[component]
pub fn NameLine(meeting: Meeting, lang: Lang) -> impl IntoView {
    let said = of(meeting);
    let draft = said.draft.then(|| view! { <span class="draft">{words(lang).meetings.draft}</span> });
    view! {
        {in_language(lang, said.name)}
        {draft}
    }
}

/// What has to be heeded, and every step with its lines. `level` is that of the steps' headings; `minutes` are those that
/// were set, where any were.
#[component]
pub fn Checklists(
    meeting: Meeting,
    lang: Lang,
    level: u8,
    minutes: Option<Vec<u16>>,
    lived: Option<Lived>,
) -> impl IntoView {
    let said = of(meeting);
    let heed = said.heed.iter().map(|said| view! { <p class="notice">{in_language(lang, *said)}</p> });
    let steps = meeting.steps().iter().zip(said.parts).enumerate().map(|(at, (step, part))| {
        let set = minutes.as_ref().and_then(|minutes| minutes.get(at)).copied();
        // It shows where they speak one by one.
        let lived = lived.clone().filter(|_| step.round);
        view! { <StepList meeting step part lang level set lived /> }
    });
    view! {
        <div class="idle" id=format!("{}-obs", meeting.slug())>
            <p>{in_language(lang, said.about)}</p>
            {heed.collect_view()}
        </div>
        {steps.collect_view()}
    }
}

#[component]
fn StepList(
    meeting: Meeting,
    step: &'static Step,
    part: &'static Part,
    lang: Lang,
    level: u8,
    set: Option<u16>,
    lived: Option<Lived>,
) -> impl IntoView {
    let page = &words(lang).meetings;
    let minutes = set.unwrap_or(step.minutes);
    let suggested = (minutes == step.minutes).then(|| format!(" ({})", page.suggestion));
    let (name, beside) = (in_language(lang, part.name), lived.is_some());
    let heading = if level == 2 {
        view! { <h2 tabindex="-1">{name}</h2> }.into_any()
    } else {
        view! { <h3>{name}</h3> }.into_any()
    };
    view! {
        <section class="step" class:with-lived=beside id=format!("{}-{}", meeting.slug(), step.slug) data-minutes=minutes>
            {heading}
            <p class="hint idle">{(page.minutes)(minutes)} {suggested}</p>
            <Aim said=part.aim lang />
            <ul class="checklist">{part.lines.iter().map(|line| view! { <Tick line lang /> }).collect_view()}</ul>
            {lived.map(|lived| view! { <LivedNorms lived lang level=level + 1 /> })}
        </section>
    }
}

#[component]
fn Tick(line: &'static Line, lang: Lang) -> impl IntoView {
    view! {
        <li>
            <label>
                <input type="checkbox" autocomplete="off" />
                <span><Said said=line.text lang /> <Note said=line.note lang /></span>
            </label>
        </li>
    }
}

/// Lines that are to be known, and not ticked.
#[component]
pub fn Ground(slug: &'static str, part: &'static Part, lang: Lang) -> impl IntoView {
    let lines = part.lines.iter().map(|line| {
        view! { <li><Said said=line.text lang /> <Note said=line.note lang /></li> }
    });
    view! {
        <section id=format!("grunnlag-{slug}")>
            <h3>{in_language(lang, part.name)}</h3>
            <Aim said=part.aim lang />
            <ul class="ground">{lines.collect_view()}</ul>
        </section>
    }
}

/// «barn/ungdom/foreldre» may be parted after each of its strokes, where there is no room for all of it.
#[component]
fn Said(said: Sentence, lang: Lang) -> impl IntoView {
    let parts = in_language(lang, said).split_inclusive('/');
    let parted = parts.enumerate().map(|(at, part)| {
        let may_break = (at > 0).then(|| view! { <wbr /> });
        view! { {may_break} {part} }
    });
    parted.collect_view()
}

#[component]
fn Aim(said: Option<Sentence>, lang: Lang) -> impl IntoView {
    said.map(|said| view! { <p class="aim">{in_language(lang, said)}</p> })
}

#[component]
fn Note(said: Option<Sentence>, lang: Lang) -> impl IntoView {
    said.map(|said| view! { <small>{in_language(lang, said)}</small> })
}
