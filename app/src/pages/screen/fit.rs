//! How large the type can be on a wall that does not scroll. Estimated from the number of letters, in
//! hundredths of the projector's height, so that the picture is the same without a script.

use domain::view::{ShownText, ShownValue};

/// Mean width of a letter, in em; a little generous, since lines break at words.
const LETTER: f32 = 0.54;
const LINE: f32 = 1.2;

/// Where a list stands: hundredths of the height, and the size of its type.
#[derive(Clone, Copy)]
pub struct Place {
    pub width: f32,
    pub height: f32,
    pub size: f32,
    /// Room between two texts, in em.
    pub gap: f32,
}

impl Place {
    /// How many of the texts fit, one beneath the other.
    pub fn fits(self, texts: &[ShownText]) -> usize {
        let mut used = 0.0;
        let fitting = texts.iter().take_while(|text| {
            let letters = text.words.chars().count() as f32;
            let lines = (letters * LETTER * self.size / self.width.max(self.size)).ceil().max(1.0);
            used += (lines * LINE + self.gap) * self.size;
            used <= self.height
        });
        fitting.count()
    }
}

/// Type sizes in plenum, largest first; `style/main.css` has the same as `.fit-0` and on.
pub const SIZES: [f32; 6] = [5.0, 4.2, 3.6, 3.1, 2.7, 2.4];
/// From this size on, lists take room from the clouds.
pub const TIGHT: usize = 4;

/// A projector's picture: the widths of the norms and the taboos, and their height, when the lists are
/// short and when they are tight.
struct Picture {
    roomy: (f32, f32, f32),
    tight: (f32, f32, f32),
}

/// 4:3, with the clouds beneath the lists.
const NARROW: Picture = Picture { roomy: (72.0, 48.0, 44.0), tight: (72.0, 48.0, 60.0) };
/// 16:9, with the clouds beside them.
const WIDE: Picture = Picture { roomy: (62.0, 48.0, 66.0), tight: (76.0, 50.0, 66.0) };

/// The index of the type's size, and how many norms and taboos fit.
pub struct Fit {
    pub narrow: usize,
    pub wide: usize,
    pub norms: usize,
    pub taboos: usize,
}

pub fn fit(value: &ShownValue) -> Fit {
    let (narrow, norms, taboos) = best(&NARROW, value);
    let (wide, wide_norms, wide_taboos) = best(&WIDE, value);
    Fit { narrow, wide, norms: norms.min(wide_norms), taboos: taboos.min(wide_taboos) }
}

fn best(picture: &Picture, value: &ShownValue) -> (usize, usize, usize) {
    let mut last = (0, 0, 0);
    for (at, size) in SIZES.into_iter().enumerate() {
        let (norms, taboos, height) = if at < TIGHT { picture.roomy } else { picture.tight };
        // The column of figures takes three em.
        let place = |width: f32| Place { width: width - 3.6 * size, height, size, gap: 0.45 };
        last = (at, place(norms).fits(&value.norms), place(taboos).fits(&value.taboos));
        if last.1 == value.norms.len() && last.2 == value.taboos.len() {
            return last;
        }
    }
    // A line is kept for «… og 9 til».
    let spare = |fits: usize, of: usize| if fits < of { fits.saturating_sub(1).max(1) } else { fits };
    (last.0, spare(last.1, value.norms.len()), spare(last.2, value.taboos.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(norms: usize, taboos: usize, letters: usize) -> ShownValue {
        let texts = |count| vec![ShownText { words: "o".repeat(letters), support: None }; count];
        ShownValue {
            index: 0,
            name: "Mot".to_owned(),
            truth: String::new(),
            groups: None,
            norms: texts(norms),
            taboos: texts(taboos),
        }
    }

    #[test]
    fn few_texts_are_large_and_a_dozen_still_fit() {
        assert_eq!(fit(&value(3, 2, 20)).narrow, 0);
        let dozen = fit(&value(12, 8, 40));
        assert_eq!((dozen.norms, dozen.taboos), (12, 8));
    }

    #[test]
    fn what_does_not_fit_is_left_out() {
        let many = fit(&value(40, 30, 40));
        assert!(many.norms >= 10 && many.norms < 20, "{}", many.norms);
        assert_eq!(many.narrow, SIZES.len() - 1);
    }
}
