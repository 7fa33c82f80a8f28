//! What the forms that are made of a verdigrunnlag have in common: to be filled in by hand, on upright A4.

use domain::{Lang, Lived, ResultView, norwegian_day};
use printing::{Tones, tones};
use serde::Serialize;

use crate::data::printable;

#[derive(Serialize)]
pub struct Form {
    tones: &'static Tones,
    lang: &'static str,
    region: &'static str,
    organisation: String,
    /// What the form is.
    heading: &'static str,
    /// Of the verdigrunnlag.
    title: String,
    date: [i64; 3],
    values: Vec<Value>,
}

#[derive(Serialize)]
struct Value {
    index: usize,
    name: String,
    /// In the place of norms; else empty.
    message: String,
    norms: Vec<String>,
    taboos: Vec<String>,
}

impl Form {
    pub fn new(shown: &ResultView, lived: &[Lived], heading: &'static str) -> Form {
        let (lang, day) = (shown.lang, norwegian_day(shown.published_at));
        let values: Vec<Value> = lived.iter().map(value).collect();
        let (title, organisation) = (printable(&shown.title), printable(&shown.organisation));
        Form {
            tones: tones(shown.design.palette),
            lang: lang.tag(),
            region: if lang == Lang::En { "gb" } else { "no" },
            heading,
            date: [day.year, day.month.into(), day.day.into()],
            organisation,
            title,
            values,
        }
    }
}

fn value(lived: &Lived) -> Value {
    let all = |texts: &[String]| {
        let texts = texts.iter().map(|text| printable(text));
        texts.filter(|text| !text.is_empty()).collect()
    };
    Value {
        index: lived.index,
        name: printable(&lived.name),
        message: lived.message().map(printable).unwrap_or_default(),
        norms: all(&lived.norms),
        taboos: all(&lived.taboos),
    }
}
