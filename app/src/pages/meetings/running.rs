//! What is there while a meeting lasts: where it is, how much time is left, whose turn it is, and the buttons. Drawn here so
//! that the script needs no words, and hidden until it is there to fill them in.

use domain::{
    Lang,
    meeting::{Chair, Meeting},
};
use leptos::prelude::*;
use words::{
    meetings::{Page, chair, in_language, of},
    words,
};

/// What is read from the other side of the table.
#[component]
pub fn Glance(meeting: Meeting, lang: Lang) -> impl IntoView {
    let page = &words(lang).meetings;
    let steps = of(meeting).parts.iter().map(|part| view! { <li>{in_language(lang, part.name)}</li> });
    view! {
        <div class="on glance" hidden>
            <ol class="step-band" aria-label=page.steps>
                {steps.collect_view()}
            </ol>
            <p class="time-left" role="timer" data-part="time"></p>
            <p class="ends" data-part="ends"></p>
        </div>
    }
}

/// The round, within the step that has one.
#[component]
pub fn Turns(meeting: Meeting, lang: Lang, chairs: Vec<Chair>) -> impl IntoView {
    let page = &words(lang).meetings;
    let step = meeting.steps().iter().position(|step| step.round);
    let chooses = chairs.contains(&Chair::Concerned);
    let seats = chairs.into_iter().enumerate().map(|(at, one)| {
        let name = match chair(one) {
            Some(label) => format!("{} · {}", at + 1, in_language(lang, label)),
            None => (page.chair)(at + 1),
        };
        view! { <li data-concerned=(one == Chair::Concerned).then_some("")>{name}</li> }
    });
    view! {
        <section class="on turns" aria-label=page.round data-part="turns" data-step=step tabindex="-1" hidden>
            <ol class="chairs" hidden>
                {seats.collect_view()}
            </ol>
            <div data-turns="before">
                <Beginning page chooses />
            </div>
            <div data-turns="on" hidden>
                <p class="hint">{page.speaks}</p>
                <p class="speaker" aria-live="polite" data-part="speaker"></p>
                <p class="then" data-part="then"></p>
                <button type="button" class="quiet" data-act="undo">
                    {page.undo}
                </button>
            </div>
            <div data-turns="done" hidden>
                <p class="speaker">{page.round_over}</p>
                <p data-part="passed"></p>
                <button type="button" data-act="again">
                    {page.new_round}
                </button>
                <button type="button" class="quiet" data-act="undo">
                    {page.undo}
                </button>
            </div>
        </section>
    }
}

/// Den det gjelder chooses first or last, where there is a chair for them.
#[component]
fn Beginning(page: &'static Page, chooses: bool) -> impl IntoView {
    if chooses {
        view! {
            <p class="question">{page.first_or_last}</p>
            <div class="pair">
                <button type="button" data-act="first">
                    {page.first}
                </button>
                <button type="button" data-act="last">
                    {page.last}
                </button>
            </div>
        }
        .into_any()
    } else {
        view! {
            <button type="button" class="wide" data-act="round">
                {page.start_round}
            </button>
        }
        .into_any()
    }
}

/// In the order of what is next; what is largest is in reach of the thumb.
#[component]
pub fn Buttons(lang: Lang) -> impl IntoView {
    let page = &words(lang).meetings;
    view! {
        <div class="controls">
        <div class="on acts" data-part="round-acts" hidden>
            <button type="button" class="primary largest" data-act="next">
                {page.next}
            </button>
            <button type="button" data-act="pass">
                {page.pass}
            </button>
            <button type="button" data-act="goLast">
                {page.go_last}
            </button>
            <button type="button" data-act="endRound">
                {page.end_round}
            </button>
        </div>
        <div class="on acts" data-part="step-acts" hidden>
            <button type="button" class="primary largest" data-act="nextStep">
                {page.next_step}
            </button>
            <button type="button" class="primary largest" data-act="thanks">
                {page.thanks}
            </button>
            <button type="button" data-act="previousStep">
                {page.previous_step}
            </button>
            <button type="button" data-act="extend">
                {page.extend}
            </button>
            <button type="button" data-act="pause">
                {page.pause}
            </button>
            <button type="button" data-act="goOn">
                {page.go_on}
            </button>
        </div>
        <p class="on end-early" data-part="early" hidden>
            <button type="button" class="quiet" data-act="thanks">
                {page.thanks}
            </button>
        </p>
        </div>
    }
}
