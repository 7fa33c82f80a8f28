//! A text field for one norm or taboo, with what the writer should know beside it.

use domain::text::{TEXT_ADVICE_FROM, TEXT_LENGTH, identifying};
use leptos::{html, prelude::*};

use super::page::Phone;
use crate::parts::effect;

/// Says how much room is left from so many characters before the end.
const COUNTED: usize = 20;

/// What is typed into one field.
#[derive(Clone, Copy)]
pub struct Typed {
    pub text: RwSignal<String>,
    pub input: NodeRef<html::Input>,
    /// What is on its way to the server.
    sent: RwSignal<String>,
}

impl Typed {
    /// Begins with what was refused, or else `words`; `form` is what a refused form of this field is
    /// called. What the notebook holds under `note` comes in once the page is awake: until then it has to
    /// be as the server drew it.
    pub fn new(phone: Phone, note: String, form: &str, words: &str) -> Typed {
        let unchanged = words.to_owned();
        let first = phone.key.sent_back.typed(form).unwrap_or_else(|| unchanged.clone());
        let text = RwSignal::new(first);
        effect(move |read: Option<u32>| {
            let put_back = phone.notebook.put_back.get();
            let fresh = read.is_none() && text.with_untracked(|text| *text == unchanged);
            if fresh || read.is_some_and(|read| read != put_back) {
                phone.notebook.read(&note).into_iter().for_each(|kept| text.set(kept));
            }
            let typed = text.get();
            phone.notebook.write(&note, if typed == unchanged { "" } else { &typed });
            put_back
        });
        Typed { text, input: NodeRef::new(), sent: RwSignal::new(String::new()) }
    }

    /// Runs when the form is sent.
    pub fn sending(self) {
        self.sent.set(self.text.get_untracked());
    }

    /// Empties the field, unless something else has been typed since it was sent, and stays in it.
    pub fn taken(self) {
        if self.text.get_untracked() == self.sent.get_untracked() {
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
    effect(move |awake: Option<bool>| {
        let Some(input) = input.get() else { return false };
        // Typed before the page was awake.
        if awake != Some(true) && input.value() != input.default_value() {
            text.set(input.value());
        }
        let text = text.get();
        if input.value() != text {
            input.set_value(&text);
        }
        true
    });
    let advice = move || {
        let longest = *TEXT_LENGTH.end();
        match text.with(|text| text.trim().chars().count()) {
            n if n > longest => (words.too_much)(n - longest),
            n if n + COUNTED >= longest => (words.left)(longest - n),
            n if n >= TEXT_ADVICE_FROM => words.be_brief.to_owned(),
            _ => String::new(),
        }
    };
    let warning = move || text.with(|text| identifying(text)).map(|about| words.warning(about));
    let initial = text.get_untracked();
    let about = words.about(&form);
    let ask = phone.send_anyway(&form).map(|ask| view! { <noscript inner_html=ask></noscript> }.into_any());
    view! {
        <div class="field">
            <label for=id.clone() class="kind-label">
                {label}
            </label>
            <p class="note" id=note.clone()>
                {about.map(|about| view! { <strong class="about">{about}</strong> }.into_any())}
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
                    warning().map(|said| view! { <p class="warning">{said}</p> }.into_any())
                }}
                <p class="note" translate="no">
                    {move || advice()}
                </p>
            </div>
            {ask}
        </div>
    }
    .into_any()
}
