//! When there is nothing here: an unknown code, a link that is not this device's, a deleted workshop.

use domain::Lang;
use leptos::prelude::*;

use crate::Meta;

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: "Verdiverksted", class: "start", refresh: None }
}

#[component]
pub fn LostPage(lang: Lang) -> impl IntoView {
    view! { <main><h1>{lang.tag()}</h1></main> }
}
