//! The leader's page: the published result, and what can be downloaded.

mod clouds;
mod downloads;
mod files;
mod index;
mod print_shop;
mod published;
mod steps;
mod value;

use std::sync::Arc;

use domain::{Lang, ResultView, WorkshopId};
use leptos::prelude::*;
use words::words;

use crate::{Meta, parts::Frame};
pub use clouds::CloudWords;
pub use files::{Files, Offer};
pub use index::Index;
pub use print_shop::Colour;
pub use published::Published;
pub(super) use value::Value;

#[derive(Clone)]
pub struct ResultProps {
    pub workshop: WorkshopId,
    pub lang: Lang,
    /// It is the facilitator who looks: her address is nobody else's.
    pub leads: bool,
    /// None until it is published.
    pub result: Option<Arc<ResultView>>,
    pub files: Arc<Files>,
    pub clouds: Arc<CloudWords>,
    /// When all is deleted, as a date in this language.
    pub delete_date: Option<String>,
    /// What was published is kept beyond that.
    pub kept: bool,
}

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: words(lang).result.title, class: "result", refresh: None, bundle: None }
}

#[component]
pub fn ResultPage(props: ResultProps) -> impl IntoView {
    let ResultProps { workshop, lang, leads, result, files, clouds, delete_date, kept } = props;
    let body = match result {
        Some(result) => {
            view! { <Published lang=lang result=result files=files clouds=clouds until=delete_date /> }
                .into_any()
        }
        None => view! { <NotYet lang=lang /> }.into_any(),
    };
    view! {
        <Frame lang=lang back=Some(format!("/r/{workshop}"))>
            {leads.then(|| view! { <OnlyYours workshop=workshop lang=lang /> }.into_any())}
            {kept.then(|| view! { <Kept workshop=workshop lang=lang /> }.into_any())}
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

/// The way to what lives on.
#[component]
fn Kept(workshop: WorkshopId, lang: Lang) -> impl IntoView {
    let words = &words(lang).charter;
    view! {
        <p class="notice">
            {words.at_workshop.leaders_about} " "
            <a href=format!("/r/{workshop}/verdigrunnlag")>{words.title}</a>
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
