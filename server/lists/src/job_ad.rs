//! Texts for others, for Word: the job ad, short and long, and the question for interviews.

use domain::{Quote, ResultView};
use words::{
    quoted::{Piece, Text},
    words,
};

use crate::word::{of_shown, paragraph, points, quiet};

/// Of the norms that are ticked, which are all shown.
///
/// # Errors
/// It could not be packed.
pub fn job_ad(shown: &ResultView, quotes: &[Quote]) -> anyhow::Result<Vec<u8>> {
    let (lang, all) = (shown.lang, words(shown.lang));
    let said = &all.job_ad;
    let mut body = paragraph("Heading1", said.ad);
    if !shown.organisation.is_empty() {
        body += &quiet(&shown.organisation);
    }
    body += &paragraph("Normal", said.binding);
    for text in Text::ALL {
        body += &paragraph("Heading2", text.title(lang));
        body += &text.pieces(lang, quotes).iter().map(piece).collect::<String>();
    }
    of_shown(shown, said.ad, &body)
}

fn piece(piece: &Piece) -> String {
    match piece {
        Piece::Said(said) => paragraph("Normal", said),
        Piece::Name(name) => paragraph("Heading3", name),
        Piece::Norms(norms) => points(norms.iter().map(String::as_str)),
    }
}
