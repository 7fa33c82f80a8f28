//! «Ta inn et verdigrunnlag»: one made from a file.

use domain::{Lang, Refusal, text::Identifying};
use leptos::prelude::*;
use words::words;

use crate::{Fault, Meta, parts::Frame};

/// Its path, which takes the file as well.
pub const PATH: &str = "/verdigrunnlag/nytt";

#[derive(Clone)]
pub struct ImportProps {
    pub lang: Lang,
    pub wrong: Option<Wrong>,
}

/// Why nothing was taken in.
#[derive(Clone)]
pub enum Wrong {
    TooLarge,
    NotOurs,
    /// The logo in it is none.
    Logo,
    /// What stands in it looks like it names somebody. The file is kept in the page, for a second press.
    LooksLike(Identifying, String),
    Fault(Fault),
}

impl Wrong {
    fn sentence(&self, lang: Lang) -> String {
        let import = &words(lang).charter.import;
        match self {
            Wrong::TooLarge => import.too_large.to_owned(),
            Wrong::NotOurs => import.not_ours.to_owned(),
            Wrong::Logo => (import.not_legal)(import.logo),
            Wrong::LooksLike(about, _) => (import.looks_like)(&words(lang).phone.write.warning(*about)),
            // There is no field of it to look at, and its meetings may be older than those that are typed.
            Wrong::Fault(Fault::Refused(Refusal::NoMeetingDay)) => (import.not_legal)(import.meeting_day),
            Wrong::Fault(Fault::Refused(Refusal::Minutes)) => (import.not_legal)(import.meeting_minutes),
            Wrong::Fault(Fault::Refused(Refusal::Unknown)) => (import.not_legal)(import.meeting_twice),
            Wrong::Fault(
                fault @ Fault::Refused(
                    Refusal::Text(_) | Refusal::ValueCount | Refusal::TooMany | Refusal::NoSuchDay,
                ),
            ) => (import.not_legal)(&fault.sentence(lang)),
            Wrong::Fault(fault) => fault.sentence(lang),
        }
    }
}

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: words(lang).charter.import.title, class: "start", refresh: None, bundle: None }
}

#[component]
pub fn ImportPage(props: ImportProps) -> impl IntoView {
    let ImportProps { lang, wrong } = props;
    let words = &words(lang).charter.import;
    let said = wrong
        .as_ref()
        .map(|wrong| view! { <p class="fault" role="alert">{wrong.sentence(lang)}</p> }.into_any());
    let again = match wrong {
        Some(Wrong::LooksLike(about, read)) => Some(
            view! {
                <form method="post" action=PATH enctype="multipart/form-data">
                    <input type="hidden" name="seen" value=format!("{about:?}") />
                    <input type="hidden" name="read" value=read />
                    <button class="danger">{words.take_anyway}</button>
                </form>
            }
            .into_any(),
        ),
        _ => None,
    };
    view! {
        <Frame lang=lang back=Some(PATH.to_owned())>
            <div class="sheet">
                <h1>{words.title}</h1>
                <p>{words.about}</p>
                {said}
                {again}
                <form method="post" action=PATH enctype="multipart/form-data">
                    <div>
                        <label for="file">{words.file}</label>
                        <input
                            id="file"
                            type="file"
                            name="file"
                            accept=".json,application/json"
                            required
                            aria-describedby="file-about"
                        />
                        <p class="hint" id="file-about">
                            {words.file_about}
                        </p>
                    </div>
                    <button class="primary">{words.take}</button>
                </form>
            </div>
        </Frame>
    }
}
