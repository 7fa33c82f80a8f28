//! How one file is made that the server makes itself.

use std::sync::Arc;

use domain::ResultView;

use super::{
    clouds::{self, LaidOut},
    edition::ALL,
    file::{File, Made},
    lists, page,
};

/// What files are made of, besides others.
pub struct Means {
    pub result: Arc<ResultView>,
    pub clouds: Arc<LaidOut>,
    /// The style sheet, for those that are pages.
    pub style: Arc<str>,
}

/// All computing: call it on a thread that may block. `others`: what it is made of, if it is made of files.
///
/// # Errors
/// A document could not be made.
pub fn compute(means: &Means, name: &str, others: &[Made]) -> anyhow::Result<File> {
    let Means { result, clouds: laid_out, style } = means;
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
        _ => {
            let made = match lists::file(result, name)? {
                None => clouds::file(result, name, others, laid_out)?,
                made => made,
            };
            made.ok_or_else(|| anyhow::anyhow!("{name} is listed, and made by nobody"))
        }
    }
}
