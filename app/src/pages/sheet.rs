//! A sheet of paper for each value, for those without a phone. Plain HTML: printing is the browser's.

use domain::{CoreValue, Lang, Settings, WorkshopId};
use leptos::prelude::*;
use words::{rehearsal::rehearsed, words};

use crate::{Meta, parts::Print};

/// Lines to write on.
const NORMS: usize = 7;
const TABOOS: usize = 5;

#[derive(Clone)]
pub struct SheetProps {
    pub workshop: WorkshopId,
    pub lang: Lang,
    pub settings: Settings,
}

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: "Verdiverksted", class: "sheets", refresh: None, bundle: None }
}

#[component]
pub fn SheetPage(props: SheetProps) -> impl IntoView {
    let SheetProps { workshop, lang, settings } = props;
    let sheet = &words(lang).sheet;
    let sheets = settings
        .values
        .iter()
        .map(|value| view! { <OneSheet settings=settings.clone() value=value.clone() /> });
    view! {
        <header class="no-print">
            <h1>{sheet.title}</h1>
            <p>{sheet.how}</p>
            <Print lang=lang />
            <p>
                <a href=format!("/f/{workshop}")>{sheet.back}</a>
            </p>
        </header>
        <main>{sheets.collect_view()}</main>
    }
}

/// In the language of the workshop, as all that people write.
#[component]
fn OneSheet(settings: Settings, value: CoreValue) -> impl IntoView {
    let words = words(settings.lang);
    let title = match settings.rehearsal {
        true => rehearsed(settings.lang, &settings.title),
        false => settings.title,
    };
    let lines = |count: usize| (0..count).map(|_| view! { <li></li> }).collect_view();
    view! {
        <article class="sheet" lang=settings.lang.tag()>
            <p class="sheet-where">
                {title} <span class="sheet-group">{words.sheet.group}</span>
            </p>
            <h2>{value.name}</h2>
            <p class="prompt">{value.individual_prompt}</p>
            <section class="norm">
                <h3>{words.common.norms} " – " {words.phone.write.norm_about}</h3>
                <ol>{lines(NORMS)}</ol>
            </section>
            <section class="taboo">
                <h3>{words.common.taboos} " – " {words.phone.write.taboo_about}</h3>
                <ol>{lines(TABOOS)}</ol>
            </section>
            <footer>
                <p>{words.phone.write.no_names}</p>
                <p>
                    <strong>{words.sheet.hand_in}</strong>
                </p>
            </footer>
        </article>
    }
}
