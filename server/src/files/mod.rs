//! The files that leaders can take away, each made from the published result and nothing else.

pub mod clouds;
mod edition;
mod engine;
mod file;
mod lists;
mod make;
mod page;
pub mod posters;
mod rehearsal;
pub mod store;
mod title;

use domain::ResultView;

pub use edition::Edition;
pub use engine::Engine;
pub use file::{File, Ready};
pub use lists::{CALENDAR, EXCEL, WORD};
pub use posters::PICTURE as POSTER_PICTURE;
pub use title::disposition;

/// What can be made of this result, in the order shown.
pub fn names(result: &ResultView) -> Vec<String> {
    let kinds = [posters::names, lists::names, clouds::names, page::names];
    kinds.iter().flat_map(|names| names(result)).collect()
}
