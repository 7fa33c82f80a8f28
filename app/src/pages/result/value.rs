//! One core value of the result.

use domain::{Kind, Lang, ResultText, ResultValue};
use leptos::prelude::*;

use crate::words::words;

/// `written_in` is the language of the workshop, which need not be that of the page.
#[component]
pub fn Value(
    lang: Lang,
    written_in: &'static str,
    path: String,
    index: usize,
    value: ResultValue,
) -> impl IntoView {
    let words = &words(lang).result;
    let ResultValue { name, main_message, truth, groups, texts } = value;
    let (norms, taboos): (Vec<_>, Vec<_>) = texts.into_iter().partition(|text| text.kind == Kind::Norm);
    let clouds = [(Kind::Norm, !norms.is_empty()), (Kind::Taboo, !taboos.is_empty())]
        .into_iter()
        .filter(|(_, any)| *any)
        .map(|(kind, _)| {
            view! { <Cloud lang=lang path=path.clone() index=index value=name.clone() kind=kind /> }
                .into_any()
        })
        .collect_view();
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
    let (class, heading) = match kind {
        Kind::Norm => ("norm", words.norms),
        Kind::Taboo => ("taboo", words.taboos),
    };
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

/// The list beside it says the same to those who do not see it.
#[component]
fn Cloud(lang: Lang, path: String, index: usize, value: String, kind: Kind) -> impl IntoView {
    let words = &words(lang).result;
    let name = match kind {
        Kind::Norm => "norm",
        Kind::Taboo => "taboo",
    };
    let file = format!("{path}/ordsky-{index}-{name}");
    let link = |ending: &'static str, format: &'static str| {
        view! {
            <a
                href=format!("{file}.{ending}")
                download=format!("ordsky-{index}-{name}.{ending}")
                aria-label=words.cloud_as(kind, &value, format)
            >
                {format}
            </a>
        }
        .into_any()
    };
    view! {
        <figure class="cloud">
            <img
                src=format!("{file}.svg")
                width="1920"
                height="1080"
                alt=words.cloud_alt(kind, &value)
                loading="lazy"
            />
            <figcaption>{words.cloud_download} {link("svg", "SVG")} {link("png", "PNG")}</figcaption>
        </figure>
    }
    .into_any()
}
