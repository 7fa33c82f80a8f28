//! The typeface of the clouds for a browser: the characters that a text may hold, compressed.

use std::collections::BTreeSet;

use domain::text::has_glyph;
use font_subset::{Font, ParseError};

/// WOFF2, with the outlines and advances that the layout reckons with. Kerning is left behind by the crate that cuts
/// it, and the layout does not kern either. Half a second of computing.
///
/// # Errors
/// The bundled font cannot be read; a test reads it.
pub fn web_font() -> Result<Vec<u8>, ParseError> {
    let chars: BTreeSet<char> = (' '..='\u{2300}').filter(|c| has_glyph(*c)).collect();
    Ok(Font::opentype(notosans::BOLD_TTF)?.subset(&chars)?.to_woff2())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::font::{font, glyph};

    #[test]
    fn the_browser_gets_the_same_outlines_in_a_third_of_the_bytes() {
        let bytes = web_font().unwrap();
        assert!(bytes.starts_with(b"wOF2") && bytes.len() < 90_000, "{}", bytes.len());
        let reader = font_subset::FontReader::new(&bytes).unwrap();
        let subset = fontdue::Font::from_bytes(
            reader
                .read()
                .unwrap()
                .subset(&('a'..='z').chain("æøåÆØÅ«»–".chars()).collect())
                .unwrap()
                .to_opentype(),
            fontdue::FontSettings { scale: 160.0, ..fontdue::FontSettings::default() },
        )
        .unwrap();
        for c in "agæøÅ«–".chars() {
            assert_eq!(subset.rasterize(c, 60.0), font().rasterize(c, 60.0), "{c}");
            assert!(
                (f64::from(subset.metrics(c, 1000.0).advance_width) / 1000.0 - glyph(c).advance).abs() < 1e-6
            );
        }
    }
}
