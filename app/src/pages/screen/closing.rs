//! The end on the projector: the matrix, what happens next, and thanks.

use domain::{NextStep, view::ShownValue};
use leptos::prelude::*;

use super::{Wall, fit::Place};
use crate::{
    parts::Matrix,
    words::{common::Common, words},
};

#[component]
pub fn Closing(wall: Wall) -> impl IntoView {
    let all = words(wall.lang);
    let matrix = wall.slice(|view| view.matrix.clone());
    let steps = wall.slice(|view| view.next_steps.clone());
    let crowded = Memo::new(move |_| steps.with(|steps| !steps.is_empty()));
    view! {
        <h1 class="wall-title">{all.screen.matrix}</h1>
        {move || {
            let values = matrix.get();
            let class = format!("wall-matrix of-{}", values.len().min(4));
            let most = if crowded.get() { beside_steps } else { alone };
            view! { <div class=class><Matrix lang=wall.lang values most /></div> }
            .into_any()
        }}
        {move || steps.with(|steps| (!steps.is_empty()).then(|| next_steps(&all.common, steps)))}
    }
}

fn next_steps(common: &'static Common, steps: &[NextStep]) -> impl IntoView + use<> {
    const MOST: usize = 4;
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
}

fn alone(value: &ShownValue, of: usize) -> (usize, usize) {
    most(value, of, 76.0)
}

fn beside_steps(value: &ShownValue, of: usize) -> (usize, usize) {
    most(value, of, 54.0)
}

/// How much of a value's result there is room for when all values share `height`. The sizes are those of
/// `.of-1` and on in `style/main.css`.
fn most(value: &ShownValue, of: usize, height: f32) -> (usize, usize) {
    let size = match of {
        0 | 1 => 3.2,
        2 => 2.7,
        3 => 2.4,
        _ => 2.1,
    };
    let truth = if value.truth.is_empty() { 0.0 } else { 3.2 };
    // The value's name, the line of what is left out, and the air between.
    let own = height / of.max(1) as f32 - 4.6 * size - truth;
    let norms = Place { width: 48.0, height: own, size, gap: 0.2 };
    // Two flanks hold twice as many.
    let taboos = Place { width: 34.0, height: 2.0 * own - size, size, gap: 0.2 };
    (norms.fits(&value.norms).max(1), taboos.fits(&value.taboos).max(2))
}

#[component]
pub fn Over(wall: Wall) -> impl IntoView {
    let words = &words(wall.lang).screen;
    view! {
        <h1 class="wall-title">{words.over}</h1>
        <p class="wall-coming">{words.thanks}</p>
    }
}
