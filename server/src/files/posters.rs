//! The verdiplakat, and the sheets, matrix and list that go with it.

use domain::{Orientation, ResultView};
use poster::{Paper, Print, What};

use super::{clouds, file::File};

/// The picture of the poster, in pixels per inch of A3.
const DPI: u16 = 120;
const PREVIEW_DPI: u16 = 75;
/// What a file is of, and for which printer.
#[derive(Clone, Copy)]
enum Make {
    Picture,
    Document(What<'static>, Paper, Print),
}

/// Every file of a result, in the order to show them.
fn files(result: &ResultView) -> Vec<(String, Make)> {
    use Make::{Document, Picture};
    use Paper::{A3, A4};
    use Print::{Office, Shop};
    let own = |(name, make): (&str, Make)| (name.to_owned(), make);
    let posters = [
        ("verdiplakat-a3.pdf", Document(What::Poster, A3, Office)),
        ("verdiplakat-a4.pdf", Document(What::Poster, A4, Office)),
        ("verdiplakat-a3-trykkeri.pdf", Document(What::Poster, A3, Shop)),
        ("verdiplakat-a4-trykkeri.pdf", Document(What::Poster, A4, Shop)),
        ("verdiplakat.png", Picture),
    ];
    let sheets = (0..result.values.len()).flat_map(|value| {
        let sheet = |paper: Paper| {
            let name = format!("plansje-{}-{}.pdf", value + 1, paper.name());
            (name, Document(What::Sheet { value, cloud: None }, paper, Office))
        };
        [sheet(A3), sheet(A4)]
    });
    let lists = [
        ("kulturmatrise-a3.pdf", Document(What::Matrix, A3, Office)),
        ("kulturmatrise-a4.pdf", Document(What::Matrix, A4, Office)),
        ("normliste.pdf", Document(What::NormList, A4, Office)),
    ];
    posters.map(own).into_iter().chain(sheets).chain(lists.map(own)).collect()
}

/// The files of a result, in the order to show them.
pub fn names(result: &ResultView) -> Vec<String> {
    files(result).into_iter().map(|(name, _)| name).collect()
}

/// The poster while it is being chosen: as wide as a page shows it, and quick.
///
/// # Errors
/// It could not be made.
pub fn preview(result: &ResultView) -> anyhow::Result<Vec<u8>> {
    Ok(poster::png(result, PREVIEW_DPI)?)
}

pub fn file(result: &ResultView, name: &str) -> anyhow::Result<Option<File>> {
    let Some((name, make)) = files(result).into_iter().find(|(own, _)| own == name) else {
        return Ok(None);
    };
    let (kind, attached, bytes) = match make {
        Make::Picture => ("image/png", false, poster::png(result, DPI)?),
        Make::Document(what, paper, print) => {
            ("application/pdf", true, document(result, what, paper, print)?)
        }
    };
    Ok(Some(File { name, kind, attached, bytes }))
}

/// A sheet has its value's cloud on it.
fn document(result: &ResultView, what: What, paper: Paper, print: Print) -> anyhow::Result<Vec<u8>> {
    let wide = result.design.orientation == Orientation::Landscape;
    let cloud = match what {
        What::Sheet { value, .. } => result.values.get(value).map(|of| clouds::on_sheet(of, wide)),
        What::Poster | What::Matrix | What::NormList => None,
    };
    let what = match what {
        What::Sheet { value, .. } => What::Sheet { value, cloud: cloud.as_ref() },
        other => other,
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
