//! How long the workshop is kept, its language, and who comes.

use domain::{LONGEST_RETENTION_DAYS, Lang};
use leptos::{html::Button, prelude::*};
use words::words;

use super::{address::page, editing::Editing};
use crate::{NewWorkshop, parts::textarea_text, wake::AWAKE};

#[component]
pub fn LanguageAndServices(lang: Lang, first: NewWorkshop, editing: Option<Editing>) -> impl IntoView {
    let words = &words(lang).new_workshop;
    let begun = editing.is_some_and(|editing| editing.begun > 0);
    // Back to where the language is chosen, with the prompts in it that nobody has rewritten.
    let again = format!("{}#lang", page(editing));
    let exchange = NodeRef::<Button>::new();
    let language = move |choice: Lang| {
        let name = match choice {
            Lang::Nb => "Bokmål",
            Lang::Nn => "Nynorsk",
            Lang::En => "English",
        };
        view! {
            <option value=choice.tag() lang=choice.tag() selected=choice == first.lang>
                {name}
            </option>
        }
        .into_any()
    };
    view! {
        <div class="fields">
            <div>
                <label for="retention">{words.retention}</label>
                <input
                    id="retention"
                    type="number"
                    name="form[retention_days]"
                    value=first.retention_days
                    min="1"
                    max=LONGEST_RETENTION_DAYS.to_string()
                    readonly=begun
                    aria-describedby="retention-about"
                />
                <p class="hint" id="retention-about">
                    {words.retention_about}
                </p>
            </div>
            <div>
                <label for="lang">{words.lang}</label>
                // What is switched off is not sent.
                {begun.then(|| view! { <input type="hidden" name="form[lang]" value=first.lang.tag() /> }.into_any())}
                <select
                    id="lang"
                    name="form[lang]"
                    disabled=begun
                    aria-describedby="lang-about"
                    on:change=move |_| {
                        if let Some(button) = exchange.get_untracked() {
                            button.click();
                        }
                    }
                >
                    {Lang::ALL.map(language).collect_view()}
                </select>
                {(!begun)
                    .then(|| {
                        view! {
                            <button
                                class="quiet"
                                formaction=again
                                formnovalidate
                                hidden=AWAKE
                                node_ref=exchange
                            >
                                {words.lang_button}
                            </button>
                        }
                            .into_any()
                    })}
                <p class="hint" id="lang-about">
                    {words.lang_about}
                </p>
            </div>
        </div>
        <div>
            <label for="services">{words.services}</label>
            <p class="hint" id="services-about">
                {words.services_about}
            </p>
            <textarea id="services" name="form[services]" rows="8" readonly=begun aria-describedby="services-about">
                {textarea_text(first.services)}
            </textarea>
        </div>
    }
    .into_any()
}
