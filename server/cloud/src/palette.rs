//! Text colours. Every one has a contrast of at least 4.5:1 on white (a test computes it).

use domain::Kind;

/// sRGB.
pub type Colour = [u8; 3];

/// Greens and blues for norms, warm reds and plums for taboos.
pub const fn colours(kind: Kind) -> &'static [Colour] {
    match kind {
        Kind::Norm => &[[16, 72, 60], [23, 98, 110], [38, 76, 122], [52, 104, 56], [60, 70, 88]],
        Kind::Taboo => &[[140, 36, 30], [110, 32, 68], [150, 68, 14], [84, 44, 92], [96, 58, 40]],
    }
}

/// The colour of the entry at this place in the cloud: neighbours in weight differ.
pub fn colour(kind: Kind, index: usize) -> Colour {
    let all = colours(kind);
    all[index % all.len()]
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
    fn all_colours_can_be_read_on_white() {
        for kind in [Kind::Norm, Kind::Taboo] {
            for colour in colours(kind) {
                assert!(1.05 / (luminance(*colour) + 0.05) >= 4.5, "{colour:?}");
            }
        }
    }
}
