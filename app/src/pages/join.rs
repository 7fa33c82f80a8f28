//! «Bli med»: who will see what, which service, and in.

use domain::Lang;
use leptos::prelude::*;

use crate::{Fault, Meta};

/// What a newcomer may know of a workshop before joining it.
#[derive(Clone)]
pub struct JoinCard {
    pub title: String,
    pub organisation: String,
    pub services: Vec<String>,
    /// Without the hyphen.
    pub code: String,
    pub open: bool,
}

#[derive(Clone)]
pub struct JoinProps {
    pub lang: Lang,
    /// None when no code was given, or the code is unknown.
    pub card: Option<JoinCard>,
    /// What was typed, if it led nowhere.
    pub typed: Option<String>,
    pub fault: Option<Fault>,
}

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: "Verdiverksted", class: "start", refresh: None }
}

#[component]
pub fn JoinPage(props: JoinProps) -> impl IntoView {
    view! { <main><h1>{props.card.map(|card| card.title)}</h1></main> }
}
