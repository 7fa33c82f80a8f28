//! The verdiplakat.

use domain::ResultView;
use poster::Paper;

use super::File;

/// What can be made of this result, in the order shown.
pub fn names(_: &ResultView) -> Vec<String> {
    ["verdiplakat-a3.pdf", "verdiplakat-a4.pdf", "verdiplakat.png"].map(str::to_owned).to_vec()
}

pub fn file(result: &ResultView, name: &str) -> anyhow::Result<Option<File>> {
    let (kind, attached, bytes) = match name {
        "verdiplakat-a3.pdf" => ("application/pdf", true, poster::pdf(result, Paper::A3)?),
        "verdiplakat-a4.pdf" => ("application/pdf", true, poster::pdf(result, Paper::A4)?),
        "verdiplakat.png" => ("image/png", false, poster::png(result)?),
        _ => return Ok(None),
    };
    Ok(Some(File { name: name.to_owned(), kind, attached, bytes }))
}
