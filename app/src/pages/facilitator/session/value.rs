//! Innledning and Individuelt: what the room is asked, and calm advice.

use leptos::prelude::*;

use super::lobby::Latecomers;
use crate::pages::facilitator::room::Room;

#[component]
pub fn Intro(room: Room) -> impl IntoView {
    let common = room.common();
    view! {
        <section>
            <h2>{common.intro}</h2>
            <p>{room.words().intro_advice}</p>
            <Prompts room />
            <h3>{common.rules_title}</h3>
            <ul class="rules">{common.rules.map(|rule| view! { <li>{rule}</li> }.into_any()).collect_view()}</ul>
        </section>
        <Latecomers room />
    }
}

#[component]
pub fn Individual(room: Room) -> impl IntoView {
    let advice = room.words().individual_advice;
    view! {
        <section>
            <h2>{room.common().individual}</h2>
            <ul class="rules">{advice.map(|line| view! { <li>{line}</li> }.into_any()).collect_view()}</ul>
        </section>
        <Latecomers room />
    }
}

/// The value's two prompts, or only the groups'.
#[component]
pub fn Prompts(room: Room, #[prop(optional)] group_only: bool) -> impl IntoView {
    let words = room.words();
    let card = room.slice(|view| view.value.clone());
    let individual = move || card.get().map(|card| card.individual_prompt);
    let group = move || card.get().map(|card| card.group_prompt);
    view! {
        <dl class="prompts">
            {(!group_only)
                .then(|| {
                    view! {
                        <dt>{words.individual_prompt}</dt>
                        <dd>{individual}</dd>
                    }
                    .into_any()
                })}
            <dt>{words.group_prompt}</dt>
            <dd>{group}</dd>
        </dl>
    }
}
