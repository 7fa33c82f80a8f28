//! The front page.

use domain::Lang;
use leptos::prelude::*;

use crate::Meta;

#[derive(Clone)]
pub struct StartProps {
    pub lang: Lang,
    /// A workshop was deleted a moment ago.
    pub deleted: bool,
}

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: "Verdiverksted", class: "start", refresh: None }
}

#[component]
pub fn StartPage(props: StartProps) -> impl IntoView {
    view! { <main><h1>{props.lang.tag()}</h1></main> }
}
