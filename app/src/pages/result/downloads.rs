//! What leaders can take with them.

use domain::Lang;
use leptos::prelude::*;

use crate::words::words;

#[component]
pub fn Downloads(lang: Lang, path: String, until: Option<String>) -> impl IntoView {
    let words = &words(lang).result;
    view! {
        <section class="downloads">
            <h2>{words.download}</h2>
            <a class="button primary" href=format!("{path}/verdiplakat-a3.pdf") aria-describedby="poster-format" download>
                {words.download_poster}
            </a>
            <p class="hint" id="poster-format">
                {words.a3_about}
            </p>
            <a class="button" href=format!("{path}/normliste.csv") aria-describedby="list-format" download>
                {words.download_list}
            </a>
            <p class="hint" id="list-format">
                {words.list_about}
            </p>
            <h3>{words.other_formats}</h3>
            <ul class="formats">
                <li>
                    <a href=format!("{path}/verdiplakat-a4.pdf") download>
                        {words.a4}
                    </a>
                </li>
                <li>
                    <a href=format!("{path}/verdiplakat.png") download="verdiplakat.png">
                        {words.picture}
                    </a>
                </li>
            </ul>
            {until.map(|date| view! { <p class="notice">{(words.deleted_on)(&date)}</p> }.into_any())}
        </section>
    }
    .into_any()
}
