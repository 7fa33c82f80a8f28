//! Avslutning: all values, what happens next, and three questions. And the page when it is over.

use leptos::prelude::*;
use words::date::date;

use super::{chosen::Chosen, late::LateDrafts, page::Phone};
use crate::parts::SeatForm;

#[component]
pub fn Closing(phone: Phone) -> impl IntoView {
    let words = phone.words();
    let matrix = phone.slice(|view| view.matrix.clone());
    let steps = phone.slice(|view| view.next_steps.clone());
    let asked = phone.slice(|view| (view.is_asked(), view.evaluated));
    view! {
        {move || match asked.get() {
            (true, _) => view! { <Evaluation phone /> }.into_any(),
            (false, true) => {
                view! {
                    <p class="done" role="status">
                        {words.phone.end.answered}
                    </p>
                }
                    .into_any()
            }
            (false, false) => ().into_any(),
        }}
        <LateDrafts phone />
        {move || {
            let matrix = matrix.get();
            (!matrix.is_empty())
                .then(|| {
                    view! {
                        <section class="matrix" aria-label=words.phone.end.our_values>
                            {matrix
                                .into_iter()
                                .map(|shown| {
                                    let class = format!("value value-{}", shown.index);
                                    let name = shown.name.clone();
                                    view! {
                                        <details class=class open>
                                            <summary>
                                                <h2 lang=phone.spoken.tag()>{name}</h2>
                                            </summary>
                                            <Chosen phone shown />
                                        </details>
                                    }
                                    .into_any()
                                })
                                .collect_view()}
                        </section>
                    }
                    .into_any()
                })
        }}
        {move || {
            let steps = steps.get();
            (!steps.is_empty())
                .then(|| {
                    view! {
                        <section class="next-steps">
                            <h2>{words.common.what_next}</h2>
                            <ul>
                                {steps
                                    .into_iter()
                                    .map(|step| {
                                        let who_when = [step.who, step.when]
                                            .into_iter()
                                            .filter(|part| !part.is_empty())
                                            .collect::<Vec<_>>()
                                            .join(" · ");
                                        view! {
                                            <li lang=phone.spoken.tag()>
                                                {step.what} <span class="note">{who_when}</span>
                                            </li>
                                        }
                                        .into_any()
                                    })
                                    .collect_view()}
                            </ul>
                        </section>
                    }
                    .into_any()
                })
        }}
    }
    .into_any()
}

#[component]
fn Evaluation(phone: Phone) -> impl IntoView {
    let words = &phone.words().phone.end;
    let question = move |name: &'static str, asked: &'static str| {
        let answers = words
            .answers
            .into_iter()
            .zip(1..)
            .map(|(answer, figure): (_, u8)| {
                view! {
                    <label class="check">
                        <input type="radio" name=name value=figure.to_string() required />
                        {answer}
                    </label>
                }
                .into_any()
            })
            .collect_view();
        view! {
            <fieldset>
                <legend>{asked}</legend>
                {answers}
            </fieldset>
        }
        .into_any()
    };
    view! {
        <section class="evaluation" on:input=move |_| phone.half_answered.set(true)>
            <h2>{words.evaluation}</h2>
            <p class="note">{words.evaluation_note}</p>
            <SeatForm key=phone.key done=Callback::new(move |()| phone.half_answered.set(false))>
                {question("command[Evaluate][useful]", words.useful)}
                {question("command[Evaluate][equal]", words.equal)}
                {question("command[Evaluate][voice]", words.voice)}
                <button class="primary">{words.send_answers}</button>
            </SeatForm>
        </section>
    }
    .into_any()
}

#[component]
pub fn Over(phone: Phone) -> impl IntoView {
    let words = &phone.words().phone.end;
    let published = phone.slice(|view| view.published);
    let cut_off = move || {
        let said = words.cut_off;
        phone.half_answered.get().then(|| view! { <p class="warning" role="status">{said}</p> }.into_any())
    };
    view! {
        {move || cut_off()}
        {move || if published.get() {
            let result = format!("/r/{}", phone.key.workshop);
            view! {
                <p class="task" role="status">{words.result_ready}</p>
                <a class="button primary wide" href=result>{words.see_result}</a>
            }
            .into_any()
        } else {
            view! { <p>{words.over_note}</p> }.into_any()
        }}
        <Deleted phone />
    }
    .into_any()
}

/// How long anything here is kept.
#[component]
pub fn Deleted(phone: Phone) -> impl IntoView {
    let words = &phone.words().phone.end;
    let deleted = phone.slice(move |view| {
        view.delete_at.map(|at| (words.deleted)(&date(phone.key.lang, at))).unwrap_or_default()
    });
    view! { <p class="note">{move || deleted.get()}</p> }.into_any()
}
