//! What the holder's forms with fields are made of.

use domain::{CharterId, Lang, Refusal};
use leptos::prelude::*;
use words::{
    fault::{PRESS_CHANGED, PRESS_GONE, in_language},
    words,
};

use super::props::form;
use crate::Fault;

/// Of what stands beside the field at fault.
const WHY: &str = "why";

/// One line. That it is too long is said of it, and it stays as it was typed.
pub fn field(name: String, label: &'static str, value: &str, about: &'static str) -> AnyView {
    field_of("text", name, label, value, about, None)
}

/// The same of a day, a time or a number, which browsers help with, and some show as a line. `why` it was not taken in, if it
/// is this field's fault: it stands beside it, and the page opens there.
pub fn field_of(
    kind: &'static str,
    name: String,
    label: &'static str,
    value: &str,
    about: &'static str,
    why: Option<AnyView>,
) -> AnyView {
    let wrong = why.is_some();
    let described = [(wrong, WHY), (!about.is_empty(), about)];
    let described: Vec<&str> = described.into_iter().filter(|(says, _)| *says).map(|(_, id)| id).collect();
    view! {
        <label>
            {label}
            <input
                type=kind
                name=name
                value=value.to_owned()
                aria-describedby=(!described.is_empty()).then(|| described.join(" "))
                aria-invalid=wrong.then_some("true")
                autofocus=wrong
                autocomplete="off"
            />
        </label>
        {why}
    }
    .into_any()
}

/// Why nothing came of a form: beside the field that it is about, or else above all of them.
pub struct Why {
    /// The field's name.
    at: Option<&'static str>,
    said: Option<AnyView>,
}

impl Why {
    pub fn new(at: Option<&'static str>, said: Option<AnyView>) -> Why {
        Why { at, said }
    }

    /// What stands beside this field.
    pub fn beside(&mut self, field: &str) -> Option<AnyView> {
        self.said.take_if(|_| self.at == Some(field))
    }

    /// What stands beside none.
    pub fn above(self) -> Option<AnyView> {
        self.said
    }
}

/// Why nothing came of it. A press that holds no text is told nothing of what was written.
pub fn why(lang: Lang, holds_text: bool, fault: &Fault) -> AnyView {
    let said = match fault {
        Fault::Refused(Refusal::ItemChanged) if !holds_text => in_language(lang, PRESS_CHANGED).to_owned(),
        Fault::Refused(Refusal::ItemGone) if !holds_text => in_language(lang, PRESS_GONE).to_owned(),
        fault => fault.sentence(lang),
    };
    view! {
        <p class="fault" role="alert" id=WHY>
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

/// Which one is changed, and as what it was seen.
pub fn which(command: &str, item: &str, id: &impl ToString, rev: u32) -> AnyView {
    view! {
        <input type="hidden" name=format!("command[{command}][{item}]") value=id.to_string() />
        <input type="hidden" name=format!("command[{command}][rev]") value=rev.to_string() />
    }
    .into_any()
}

/// Another holder was before: what stands there now is beside what was typed.
pub fn stands_now(fault: Option<&Fault>, now: fn(&str) -> String, parts: Vec<String>) -> Option<AnyView> {
    matches!(fault, Some(Fault::Refused(Refusal::ItemChanged))).then(|| {
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        view! { <p class="notice">{now(&parts.join(" · "))}</p> }.into_any()
    })
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
