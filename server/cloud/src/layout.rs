//! Where each entry of a cloud stands.

use std::collections::HashMap;

use crate::Entry;
use crate::placed::Placed;
use crate::shape::Shape;
use crate::table::{Lack, Table, Word, centring};
use crate::tones;

/// Entries beyond this many are left out.
pub const MAX_ENTRIES: usize = 1_000;
/// No font size above this part of the canvas's shorter side.
pub(crate) const LARGEST: f64 = 0.36;
/// No font size below this part of the canvas's shorter side, where nothing else is said; what would need less is left out.
const SMALLEST: f64 = 0.01;
/// Scales tried between the smallest and the largest possible.
const TRIALS: usize = 8;
/// A small cloud depends much on where the first few land, so it gets this many starts, shared by
/// its entries, and at most [`MOST_STARTS`].
const STARTS: usize = 120;
const MOST_STARTS: usize = 8;
/// A cloud that follows another keeps its sizes until all could be this much larger.
const GROWS_FROM: f64 = 1.25;

/// The canvas, in pixels (or any unit: everything is in proportion).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub width: u32,
    pub height: u32,
}

/// What a cloud is laid out on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Canvas {
    pub size: Size,
    /// No font size below this part of the shorter side: what is seen from afar needs more.
    pub smallest: f64,
}

