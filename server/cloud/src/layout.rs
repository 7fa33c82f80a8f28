//! Where each entry of a cloud stands.

use crate::shape::Shape;
use crate::table::{Lack, Table, Word, centring};
use crate::words::Entry;

/// Entries beyond this many are left out.
pub const MAX_ENTRIES: usize = 1_000;
/// The lightest entry is drawn at no less than this part of the heaviest.
const FLOOR: f64 = 1.0 / 8.0;
/// No font size above this part of the canvas's shorter side.
const LARGEST: f64 = 0.36;
/// No font size below this part of the canvas's shorter side; what needs less is left out.
const SMALLEST: f64 = 0.01;
/// Scales tried between the smallest and the largest possible.
const TRIALS: usize = 8;
/// A small cloud depends much on where the first few land, so it gets this many starts, shared by
/// its entries, and at most [`MOST_STARTS`].
const STARTS: usize = 120;
const MOST_STARTS: usize = 8;

/// The canvas, in pixels (or any unit: everything is in proportion).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub width: u32,
    pub height: u32,
}

/// A laid out cloud. Every entry that went in is in one of the two lists.
#[derive(Clone, Debug, PartialEq)]
pub struct Cloud {
    pub size: Size,
    /// Heaviest first.
    pub placed: Vec<Placed>,
    /// What did not fit at a legible size, what has no ink, and what came after [`MAX_ENTRIES`].
    pub left_out: Vec<Entry>,
}

/// An entry with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    pub entry: Entry,
    /// Font size in pixels of the canvas.
    pub font_size: f64,
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

/// Places entries, heaviest in the middle, all horizontal, none touching.
///
/// The font size is `scale × weight / heaviest weight`, with one scale for the whole cloud: exactly
/// proportional, except that the last factor never goes below one eighth (an entry a twentieth as
/// heavy would be a dot) and is 1 for all when all weights are zero. The scale is the greatest one
/// found by bisection at which every entry has room. If even the smallest legible scale (lightest
/// entry at 1 % of the shorter side) is too much, as many as possible are placed, heaviest first.
///
/// Equal input gives equal output. Any input ends, and none panics.
pub fn place(entries: &[Entry], size: Size, seed: u64) -> Cloud {
    let (width, height) = (f64::from(size.width), f64::from(size.height));
    let short = width.min(height);
    let mut cloud = Cloud { size, placed: Vec::new(), left_out: Vec::new() };

    let mut order: Vec<&Entry> = entries.iter().collect();
    order.sort_by(|a, b| b.weight.cmp(&a.weight).then_with(|| a.text.cmp(&b.text)));
    let inked = order.into_iter().enumerate().filter_map(|(index, entry)| {
        let shape = Shape::of(&entry.text).filter(|_| index < MAX_ENTRIES);
        if shape.is_none() {
            cloud.left_out.push(entry.clone());
        }
        Some(Word { factor: 1.0, shape: shape?, entry })
    });
    let mut words: Vec<Word> = inked.collect();
    // Leaving out one that can never fit may change what the others are measured by.
    let mut smallest;
    loop {
        let heaviest = words.first().map_or(0, |word| word.entry.weight);
        for word in &mut words {
            let share = f64::from(word.entry.weight) / f64::from(heaviest.max(1));
            word.factor = if heaviest == 0 { 1.0 } else { share.max(FLOOR) };
        }
        smallest = short * SMALLEST / words.last().map_or(1.0, |word| word.factor);
        let before = words.len();
        words.retain(|word| {
            let fits = word.largest(width, height) >= smallest;
            if !fits {
                cloud.left_out.push(word.entry.clone());
            }
            fits
        });
        if words.len() == before {
            break;
        }
    }
    if words.is_empty() {
        return cloud;
    }

    let starts = (STARTS / words.len()).clamp(1, MOST_STARTS) as u64;
    let mut tables: Vec<Table> =
        (0..starts).map(|start| Table::new(width, height, seed.wrapping_add(start << 32))).collect();
    let area: f64 = words.iter().map(|word| word.shape.area() * word.factor * word.factor).sum();
    let cap = words.iter().map(|word| word.largest(width, height)).fold(short * LARGEST, f64::min);
    let (mut low, mut high) = (smallest, cap.min((width * height / area).sqrt()));
    let mut best = tables[0].lay(&words, low, Lack::GivesUp);
    for _ in 0..TRIALS {
        if best.is_none() || high <= low {
            break;
        }
        let middle = (low * high).sqrt();
        match tables.iter_mut().find_map(|table| table.lay(&words, middle, Lack::GivesUp)) {
            Some(places) => (low, best) = (middle, Some(places)),
            None => high = middle,
        }
    }
    let places = best.or_else(|| tables[0].lay(&words, low, Lack::LeavesOut)).unwrap_or_default();
    let (dx, dy) = centring(&words, &places, low, (width, height));
    for (word, place) in words.iter().zip(places) {
        match place {
            Some((x, y)) => cloud.placed.push(word.placed(low, x + dx, y + dy)),
            None => cloud.left_out.push(word.entry.clone()),
        }
    }
    cloud
}

#[cfg(test)]
#[path = "layout_tests.rs"]
mod tests;
