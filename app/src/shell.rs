//! The document around every page.

use domain::Lang;
use leptos::{nonce::use_nonce, prelude::*};

/// What a page says about itself in the document's head. `title` is static because nothing a person
/// wrote may end up there: Leptos writes titles raw.
#[derive(Clone, Copy)]
pub struct Meta {
    pub lang: Lang,
    pub title: &'static str,
    /// Names the page for its styles: `phone`, `facilitator`, `screen`, …
    pub class: &'static str,
    /// Seconds between reloads for browsers without JavaScript; none on pages with a text field.
    pub refresh: Option<u32>,
    /// What wakes the page; none where there is nothing to wake.
    pub bundle: Option<Bundle>,
}

/// What a participant's page needs before the wasm has come, or without it.
const PHONE_SCRIPTS: &str =
    concat!(include_str!("pages/phone/sending/typing.js"), include_str!("pages/phone/composing.js"));

/// The wasm that a page downloads.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Bundle {
    /// The participant's page alone.
    Phone,
    /// Everything.
    Host,
}

/// `options` name the bundle's files.
pub fn shell<Body: IntoView + 'static>(
    options: &LeptosOptions,
    meta: Meta,
    body: Body,
) -> impl IntoView + use<Body> {
    view! {
        <!DOCTYPE html>
        <html lang=meta.lang.tag() class=format!("of-{}", meta.class)>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <title inner_html=meta.title></title>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="stylesheet" href="/pkg/verdiverksted.css" />
                {meta
                    .refresh
                    .map(|seconds| {
                        view! {
                            <noscript>
                                <meta http-equiv="refresh" content=seconds.to_string() />
                            </noscript>
                        }
                    })}
                {(meta.bundle == Some(Bundle::Phone))
                    .then(|| view! { <script nonce=use_nonce() inner_html=PHONE_SCRIPTS></script> })}
                {matches!(meta.class, "phone" | "screen").then(|| view! { <script src="/lit.js" defer></script> })}
                {meta
                    .bundle
                    .map(|_| {
                        view! {
                            <script nonce=use_nonce() inner_html=include_str!("wake.js")></script>
                            <HydrationScripts options=options.clone() />
                        }
                    })}
            </head>
            <body class=meta.class>{body}</body>
        </html>
    }
}
