//! Plenum: what the groups chose, once the facilitator has shown it.

use leptos::prelude::*;

use super::{chosen::Chosen, late::LateDrafts, page::Phone};

#[component]
pub fn Plenum(phone: Phone) -> impl IntoView {
    let words = &phone.words().phone.end;
    // One, or none.
    let result = phone.slice(|view| view.result.iter().cloned().collect::<Vec<_>>());
    let none = phone.slice(|view| view.no_result);
    let behind = phone.slice(|view| view.left_behind);
    let waits = move || if none.get() { words.no_result_yet } else { words.result_comes };
    view! {
        <div role="status">
            {move || result.with(Vec::is_empty).then(|| view! { <p class="task">{waits()}</p> }.into_any())}
            {move || behind.get().then(|| view! { <p>{words.left_behind}</p> }.into_any())}
        </div>
        <LateDrafts phone />
        {move || {
            result
                .get()
                .pop()
                .map(|shown| {
                    view! {
                        <h2>{words.chosen}</h2>
                        <Chosen phone shown />
                    }
                    .into_any()
                })
        }}
    }
    .into_any()
}
