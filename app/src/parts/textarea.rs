//! Text inside a `<textarea>`.

/// For a textarea's child: Leptos writes it raw on the server, where it has to be escaped, and as a text node
/// in the browser, where it must not be.
#[cfg(feature = "ssr")]
pub fn textarea_text(text: String) -> String {
    html_escape::encode_text(&text).into_owned()
}

#[cfg(not(feature = "ssr"))]
pub fn textarea_text(text: String) -> String {
    text
}
