//! A cloud as large as its picture lets it be.

use crate::layout::{Cloud, LARGEST};
use crate::placed::Placed;
use crate::shape::{Shape, union};

/// Kept free along the edges, as a part of the shorter side.
const MARGIN: f64 = 0.01;

impl Cloud {
    /// The same cloud in the middle of its canvas, all of it enlarged alike until it reaches two edges, or its type is
    /// as large as type may be. What the layout leaves free at the edges, where the next word had no room, is gained;
    /// who follows a cloud from one layout to the next lays out the cloud as it was, and fills each.
    #[must_use]
    pub fn filled(mut self) -> Cloud {
        let (width, height) = (f64::from(self.size.width), f64::from(self.size.height));
        let short = width.min(height);
        let Some([left, top, right, bottom]) = self.placed.iter().filter_map(hull).reduce(union) else {
            return self;
        };
        let largest = self.placed.iter().map(|placed| placed.font_size).fold(0.0, f64::max);
        let margin = 2.0 * MARGIN * short;
        let room = ((width - margin) / (right - left)).min((height - margin) / (bottom - top));
        let scale = room.min(LARGEST * short / largest);
        if !scale.is_finite() || scale <= 1.0 {
            return self;
        }
        let (dx, dy) = ((width - scale * (left + right)) / 2.0, (height - scale * (top + bottom)) / 2.0);
        for placed in &mut self.placed {
            placed.font_size *= scale;
            for line in &mut placed.lines {
                (line.x, line.baseline) = (line.x * scale + dx, line.baseline * scale + dy);
                line.width *= scale;
            }
        }
        self
    }
}

/// The box around a word's ink: left, top, right, bottom.
fn hull(placed: &Placed) -> Option<[f64; 4]> {
    let (shape, line) = (Shape::of(&placed.entry.text)?, placed.lines.first()?);
    let (em, x) = (placed.font_size, line.x - shape.lines.first()?.1 * placed.font_size);
    let [l, t, r, b] = shape.hull().map(|at| at * em);
    Some([x + l, line.baseline + t, x + r, line.baseline + b])
}
