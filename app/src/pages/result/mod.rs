//! The leader's page: the published result, and what can be downloaded.

use domain::{Lang, ResultView, WorkshopId};
use leptos::prelude::*;

use crate::Meta;

#[derive(Clone)]
pub struct ResultProps {
    pub workshop: WorkshopId,
    pub lang: Lang,
    /// None until it is published.
    pub result: Option<ResultView>,
    /// When all is deleted, as a date in this language.
    pub delete_date: Option<String>,
}

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: "Verdiverksted", class: "result", refresh: None }
}

#[component]
pub fn ResultPage(props: ResultProps) -> impl IntoView {
    view! { <main><h1>{props.result.map(|result| result.title)}</h1></main> }
}
