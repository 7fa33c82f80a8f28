//! What is there while a meeting lasts: where it is, how much time is left, whose turn it is, and the buttons. Drawn here so
//! that the script needs no words, and hidden until it is there to fill them in.

use domain::{
    Lang,
    meeting::{Chair, Meeting, Round, Wish},
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
    let beginning = beginning(page, &chairs);
    let seats = chairs.into_iter().enumerate().map(|(at, one)| {
        let name = match chair(one) {
            Some(label) => format!("{} · {}", at + 1, in_language(lang, label)),
            None => (page.chair)(at + 1),
        };
        view! { <li>{name}</li> }
    });
    view! {
        <section class="on turns" aria-label=page.round data-part="turns" data-step=step tabindex="-1" hidden>
            <ol class="chairs" hidden>
                {seats.collect_view()}
            </ol>
            <div data-turns="before">
                {beginning}
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

/// Den det gjelder chooses first or last, where there is a chair for them. Each button has the round that it begins.
fn beginning(page: &'static Page, chairs: &[Chair]) -> AnyView {
    let button = |wish, class: &'static str, label: &'static str| {
        let Round { order, last_word } = Round::begun(chairs, wish);
        view! {
            <button
                type="button"
                class=class
                data-act="round"
                data-order=places(&order)
                data-last-word=places(&last_word)
            >
                {label}
            </button>
        }
        .into_any()
    };
    if !chairs.contains(&Chair::Concerned) {
        return button(None, "wide", page.start_round);
    }
    let first = button(Some(Wish::First), "", page.first);
    let last = button(Some(Wish::Last), "", page.last);
    view! {
        <p class="question">{page.first_or_last}</p>
        <div class="pair">{first} {last}</div>
    }
    .into_any()
}

fn places(chairs: &[usize]) -> String {
    chairs.iter().map(usize::to_string).collect::<Vec<_>>().join(" ")
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
