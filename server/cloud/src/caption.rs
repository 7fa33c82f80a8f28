//! What a picture that leaves the page says about itself: a cloud of taboos without a heading could be
//! taken for a policy.

use domain::{Kind, Lang};
use words::words;

use crate::font::glyph;
use crate::layout::Size;

/// The strip above the cloud, as a part of the cloud's height.
const STRIP: f64 = 0.11;
/// Sizes of the type and of the margin, as parts of the strip.
const TYPE: f64 = 0.44;
const BASELINE: f64 = 0.66;
const MARGIN: f64 = 0.4;

/// The value's name, and what its cloud holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caption {
    pub value: String,
    pub kind: &'static str,
}

/// Where a caption's one line stands, in pixels of the canvas.
pub(crate) struct Strip {
    pub height: f64,
    pub font_size: f64,
    pub x: f64,
    pub baseline: f64,
    pub width: f64,
}

impl Caption {
    pub fn new(value: &str, kind: Kind, lang: Lang) -> Caption {
        Caption { value: value.to_owned(), kind: words(lang).files.cloud_caption[kind as usize] }
    }

    /// «Barnets beste: Normer»
    pub fn line(&self) -> String {
        if self.value.is_empty() { self.kind.to_owned() } else { format!("{}: {}", self.value, self.kind) }
    }

    /// The strip above a cloud of this size. A line wider than the canvas is set in smaller type.
    pub(crate) fn strip(&self, size: Size) -> Strip {
        let height = (f64::from(size.height) * STRIP).round();
        let (margin, ems) =
            (height * MARGIN, self.line().chars().map(|c| glyph(c).advance).sum::<f64>().max(1.0));
        let font_size = (height * TYPE).min((f64::from(size.width) - 2.0 * margin).max(0.0) / ems);
        Strip { height, font_size, x: margin, baseline: height * BASELINE, width: ems * font_size }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taboo_says_so_in_each_language() {
        let line = |lang| Caption::new("Mot", Kind::Taboo, lang).line();
        assert_eq!(line(Lang::Nb), "Mot: Tabuer – slik vil vi ikke ha det");
        assert_eq!(line(Lang::Nn), "Mot: Tabu – slik vil vi ikkje ha det");
        assert_eq!(line(Lang::En), "Mot: Taboos – how we do not want it to be");
    }

    #[test]
    fn the_longest_name_stays_inside() {
        let size = Size { width: 1920, height: 1080 };
        let strip = Caption::new(&"w".repeat(120), Kind::Taboo, Lang::Nb).strip(size);
        assert!(strip.x + strip.width < 1920.0 && strip.font_size > 10.0);
    }
}
