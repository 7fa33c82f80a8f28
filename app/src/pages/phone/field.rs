//! A text field for one norm or taboo, with what the writer should know beside it.

use domain::text::{TEXT_ADVICE_FROM, TEXT_LENGTH, identifying};
use leptos::{html, prelude::*};

use super::page::Phone;

/// Says how much room is left from so many characters before the end.
const COUNTED: usize = 20;

/// What is typed into one field.
#[derive(Clone, Copy)]
pub struct Typed {
    pub text: RwSignal<String>,
    pub input: NodeRef<html::Input>,
    /// What is on its way to the server.
    sent: StoredValue<String>,
    /// Something was kept from before.
    pub kept: bool,
}

impl Typed {
    /// What the field named `note` in the notebook held, or else `words`. `form` is what a refused form of
    /// this field is called.
    pub fn new(phone: Phone, note: String, form: &str, words: &str) -> Typed {
        let kept = untrack(|| phone.refused_in(form)).or_else(|| phone.notebook.read(&note));
        let kept = kept.filter(|kept| !kept.is_empty() && kept != words);
        let text = RwSignal::new(kept.clone().unwrap_or_else(|| words.to_owned()));
        let unchanged = words.to_owned();
        Effect::new(move |_| {
            let typed = text.get();
            phone.notebook.write(&note, if typed == unchanged { "" } else { &typed });
        });
        let input = NodeRef::new();
        Typed { text, input, sent: StoredValue::new(String::new()), kept: kept.is_some() }
    }

    /// Runs when the form is sent.
    pub fn sending(self) {
        self.sent.set_value(self.text.get_untracked());
    }

    /// Empties the field, unless something else has been typed since it was sent, and stays in it.
    pub fn taken(self) {
        if self.text.get_untracked() == self.sent.get_value() {
            self.text.set(String::new());
        }
        if let Some(input) = self.input.get_untracked() {
            let _ = input.focus();
        }
    }
}

#[component]
pub fn TextField(
    phone: Phone,
    /// What a refused form of this field is called; unique on the page.
    form: String,
    /// Such as `command[Add][words]`.
    name: &'static str,
    label: &'static str,
    typed: Typed,
) -> impl IntoView {
    let Typed { text, input, .. } = typed;
    let words = &phone.words().phone.write;
    let id = format!("field-{form}");
    let (note, hint) = (format!("{id}-note"), format!("{id}-hint"));
    // Attributes hold the first text, for browsers without JavaScript; after that the property is set,
    // and only when it differs, so that the caret stays.
    Effect::new(move |woken: Option<bool>| {
        let Some(input) = input.get() else { return false };
        let there = input.value();
        // Typed before the page woke.
        if woken != Some(true) && !there.is_empty() && text.with_untracked(String::is_empty) {
            text.set(there);
            return true;
        }
        let text = text.get();
        if there != text {
            input.set_value(&text);
        }
        true
    });
    let length = Memo::new(move |_| text.with(|text| text.trim().chars().count()));
    let advice = Memo::new(move |_| {
        let longest = *TEXT_LENGTH.end();
        match length.get() {
            n if n > longest => (words.too_much)(n - longest),
            n if n + COUNTED >= longest => (words.left)(longest - n),
            n if n >= TEXT_ADVICE_FROM => words.be_brief.to_owned(),
            _ => String::new(),
        }
    });
    let warning = Memo::new(move |_| text.with(|text| identifying(text)).map(|about| words.warning(about)));
    let initial = text.get_untracked();
    let refusal =
        move || phone.refusal_of(&form).map(|said| view! { <p class="fault" role="alert">{said}</p> });
    view! {
        <div class="field">
            <label for=id.clone() class="kind-label">
                {label}
            </label>
            <p class="note" id=note.clone()>
                {words.no_names}
            </p>
            <input
                type="text"
                id=id
                name=name
                value=initial
                lang=phone.spoken.tag()
                autocomplete="off"
                enterkeyhint="send"
                aria-describedby=format!("{note} {hint}")
                node_ref=input
                on:input=move |event| text.set(event_target_value(&event))
            />
            <div id=hint role="status">
                {move || {
                    warning.get().map(|said| view! { <p class="warning">{said}</p> })
                }}
                <p class="note" translate="no">
                    {advice}
                </p>
            </div>
            {refusal}
        </div>
    }
}
