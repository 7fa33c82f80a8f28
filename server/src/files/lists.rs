//! The norm list.

use domain::ResultView;

use super::File;

pub fn file(result: &ResultView, name: &str) -> anyhow::Result<Option<File>> {
    let (kind, bytes) = match name {
        "normliste.csv" => ("text/csv; charset=utf-8", poster::normlist::csv(result)?),
        _ => return Ok(None),
    };
    Ok(Some(File { name: name.to_owned(), kind, attached: true, bytes }))
}
