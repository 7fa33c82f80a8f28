//! What counts as a legal text, when two are equal, and what looks like it names somebody.

use unicode_normalization::UnicodeNormalization;

/// Shortest and longest norm or taboo, in Unicode scalars.
pub const TEXT_LENGTH: std::ops::RangeInclusive<usize> = 3..=120;
/// From this length on (Unicode scalars) the writer is advised to be brief.
pub const TEXT_ADVICE_FROM: usize = 60;

/// Why a text cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum TextFault {
    Empty,
    TooShort,
    /// Length in Unicode scalars, and the longest allowed.
    TooLong(usize, usize),
    /// The poster's font lacks this character.
    NoGlyph(char),
}

/// A legal norm or taboo in its stored form, or why it is none.
pub fn contribution(typed: &str) -> Result<String, TextFault> {
    let text = line(typed, *TEXT_LENGTH.end())?;
    match text.chars().count() {
        0 => Err(TextFault::Empty),
        n if n < *TEXT_LENGTH.start() => Err(TextFault::TooShort),
        _ => Ok(text),
    }
}

/// A free line of at most `longest` scalars, possibly empty: titles, prompts, names, messages.
pub fn line(typed: &str, longest: usize) -> Result<String, TextFault> {
    let text = clean(typed);
    if let Some(c) = text.chars().find(|c| !has_glyph(*c)) {
        return Err(TextFault::NoGlyph(c));
    }
    match text.chars().count() {
        n if n > longest => Err(TextFault::TooLong(n, longest)),
        _ => Ok(text),
    }
}

/// NFC, trimmed; breaks and tabs become one space; other control and bidi-control characters dropped.
fn clean(typed: &str) -> String {
    let spaced: String = typed
        .nfc()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !c.is_control() && !is_invisible(*c))
        .collect();
    spaced.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Bidi controls and other characters that change a text without being seen.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}

/// Whether the poster's font (Noto Sans, Latin–Greek–Cyrillic) can show `c`. The ranges are those the
/// font covers without gaps in practice; a test in `poster` holds the two together.
pub fn has_glyph(c: char) -> bool {
    matches!(c,
        ' '..='~' | '\u{A0}'..='\u{24F}' | '\u{300}'..='\u{304}' | '\u{306}'..='\u{30C}'
        | '\u{391}'..='\u{3A1}' | '\u{3A3}'..='\u{3CE}' | '\u{400}'..='\u{45F}'
        | '\u{1E00}'..='\u{1EFF}' | '\u{2010}'..='\u{2015}' | '\u{2018}'..='\u{201E}' | '\u{2020}'..='\u{2022}'
        | '\u{2026}' | '\u{2030}' | '\u{2032}' | '\u{2033}' | '\u{2039}' | '\u{203A}' | '\u{2044}'
        | '\u{20AC}' | '\u{2116}' | '\u{2122}' | '\u{2212}')
}

/// Two texts with the same key are the same text: lower case, no final punctuation. Beyond that only
/// people merge.
pub fn key(text: &str) -> String {
    clean(text).to_lowercase().trim_end_matches(['.', '!', '?', ',', ';', ':', '…', ' ']).to_owned()
}

/// What a text seems to hold that could point somebody out. A warning, never a hindrance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Identifying {
    IdentityNumber,
    PhoneNumber,
    Email,
}

pub fn identifying(text: &str) -> Option<Identifying> {
    if text.split_whitespace().any(looks_like_email) {
        return Some(Identifying::Email);
    }
    digit_runs(text).into_iter().find_map(|digits| match digits.len() {
        11 if is_identity_number(&digits) => Some(Identifying::IdentityNumber),
        8 if matches!(digits[0], 2..=9) => Some(Identifying::PhoneNumber),
        10 if digits.starts_with(&[4, 7]) => Some(Identifying::PhoneNumber),
        _ => None,
    })
}

fn looks_like_email(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && host.trim_end_matches(['.', ',', ')']).split('.').filter(|p| !p.is_empty()).count() > 1
    })
}

/// Runs of digits, allowing single spaces, dots and hyphens inside, as people write numbers.
fn digit_runs(text: &str) -> Vec<Vec<u32>> {
    let mut runs = vec![Vec::new()];
    let mut gap = false;
    for c in text.chars() {
        match (c.to_digit(10), c) {
            (Some(digit), _) => {
                gap = false;
                if let Some(run) = runs.last_mut() {
                    run.push(digit);
                }
            }
            (None, ' ' | '.' | '-' | '\u{A0}' | '+') if !gap => gap = true,
            _ => {
                gap = false;
                runs.push(Vec::new());
            }
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

/// Control digits of a Norwegian fødselsnummer or D-number (modulus 11, Skatteetaten).
fn is_identity_number(d: &[u32]) -> bool {
    let check = |weights: &[u32]| {
        let sum: u32 = weights.iter().zip(d).map(|(weight, digit)| weight * digit).sum();
        (11 - sum % 11) % 11
    };
    d.len() == 11
        && check(&[3, 7, 6, 1, 8, 9, 4, 5, 2]) == d[9]
        && check(&[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) == d[10]
}
