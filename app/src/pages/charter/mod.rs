//! The verdigrunnlag: what everybody reads, what its holder has before them, and the ways in. Nothing here lives: plain
//! pages with plain forms.

mod calendar;
mod holder;
pub mod import;
pub mod link;
mod planned;
mod reader;

use domain::Lang;
use words::words;

use crate::{Bundle, Meta};
pub use holder::{
    CalendarPage, CalendarProps, HolderPage, HolderProps, MeasurePage, MeasureProps, MeetingPage,
    MeetingProps,
};
pub use reader::{ReaderPage, ReaderProps};

/// The page for everybody.
pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: words(lang).charter.title, class: "result", refresh: None, bundle: None }
}

pub fn holder_meta(lang: Lang) -> Meta {
    Meta { class: "start", ..meta(lang) }
}

/// Where a link is kept, which is copied by a script.
pub fn link_meta(lang: Lang) -> Meta {
    Meta { class: "start", bundle: Some(Bundle::Host), ..meta(lang) }
}
