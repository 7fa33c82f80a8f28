//! The verdigrunnlag: what everybody reads, what its holder has before them, and the ways in. Nothing here lives: plain
//! pages with plain forms.

mod calendar;
mod holder;
pub mod import;
mod job_ad;
pub mod link;
mod meeting_template;
mod next_edition;
mod planned;
pub mod pulse;
mod reader;

use domain::Lang;
use words::words;

use crate::{Bundle, Meta};
pub use holder::{
    CalendarPage, CalendarProps, HolderPage, HolderProps, MeasurePage, MeasureProps, MeetingPage,
    MeetingProps, QuotingPage, QuotingProps,
};
pub use job_ad::{JobAdPage, JobAdProps};
pub use next_edition::{EditionPage, EditionProps};
pub use reader::{ReaderPage, ReaderProps};

/// The page for everybody.
pub fn meta(lang: Lang) -> Meta {
    Meta { lang, title: words(lang).charter.title, class: "result", refresh: None, bundle: None }
}

/// Texts for others, which are no page of anybody's result.
pub fn texts_meta(lang: Lang) -> Meta {
    Meta { class: "start", title: words(lang).job_ad.heading, ..meta(lang) }
}

pub fn holder_meta(lang: Lang) -> Meta {
    Meta { class: "start", ..meta(lang) }
}

/// Where the facilitator of its next edition publishes that.
pub fn edition_meta(lang: Lang) -> Meta {
    Meta { title: words(lang).edition.title, ..holder_meta(lang) }
}

/// Where a link is kept, which is copied by a script.
pub fn link_meta(lang: Lang) -> Meta {
    Meta { class: "start", bundle: Some(Bundle::Host), ..meta(lang) }
}
