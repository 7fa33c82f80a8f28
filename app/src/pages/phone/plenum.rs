//! Plenum: what the groups chose, once the facilitator has shown it.

use leptos::prelude::*;

use super::{chosen::Chosen, page::Phone};

#[component]
pub fn Plenum(phone: Phone) -> impl IntoView {
    let words = &phone.words().phone.end;
    let result = phone.slice(|view| view.result.clone());
    view! {
        <div role="status">
            {move || result.get().is_none().then(|| view! { <p class="task">{words.result_comes}</p> }.into_any())}
        </div>
        {move || {
            result
                .get()
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
