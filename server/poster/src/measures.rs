//! Tiltak of a verdigrunnlag, on upright A4.

use domain::{Lang, Measure, Palette, ResultView, Timestamp, norwegian_day};
use printing::{Tones, tones};
use serde::Serialize;
use words::{date, planned::cells, words};

use crate::data::printable;
use crate::document::{Forget, Pages, PosterError, laid_out, written};
use crate::world::PosterWorld;

#[derive(Serialize)]
struct Data {
    tones: &'static Tones,
    lang: &'static str,
    region: &'static str,
    organisation: String,
    heading: &'static str,
    /// Of the verdigrunnlag.
    title: String,
    as_of: String,
    date: [i64; 3],
    columns: [&'static str; 5],
    rows: Vec<[String; 5]>,
    /// Where there are none.
    none: &'static str,
}

/// As they were `at` that time, of what is shown of it. As a PDF to the standards of the poster.
pub fn measures(shown: &ResultView, measures: &[Measure], at: Timestamp) -> Result<Vec<u8>, PosterError> {
    let _forget = Forget;
    written(&pages(shown, measures, at)?)
}

/// The caller holds a [`Forget`].
fn pages(shown: &ResultView, measures: &[Measure], at: Timestamp) -> Result<Pages, PosterError> {
    let json = serde_json::to_vec(&data(shown, measures, at)).map_err(PosterError::Data)?;
    laid_out(&PosterWorld::of_measures(json))
}

fn data(shown: &ResultView, measures: &[Measure], at: Timestamp) -> Data {
    let (lang, day) = (shown.lang, norwegian_day(at));
    let said = &words(lang).measures;
    let row = |measure: &Measure| cells(lang, measure).map(|cell| printable(&cell));
    let rows: Vec<[String; 5]> = measures.iter().map(row).collect();
    let (title, organisation) = (printable(&shown.title), printable(&shown.organisation));
    Data {
        tones: tones(Palette::default()),
        lang: lang.tag(),
        region: if lang == Lang::En { "gb" } else { "no" },
        heading: said.title,
        as_of: (said.as_of)(&date::date(lang, at)),
        date: [day.year, day.month.into(), day.day.into()],
        columns: said.columns,
        none: said.none,
        organisation,
        title,
        rows,
    }
}

#[cfg(test)]
#[path = "measures_tests.rs"]
mod tests;
