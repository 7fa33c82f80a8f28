//! What was deleted, and when: for whoever has to show that it was.

use domain::{Lang, Timestamp, WorkshopId};
use leptos::prelude::*;
use words::{date::moment, words};

use crate::{Meta, parts::Frame};

/// A deleted workshop. All that is left of it but its id is here, for a few minutes.
#[derive(Clone)]
pub struct Receipt {
    pub workshop: WorkshopId,
    pub title: String,
    /// May be empty.
    pub organisation: String,
    pub at: Timestamp,
}

pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: words(lang).receipt.title, class: "start", refresh: None, bundle: None }
}

#[component]
pub fn ReceiptPage(lang: Lang, receipt: Receipt) -> impl IntoView {
    let words = &words(lang).receipt;
    let Receipt { workshop, title, organisation, at } = receipt;
    let rows = [
        (words.workshop, title),
        (words.organisation, organisation),
        (words.deleted, moment(lang, at)),
        (words.number, workshop.to_string()),
    ];
    let rows = rows.into_iter().filter(|(_, said)| !said.is_empty()).map(|(what, said)| {
        view! {
            <dt>{what}</dt>
            <dd>{said}</dd>
        }
    });
    view! {
        <Frame lang=lang back=Some("/?slettet".to_owned())>
            <div class="sheet receipt">
                <h1>{words.title}</h1>
                <dl class="points">{rows.collect_view()}</dl>
                <p>{words.gone}</p>
                <p>{words.backups}</p>
                <p class="notice">{words.keep}</p>
            </div>
        </Frame>
    }
}
