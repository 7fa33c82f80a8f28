//! «Skriv ut», on pages that are made for paper.

use domain::Lang;
use leptos::{nonce::use_nonce, prelude::*};
use words::words;

/// Without scripts it could do nothing, and is not seen.
#[component]
pub fn Print(lang: Lang, #[prop(optional)] about: Option<&'static str>) -> impl IntoView {
    let described = about.map(|_| "print-about");
    view! {
        <div id="print" hidden>
            <button type="button" aria-describedby=described>
                {words(lang).result.print}
            </button>
            {about.map(|about| view! { <p class="hint" id="print-about">{about}</p> }.into_any())}
        </div>
        <script nonce=use_nonce() inner_html=include_str!("print.js")></script>
    }
    .into_any()
}
