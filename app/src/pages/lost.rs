//! When a page cannot be had: an unknown code, a link that is not this device's, a deleted workshop; or a
//! server that cannot give it now.

use domain::Lang;
use leptos::prelude::*;
use words::words;

use crate::{Fault, Meta, parts::Frame};

pub fn meta(lang: Lang, fault: &Fault) -> Meta {
    let words = &words(lang).start;
    let title = if *fault == Fault::NotFound { words.lost } else { words.not_now };
    Meta { lang, title, class: "start", refresh: None, bundle: None }
}

/// `again` is the address to try again.
#[component]
pub fn LostPage(lang: Lang, fault: Fault, again: String) -> impl IntoView {
    let words = &words(lang).start;
    let (title, about, onward) = match &fault {
        Fault::NotFound => (words.lost, words.lost_about.to_owned(), (words.home, "/".to_owned())),
        Fault::NotSaved => (words.not_now, words.not_now_about.to_owned(), (words.again, again)),
        other => (words.not_now, other.sentence(lang), (words.again, again)),
    };
    view! {
        // The workshop was deleted before its phones came back: what they kept for it goes too.
        {(fault == Fault::NotFound).then(|| view! { <script src="/forget.js" defer></script> }.into_any())}
        <Frame lang=lang back=Some("/".to_owned())>
            <div class="sheet">
                <h1>{title}</h1>
                <p>{about}</p>
                <a class="button primary" href=onward.1>
                    {onward.0}
                </a>
            </div>
        </Frame>
    }
}
