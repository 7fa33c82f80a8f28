//! What leaders can take with them.

use std::sync::Arc;

use domain::{Lang, ResultView};
use leptos::prelude::*;
use words::{
    file_name::{Named, What, size},
    words,
};

use super::files::{Files, Offer};
use crate::parts::Print;

/// What most leaders want, beside the poster.
#[component]
pub fn First(lang: Lang, files: Arc<Files>, until: Option<String>) -> impl IntoView {
    let words = &words(lang).result;
    let button = |name: &'static str, class: &'static str, label: &'static str, about: &'static str| {
        let offer = files.offer(name)?;
        let said = Named::read(name).map(|named| what_it_is(lang, &named, offer)).unwrap_or_default();
        let id = name.replace('.', "-");
        Some(
            view! {
                <div>
                    <a class=class href=files.address(name) aria-describedby=id.clone() download>
                        {label}
                    </a>
                    <p class="hint" id=id>
                        {said} {(!about.is_empty()).then(|| format!(" – {about}"))}
                    </p>
                </div>
            }
            .into_any(),
        )
    };
    view! {
        <div class="downloads">
            {button("verdiplakat-a4.pdf", "button primary", words.download_poster, words.poster_about)}
            {button("normliste.xlsx", "button", words.download_list, words.list_about)}
            <Print lang=lang about=words.print_about />
            {button("alt.zip", "button", words.download_all, words.all_about)}
            <p>
                <a href="#filer">{words.other_formats}</a>
            </p>
            {until.map(|date| view! { <p class="notice">{(words.deleted_on)(&date)}</p> }.into_any())}
        </div>
    }
    .into_any()
}

/// Every file but the clouds', which are with the clouds.
#[component]
pub fn Rest(lang: Lang, result: Arc<ResultView>, files: Arc<Files>) -> impl IntoView {
    let (heading, words) = (words(lang).result.download, &words(lang).files);
    let group = |title: &'static str, about: &'static str, belongs: fn(What) -> bool| {
        let mut lines: Vec<(What, Vec<AnyView>)> = Vec::new();
        for (named, offer) in files.named().filter(|(named, _)| belongs(named.what)) {
            let link = file_link(lang, &named.title(lang, &result), &named, &files, offer);
            match lines.last_mut().filter(|(what, _)| *what == named.what) {
                Some((_, links)) => links.push(link),
                None => lines.push((named.what, vec![link])),
            }
        }
        let lines: Vec<AnyView> =
            lines.into_iter().map(|(what, links)| line(lang, &result, what, links)).collect();
        (!lines.is_empty()).then(|| {
            view! {
                <section>
                    <h3>{title}</h3>
                    {(!about.is_empty()).then(|| view! { <p class="hint">{about}</p> }.into_any())}
                    {lines}
                </section>
            }
            .into_any()
        })
    };
    view! {
        <section class="files" id="filer" aria-labelledby="filer-om">
            <h2 id="filer-om">{heading}</h2>
            <div class="file-groups">
                {group(words.poster, "", |what| what == What::Poster)}
                {group(words.sheets, "", |what| matches!(what, What::Sheet(_)))}
                {group(words.matrix, words.about_matrix, |what| what == What::Matrix)}
                {group(words.list, words.about_list, |what| what == What::List)}
                {group(words.page, words.about_page, |what| what == What::Page)}
                {group(words.data, words.about_data, |what| matches!(what, What::Data | What::Schema))}
            </div>
        </section>
    }
    .into_any()
}

/// The links of one thing; a value's sheets say which value.
fn line(lang: Lang, result: &ResultView, what: What, links: Vec<AnyView>) -> AnyView {
    let about = match what {
        What::Sheet(value) => result.values.get(value).map(|value| {
            view! { <p class="of-value" lang=result.lang.tag()>{value.name.clone()}</p> }.into_any()
        }),
        What::Schema => Some(view! { <p class="hint">{words(lang).files.about_schema}</p> }.into_any()),
        _ => None,
    };
    view! {
        {about}
        <ul class="formats">{links}</ul>
    }
    .into_any()
}

/// «PDF, A3», and how large it is. `title` says what it is to those who hear the link alone.
pub fn file_link(lang: Lang, title: &str, named: &Named, files: &Files, offer: &Offer) -> AnyView {
    let text = format_and_variant(lang, named);
    let name = format!("{title}: {text}");
    view! {
        <li>
            <a href=files.address(&offer.name) aria-label=name download>
                {text}
            </a>
            {offer.bytes.map(|bytes| view! { <span class="figure">{size(lang, bytes)}</span> }.into_any())}
        </li>
    }
    .into_any()
}

fn format_and_variant(lang: Lang, named: &Named) -> String {
    let variant = named.variant(lang);
    if variant.is_empty() { named.format(lang) } else { format!("{}, {variant}", named.format(lang)) }
}

/// «PDF, A3, 240 kB»; without the size while the file is being made.
fn what_it_is(lang: Lang, named: &Named, offer: &Offer) -> String {
    let size = offer.bytes.map(|bytes| format!(", {}", size(lang, bytes))).unwrap_or_default();
    format!("{}{size}", format_and_variant(lang, named))
}
