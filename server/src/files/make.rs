//! How one file is made that the server makes itself.

use std::sync::Arc;

use domain::ResultView;

use super::{
    clouds,
    edition::ALL,
    file::{File, Made},
    lists, page,
};

/// All computing: call it on a thread that may block. `others`: what it is made of, if it is made of files. `style`: the
/// style sheet, for those that are pages.
///
/// # Errors
/// A document could not be made.
pub fn compute(result: &Arc<ResultView>, name: &str, others: &[Made], style: &str) -> anyhow::Result<File> {
    match name {
        ALL => {
            let (index, page) = page::index(result, others, style);
            let files = others.iter().map(|made| (made.name.as_str(), &*made.bytes));
            let all = std::iter::once((index, page.as_bytes())).chain(files);
            let bytes = ::lists::bundle(result.published_at, all)?;
            Ok(File { name: name.to_owned(), kind: "application/zip", attached: true, bytes })
        }
        page::NAME => {
            let bytes = page::html(result, others, style).into_bytes();
            Ok(File { name: name.to_owned(), kind: "text/html; charset=utf-8", attached: true, bytes })
        }
        _ => of_result(result, name)?.ok_or_else(|| anyhow::anyhow!("{name} is listed, and made by nobody")),
    }
}

/// The file of this name, of those that need no other; `None` when there is none.
fn of_result(result: &ResultView, name: &str) -> anyhow::Result<Option<File>> {
    for make in [lists::file, clouds::file] {
        if let Some(made) = make(result, name)? {
            return Ok(Some(made));
        }
    }
    Ok(None)
}
