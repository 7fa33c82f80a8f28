//! The verdiplakat, and the sheets, matrix and list that go with it.

use domain::{Orientation, ResultView};
use poster::{Paper, Print, What};

use super::{File, clouds};

/// The picture of the poster, in pixels per inch of A3.
const DPI: u16 = 120;
const PREVIEW_DPI: u16 = 75;

/// The files of a result, in the order to show them.
pub fn names(result: &ResultView) -> Vec<String> {
    let poster =
        ["a3.pdf", "a4.pdf", "a3-trykkeri.pdf", "a4-trykkeri.pdf"].map(|end| format!("verdiplakat-{end}"));
    let sheets =
        (1..=result.values.len()).flat_map(|n| ["a3", "a4"].map(|size| format!("plansje-{n}-{size}.pdf")));
    let rest = ["verdiplakat.png", "kulturmatrise-a3.pdf", "kulturmatrise-a4.pdf", "normliste.pdf"];
    let (picture, rest) = rest.split_at(1);
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    poster.into_iter().chain(owned(picture)).chain(sheets).chain(owned(rest)).collect()
}

/// The poster while it is being chosen: as wide as a page shows it, and quick.
///
/// # Errors
/// It could not be made.
pub fn preview(result: &ResultView) -> anyhow::Result<Vec<u8>> {
    Ok(poster::png(result, PREVIEW_DPI)?)
}

pub fn file(result: &ResultView, name: &str) -> anyhow::Result<Option<File>> {
    if !names(result).iter().any(|held| held == name) {
        return Ok(None);
    }
    let file = |kind, attached, bytes| File { name: name.to_owned(), kind, attached, bytes };
    Ok(Some(match name.strip_suffix(".pdf") {
        Some(stem) => file("application/pdf", true, document(result, stem)?),
        None => file("image/png", false, poster::png(result, DPI)?),
    }))
}

/// `stem` is one of [`names`], without its ending.
fn document(result: &ResultView, stem: &str) -> anyhow::Result<Vec<u8>> {
    let (stem, print) = match stem.strip_suffix("-trykkeri") {
        Some(stem) => (stem, Print::Shop),
        None => (stem, Print::Office),
    };
    let (what, paper) = match stem.rsplit_once('-') {
        Some((what, "a3")) => (what, Paper::A3),
        Some((what, _)) => (what, Paper::A4),
        None => (stem, Paper::A4),
    };
    let sheet = what.strip_prefix("plansje-").and_then(|number| number.parse::<usize>().ok());
    let sheet = sheet.and_then(|number| number.checked_sub(1));
    if let Some((value, of)) = sheet.and_then(|value| Some((value, result.values.get(value)?))) {
        let wide = result.design.orientation == Orientation::Landscape;
        let cloud = clouds::on_sheet(of, wide);
        return Ok(poster::pdf(result, What::Sheet { value, cloud: Some(&cloud) }, paper, print)?);
    }
    let what = match what {
        "kulturmatrise" => What::Matrix,
        "normliste" => What::NormList,
        _ => What::Poster,
    };
    Ok(poster::pdf(result, what, paper, print)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Kind, ResultText, ResultValue};

    #[test]
    fn every_name_is_a_file_and_no_other_is() {
        let text = ResultText { kind: Kind::Norm, words: "Lytte".into(), support: Some(3), on_poster: true };
        let value = ResultValue { name: "Mot".into(), texts: vec![text], ..ResultValue::default() };
        let result = ResultView { values: vec![value.clone(), value], ..ResultView::default() };
        let names = names(&result);
        assert_eq!(names.len(), 5 + 2 * 2 + 3);
        for name in &names {
            let made = file(&result, name).expect("can be made");
            assert!(made.is_some_and(|file| file.bytes.len() > 1_000 && file.name == *name), "{name}");
        }
        for name in
            ["plansje-0-a3.pdf", "plansje-3-a4.pdf", "plansje-1-a3-trykkeri.pdf", "verdiplakat-a5.pdf"]
        {
            assert!(file(&result, name).expect("is looked for").is_none(), "{name}");
        }
    }
}
