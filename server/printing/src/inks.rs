//! The palettes' colours in printing inks, for a print shop that asks for them.
//!
//! Worked out with Argyll 2.3.1 from Fogra's measurements of offset on coated paper (`FOGRA39L.ti3`, in Debian's
//! icc-profiles-free), relative colorimetric, at most 300 % of ink:
//!
//! ```text
//! colprof -qm -l300 -kr FOGRA39L                    the profile; 0.16 from the measurements on average
//! xicclu -fif -ir -pl -s100 -kx -l300 FOGRA39L.icc  texts and deep colours: as much black as goes
//! xicclu -fif -ir -pl -s100 -kz -l300 FOGRA39L.icc  light grounds: no black, whose dots would be seen
//! ```
//! All lie within what these inks can do: in whole per cents they differ from the screen's by 1.6 at most (CIEDE2000), and
//! nearly all by 0.6 or less.

/// Per cents of cyan, magenta, yellow and black.
pub type Inks = [u8; 4];

/// A palette's colour (`#rrggbb`) in inks.
pub fn inks(colour: &str) -> Option<Inks> {
    INKS.iter().find(|(known, _)| *known == colour).map(|(_, inks)| *inks)
}

#[rustfmt::skip]
const INKS: [(&str, Inks); 61] = [
    ("#fbf7f0", [2, 3, 7, 0]),
    ("#2a2521", [2, 24, 30, 100]),
    ("#6a6158", [0, 14, 22, 74]),
    ("#e4dccd", [13, 13, 22, 0]),
    ("#ece6da", [9, 9, 16, 0]),
    ("#2c6649", [72, 0, 66, 59]),
    ("#98382a", [0, 87, 84, 45]),
    ("#f5e6df", [4, 12, 12, 0]),
    ("#1f5064", [71, 9, 0, 72]),
    ("#7a4a1c", [0, 56, 99, 63]),
    ("#5d3a5f", [48, 76, 0, 56]),
    ("#44592a", [48, 0, 88, 71]),
    ("#33497a", [86, 63, 0, 40]),
    ("#84433a", [0, 70, 59, 58]),
    ("#22605a", [73, 0, 41, 63]),
    ("#574b41", [0, 24, 33, 83]),
    ("#f6f6ec", [5, 2, 10, 0]),
    ("#23281f", [25, 0, 53, 99]),
    ("#5c6152", [16, 0, 32, 75]),
    ("#dcdfca", [18, 8, 25, 0]),
    ("#e6e9d6", [13, 5, 20, 0]),
    ("#2f6134", [72, 0, 87, 61]),
    ("#8f4316", [0, 71, 100, 51]),
    ("#f4e8d8", [5, 10, 17, 0]),
    ("#2f5233", [64, 0, 77, 73]),
    ("#6b4423", [0, 53, 87, 71]),
    ("#3f5f66", [50, 0, 13, 70]),
    ("#5b5a1e", [11, 0, 96, 78]),
    ("#fdf6f2", [1, 5, 5, 0]),
    ("#2b2023", [3, 47, 1, 100]),
    ("#6f5a5c", [0, 33, 14, 71]),
    ("#eddcd6", [8, 16, 15, 0]),
    ("#f3e4de", [5, 13, 12, 0]),
    ("#356241", [66, 0, 71, 63]),
    ("#9c2b3a", [0, 95, 58, 43]),
    ("#f9e3e1", [2, 15, 10, 0]),
    ("#8c2f39", [0, 92, 54, 52]),
    ("#fdf7e8", [1, 3, 12, 0]),
    ("#2c2416", [11, 49, 100, 98]),
    ("#6b5c40", [0, 21, 54, 73]),
    ("#ecdfc0", [10, 12, 30, 0]),
    ("#f3e8ca", [7, 8, 26, 0]),
    ("#40612a", [59, 0, 95, 64]),
    ("#9a3c1d", [0, 83, 100, 44]),
    ("#f8e4d0", [3, 13, 21, 0]),
    ("#84530f", [0, 49, 100, 58]),
    ("#7c3f1d", [0, 70, 98, 61]),
    ("#4f5d2f", [38, 0, 81, 71]),
    ("#345765", [55, 0, 1, 74]),
    ("#f6f5f2", [4, 3, 6, 0]),
    ("#22262a", [39, 16, 0, 99]),
    ("#5b6066", [19, 9, 0, 73]),
    ("#dcdad4", [17, 13, 17, 0]),
    ("#e7e5e0", [11, 9, 12, 0]),
    ("#2d5f5a", [66, 0, 38, 65]),
    ("#8a4038", [0, 76, 62, 55]),
    ("#f0e5e1", [7, 11, 11, 0]),
    ("#2f3e46", [45, 6, 0, 89]),
    ("#4a5a66", [39, 11, 0, 72]),
    ("#5f5145", [0, 25, 36, 79]),
    ("#3f5a5f", [47, 0, 13, 74]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Tones, tones};
    use domain::Palette;

    #[test]
    fn every_colour_of_every_palette_is_here_and_none_besides() {
        let of_palettes = || Palette::ALL.into_iter().flat_map(|palette| tones(palette).all());
        for colour in of_palettes() {
            assert!(inks(colour).is_some(), "{colour}");
        }
        for (colour, _) in INKS {
            assert!(of_palettes().any(|known| known == colour), "{colour}");
        }
    }

    #[test]
    fn a_press_can_lay_them_on() {
        for (colour, inks) in INKS {
            assert!(inks.iter().all(|ink| *ink <= 100), "{colour}");
            assert!(inks.iter().map(|ink| u16::from(*ink)).sum::<u16>() <= 300, "{colour}: wet paper");
            // Beside a full black others are not seen to be out of place; else three plates at a letter's edge.
            let plates = inks.iter().filter(|ink| **ink > 0).count();
            assert!(plates <= 3 || inks[3] >= 98, "{colour}");
        }
    }

    #[test]
    fn darker_on_the_screen_is_darker_in_print() {
        // As light falls through the inks, roughly: enough to find a row that was mistyped.
        let light = |inks: Inks| inks.iter().map(|ink| 1.0 - f64::from(*ink) / 100.0).product::<f64>();
        let of = |palette, part: fn(&Tones) -> &'static str| inks(part(tones(palette))).map(light);
        for palette in Palette::ALL {
            let (paper, ground) = (of(palette, |t| t.paper), of(palette, |t| t.ground));
            let (muted, ink) = (of(palette, |t| t.muted), of(palette, |t| t.ink));
            assert!(paper > ground && ground > muted && muted > ink, "{palette:?}");
        }
    }
}
