//! What documents of one design have in common, whatever is said in them.

use domain::{Lang, ResultView};
use printing::{Paper, Print, Tones, tones};
use serde::Serialize;
use words::{poster::Labels, words};

/// Apart from a document's data: typst reads once what knows only this, and not again for every document.
#[derive(Serialize)]
pub struct Look {
    paper: &'static str,
    portrait: bool,
    /// For the print shop.
    bleed: bool,
    tones: &'static Tones,
    lang: &'static str,
    region: &'static str,
    labels: &'static Labels,
}

impl Look {
    pub fn new(shown: &ResultView, paper: Paper, portrait: bool, print: Print) -> Look {
        let lang = shown.lang;
        Look {
            paper: paper.name(),
            portrait,
            bleed: print == Print::Shop,
            tones: tones(shown.design.palette),
            lang: lang.tag(),
            region: if lang == Lang::En { "gb" } else { "no" },
            labels: &words(lang).poster,
        }
    }
}
