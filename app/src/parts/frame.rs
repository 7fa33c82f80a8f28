//! The calm frame around the pages outside the room.

use domain::Lang;
use leptos::prelude::*;
use words::words;

use crate::parts::{Keeps, Languages};

/// Who runs this server, as its settings say.
#[derive(Clone, Default)]
pub struct Operator {
    /// Who answers for what people write, and how they are reached.
    pub responsible: Option<String>,
    /// Address of their accessibility statement.
    pub accessibility: Option<String>,
}

/// The product's name, the languages, and the page. `back` is the path of the page, for a choice of
/// language; a page that cannot be loaded twice has none, nor a way out by the name.
/// `keeps`: see [`Languages`].
#[component]
pub fn Frame(
    lang: Lang,
    #[prop(into)] back: Option<String>,
    #[prop(optional_no_strip)] keeps: Option<Keeps>,
    children: Children,
) -> impl IntoView {
    let words = words(lang);
    let name = words.common.product;
    let accessibility = use_context::<Operator>().and_then(|operator| operator.accessibility);
    let wordmark = match back {
        Some(_) => view! { <a class="wordmark" href="/">{name}</a> }.into_any(),
        None => view! { <p class="wordmark">{name}</p> }.into_any(),
    };
    view! {
        <header class="masthead">
            {wordmark} {back.map(|back| view! { <Languages lang=lang back=back keeps=keeps /> }.into_any())}
        </header>
        <main>{children()}</main>
        <footer class="imprint">
            <a href="/personvern">{words.privacy.title}</a>
            {accessibility.map(|address| view! { <a href=address>{words.privacy.accessibility}</a> }.into_any())}
        </footer>
    }
}
