//! Innledning and Individuelt: what the room is asked, and calm advice.

use domain::view::Wrote;
use leptos::prelude::*;

use super::{attention::Attention, lobby::Latecomers, skip::Skip};
use crate::pages::facilitator::host::Host;

#[component]
pub fn Intro(host: Host) -> impl IntoView {
    let common = host.common();
    view! {
        <Attention host />
        <section>
            <h2>{common.intro}</h2>
            <p>{host.words().intro_advice}</p>
            <Prompts host />
            <h3>{common.rules_title}</h3>
            <ul class="rules">{common.rules.map(|rule| view! { <li>{rule}</li> }.into_any()).collect_view()}</ul>
        </section>
        <Latecomers host />
        <Skip host />
    }
}

#[component]
pub fn Individual(host: Host) -> impl IntoView {
    let words = host.words();
    let advice = words.individual_advice;
    let wrote = host.slice(|view| view.wrote);
    let said = move || match wrote.get()? {
        Wrote::Of(count, of) => Some((words.wrote)(count, of)),
        Wrote::Most => Some(words.most_wrote.to_owned()),
    };
    view! {
        <Attention host />
        <section>
            <h2>{host.common().individual}</h2>
            <p class="joined" role="status" translate="no">
                {said}
            </p>
            <ul class="rules">{advice.map(|line| view! { <li>{line}</li> }.into_any()).collect_view()}</ul>
        </section>
        <Latecomers host />
        <Skip host />
    }
}

/// The value's two prompts, or only the groups'.
#[component]
pub fn Prompts(host: Host, #[prop(optional)] group_only: bool) -> impl IntoView {
    let words = host.words();
    let card = host.slice(|view| view.value.clone());
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
