//! What a palette is shown as.

use domain::Palette;

/// The colours of a palette, as `#rrggbb`.
#[derive(Clone, Copy)]
pub struct Swatch {
    pub palette: Palette,
    pub paper: &'static str,
    pub accents: &'static [&'static str],
}
