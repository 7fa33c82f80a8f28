//! The files that leaders can take away, each made from the published result and nothing else.

pub mod clouds;
mod lists;
mod posters;

use domain::ResultView;

/// What a file holds, and how it is called.
pub struct File {
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
    /// Saved to disk rather than shown.
    pub attached: bool,
    pub bytes: Vec<u8>,
}

/// The file of this name; `None` when there is none. All computing: call it on a thread that may block.
///
/// # Errors
/// A document could not be made.
pub fn of_result(result: &ResultView, name: &str) -> anyhow::Result<Option<File>> {
    for make in [posters::file, lists::file, clouds::file] {
        if let Some(made) = make(result, name)? {
            return Ok(Some(made));
        }
    }
    Ok(None)
}
