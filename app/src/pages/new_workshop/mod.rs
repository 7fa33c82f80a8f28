//! «Nytt verksted»: a preset, edited, and made.

use domain::{Lang, presets::Preset};
use leptos::prelude::*;

use crate::Meta;

#[derive(Clone)]
pub struct NewProps {
    pub lang: Lang,
    pub preset: Preset,
}

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: "Verdiverksted", class: "start", refresh: None }
}

#[component]
pub fn NewPage(props: NewProps) -> impl IntoView {
    view! { <main><h1>{props.preset.tag()}</h1></main> }
}
