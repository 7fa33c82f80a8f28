//! The texts, each with what its holder may do to it: take it out of sight, or away. Not reword it.

use domain::{CharterText, CharterValue, Kind};
use leptos::prelude::*;
use words::words;

use super::props::{HolderProps, act};

pub fn texts(props: &HolderProps) -> AnyView {
    let words = &words(props.lang).charter.holding;
    let values = props.charter.values.iter().map(|value| of_value(props, value));
    view! {
        <section aria-labelledby="texts">
            <h2 id="texts">{words.texts}</h2>
            <p>{words.texts_about}</p>
            {values.collect_view()}
        </section>
    }
    .into_any()
}

fn of_value(props: &HolderProps, value: &CharterValue) -> AnyView {
    let common = &words(props.lang).common;
    let kinds = [(Kind::Norm, "norm"), (Kind::Taboo, "taboo")].map(|(kind, class)| {
        let texts: Vec<AnyView> =
            value.texts.iter().filter(|text| text.kind == kind).map(|text| one(props, text)).collect();
        (!texts.is_empty()).then(|| {
            view! {
                <div class=class>
                    <h4 class="kind-label">{common.heading(kind, texts.len())}</h4>
                    <ul>{texts}</ul>
                </div>
            }
            .into_any()
        })
    });
    view! {
        <h3 lang=props.charter.lang.tag()>{value.name.clone()}</h3>
        <div class="holder-texts">{kinds.into_iter().collect_view()}</div>
    }
    .into_any()
}

/// It unfolds to its acts.
fn one(props: &HolderProps, text: &CharterText) -> AnyView {
    let words = &words(props.lang).charter.holding;
    let state = match (text.hidden_in_workshop, text.hidden) {
        (true, _) => Some(words.hidden_in_workshop),
        (false, true) => Some(words.hidden),
        (false, false) => None,
    };
    let state = state.map(|state| view! { " " <em>{state}</em> }.into_any());
    let id = || text.id.to_string();
    let hide = (!text.hidden_in_workshop).then(|| {
        let fields = vec![("command[Hide][text]", id()), ("command[Hide][on]", (!text.hidden).to_string())];
        let label = if text.hidden { words.show } else { words.hide };
        act(&props.charter, fields, view! { <button aria-describedby=id()>{label}</button> }.into_any())
    });
    let delete = act(
        &props.charter,
        vec![("command[DeleteForGood][text]", id())],
        view! { <button class="danger" aria-describedby=id()>{words.delete}</button> }.into_any(),
    );
    view! {
        <li>
            <details>
                <summary>
                    <span id=id() lang=props.charter.lang.tag()>
                        {text.words.clone()}
                    </span>
                    {state}
                </summary>
                <div class="holder-acts">
                    {hide}
                    <details>
                        <summary class="button">{words.delete}</summary>
                        <p>{words.delete_question}</p>
                        {delete}
                    </details>
                </div>
            </details>
        </li>
    }
    .into_any()
}