impl From<Size> for Canvas {
    fn from(size: Size) -> Canvas {
        Canvas { size, smallest: SMALLEST }
    }
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

/// Places entries, heaviest in the middle, all horizontal, none touching.
///
/// The font size is `scale × weight`, with one scale for the whole cloud: exactly proportional, whatever the
/// weights; all alike when all weights are zero. The scale is the greatest one found by bisection at which every
/// entry has room. An entry that would be smaller than the canvas's smallest type is left out; and where all have no room at
/// the smallest scale that is legible, the lightest are, until the others have.
///
/// Equal input gives equal output. Any input ends, and none panics.
pub fn place(entries: &[Entry], canvas: impl Into<Canvas>, seed: u64) -> Cloud {
    lay_out(entries, canvas.into(), seed, None)
}

/// The same, but what stood in the former cloud stays as near its place as it can, and grows or shrinks only when
/// it must: for a cloud that people are looking at. A former cloud of another size is of no use.
pub fn place_after(entries: &[Entry], canvas: impl Into<Canvas>, seed: u64, former: &Cloud) -> Cloud {
    let canvas = canvas.into();
    lay_out(entries, canvas, seed, Some(former).filter(|former| former.size == canvas.size))
}

fn lay_out(entries: &[Entry], canvas: Canvas, seed: u64, former: Option<&Cloud>) -> Cloud {
    let size = canvas.size;
    let (width, height) = (f64::from(size.width), f64::from(size.height));
    let smallest = width.min(height) * canvas.smallest;
    let (mut words, left_out) = legible(entries, width, height, smallest);
    let mut cloud = Cloud { size, placed: Vec::new(), left_out };
    if words.is_empty() {
        return cloud;
    }
    // Where most words are others, the cloud is another.
    let stood = |former: &&Cloud| former.recall(&mut words) * 2 >= former.placed.len().max(1);
    let former_unit = former.filter(stood).and_then(|former| {
        let first = former.placed.first()?;
        Some(first.font_size / f64::from(first.entry.weight.max(1)))
    });
    if former_unit.is_none() {
        words.iter_mut().for_each(|word| word.former = None);
    }

    let starts = (STARTS / words.len()).clamp(1, MOST_STARTS) as u64;
    let mut tables: Vec<Table> =
        (0..starts).map(|start| Table::new(width, height, seed.wrapping_add(start << 32))).collect();
    let mut lay = |words: &[Word], scale: f64| {
        tables.iter_mut().find_map(|table| table.lay(words, scale, Lack::GivesUp))
    };
    let mut low = smallest_scale(&words, smallest);
    let mut high = largest_scale(&words, width, height);
    let mut best = None;
    if let Some(unit) = former_unit {
        let same = unit * f64::from(words[0].entry.weight.max(1));
        if (low..=high).contains(&same) {
            best = lay(&words, same);
            let larger = same * GROWS_FROM;
            match best.is_some() {
                true if larger <= high && lay(&words, larger).is_some() => low = same,
                true => (low, high) = (same, same),
                false => high = same,
            }
        }
    }
    if best.is_none() {
        best = lay(&words, low);
    }
    if best.is_none() {
        let room = |kept: &[Word]| lay(kept, smallest_scale(kept, smallest)).is_some();
        let kept = most_with_room(&words, room);
        if kept > 0 {
            // Before those that were too light to be drawn at all.
            cloud.left_out.splice(0..0, words.drain(kept..).map(|word| word.entry.clone()));
            (low, high) = (smallest_scale(&words, smallest), largest_scale(&words, width, height));
            best = lay(&words, low);
        }
    }
    for _ in 0..TRIALS {
        if best.is_none() || high <= low {
            break;
        }
        let middle = (low * high).sqrt();
        match lay(&words, middle) {
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
    let stood = former.map(|former| former.placed.as_slice()).unwrap_or_default();
    tones::give(&mut cloud.placed, width.max(height), stood);
    cloud
}

/// Entries that can be drawn in proportion and still be read, heaviest first; and the others.
fn legible(entries: &[Entry], width: f64, height: f64, smallest: f64) -> (Vec<Word<'_>>, Vec<Entry>) {
    let short = width.min(height);
    let mut order: Vec<&Entry> = entries.iter().collect();
    order.sort_by(|a, b| b.weight.cmp(&a.weight).then_with(|| a.text.cmp(&b.text)));
    let mut left_out = Vec::new();
    let mut words: Vec<Word> = Vec::new();
    for (index, entry) in order.into_iter().enumerate() {
        let word = Shape::of(&entry.text).map(|shape| Word { factor: 1.0, shape, entry, former: None });
        match word.filter(|word| index < MAX_ENTRIES && word.largest(width, height) >= smallest) {
            Some(word) => words.push(word),
            None => left_out.push(entry.clone()),
        }
    }
    let heaviest = words.first().map_or(0, |word| word.entry.weight);
    for word in words.iter_mut().filter(|_| heaviest > 0) {
        word.factor = f64::from(word.entry.weight) / f64::from(heaviest);
    }
    // The lightest goes first when the heaviest has no room at the size that the lightest needs.
    let mut largest = short * LARGEST;
    let fits = words.iter().take_while(|word| {
        largest = largest.min(word.largest(width, height));
        smallest / word.factor <= largest
    });
    let fits = fits.count();
    left_out.extend(words.drain(fits..).map(|word| word.entry.clone()));
    (words, left_out)
}

/// At which the lightest can just be read.
fn smallest_scale(words: &[Word], smallest: f64) -> f64 {
    smallest / words.last().map_or(1.0, |word| word.factor)
}

/// At which the one that is widest, or the heaviest, is as large as it may be, and all have no more ink than there is canvas.
fn largest_scale(words: &[Word], width: f64, height: f64) -> f64 {
    let area: f64 = words.iter().map(|word| word.shape.area() * word.factor * word.factor).sum();
    let each =
        words.iter().map(|word| word.largest(width, height)).fold(width.min(height) * LARGEST, f64::min);
    each.min((width * height / area).sqrt())
}

/// How many of the heaviest have room together.
fn most_with_room(words: &[Word], mut room: impl FnMut(&[Word]) -> bool) -> usize {
    let (mut kept, mut too_many) = (0, words.len());
    while too_many - kept > 1 {
        let count = usize::midpoint(kept, too_many);
        *if room(&words[..count]) { &mut kept } else { &mut too_many } = count;
    }
    kept
}

impl Cloud {
    /// Tells each word where the middle of its ink was, and answers how many stood here.
    fn recall(&self, words: &mut [Word]) -> usize {
        let placed: HashMap<&str, &Placed> =
            self.placed.iter().map(|placed| (placed.entry.text.as_str(), placed)).collect();
        for word in words.iter_mut() {
            word.former = placed.get(word.entry.text.as_str()).and_then(|placed| {
                let (line, em) = (placed.lines.first()?, placed.font_size);
                let [l, t, r, b] = word.shape.hull();
                let x = line.x - word.shape.lines.first()?.1 * em;
                Some((x + (l + r) / 2.0 * em, line.baseline + (t + b) / 2.0 * em))
            });
        }
        words.iter().filter(|word| word.former.is_some()).count()
    }
}

#[cfg(test)]
#[path = "layout_tests.rs"]
mod tests;
