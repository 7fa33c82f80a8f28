//! One core value of the result.

use std::sync::Arc;

use domain::{Kind, Lang, ResultText, ResultValue};
use leptos::prelude::*;
use words::{file_name::What, words};

use super::{clouds::CloudWords, downloads::file_link, files::Files};

/// `written_in` is the language of the workshop, which need not be that of the page.
#[component]
pub fn Value(
    lang: Lang,
    written_in: &'static str,
    index: usize,
    value: ResultValue,
    files: Arc<Files>,
    clouds: Arc<CloudWords>,
) -> impl IntoView {
    let words = &words(lang).result;
    let ResultValue { name, main_message, truth, groups, texts, .. } = value;
    let (norms, taboos): (Vec<_>, Vec<_>) = texts.into_iter().partition(|text| text.kind == Kind::Norm);
    let any = [(Kind::Norm, !norms.is_empty()), (Kind::Taboo, !taboos.is_empty())];
    let clouds = any.into_iter().filter(|(_, any)| *any).map(|(kind, _)| {
        let (value, files, clouds) = (name.clone(), files.clone(), clouds.clone());
        view! { <Cloud lang written_in index value kind files clouds /> }.into_any()
    });
    let clouds = clouds.collect_view();
    let id = format!("value-{index}");
    let labelled_by = id.clone();
    view! {
        <section class=format!("result-value value-{index}") aria-labelledby=labelled_by>
            <h2 id=id lang=written_in>
                {name.clone()}
            </h2>
            {(!main_message.is_empty())
                .then(|| {
                    view! {
                        <figure class="message">
                            <figcaption>{words.message}</figcaption>
                            <p lang=written_in>{main_message}</p>
                        </figure>
                    }
                    .into_any()
                })}
            <div class="kinds">
                <Texts lang=lang written_in=written_in kind=Kind::Norm groups=groups texts=norms />
                <Texts lang=lang written_in=written_in kind=Kind::Taboo groups=groups texts=taboos />
            </div>
            {(!truth.is_empty())
                .then(|| {
                    view! {
                        <div class="result-truth">
                            <h3>{words.truth}</h3>
                            <p lang=written_in>{truth}</p>
                        </div>
                    }
                    .into_any()
                })}
            <div class="clouds">{clouds}</div>
        </section>
    }
    .into_any()
}

#[component]
fn Texts(
    lang: Lang,
    written_in: &'static str,
    kind: Kind,
    groups: Option<u32>,
    texts: Vec<ResultText>,
) -> impl IntoView {
    let words = &words(lang).common;
    if texts.is_empty() {
        return None;
    }
    let class = match kind {
        Kind::Norm => "norm",
        Kind::Taboo => "taboo",
    };
    let heading = words.heading(kind, texts.len());
    let lines = texts.into_iter().map(|text| {
        let figure = text.support.zip(groups).map(|(n, of)| (words.chosen_by)(n, of));
        view! {
            <li>
                <span lang=written_in>{text.words}</span>
                {figure.map(|figure| view! { <span class="figure">{figure}</span> }.into_any())}
            </li>
        }
        .into_any()
    });
    Some(
        view! {
            <div class=class>
                <h3 class="kind-label">{heading}</h3>
                <ul>{lines.collect_view()}</ul>
            </div>
        }
        .into_any(),
    )
}

/// Its words stand beneath it, for those who do not see it.
#[component]
fn Cloud(
    lang: Lang,
    written_in: &'static str,
    index: usize,
    value: String,
    kind: Kind,
    files: Arc<Files>,
    clouds: Arc<CloudWords>,
) -> impl IntoView {
    let (title, words) = ((words(lang).files.cloud_of[kind as usize])(&value), &words(lang).result);
    let name = match kind {
        Kind::Norm => "norm",
        Kind::Taboo => "taboo",
    };
    let source = files.picture(&format!("ordsky-{index}-{name}.svg"))?;
    let own = files.named().filter(|(named, _)| named.what == What::Cloud(index, kind));
    let links: Vec<AnyView> =
        own.map(|(named, offer)| file_link(lang, &title, &named, &files, offer)).collect();
    let said = clouds.get(&(index, kind)).cloned().unwrap_or_default();
    let figures = said.iter().any(|(_, groups)| groups.is_some());
    let said = said.into_iter().map(|(word, groups)| {
        let figure = groups.map(|groups| view! { " " <span class="figure">{groups}</span> }.into_any());
        view! { <li>{word} {figure}</li> }.into_any()
    });
    let said = said.collect_view();
    Some(
        view! {
            <figure class="cloud">
                <img
                    src=source
                    width="1920"
                    height="1199"
                    alt=words.cloud_alt(kind, &value)
                />
                <figcaption>
                    <details>
                        <summary>{if figures { words.cloud_figures } else { words.cloud_words }}</summary>
                        <ol lang=written_in>{said}</ol>
                    </details>
                    {(!links.is_empty())
                        .then(|| {
                            view! {
                                <div class="cloud-files">
                                    <p>{words.cloud_download}</p>
                                    <ul class="formats">{links}</ul>
                                </div>
                            }
                                .into_any()
                        })}
                </figcaption>
            </figure>
        }
        .into_any(),
    )
}
