//! A secret link that was just made, shown once.

mod keep;

use domain::{Lang, WorkshopId};
use leptos::prelude::*;
use words::words;

use crate::{Asleep, Bundle, ByLink, Meta, parts::Frame};
pub use keep::LinkToKeep;

#[derive(Clone)]
pub struct LinkProps {
    pub workshop: WorkshopId,
    pub lang: Lang,
    pub opens: ByLink,
    /// The whole secret address.
    pub url: String,
}

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: words(lang).link.links, class: "start", refresh: None, bundle: Some(Bundle::Host) }
}

#[component]
pub fn LinkPage(props: LinkProps) -> impl IntoView {
    let LinkProps { workshop, lang, opens, url } = props;
    let words = &words(lang).link;
    let of = opens.words(lang);
    let file = file(lang, opens, &url);
    let qr = format!("/f/{workshop}/lenke.svg");
    view! {
        <Frame lang=lang back=None>
            <div class="sheet">
                <h1>{of.title}</h1>
                <p class="lead">{words.about}</p>
                <p>{of.may}</p>
                <Asleep props=LinkToKeep { lang, opens, url, qr, file, onward: format!("/f/{workshop}") } />
            </div>
        </Frame>
    }
}

/// The link as a small page to keep, in a `data:` address: that can be saved without a secure context,
/// and without JavaScript.
fn file(lang: Lang, opens: ByLink, url: &str) -> String {
    let words = opens.words(lang);
    // What it may is said to the facilitator. Others' links are handed on.
    let about = if opens == ByLink::Facilitator { words.may } else { "" };
    let page = format!(
        "<!DOCTYPE html><html lang=\"{}\"><meta charset=\"utf-8\"><title>{label}</title><h1>{label}</h1><p>{about}</p><p><a href=\"{url}\">{url}</a></p></html>",
        lang.tag(),
        label = words.label,
    );
    let encoded: String = page
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect();
    format!("data:text/html;charset=utf-8,{encoded}")
}
