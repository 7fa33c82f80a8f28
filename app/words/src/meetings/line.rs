//! What the table is made of.

use crate::fault::Sentence;

/// One line to see to.
pub struct Line {
    pub text: Sentence,
    /// An example, or what is to be kept in mind with it.
    pub note: Option<Sentence>,
}

pub const fn line(text: Sentence) -> Line {
    Line { text, note: None }
}

pub const fn noted(text: Sentence, note: Sentence) -> Line {
    Line { text, note: Some(note) }
}

/// Some lines under a heading.
pub struct Part {
    pub name: Sentence,
    /// In one sentence what it is for.
    pub aim: Option<Sentence>,
    pub lines: &'static [Line],
}

pub struct MeetingWords {
    pub name: Sentence,
    /// Who meets, and what for.
    pub about: Sentence,
    /// What has to be heeded before.
    pub heed: &'static [Sentence],
    /// One for each of the meeting's steps.
    pub parts: &'static [Part],
    /// Whether it is ours and not the guide's.
    pub draft: bool,
}
