//! The way in by a code.

use domain::Lang;
use leptos::prelude::*;
use words::words;

/// The field for the verkstedkode.
#[component]
pub fn CodeForm(lang: Lang, typed: String) -> impl IntoView {
    let words = &words(lang).start;
    view! {
        <form class="code-form" action="/bli-med">
            <label for="code">{words.code}</label>
            <p class="hint" id="code-about">
                {words.code_about}
            </p>
            <div class="field-and-button">
                <input
                    id="code"
                    name="kode"
                    value=typed
                    required
                    maxlength="40"
                    autocomplete="off"
                    autocapitalize="characters"
                    spellcheck="false"
                    translate="no"
                    aria-describedby="code-about"
                />
                <button class="primary">{words.join}</button>
            </div>
        </form>
    }
    .into_any()
}
