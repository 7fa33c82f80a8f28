//! The leader's page: the published result, and what can be downloaded.

mod downloads;
mod value;

use domain::{Lang, NextStep, ResultView, WorkshopId};
use leptos::prelude::*;

use crate::{Meta, parts::Frame, words::words};
use downloads::Downloads;
use value::Value;

#[derive(Clone)]
pub struct ResultProps {
    pub workshop: WorkshopId,
    pub lang: Lang,
    /// It is the facilitator who looks: her address is nobody else's.
    pub leads: bool,
    /// None until it is published.
    pub result: Option<ResultView>,
    /// When it was published, as a date in this language.
    pub published_date: Option<String>,
    /// When all is deleted, as a date in this language.
    pub delete_date: Option<String>,
}

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: words(lang).result.title, class: "result", refresh: None, bundle: None }
}

#[component]
pub fn ResultPage(props: ResultProps) -> impl IntoView {
    let ResultProps { workshop, lang, leads, result, published_date, delete_date } = props;
    let path = format!("/r/{workshop}");
    let body = match result {
        Some(result) => view! {
            <Published lang=lang path=path.clone() result=result on=published_date until=delete_date />
        }
        .into_any(),
        None => view! { <NotYet lang=lang /> }.into_any(),
    };
    view! {
        <Frame lang=lang back=Some(path)>
            {leads.then(|| view! { <OnlyYours workshop=workshop lang=lang /> }.into_any())}
            {body}
        </Frame>
    }
}

#[component]
fn OnlyYours(workshop: WorkshopId, lang: Lang) -> impl IntoView {
    let words = &words(lang).result;
    view! {
        <p class="notice only-yours">
            {words.only_yours} " " <a href=format!("/f/{workshop}")>{words.to_facilitator}</a>
        </p>
    }
    .into_any()
}

#[component]
fn NotYet(lang: Lang) -> impl IntoView {
    let words = &words(lang).result;
    view! {
        <div class="sheet">
            <h1>{words.not_yet}</h1>
            <p>{words.not_yet_about}</p>
        </div>
    }
}

#[component]
fn Published(
    lang: Lang,
    path: String,
    result: ResultView,
    on: Option<String>,
    until: Option<String>,
) -> impl IntoView {
    let words = &words(lang).result;
    let written_in = result.lang.tag();
    let names: Vec<String> = result.values.iter().map(|value| value.name.clone()).collect();
    let values = result.values.into_iter().enumerate().map(|(index, value)| {
        view! { <Value lang=lang written_in=written_in path=path.clone() index=index value=value /> }
            .into_any()
    });
    view! {
        <hgroup class="result-head">
            {(!result.organisation.is_empty()).then(|| view! { <p class="organisation">{result.organisation}</p> }.into_any())}
            <h1 lang=written_in>{result.title}</h1>
            {on.map(|date| view! { <p class="published-on">{(words.published)(&date)}</p> }.into_any())}
        </hgroup>
        <div class="poster-and-downloads">
            <img
                class="poster"
                src=format!("{path}/verdiplakat.png")
                width="1588"
                height="1123"
                alt=(words.poster_alt)(&names.join(", "))
            />
            <Downloads lang=lang path=path.clone() until=until />
        </div>
        {values.collect_view()}
        <NextSteps lang=lang written_in=written_in steps=result.next_steps />
    }
}

#[component]
fn NextSteps(lang: Lang, written_in: &'static str, steps: Vec<NextStep>) -> impl IntoView {
    let words = &words(lang).common;
    if steps.is_empty() {
        return None;
    }
    let rows = steps.into_iter().map(|NextStep { what, who, when }| {
        view! {
            <tr lang=written_in>
                <th scope="row">{what}</th>
                <td data-column=words.who>{who}</td>
                <td data-column=words.when>{when}</td>
            </tr>
        }
        .into_any()
    });
    Some(
        view! {
            <section class="follow-up">
                <h2 id="next-steps">{words.what_next}</h2>
                <table aria-labelledby="next-steps">
                    <thead>
                        <tr>
                            <th scope="col">{words.what}</th>
                            <th scope="col">{words.who}</th>
                            <th scope="col">{words.when}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </section>
        }
        .into_any(),
    )
}
