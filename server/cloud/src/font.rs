//! The one typeface of the clouds, as outlines: Noto Sans Bold (OFL 1.1, crate `notosans`).

use std::sync::OnceLock;

use fontdue::{Font, FontSettings, Metrics};

/// What an SVG asks for: the same bytes when the page serves them, else any plain sans.
pub const FAMILY: &str = "Noto Sans, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif";

/// Advance of a character that the font lacks (a browser borrows it from another font), in em.
const BORROWED_ADVANCE: f64 = 1.3;
/// Sizes are read at this em, in pixels, and scaled; outlines scale exactly.
const READ_AT: f32 = 1000.0;

/// The parsed font; parsed once in the life of the process.
pub fn font() -> &'static Font {
    static FONT: OnceLock<Font> = OnceLock::new();
    FONT.get_or_init(|| {
        let settings = FontSettings { scale: 160.0, ..FontSettings::default() };
        // Impossible to fail: the bytes are compiled in, and a test of this module parses them.
        Font::from_bytes(notosans::BOLD_TTF, settings).expect("the bundled font parses")
    })
}

/// A glyph's box in em: the origin is on the baseline, y grows downwards.
#[derive(Clone, Copy, Debug)]
pub struct Glyph {
    pub advance: f64,
    /// left, top, right, bottom of the ink; `None` for a space.
    pub ink: Option<[f64; 4]>,
}

/// The size of `c` for a font size of 1.
pub fn glyph(c: char) -> Glyph {
    if c.is_control() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{FE00}'..='\u{FE0F}') {
        return Glyph { advance: 0.0, ink: None };
    }
    if !c.is_whitespace() && !font().has_glyph(c) {
        return Glyph { advance: BORROWED_ADVANCE, ink: Some([0.0, -0.95, BORROWED_ADVANCE, 0.25]) };
    }
    let Metrics { advance_width, bounds, .. } = font().metrics(c, READ_AT);
    let em = |px: f32| f64::from(px) / f64::from(READ_AT);
    let (left, bottom, width, height) =
        (em(bounds.xmin), em(bounds.ymin), em(bounds.width), em(bounds.height));
    let ink = (width > 0.0 && height > 0.0).then_some([left, -(bottom + height), left + width, -bottom]);
    Glyph { advance: em(advance_width), ink }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn norwegian_and_sami_letters_and_quotes_are_in_the_font() {
        for c in "æøåÆØÅéèêòóôüäö«»–—…’áčđŋšŧžÁČĐŊŠŦŽïâõ0123456789%&§€½".chars()
        {
            assert!(font().has_glyph(c), "{c}");
        }
    }

    #[test]
    fn a_glyph_has_the_size_of_its_outline() {
        let o = glyph('o');
        let [left, top, right, bottom] = o.ink.unwrap();
        assert!(
            left > 0.0 && right < o.advance && (-0.6..-0.5).contains(&top) && (0.0..0.05).contains(&bottom)
        );
        assert!(glyph(' ').ink.is_none() && glyph(' ').advance > 0.2);
        assert!(glyph('🙂').advance > 1.0);
    }
}
