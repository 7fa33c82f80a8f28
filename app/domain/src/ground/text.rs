//! What counts as a legal text, when two are equal, and what looks like it names somebody.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

pub use super::{
    identifying::{Identifying, identifying},
    refusal::asked_before,
};

/// A norm says how we work; a taboo, how we will not have it. Never merged across.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Norm,
    Taboo,
}

/// Shortest and longest norm or taboo, in Unicode scalars.
pub const TEXT_LENGTH: std::ops::RangeInclusive<usize> = 3..=120;
/// From this length on (Unicode scalars) the writer is advised to be brief.
pub const TEXT_ADVICE_FROM: usize = 60;

/// Why a text cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum TextFault {
    Empty,
    TooShort,
    /// Length in Unicode scalars, and the longest allowed.
    TooLong(usize, usize),
    /// The poster's font lacks this character.
    NoGlyph(char),
}

/// A legal norm or taboo in its stored form.
///
/// # Errors
/// Why it is none.
pub fn contribution(typed: &str) -> Result<String, TextFault> {
    let text = line(typed, *TEXT_LENGTH.end())?;
    match text.chars().count() {
        0 => Err(TextFault::Empty),
        n if n < *TEXT_LENGTH.start() => Err(TextFault::TooShort),
        _ => Ok(text),
    }
}

/// Most scalars of a title.
pub const LONGEST_TITLE: usize = 100;
/// Of an organisation's name.
pub const LONGEST_ORGANISATION: usize = 80;
/// Of a core value's name, and of a service's.
pub const LONGEST_NAME: usize = 60;
/// Of a main message, and of what is taken for granted.
pub const LONGEST_MESSAGE: usize = 200;

/// A free line of at most `longest` scalars, possibly empty: titles, prompts, names, messages.
///
/// # Errors
/// It is too long, or the poster cannot show it.
pub fn line(typed: &str, longest: usize) -> Result<String, TextFault> {
    let text = clean(unlisted(typed));
    if let Some(c) = text.chars().find(|c| !has_glyph(*c)) {
        return Err(TextFault::NoGlyph(c));
    }
    match text.chars().count() {
        n if n > longest => Err(TextFault::TooLong(n, longest)),
        _ => Ok(text),
    }
}

/// The same, of which there has to be something.
///
/// # Errors
/// As for [`line`], and if it is empty.
pub fn required(typed: &str, longest: usize) -> Result<String, TextFault> {
    match line(typed, longest)? {
        text if text.is_empty() => Err(TextFault::Empty),
        text => Ok(text),
    }
}

/// Without the marks of a list that a text was copied out of: bullets, and what stands for one where a space follows.
fn unlisted(typed: &str) -> &str {
    let mut text = typed.trim_start();
    loop {
        let mut rest = text.chars();
        let first = rest.next();
        let spaced = rest.as_str().starts_with(char::is_whitespace);
        let is_mark = match first {
            Some('-' | '*' | '+' | '·' | '\u{2010}'..='\u{2014}' | '\u{2212}') => spaced,
            // The second level in Word.
            Some('o') => rest.as_str().starts_with('\t'),
            // Word's own, in its fonts of symbols, among them.
            Some(
                '•'
                | '\u{2023}'
                | '\u{2043}'
                | '\u{2219}'
                | '\u{25A0}'..='\u{25FF}'
                | '\u{2713}'
                | '\u{2714}'
                | '\u{2794}'..='\u{27BE}'
                | '\u{F020}'..='\u{F0FF}',
            ) => true,
            _ => false,
        };
        if !is_mark {
            return text;
        }
        text = rest.as_str().trim_start();
    }
}

/// NFC, trimmed; breaks and tabs become one space; other control and bidi-control characters dropped. The hyphens
/// that word processors put in for breaking lines are hyphens, and letters that the poster cannot show, but that stand
/// for others, are those.
fn clean(typed: &str) -> String {
    let seen = typed
        .chars()
        .flat_map(|c| {
            let stands_for_others = c.is_alphabetic() && !has_glyph(c) && c.nfkc().all(has_glyph);
            let others = stands_for_others.then(|| c.nfkc());
            others.into_iter().flatten().chain((!stands_for_others).then_some(c))
        })
        .map(|c| match c {
            '\u{2010}' | '\u{2011}' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .filter(|c| !c.is_control() && !is_invisible(*c));
    // Last, since what stood unseen between a letter and its mark kept them apart.
    let spaced: String = seen.nfc().collect();
    spaced.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Bidi controls and other characters that change a text without being seen.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}

/// Whether the poster's font (Noto Sans, Latin–Greek–Cyrillic) can show `c`. The ranges were held
/// against the fonts of the crate `notosans`: all four have every character named here.
pub fn has_glyph(c: char) -> bool {
    matches!(c,
        ' '..='~' | '\u{A0}'..='\u{24F}' | '\u{292}' | '\u{2B9}' | '\u{2BC}' | '\u{300}'..='\u{304}' | '\u{306}'..='\u{30C}'
        | '\u{391}'..='\u{3A1}' | '\u{3A3}'..='\u{3CE}' | '\u{400}'..='\u{45F}'
        | '\u{1E00}'..='\u{1E9B}' | '\u{1E9E}' | '\u{1EA0}'..='\u{1EF9}' | '\u{2012}'..='\u{2015}' | '\u{2018}'..='\u{201E}' | '\u{2020}'..='\u{2022}'
        | '\u{2026}' | '\u{2030}' | '\u{2032}' | '\u{2033}' | '\u{2039}' | '\u{203A}' | '\u{2044}'
        | '\u{20AC}' | '\u{2116}' | '\u{2122}' | '\u{2212}')
}

/// Two texts with the same key are the same text: lower case, no final punctuation. Beyond that only
/// people merge.
pub fn key(text: &str) -> String {
    // Composed again: some letters have a whole form in lower case only.
    let lower: String = clean(text).to_lowercase().nfc().collect();
    match lower.trim_end_matches(['.', '!', '?', ',', ';', ':', '…', ' ']) {
        "" => lower,
        key => key.to_owned(),
    }
}
