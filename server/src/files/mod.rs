//! The files that leaders can take away, each made from the published result and nothing else.

pub mod clouds;
mod lists;
mod page;
pub mod posters;
pub mod store;
mod title;

use domain::ResultView;

pub use title::disposition;

/// What a file holds, and how it is called.
pub struct File {
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
    /// Saved to disk rather than shown.
    pub attached: bool,
    pub bytes: Vec<u8>,
}

/// Every file in one.
const ALL: &str = "alt.zip";

/// What can be made of this result, in the order shown.
pub fn names(result: &ResultView) -> Vec<String> {
    let kinds = [posters::names, lists::names, clouds::names, page::names];
    kinds.iter().flat_map(|names| names(result)).collect()
}

/// The file of this name, of those that need no other; `None` when there is none. All computing: call it on a thread
/// that may block.
///
/// # Errors
/// A document could not be made.
fn of_result(result: &ResultView, name: &str) -> anyhow::Result<Option<File>> {
    for make in [posters::file, lists::file, clouds::file] {
        if let Some(made) = make(result, name)? {
            return Ok(Some(made));
        }
    }
    Ok(None)
}
