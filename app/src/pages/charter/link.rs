//! A link to it that was just made, shown once.

use domain::{CharterId, Lang};
use leptos::prelude::*;
use words::words;

use crate::{
    Asleep, CharterLink,
    pages::link::{Letter, LinkToKeep, file, name_of_file},
    parts::Frame,
};

#[derive(Clone)]
pub struct LinkProps {
    pub charter: CharterId,
    pub lang: Lang,
    pub opens: CharterLink,
    pub title: String,
    /// The whole secret address.
    pub url: String,
}

#[component]
pub fn LinkPage(props: LinkProps) -> impl IntoView {
    let LinkProps { charter, lang, opens, title, url } = props;
    let (of, charters) = (opens.words(lang), &words(lang).charter);
    let letter = (opens == CharterLink::Reader).then(|| Letter {
        subject: charters.letter_subject.to_owned(),
        text: (charters.letter)(&title, &url),
    });
    let keep = LinkToKeep {
        lang,
        label: of.label.to_owned(),
        qr_about: of.qr_about.to_owned(),
        qr: format!("/h/{charter}/lenke.svg"),
        file: file(lang, of, opens == CharterLink::Holder, &title, &url),
        name: name_of_file(of.label, &title),
        letter,
        onward: format!("/h/{charter}"),
        onward_to: charters.onward.to_owned(),
        url,
    };
    view! {
        <Frame lang=lang back=None>
            <div class="sheet">
                <h1>{of.title}</h1>
                <p>
                    <strong>{title}</strong>
                </p>
                <p class="lead">{words(lang).link.about}</p>
                <p>{of.may}</p>
                <Asleep props=keep />
            </div>
        </Frame>
    }
}
