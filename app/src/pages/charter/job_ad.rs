//! `/v/{id}/tekster`: texts to take into a job ad and an interview, and the form of a medarbeidersamtale.

use std::sync::Arc;

use domain::{CharterId, Lang, Quote};
use leptos::prelude::*;
use words::{
    quoted::{Piece, Text},
    words,
};

use crate::parts::Frame;

#[derive(Clone)]
pub struct JobAdProps {
    pub charter: CharterId,
    pub lang: Lang,
    /// The language of the texts.
    pub written_in: Lang,
    pub title: String,
    pub quotes: Arc<Vec<Quote>>,
    /// It is its holder who looks.
    pub holds: bool,
}

#[component]
pub fn JobAdPage(props: JobAdProps) -> impl IntoView {
    let JobAdProps { charter, lang, written_in, title, quotes, holds } = props;
    let all = words(lang);
    let said = &all.job_ad;
    let texts = Text::ALL.map(|text| one(lang, written_in, text, &quotes));
    let choose = holds.then(|| {
        view! {
            <p>
                <a class="button" href=format!("/h/{charter}/tekster")>
                    {said.choose}
                </a>
            </p>
        }
        .into_any()
    });
    view! {
        <Frame lang=lang back=Some(format!("/v/{charter}/tekster"))>
            <div class="sheet everyday-texts">
                <hgroup>
                    <p class="organisation">
                        <a href=format!("/v/{charter}")>{all.charter.title}</a>
                        " – "
                        <span lang=written_in.tag()>{title}</span>
                    </p>
                    <h1>{said.heading}</h1>
                </hgroup>
                <p>{said.about}</p>
                <section class="everyday" aria-labelledby="utlysning">
                    <h2 id="utlysning">{said.ad}</h2>
                    <p class="notice">{said.binding}</p>
                    {choose}
                    {texts.into_iter().collect_view()}
                    <p class="planned-files">
                        <a href=format!("/v/{charter}/utlysningstekst.docx") download>
                            {said.word}
                        </a>
                    </p>
                </section>
                {talk(lang, charter)}
            </div>
            <script src="/copy.js" defer></script>
        </Frame>
    }
}

/// It stands there to be selected; the button is a script's.
fn one(lang: Lang, written_in: Lang, text: Text, quotes: &[Quote]) -> AnyView {
    let said = &words(lang).job_ad;
    let id = format!("tekst-{}", text as usize);
    let heading = format!("{id}-tittel");
    let pieces: Vec<AnyView> = text.pieces(written_in, quotes).into_iter().map(piece).collect();
    view! {
        <h3 id=heading.clone()>{text.title(lang)}</h3>
        <div class="quotable" id=id.clone() lang=written_in.tag()>
            {pieces}
        </div>
        <div class="everyday-files">
            <button
                type="button"
                hidden=true
                data-copies=id
                data-copied=said.copied
                data-selected=said.selected
                aria-describedby=heading
            >
                {said.copy}
            </button>
            <span role="status"></span>
        </div>
    }
    .into_any()
}

/// The marks of a list are letters, so that they are copied.
fn piece(piece: Piece) -> AnyView {
    match piece {
        Piece::Said(said) => view! { <p>{said}</p> }.into_any(),
        Piece::Name(name) => view! {
            <p class="of-value">
                <strong>{name}</strong>
            </p>
        }
        .into_any(),
        Piece::Norms(norms) => {
            let norms = norms.into_iter().map(|norm| view! { <li>{format!("– {norm}")}</li> }.into_any());
            view! { <ul>{norms.collect_view()}</ul> }.into_any()
        }
    }
}

fn talk(lang: Lang, charter: CharterId) -> AnyView {
    let said = &words(lang).talk;
    let file = |ending: &str, label: &'static str| {
        view! {
            <a class="button" href=format!("/v/{charter}/medarbeidersamtale.{ending}") aria-describedby="samtale" download>
                {label}
            </a>
        }
        .into_any()
    };
    view! {
        <section class="everyday" aria-labelledby="samtale">
            <h2 id="samtale">{said.title}</h2>
            <p>{said.about}</p>
            <p class="notice">{said.confidential}</p>
            <div class="everyday-files">{file("docx", said.word)} {file("pdf", said.pdf)}</div>
        </section>
    }
    .into_any()
}

/// The way there.
pub fn door(lang: Lang, charter: CharterId) -> AnyView {
    view! {
        <p>
            <a class="button" href=format!("/v/{charter}/tekster")>
                {words(lang).job_ad.title}
            </a>
        </p>
    }
    .into_any()
}
