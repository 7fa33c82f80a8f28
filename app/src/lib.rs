//! Pages, components, words and server functions.

mod shell;

pub use shell::shell;

use leptos::prelude::*;

#[component]
pub fn Start() -> impl IntoView {
    view! {
        <main>
            <h1>"Verdiverksted"</h1>
            <Counter />
        </main>
    }
}

#[island]
fn Counter() -> impl IntoView {
    let count = RwSignal::new(0);
    view! { <button on:click=move |_| count.update(|n| *n += 1)>"Trykk: " <output>{count}</output></button> }
}
