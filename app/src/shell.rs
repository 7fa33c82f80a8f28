//! The document around every page.

use domain::Lang;
use leptos::{nonce::use_nonce, prelude::*};
use words::{fault, words};

/// Classes of pages that have a style sheet of their own besides.
pub const WALL: &str = "screen";
pub const MEETINGS: &str = "start meetings";
/// Pictures of the wall, on a page of the house.
pub const SLIDES: &str = "start slides-seen";

/// What a page says about itself in the document's head. `title` is static because nothing a person
/// wrote may end up there: Leptos writes titles raw.
#[derive(Clone, Copy)]
pub struct Meta {
    pub lang: Lang,
    pub title: &'static str,
    /// Names the page for its styles: `phone`, `facilitator`, `screen`, …
    pub class: &'static str,
    /// Seconds between reloads, for browsers without JavaScript. None on pages with a text field.
    pub refresh: Option<u32>,
    /// What wakes the page; none where there is nothing to wake.
    pub bundle: Option<Bundle>,
}

/// The wasm that a page downloads.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Bundle {
    /// The participant's page alone, in the page's language.
    Phone,
    /// Everything.
    Host,
}

/// Addresses of what a page is made of beside itself.
#[derive(Clone, Debug, PartialEq)]
pub struct SiteFiles {
    pub style: String,
    pub wall_style: String,
    pub meeting_style: String,
    pub script: String,
    pub wasm: String,
}

pub fn shell<Body: IntoView + 'static>(
    files: &SiteFiles,
    meta: Meta,
    body: Body,
) -> impl IntoView + use<Body> {
    let own_style = match meta.class {
        WALL | SLIDES => Some(&files.wall_style),
        MEETINGS => Some(&files.meeting_style),
        _ => None,
    };
    view! {
        <!DOCTYPE html>
        <html lang=meta.lang.tag() class=format!("of-{}", meta.class)>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <title inner_html=meta.title></title>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="stylesheet" href=files.style.clone() />
                {own_style.map(|style| view! { <link rel="stylesheet" href=style.clone() /> })}
                {meta
                    .refresh
                    .map(|seconds| {
                        view! {
                            <noscript>
                                <meta http-equiv="refresh" content=seconds.to_string() />
                            </noscript>
                        }
                    })}
                {matches!(meta.class, "phone" | WALL).then(|| view! { <script src="/lit.js" defer></script> })}
                {meta.bundle.map(|bundle| view! { <Scripts files=files.clone() bundle lang=meta.lang /> })}
            </head>
            <body class=meta.class>{body}</body>
        </html>
    }
}

/// The plain scripts of `public/`, which follow the room and keep the page right where no wasm does; and what fetches
/// the wasm and hands it to them. The plain ones are told the few sentences that they may have to say.
#[component]
fn Scripts(files: SiteFiles, bundle: Bundle, lang: Lang) -> impl IntoView {
    let SiteFiles { script, wasm, .. } = files;
    let wake = format!("import('{script}').then(wasm => room.wake(wasm, '{wasm}'), () => room.dead())");
    let (nonce, composing) = (use_nonce(), use_nonce());
    view! {
        <link rel="modulepreload" href=script crossorigin=nonce.clone() />
        <link rel="preload" href=wasm r#as="fetch" r#type="application/wasm" crossorigin=nonce.clone() />
        <script nonce=nonce.clone() inner_html=include_str!("wake.js")></script>
        <script src="/send.js" defer></script>
        <script
            src="/alive.js"
            defer
            data-lost=words(lang).common.lost_contact
            data-unreachable=fault::in_language(lang, fault::UNREACHABLE)
            data-blocked=fault::in_language(lang, fault::BLOCKED)
        ></script>
        <script src="/follow.js" defer></script>
        {(bundle == Bundle::Phone)
            .then(|| {
                view! {
                    <script nonce=composing inner_html=include_str!("pages/phone/composing.js")></script>
                    <script src="/typing.js" defer></script>
                    <script src="/seat.js" defer></script>
                }
            })}
        <script type="module" nonce=nonce inner_html=wake></script>
    }
}
