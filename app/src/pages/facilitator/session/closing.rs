//! Avslutning: the matrix, what happens next, and what people thought.

use leptos::prelude::*;
use words::words;

use crate::{
    pages::facilitator::{
        material::{answers::Answers, share::Retention, steps::NextSteps},
        room::Room,
    },
    parts::Matrix,
};

#[component]
pub fn Closing(room: Room) -> impl IntoView {
    let lang = room.key.lang;
    let matrix = room.slice(|view| view.matrix.clone());
    view! {
        <NextSteps room />
        <section>
            <h2>{words(lang).screen.matrix}</h2>
            {move || {
                let values = matrix.get();
                if values.is_empty() {
                    view! { <p>{room.material().matrix_empty}</p> }.into_any()
                } else {
                    let parts = values.into_iter().map(Into::into).collect();
                    view! { <Matrix lang parts /> }.into_any()
                }
            }}
        </section>
        <Answers room />
        <Retention room />
    }
}
