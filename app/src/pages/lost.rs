//! When there is nothing here: an unknown code, a link that is not this device's, a deleted workshop.

use domain::Lang;
use leptos::prelude::*;

use crate::{Meta, parts::Frame, words::words};

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: words(lang).start.lost, class: "start", refresh: None, bundle: None }
}

#[component]
pub fn LostPage(lang: Lang) -> impl IntoView {
    let words = &words(lang).start;
    view! {
        <Frame lang=lang back=Some("/".to_owned())>
            <div class="sheet">
                <h1>{words.lost}</h1>
                <p>{words.lost_about}</p>
                <a class="button primary" href="/">
                    {words.home}
                </a>
            </div>
        </Frame>
    }
}
