//! What was deleted, and when: for whoever has to show that it was.

use domain::{CharterId, Lang, Timestamp, WorkshopId};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use words::{date::moment, receipt::Gone, words};

use crate::{Meta, parts::Frame};

/// What was deleted. All that is left of it but its id is here, for a few minutes.
#[derive(Clone, Serialize, Deserialize)]
pub struct Receipt {
    pub of: Deleted,
    pub title: String,
    /// May be empty.
    pub organisation: String,
    pub at: Timestamp,
    /// A verdigrunnlag was kept of the workshop, and stays.
    #[serde(default)]
    pub charter_stays: bool,
}

#[derive(Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Deleted {
    Workshop(WorkshopId),
    Charter(CharterId),
}

impl Deleted {
    fn number(self) -> String {
        match self {
            Deleted::Workshop(workshop) => workshop.to_string(),
            Deleted::Charter(charter) => charter.to_string(),
        }
    }

    fn words(self, lang: Lang) -> &'static Gone {
        let words = &words(lang).receipt;
        match self {
            Deleted::Workshop(_) => &words.workshop,
            Deleted::Charter(_) => &words.charter,
        }
    }
}

pub fn meta(lang: Lang, receipt: &Receipt) -> Meta {
    Meta { lang, title: receipt.of.words(lang).title, class: "start", refresh: None, bundle: None }
}

#[component]
pub fn ReceiptPage(lang: Lang, receipt: Receipt) -> impl IntoView {
    let Receipt { of, title, organisation, at, charter_stays } = receipt;
    let (words, gone) = (&words(lang).receipt, of.words(lang));
    let rows = [
        (gone.what, title),
        (words.organisation, organisation),
        (words.deleted, moment(lang, at)),
        (words.number, of.number()),
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
                <h1>{gone.title}</h1>
                <dl class="points">{rows.collect_view()}</dl>
                <p>{if charter_stays { words.charter_stays } else { gone.gone }}</p>
                <p>{gone.backups}</p>
                <p class="notice">{words.keep}</p>
            </div>
        </Frame>
    }
}
