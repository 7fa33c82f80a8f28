//! The index that lies among the files when they are had as one.

use std::sync::Arc;

use domain::{Lang, ResultView};
use leptos::prelude::*;
use words::{date::date, file_name::size, words};

use super::{
    files::Files,
    print_shop::{Colour, PrintShop},
    published::rehearsal,
};

#[component]
pub fn Index(lang: Lang, result: Arc<ResultView>, files: Arc<Files>, colours: Vec<Colour>) -> impl IntoView {
    let words = &words(lang).files;
    let lines = files.named().map(|(named, offer)| {
        let about: Vec<String> = [
            named.format(lang),
            named.variant(lang),
            offer.bytes.map(|bytes| size(lang, bytes)).unwrap_or_default(),
        ]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
        view! {
            <li>
                <a href=offer.name.clone()>{named.title(lang, &result)}</a>
                <span class="figure">{about.join(", ")}</span>
            </li>
        }
        .into_any()
    });
    view! {
        <hgroup class="result-head">
            {(!result.organisation.is_empty())
                .then(|| view! { <p class="organisation">{result.organisation.clone()}</p> }.into_any())}
            <h1>{result.title.clone()}</h1>
            <p class="published-on">{(words.index_about)(&date(lang, result.published_at))}</p>
        </hgroup>
        {result.rehearsal.then(|| rehearsal(lang))}
        <section class="index">
            <h2>{words.index}</h2>
            <ul>{lines.collect_view()}</ul>
        </section>
        <PrintShop lang=lang orientation=result.design.orientation colours=colours />
    }
    .into_any()
}
