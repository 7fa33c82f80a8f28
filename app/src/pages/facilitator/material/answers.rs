//! What people thought of it.

use domain::{Evaluation, Stage, view::FacilitatorView};
use leptos::prelude::*;
use words::words;

use crate::pages::facilitator::host::Host;

/// The evaluation: figures only, once the session is closed, and only from five answers on. Fewer than five are not asked.
#[component]
pub fn Answers(host: Host) -> impl IntoView {
    let words = host.material();
    let count = host.slice(|view| (view.evaluation_count, view.joined));
    let asked = host.slice(FacilitatorView::asks_for_evaluation);
    let evaluation = host.slice(|view| (view.evaluation.clone(), view.stage == Stage::Synthesis));
    let nobody = host.slice(|view| view.nobody_answered);
    view! {
        <section>
            <h2>{words.evaluation}</h2>
            {move || match evaluation.get() {
                _ if !asked.get() => view! { <p class="quiet-text">{words.not_asked}</p> }.into_any(),
                (None, true) => {
                    let said = move || if nobody.get() { words.nobody_answered } else { words.under_five };
                    view! { <p class="quiet-text">{said}</p> }.into_any()
                }
                (figures, _) => view! {
                    <p translate="no">{move || (words.answered)(count.get().0, count.get().1)}</p>
                    {match figures {
                        None => view! { <p class="quiet-text">{words.from_five}</p> }.into_any(),
                        Some(evaluation) => view! { <Figures host evaluation /> }.into_any(),
                    }}
                }
                    .into_any(),
            }}
        </section>
    }
    .into_any()
}

#[component]
fn Figures(host: Host, evaluation: Evaluation) -> impl IntoView {
    // As the participants were asked.
    let asked = &words(host.key.lang).phone.end;
    let questions = [asked.useful, asked.equal, asked.voice];
    let rows = questions.into_iter().zip(evaluation.answers).map(|(question, figures)| {
        view! {
            <tr>
                <th scope="row">{question}</th>
                {figures.map(|figure| view! { <td translate="no">{figure}</td> }.into_any()).collect_view()}
            </tr>
        }
        .into_any()
    });
    view! {
        <table class="figures">
            <thead>
                <tr>
                    <th scope="col">{host.material().question}</th>
                    {asked.answers.map(|answer| view! { <th scope="col">{answer}</th> }.into_any()).collect_view()}
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}
