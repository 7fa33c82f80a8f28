//! The document around every page.

use leptos::prelude::*;

/// `title` is static because nothing a person wrote may end up in it.
pub fn shell<Body: IntoView + 'static>(
    options: &LeptosOptions,
    lang: &'static str,
    title: &'static str,
    body: Body,
) -> impl IntoView + use<Body> {
    view! {
        <!DOCTYPE html>
        <html lang=lang>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>{title}</title>
                <link rel="stylesheet" href="/pkg/verdiverksted.css" />
                <HydrationScripts options=options.clone() islands=true />
            </head>
            <body>{body}</body>
        </html>
    }
}
