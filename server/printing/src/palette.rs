//! The colours of the documents: warm, few, and legible. A test holds every pair that is used to 4.5:1.

use domain::Palette;
use serde::Serialize;

/// One palette, as `#rrggbb`.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Tones {
    /// The sheet's ground.
    pub paper: &'static str,
    pub ink: &'static str,
    /// Text of less weight.
    pub muted: &'static str,
    /// Thin lines. Decoration.
    pub line: &'static str,
    /// Behind «Sant».
    pub ground: &'static str,
    pub norm: &'static str,
    pub taboo: &'static str,
    /// Behind taboos.
    pub taboo_panel: &'static str,
    /// One for each value, in turn; white stands on them, and they on `paper`. Those of the first palette are the
    /// pages' own by day (style/main.css).
    pub accents: &'static [&'static str],
}

impl Tones {
    /// Every colour in it.
    pub fn all(&self) -> impl Iterator<Item = &'static str> + use<> {
        let Tones { paper, ink, muted, line, ground, norm, taboo, taboo_panel, accents } = *self;
        [paper, ink, muted, line, ground, norm, taboo, taboo_panel].into_iter().chain(accents.iter().copied())
    }
}

pub const fn tones(palette: Palette) -> &'static Tones {
    match palette {
        Palette::Fjord => &FJORD,
        Palette::Forest => &FOREST,
        Palette::Lingonberry => &LINGONBERRY,
        Palette::Amber => &AMBER,
        Palette::Slate => &SLATE,
    }
}

const FJORD: Tones = Tones {
    paper: "#fbf7f0",
    ink: "#2a2521",
    muted: "#6a6158",
    line: "#e4dccd",
    ground: "#ece6da",
    norm: "#2c6649",
    taboo: "#98382a",
    taboo_panel: "#f5e6df",
    accents: &["#1f5064", "#7a4a1c", "#5d3a5f", "#44592a", "#33497a", "#84433a", "#22605a", "#574b41"],
};

const FOREST: Tones = Tones {
    paper: "#f6f6ec",
    ink: "#23281f",
    muted: "#5c6152",
    line: "#dcdfca",
    ground: "#e6e9d6",
    norm: "#2f6134",
    taboo: "#8f4316",
    taboo_panel: "#f4e8d8",
    accents: &["#2f5233", "#6b4423", "#3f5f66", "#5b5a1e"],
};

const LINGONBERRY: Tones = Tones {
    paper: "#fdf6f2",
    ink: "#2b2023",
    muted: "#6f5a5c",
    line: "#eddcd6",
    ground: "#f3e4de",
    norm: "#356241",
    taboo: "#9c2b3a",
    taboo_panel: "#f9e3e1",
    accents: &["#8c2f39", "#44592a", "#5d3a5f", "#7a4a1c"],
};

const AMBER: Tones = Tones {
    paper: "#fdf7e8",
    ink: "#2c2416",
    muted: "#6b5c40",
    line: "#ecdfc0",
    ground: "#f3e8ca",
    norm: "#40612a",
    taboo: "#9a3c1d",
    taboo_panel: "#f8e4d0",
    accents: &["#84530f", "#7c3f1d", "#4f5d2f", "#345765"],
};

const SLATE: Tones = Tones {
    paper: "#f6f5f2",
    ink: "#22262a",
    muted: "#5b6066",
    line: "#dcdad4",
    ground: "#e7e5e0",
    norm: "#2d5f5a",
    taboo: "#8a4038",
    taboo_panel: "#f0e5e1",
    accents: &["#2f3e46", "#4a5a66", "#5f5145", "#3f5a5f"],
};

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| {
            let c = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    #[test]
    fn every_text_can_be_read_on_its_ground() {
        for palette in Palette::ALL {
            let t = tones(palette);
            let mut pairs = vec![(t.ink, t.ground), (t.ink, t.taboo_panel), (t.taboo, t.taboo_panel)];
            for ground in [t.paper, "#ffffff"] {
                pairs.extend([t.ink, t.muted, t.norm, t.taboo].map(|text| (text, ground)));
            }
            // White marks on their discs, white names on accents, accents as names on the sheet.
            pairs.extend([("#ffffff", t.norm), ("#ffffff", t.taboo)]);
            for &accent in t.accents {
                pairs.extend([("#ffffff", accent), (accent, t.paper), (accent, "#ffffff")]);
            }
            for (text, ground) in pairs {
                let (a, b) = (luminance(text), luminance(ground));
                let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
                assert!(contrast >= 4.5, "{palette:?}: {text} on {ground} is {contrast:.2}");
            }
        }
    }
}
