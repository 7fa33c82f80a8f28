//! The typefaces of documents: Noto Sans and Libertinus Serif, both OFL 1.1, both from crates.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::Font;

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let sans = [notosans::REGULAR_TTF, notosans::BOLD_TTF, notosans::ITALIC_TTF, notosans::BOLD_ITALIC_TTF];
    let sans = sans.into_iter().flat_map(|bytes| Font::iter(Bytes::new(bytes)));
    let serif = typst_assets::fonts().flat_map(|bytes| Font::iter(Bytes::new(bytes)));
    sans.chain(serif.filter(|font| font.info().family == "Libertinus Serif")).collect()
});

/// All faces; Noto Sans Regular first. Parsed once in the life of the process.
pub fn all() -> &'static [Font] {
    &FONTS
}

/// True when Noto Sans has a glyph for `c`.
pub fn shows(c: char) -> bool {
    c == ' ' || FONTS.first().is_some_and(|font| font.info().coverage.contains(u32::from(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn norwegian_and_sami_are_shown_and_emoji_are_not() {
        assert!("Æøå «ja» – áčđŋšŧž ÁČĐŊŠŦŽ ï § €".chars().all(shows));
        assert!(!shows('🙂'));
        assert!(all().len() >= 8);
    }

    #[test]
    fn whatever_may_be_written_can_be_shown_in_every_style() {
        let may = (0..=0x2FFFF).filter_map(char::from_u32).filter(|c| domain::text::has_glyph(*c));
        let lacks = |c: &char| !all()[..4].iter().all(|font| font.info().coverage.contains(u32::from(*c)));
        assert_eq!(may.filter(lacks).collect::<String>(), "");
    }
}
