//! The outlines of letters, as the path of an SVG.

use std::fmt::Write;
use std::sync::LazyLock;

use ttf_parser::{Face, OutlineBuilder};

use crate::font::glyph;

/// The path of a line of text, in thousandths of an em: the pen starts at 0 on the baseline, y grows downwards. A character
/// that the font lacks leaves its place empty, as in the picture.
pub fn outline(line: &str, path: &mut String) {
    let mut pen = Pen { path, x: 0.0, scale: 1_000.0 / f32::from(FACE.units_per_em()) };
    for c in line.chars() {
        if let Some(glyph) = FACE.glyph_index(c) {
            FACE.outline_glyph(glyph, &mut pen);
        }
        pen.x += glyph(c).advance as f32 * 1_000.0;
    }
}

static FACE: LazyLock<Face> = LazyLock::new(|| {
    // Impossible to fail: the bytes are compiled in, and a test of this module parses them.
    Face::parse(notosans::BOLD_TTF, 0).expect("the bundled font parses")
});

struct Pen<'a> {
    path: &'a mut String,
    x: f32,
    scale: f32,
}

impl Pen<'_> {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (tenths(self.x + x * self.scale), tenths(-y * self.scale))
    }
}

/// A ten-thousandth of an em is finer than any printer.
fn tenths(units: f32) -> f32 {
    (units * 10.0).round() / 10.0
}

// Writing to a String can't fail.
impl OutlineBuilder for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        let _ = write!(self.path, "M{x} {y}");
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        let _ = write!(self.path, "L{x} {y}");
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        let _ = write!(self.path, "Q{x1} {y1} {x} {y}");
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2), (x, y)) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        let _ = write!(self.path, "C{x1} {y1} {x2} {y2} {x} {y}");
    }

    fn close(&mut self) {
        self.path.push('Z');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_stand_beside_each_other_on_the_baseline() {
        let path = |line| {
            let mut path = String::new();
            outline(line, &mut path);
            path
        };
        let width = glyph('l').advance * 1_000.0;
        assert!(path("ll").starts_with(&path("l")) && path("ll").matches('M').count() == 2);
        let xs: Vec<f64> = path("ll")
            .split(|c: char| c.is_ascii_uppercase())
            .filter_map(|point| point.split(' ').next()?.parse().ok())
            .collect();
        assert!(xs.iter().all(|x| (0.0..2.0 * width).contains(x)) && xs.iter().any(|x| *x > width));
        assert!(path("g").contains("Q") && path(" ").is_empty());
    }
}
