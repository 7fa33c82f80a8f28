//! Gruppearbeid: where the group is, what to do now, and the step itself.

use domain::{Kind, Step};
use leptos::prelude::*;

use super::{
    absent::AbsentOnes,
    agree::Agree,
    chair::ChairBar,
    choose::Choose,
    late::LateDrafts,
    lobby::Rules,
    membership::Helped,
    merge::Merge,
    page::Phone,
    paper::Paper,
    round::Round,
    sending::act::Act,
    taboos::Taboos,
    writing::{Writing, class, open_if},
};
use crate::parts::Clock;

#[component]
pub fn GroupWork(phone: Phone, value: usize) -> impl IntoView {
    let words = phone.words();
    let table = &words.phone.table;
    let step = phone.table(|table| table.step);
    let scribe = phone.is_scribe();
    let voted = phone.table(|table| table.proposal.is_some() && table.vote.is_none());
    let title = move || {
        let step = step.get();
        format!("{}: {}", (table.step_of)(step as usize + 1, Step::ALL.len()), words.common.step(step))
    };
    view! {
        <Place phone />
        <Helped phone />
        <Clock
            lang=phone.key.lang
            timer=phone.slice(|view| view.timer)
            now=phone.now.get_untracked()
            offset=phone.live.offset
        />
        <h2 tabindex="-1">{move || title()}</h2>
        <p class="task">{move || table.task(step.get(), scribe.get(), voted.get()).to_owned()}</p>
        {move || match step.get() {
            Step::Round => view! { <Round phone /> }.into_any(),
            Step::Merge => view! { <Merge phone /> }.into_any(),
            Step::Choose => view! { <Choose phone /> }.into_any(),
            Step::Taboos => view! { <Taboos phone /> }.into_any(),
            Step::Agree => view! { <Agree phone /> }.into_any(),
        }} <Undo phone />
        {move || {
            (step.get() != Step::Round)
                .then(|| {
                    view! {
                        <LateDrafts phone />
                        <ChairBar phone />
                    }
                    .into_any()
                })
        }}
        <AbsentOnes phone />
        <MoreTexts phone value />
        <Paper phone value />
        {move || {
            (step.get() == Step::Round)
                .then(|| {
                    view! {
                        <details class="more">
                            <summary>{words.common.rules_title}</summary>
                            <Rules phone />
                        </details>
                    }
                    .into_any()
                })
        }}
    }
    .into_any()
}

/// «Angre», with what it takes back.
#[component]
fn Undo(phone: Phone) -> impl IntoView {
    let words = phone.words();
    let number = phone.table(|table| table.undo.as_ref().map_or(0, |undo| undo.number));
    let label = phone.table(move |table| {
        let undo = table.undo.as_ref();
        undo.map(|undo| words.phone.table.undo(undo, &words.common)).unwrap_or_default()
    });
    view! {
        {move || {
            (number.get() > 0)
                .then(|| {
                    let value = Signal::derive(move || number.get().to_string());
                    let label = Signal::derive(move || label.get());
                    view! { <Act phone name="command[Undo][number]" value label class="quiet" /> }.into_any()
                })
        }}
    }
}

/// «Gruppe 3 · Du er plass 2 · Ordstyrer»
#[component]
fn Place(phone: Phone) -> impl IntoView {
    let words = phone.words();
    let line = phone.slice(move |view| {
        let Some(seat) = &view.seat else { return String::new() };
        let mut line =
            format!("{} · {}", (words.common.group)(seat.group), (words.phone.seat.your_place)(seat.place));
        for (_, duty) in [(seat.chair, words.common.chair), (seat.scribe, words.common.scribe)]
            .iter()
            .filter(|(so, _)| *so)
        {
            line = format!("{line} · {duty}");
        }
        line
    });
    view! { <p class="place">{move || line.get()}</p> }
}

/// One may go on writing.
#[component]
fn MoreTexts(phone: Phone, value: usize) -> impl IntoView {
    let words = &phone.words().phone.write;
    let forms = [Kind::Norm, Kind::Taboo].map(class);
    let refused = |form: &&str| phone.key.sent_back.typed(form).is_some();
    let kept = |form: &&str| phone.notebook.read(&format!("{value}:{form}")).is_some();
    let open = open_if(forms.iter().any(refused), forms.iter().any(kept));
    view! {
        <details class="more" open=move || open.get()>
            <summary>{words.more}</summary>
            <Writing phone value />
        </details>
    }
    .into_any()
}
