//! The leader's page as one file that asks nobody for anything, and the index of all files.

use std::sync::Arc;

use app::pages::result::{Files, Index, Offer, Published};
use base64::{Engine, prelude::BASE64_STANDARD};
use domain::{Lang, ResultView};
use leptos::prelude::*;
use words::words;

use super::{clouds, file::Made};

pub const NAME: &str = "verdier.html";

pub fn names(_: &ResultView) -> Vec<String> {
    vec![NAME.to_owned()]
}

/// The files whose pictures stand in the page, of those there are.
pub fn is_picture(name: &str) -> bool {
    name == "verdiplakat.png" || name.ends_with(".svg")
}

/// The page, with these pictures in it.
pub fn html(result: &Arc<ResultView>, pictures: &[Made], style: &str) -> String {
    let within = pictures.iter().map(|picture| {
        let data = BASE64_STANDARD.encode(&picture.bytes);
        (picture.name.clone(), format!("data:{};base64,{data}", picture.kind))
    });
    let files = Arc::new(Files { within: within.collect(), ..Files::default() });
    let (lang, result, clouds) = (result.lang, result.clone(), Arc::new(clouds::words(result)));
    let title = result.title.clone();
    document(lang, &title, style, move || {
        view! { <Published lang=lang result=result files=files clouds=clouds until=None /> }.into_any()
    })
}

/// The index of these files, to lie beside them.
pub fn index(result: &Arc<ResultView>, files: &[Made], style: &str) -> (&'static str, String) {
    let offers = files.iter().map(|made| Offer { name: made.name.clone(), bytes: Some(made.bytes.len()) });
    let beside = Files { offers: offers.collect(), ..Files::default() };
    let (lang, result) = (result.lang, result.clone());
    let title = result.title.clone();
    let page = document(lang, &title, style, move || {
        view! { <Index lang=lang result=result files=Arc::new(beside) /> }.into_any()
    });
    (words(lang).files.index_name, page)
}

/// It may show its own pictures and style, and do nothing else, whatever stands in it.
fn document(lang: Lang, title: &str, style: &str, body: impl FnOnce() -> AnyView) -> String {
    const POLICY: &str = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
    let body = Owner::new().with(|| body().to_html());
    let title = html_escape::encode_text(title);
    let tag = lang.tag();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{tag}\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{title}</title><style>{style}</style></head>\
         <body class=\"result\"><main>{body}</main></body></html>\n"
    )
}
