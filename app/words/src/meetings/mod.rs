//! The guide's meetings, line by line, in three languages: the one table that the pages, the PDF and the DOCX are made of.
//! The source is Vestre Toten's «Dialogen – fra de små samtalene til de store møtene», in Bokmål; `tests/guide.tsv` names
//! each line of it, and where it stands here.

mod after;
mod before;
mod follow_up;
mod ground;
mod line;
mod main_meeting;
mod page;
mod preparation;

use domain::{
    Lang, Timestamp,
    meeting::{Chair, Meeting},
};

pub use crate::fault::{Sentence, in_language};
pub use ground::GROUND;
pub use line::{Line, MeetingWords, Part};
pub use page::{EN, NB, NN, Page};

/// When the lines were last changed: the documents' date. 27 November 2026.
pub const EDITION: Timestamp = Timestamp(1_795_777_200_000);

pub const fn of(meeting: Meeting) -> &'static MeetingWords {
    match meeting {
        Meeting::Preparation => &preparation::WORDS,
        Meeting::Before => &before::WORDS,
        Meeting::Main => &main_meeting::WORDS,
        Meeting::After => &after::WORDS,
        Meeting::FollowUp => &follow_up::WORDS,
    }
}

/// Kjøreregler for likeverdig dialog: the guide's, which hold in every meeting.
pub fn rules(lang: Lang) -> impl Iterator<Item = &'static str> {
    GROUND[0].1.lines.iter().map(move |line| in_language(lang, line.text))
}

/// «ÅPNE», «UNDERSØKE», «LUKKE»
pub fn phases(lang: Lang) -> impl Iterator<Item = String> {
    of(Meeting::Main).parts.iter().map(move |part| in_language(lang, part.name).to_uppercase())
}

/// The label of a chair; none for one without.
pub const fn chair(chair: Chair) -> Option<Sentence> {
    Some(match chair {
        Chair::Plain => return None,
        Chair::Concerned => ["Den det gjelder", "Den det gjeld", "The person concerned"],
        Chair::Guardian => ["Foresatt", "Føresett", "Guardian"],
        Chair::School => ["Skole", "Skule", "School"],
        Chair::Kindergarten => ["Barnehage", "Barnehage", "Kindergarten"],
        Chair::Health => ["Helse", "Helse", "Health"],
        Chair::Ppt => ["PPT", "PPT", "PPT"],
        Chair::ChildWelfare => ["Barnevern", "Barnevern", "Child welfare"],
        Chair::Nav => ["NAV", "NAV", "NAV"],
        Chair::Interpreter => ["Tolk", "Tolk", "Interpreter"],
    })
}
