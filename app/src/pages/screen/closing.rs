//! The end on the projector: the matrix, what happens next, and thanks.

use domain::{NextStep, view::ScreenView};
use leptos::prelude::*;
use words::{common::Common, words};

use super::{fit::Fitted, plan::Plan, wall::Wall};
use crate::parts::{Matrix, Part, flanks};

/// The wider the norms, the fewer of them break; two columns of them are best where they are short.
const ARRANGEMENTS: &[&str] = &["even", "wide", "wider", "wide two", "wider two"];
const PLAN: Plan = Plan {
    largest: 4.0,
    whole: ARRANGEMENTS,
    enough: 3.34,
    paged: ARRANGEMENTS,
    floor: 3.34,
    lists: &["tbody"],
    last: None,
};
/// Texts of each kind in one part of a value, and in all of it.
const LONGEST: usize = 10;
const MOST: usize = 24;

#[component]
pub fn Closing(wall: Wall) -> impl IntoView {
    let all = words(wall.lang);
    let end = wall.slice(|view| (view.matrix.clone(), view.next_steps.clone()));
    let asks = wall.slice(ScreenView::asks_for_evaluation);
    let asked = move |class: &'static str| {
        asks.get().then(|| view! { <p class=class>{all.screen.three_questions}</p> }.into_any())
    };
    view! {
        // Together, since the matrix has the room that the steps leave.
        {move || {
            let (values, steps) = end.get();
            if values.is_empty() {
                // Large where there is nothing else.
                let alone = steps.is_empty();
                let title = move || if alone && !asks.get() { "wall-coming" } else { "wall-title" };
                return view! {
                    <h1 class=title>{all.common.closing}</h1>
                    {move || asked("wall-coming")}
                    {(!steps.is_empty()).then(|| next_steps(&all.common, &steps))}
                }
                .into_any();
            }
            let parts: Vec<_> = values.into_iter().flat_map(|value| Part::split(value, LONGEST, MOST)).collect();
            let flanks = all.screen.flanks[flanks(&parts)];
            view! {
                <header class="wall-end">
                    <h1>{all.screen.matrix}</h1>
                    {move || asked("wall-ask")}
                    <p class="wall-flanks">{flanks}</p>
                </header>
                <Fitted wall class="wall-matrix" plan=&PLAN>
                    <Matrix lang=wall.lang parts />
                </Fitted>
                {(!steps.is_empty()).then(|| next_steps(&all.common, &steps))}
            }
            .into_any()
        }}
    }
}

fn next_steps(common: &'static Common, steps: &[NextStep]) -> impl IntoView + use<> {
    const MOST: usize = 6;
    let items = steps.iter().take(MOST).map(|step| {
        let detail = [step.who.clone(), step.when.clone()].into_iter().filter(|part| !part.is_empty());
        let detail = detail.collect::<Vec<_>>().join(", ");
        view! {
            <li>
                <strong>{step.what.clone()}</strong>
                {(!detail.is_empty()).then(|| format!(" – {detail}"))}
            </li>
        }
        .into_any()
    });
    let left_out = steps.len().saturating_sub(MOST);
    view! {
        <section class="wall-steps">
            <h2>{common.what_next}</h2>
            <ul>{items.collect_view()}</ul>
            {(left_out > 0).then(|| view! { <p class="wall-more">{(common.more)(left_out)}</p> }.into_any())}
        </section>
    }
    .into_any()
}

#[component]
pub fn Over(wall: Wall) -> impl IntoView {
    let words = &words(wall.lang).screen;
    view! {
        <h1 class="wall-title">{words.over}</h1>
        <p class="wall-coming">{words.thanks}</p>
    }
}
