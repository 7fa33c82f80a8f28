//! What the holder's forms with fields are made of.

use domain::{CharterId, Lang, Refusal};
use leptos::prelude::*;
use words::{
    fault::{PRESS_CHANGED, PRESS_GONE, in_language},
    words,
};

use super::props::form;
use crate::Fault;

/// One line. That it is too long is said of it, and it stays as it was typed.
pub fn field(name: String, label: &'static str, value: &str, about: &'static str) -> AnyView {
    field_of("text", name, label, value, about)
}

/// The same of a day, a time or a number, which browsers help with, and some show as a line.
pub fn field_of(
    kind: &'static str,
    name: String,
    label: &'static str,
    value: &str,
    about: &'static str,
) -> AnyView {
    view! {
        <label>
            {label}
            <input
                type=kind
                name=name
                value=value.to_owned()
                aria-describedby=(!about.is_empty()).then_some(about)
                autocomplete="off"
            />
        </label>
    }
    .into_any()
}

/// Why nothing came of it. A press that holds no text is told nothing of what was written.
pub fn why(lang: Lang, holds_text: bool, fault: &Fault) -> AnyView {
    let said = match fault {
        Fault::Refused(Refusal::ItemChanged) if !holds_text => in_language(lang, PRESS_CHANGED).to_owned(),
        Fault::Refused(Refusal::ItemGone) if !holds_text => in_language(lang, PRESS_GONE).to_owned(),
        fault => fault.sentence(lang),
    };
    view! {
        <p class="fault" role="alert">
            {said}
        </p>
    }
    .into_any()
}

/// The button; and where what was typed looks like it names somebody, the same for sending it all the same.
pub fn again(lang: Lang, fault: Option<&Fault>, save: &'static str) -> AnyView {
    match fault {
        Some(Fault::Refused(Refusal::LooksLike(about))) => view! {
            <input type="hidden" name="seen" value=format!("{about:?}") />
            <button class="anyway">{words(lang).phone.write.send_anyway}</button>
        }
        .into_any(),
        _ => view! { <button class="primary">{save}</button> }.into_any(),
    }
}

/// A press that is asked about once.
pub fn question<const N: usize>(
    charter: CharterId,
    label: &'static str,
    asks: &'static str,
    yes: &'static str,
    fields: [(String, String); N],
) -> AnyView {
    let fields =
        fields.map(|(name, value)| view! { <input type="hidden" name=name value=value /> }.into_any());
    let fields = fields.into_iter().collect_view();
    let yes = view! { {fields} <button class="danger">{yes}</button> };
    view! {
        <details>
            <summary class="button">{label}</summary>
            <p>{asks}</p>
            {form(charter, yes.into_any())}
        </details>
    }
    .into_any()
}
