//! Text colours. Every one has a contrast of at least 4.5:1 on the ground it is made for (a test computes it).

use domain::Kind;

/// sRGB.
pub type Colour = [u8; 3];

/// What a cloud lies on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    White,
    /// Somebody's own, as light or as dark as can be: tones that can be read on white and on black.
    Transparent,
}

/// How many colours each kind has.
pub const TONES: usize = 5;

/// Greens and blues for norms, warm reds and plums for taboos.
pub const fn colours(kind: Kind, ground: Ground) -> &'static [Colour; TONES] {
    match (kind, ground) {
        (Kind::Norm, Ground::White) => {
            &[[16, 72, 60], [23, 98, 110], [38, 76, 122], [52, 104, 56], [60, 70, 88]]
        }
        (Kind::Taboo, Ground::White) => {
            &[[140, 36, 30], [110, 32, 68], [150, 68, 14], [84, 44, 92], [96, 58, 40]]
        }
        (Kind::Norm, Ground::Transparent) => {
            &[[33, 131, 107], [31, 128, 147], [65, 117, 192], [56, 132, 69], [107, 117, 136]]
        }
        (Kind::Taboo, Ground::Transparent) => {
            &[[200, 75, 64], [194, 71, 132], [176, 96, 25], [161, 89, 175], [151, 106, 90]]
        }
    }
}

/// A word's colour, by [`Placed::tone`](crate::Placed::tone).
pub fn colour(kind: Kind, ground: Ground, tone: usize) -> Colour {
    colours(kind, ground)[tone % TONES]
}

/// The one that a word has where no neighbour has it already: always the same.
pub fn own_tone(word: &str) -> usize {
    word.bytes().fold(0_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte))) % TONES
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(colour: Colour) -> f64 {
        let [r, g, b] = colour.map(|channel| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    #[test]
    fn all_colours_can_be_read_on_their_grounds() {
        for kind in [Kind::Norm, Kind::Taboo] {
            for ground in [Ground::White, Ground::Transparent] {
                for colour in colours(kind, ground) {
                    assert!(1.05 / (luminance(*colour) + 0.05) >= 4.5, "{colour:?} on white");
                }
            }
            for colour in colours(kind, Ground::Transparent) {
                assert!((luminance(*colour) + 0.05) / 0.05 >= 4.5, "{colour:?} on black");
            }
        }
    }
}
