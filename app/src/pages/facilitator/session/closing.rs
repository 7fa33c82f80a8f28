//! Avslutning: the matrix, what happens next, and what people thought.

use leptos::prelude::*;
use words::words;

use super::turning::Turning;
use crate::{
    pages::facilitator::{
        host::Host,
        material::{answers::Answers, share::Retention, steps::NextSteps},
    },
    parts::Matrix,
};

#[component]
pub fn Closing(host: Host) -> impl IntoView {
    let lang = host.key.lang;
    let matrix = host.slice(|view| view.matrix.clone());
    let pages = host.slice(|view| view.slide().is_none() && view.wall_may_have_pages());
    view! {
        <NextSteps host />
        <section>
            <h2>{words(lang).screen.matrix}</h2>
            {move || {
                let values = matrix.get();
                if values.is_empty() {
                    view! { <p>{host.material().matrix_empty}</p> }.into_any()
                } else {
                    let parts = values.into_iter().map(Into::into).collect();
                    view! {
                        <p class="quiet-text">{host.material().matrix_note}</p>
                        <Show when=move || pages.get()>
                            <Turning host />
                        </Show>
                        <Matrix lang parts />
                    }
                        .into_any()
                }
            }}
        </section>
        <Answers host />
        <Retention host />
    }
}
