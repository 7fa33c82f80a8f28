//! The verdiplakat, and the sheets, matrix and list that go with it: made by the program for documents.

use domain::ResultView;
use printing::{Paper, Print, What};

use super::{engine::Engine, file::File, rehearsal::marked};

/// The picture of the poster, in pixels per inch of A3.
const DPI: u16 = 120;
const PREVIEW_DPI: u16 = 75;
/// Its name.
pub const PICTURE: &str = "verdiplakat.png";
/// What a file is of, and for which printer.
#[derive(Clone, Copy)]
pub enum Make {
    Picture,
    Document(What, Paper, Print),
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
        (PICTURE, Picture),
    ];
    let spoken = result.values.iter().enumerate().filter(|(_, value)| !value.is_bare());
    let sheets = spoken.flat_map(|(value, _)| {
        let sheet = |paper: Paper| {
            let name = format!("plansje-{}-{}.pdf", value + 1, paper.name());
            (name, Document(What::Sheet { value }, paper, Office))
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

/// What the file of this name is, if it is one of these.
pub fn named(result: &ResultView, name: &str) -> Option<Make> {
    files(result).into_iter().find(|(own, _)| own == name).map(|(_, make)| make)
}

/// The poster while it is being chosen: as wide as a page shows it, and quick.
///
/// # Errors
/// It could not be made.
pub async fn preview(engine: &Engine, result: &ResultView) -> anyhow::Result<File> {
    let bytes = engine.png(&marked(result.clone()), PREVIEW_DPI).await?;
    Ok(File { name: "plakat.png".to_owned(), kind: "image/png", attached: false, bytes })
}

/// The file of this name.
///
/// # Errors
/// It could not be made.
pub async fn file(engine: &Engine, result: &ResultView, name: &str, make: Make) -> anyhow::Result<File> {
    let (kind, attached, bytes) = match make {
        Make::Picture => ("image/png", false, engine.png(result, DPI).await?),
        Make::Document(what, paper, print) => {
            ("application/pdf", true, engine.pdf(result, what, paper, print).await?)
        }
    };
    Ok(File { name: name.to_owned(), kind, attached, bytes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use domain::{Kind, ResultText, ResultValue};

    #[tokio::test]
    async fn every_name_is_a_file_and_no_other_is() {
        let text = ResultText { kind: Kind::Norm, words: "Lytte".into(), support: Some(3), on_poster: true };
        let value = ResultValue { name: "Mot".into(), texts: vec![text], ..ResultValue::default() };
        // Nothing was chosen of the second: it has no sheet, and the third keeps its number.
        let bare = ResultValue { name: "Ro".into(), ..ResultValue::default() };
        let result = ResultView { values: vec![value.clone(), bare, value], ..ResultView::default() };
        let (names, engine) = (names(&result), testing::engine());
        assert_eq!(names.len(), 5 + 2 * 2 + 3);
        for name in &names {
            let make = named(&result, name).expect("is made here");
            let file = file(&engine, &result, name, make).await.expect("can be made");
            assert!(file.bytes.len() > 1_000 && file.name == *name, "{name}");
        }
        for name in [
            "plansje-0-a3.pdf",
            "plansje-2-a3.pdf",
            "plansje-4-a4.pdf",
            "plansje-1-a3-trykkeri.pdf",
            "verdiplakat-a5.pdf",
        ] {
            assert!(named(&result, name).is_none(), "{name}");
        }
    }
}
