//! Words with their places.

use crate::Entry;

/// An entry with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    pub entry: Entry,
    /// Font size in pixels of the canvas.
    pub font_size: f64,
    /// Which of its kind's colours it has.
    pub tone: usize,
    pub lines: Vec<PlacedLine>,
}

/// One line of a placed entry. Pixels of the canvas, y downwards.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedLine {
    pub text: String,
    /// The pen's start.
    pub x: f64,
    pub baseline: f64,
    /// The pen's way.
    pub width: f64,
}
