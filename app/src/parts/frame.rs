//! The calm frame around the pages outside the room.

use domain::Lang;
use leptos::prelude::*;

use crate::{parts::Languages, words::words};

/// The product's name, the languages, and the page. `back` is the path of the page, for a choice of
/// language; a page that cannot be loaded twice has none, nor a way out by the name.
#[component]
pub fn Frame(lang: Lang, #[prop(into)] back: Option<String>, children: Children) -> impl IntoView {
    let name = words(lang).common.product;
    let wordmark = match back {
        Some(_) => view! { <a class="wordmark" href="/">{name}</a> }.into_any(),
        None => view! { <p class="wordmark">{name}</p> }.into_any(),
    };
    view! {
        <header class="masthead">
            {wordmark} {back.map(|back| view! { <Languages lang=lang back=back /> }.into_any())}
        </header>
        <main>{children()}</main>
    }
}
