//! A secret link that was just made, shown once.

mod keep;

use domain::{Lang, Timestamp, WorkshopId};
use leptos::prelude::*;
use words::{date::date, link::Opens, words};

use crate::{Asleep, Bundle, ByLink, Meta, parts::Frame};
pub use keep::{Letter, LinkToKeep, encoded};

#[derive(Clone)]
pub struct LinkProps {
    pub workshop: WorkshopId,
    pub lang: Lang,
    pub opens: ByLink,
    /// The workshop's.
    pub title: String,
    /// When all is deleted, once that is settled.
    pub delete_at: Option<Timestamp>,
    /// The whole secret address.
    pub url: String,
}

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: words(lang).link.links, class: "start", refresh: None, bundle: Some(Bundle::Host) }
}

#[component]
pub fn LinkPage(props: LinkProps) -> impl IntoView {
    let LinkProps { workshop, lang, opens, title, delete_at, url } = props;
    let words = &words(lang).link;
    let of = opens.words(lang);
    // What it may is said to the facilitator. Others' links are handed on.
    let file = file(lang, of, opens == ByLink::Facilitator, &title, &url);
    let name = name_of_file(of.label, &title);
    let letter = (opens == ByLink::Leader).then(|| {
        let gone = delete_at.map(|at| (words.letter_deleted)(&date(lang, at)));
        let text = format!("{}{}", (words.letter)(&title, &url), gone.unwrap_or_default());
        Letter { subject: words.letter_subject.to_owned(), text }
    });
    let qr = format!("/f/{workshop}/lenke.svg");
    view! {
        <Frame lang=lang back=None>
            <div class="sheet">
                <h1>{of.title}</h1>
                <p>
                    <strong>{title}</strong>
                </p>
                <p class="lead">{words.about}</p>
                <p>{of.may}</p>
                <Asleep props=LinkToKeep {
                    lang,
                    label: of.label.to_owned(),
                    qr_about: of.qr_about.to_owned(),
                    url,
                    qr,
                    file,
                    name,
                    letter,
                    onward: format!("/f/{workshop}"),
                    onward_to: words.onward.to_owned(),
                } />
            </div>
        </Frame>
    }
}

/// «Lenke til ledere – Kultur for god samhandling.html», without what file systems give a meaning.
pub fn name_of_file(label: &str, title: &str) -> String {
    let plain = |c: char| if c.is_control() || "/\\:*?\"<>|".contains(c) { '-' } else { c };
    let title: String = title.chars().map(plain).take(60).collect();
    format!("{label} – {}.html", title.trim_matches(['.', ' ']))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The link as a small page to keep, with what it may where it is one's `own`, in a `data:` address: that can be saved without a secure context,
/// and without JavaScript.
pub fn file(lang: Lang, words: &Opens, own: bool, title: &str, url: &str) -> String {
    let about = if own { format!("<p>{}</p>", words.may) } else { String::new() };
    let page = format!(
        "<!DOCTYPE html><html lang=\"{}\"><meta charset=\"utf-8\"><title>{label} – {title}</title><h1>{label}</h1><p>{title}</p>{about}<p><a href=\"{url}\">{url}</a></p></html>",
        lang.tag(),
        label = words.label,
        title = escaped(title),
    );
    format!("data:text/html;charset=utf-8,{}", keep::encoded(&page))
}
