//! What a rehearsal came to is called.

use domain::Lang;

use crate::words;

/// «Prøvekjøring – Felles verdier», wherever what a rehearsal came to could be taken for a real one.
pub fn rehearsed(lang: Lang, title: &str) -> String {
    format!("{} – {title}", words(lang).poster.rehearsal)
}
