//! Puls: its holder's page of it, where it is answered, and what everybody sees when a round is over.

mod answer;
mod begin;
mod begun;
mod letter;
mod manage;
mod opened;
mod props;
mod result;
mod round;
mod wall;

use domain::{Asked, Lang, PulseQuestion};
use words::words;

use super::{holder_meta, meta as charter_meta};
use crate::Meta;
pub use answer::{AnswerPage, AnswerProps, AnswerState};
pub use begun::Begun;
pub use manage::PulsePage;
pub use props::{PulseProps, ReadersLink};
pub use result::{open, results};
pub use round::{AGAIN, OpenRound, path, to_wall};
pub use wall::{PulseWallPage, PulseWallProps, Showing, wall_meta};

/// Where a round is begun and ended.
pub fn manage_meta(lang: Lang) -> Meta {
    Meta { title: words(lang).pulse.title, ..holder_meta(lang) }
}

/// Where it is answered.
pub fn answer_meta(lang: Lang) -> Meta {
    Meta { title: words(lang).pulse.title, class: "start", ..charter_meta(lang) }
}

/// What is asked about, in words: the norm, which is in the charter's language, or what is said of meetings.
fn said(lang: Lang, question: &PulseQuestion) -> String {
    match question.asked {
        Asked::Norm(_) => question.words.clone(),
        Asked::Meetings(of) => words(lang).pulse.of_meetings(of).1.to_owned(),
    }
}

/// What stands over questions that belong together: a core value, or what of meetings is asked.
fn over(lang: Lang, question: &PulseQuestion) -> String {
    match question.asked {
        Asked::Norm(_) => question.value.clone(),
        Asked::Meetings(of) => words(lang).pulse.of_meetings(of).0.to_owned(),
    }
}

/// In which language that is written.
fn written_in(lang: Lang, charter: Lang, question: &PulseQuestion) -> &'static str {
    match question.asked {
        Asked::Norm(_) => charter.tag(),
        Asked::Meetings(_) => lang.tag(),
    }
}
