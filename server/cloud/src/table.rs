//! One attempt at a cloud: every word at a given scale, each in the first free place.

use std::sync::LazyLock;

use crate::Entry;
use crate::mask::{Cells, Mask};
use crate::placed::{Placed, PlacedLine};
use crate::shape::{LINE_HEIGHT, Shape};

/// Cells along the longer side of the canvas.
const CELLS: f64 = 640.0;
/// Places are tried at every so many cells.
const STEP: usize = 3;
/// How much the order of places may stray from the distance to the middle.
const STRAY: f64 = 0.35;
/// The places still free are listed anew after this many words.
const LIST_EVERY: usize = 3;

/// How far from its former place a word is looked for room, in cells, before the whole canvas is.
const NEAR: i32 = 90;

/// What a lack of room for one entry means for the others.
#[derive(Clone, Copy, PartialEq)]
pub enum Lack {
    GivesUp,
    LeavesOut,
}

/// An entry on its way to a place.
pub struct Word<'a> {
    pub entry: &'a Entry,
    /// Font size at scale 1.
    pub factor: f64,
    pub shape: Shape,
    /// Where the middle of its ink was in the cloud before, in pixels.
    pub former: Option<(f64, f64)>,
}

impl Word<'_> {
    /// The greatest scale at which this one, alone, has room.
    pub fn largest(&self, width: f64, height: f64) -> f64 {
        let [l, t, r, b] = self.shape.hull();
        let (beside, above) = self.shape.padding;
        (width / (r - l + 2.0 * beside)).min(height / (b - t + 2.0 * above)) / self.factor
    }

    /// `x`, `y`: the shape's origin in pixels.
    pub fn placed(&self, scale: f64, x: f64, y: f64) -> Placed {
        let em = scale * self.factor;
        let lines = self.shape.lines.iter().enumerate().map(|(row, (text, left, width))| PlacedLine {
            text: text.clone(),
            x: x + left * em,
            baseline: y + row as f64 * LINE_HEIGHT * em,
            width: width * em,
        });
        Placed { entry: self.entry.clone(), font_size: em, tone: 0, lines: lines.collect() }
    }
}

/// The canvas in cells, and the order in which places are tried.
pub struct Table {
    mask: Mask,
    /// Pixels per cell.
    cell: f64,
    /// Centres in cells, from the middle outwards.
    centres: Vec<(i32, i32)>,
}

impl Table {
    pub fn new(width: f64, height: f64, seed: u64) -> Table {
        let cell = width.max(height) / CELLS;
        let (cols, rows) = ((width / cell) as i32, (height / cell) as i32);
        let mut state = seed;
        let mut keyed = Vec::new();
        for y in (0..rows).step_by(STEP) {
            for x in (0..cols).step_by(STEP) {
                let (dx, dy) =
                    (f64::from(2 * x - cols) / f64::from(cols), f64::from(2 * y - rows) / f64::from(rows));
                keyed.push(((dx * dx + dy * dy) * (1.0 + STRAY * random(&mut state)), (x, y)));
            }
        }
        keyed.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        let centres = keyed.into_iter().map(|(_, centre)| centre).collect();
        Table { mask: Mask::new(cols, rows), cell, centres }
    }

    /// Each word's origin in pixels, or `None` where there was no room. `None` for all when the
    /// lack of room [gives up](Lack::GivesUp).
    pub fn lay(&mut self, words: &[Word], scale: f64, lack: Lack) -> Option<Vec<Option<(f64, f64)>>> {
        self.mask.clear();
        let mut centres = self.centres.clone();
        let mut places = Vec::with_capacity(words.len());
        for (index, word) in words.iter().enumerate() {
            if index % LIST_EVERY == LIST_EVERY - 1 {
                centres.retain(|(x, y)| self.mask.is_free(&[[0, 0, 1, 1]], *x, *y));
            }
            let mut wide = self.cells(word, scale, word.shape.padding);
            let [l, t, r, b] = wide
                .iter()
                .copied()
                .reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])])?;
            if let Some(core) = core(&wide) {
                wide.insert(0, core);
            }
            let former =
                word.former.map(|(x, y)| ((x / self.cell).round() as i32, (y / self.cell).round() as i32));
            let near =
                former.into_iter().flat_map(|(x, y)| NEAR_STEPS.iter().map(move |(dx, dy)| (x + dx, y + dy)));
            let mut origins =
                near.chain(centres.iter().copied()).map(|(x, y)| (x - (l + r) / 2, y - (t + b) / 2));
            let place = origins.find(|(x, y)| self.mask.is_free(&wide, *x, *y));
            match place {
                Some((x, y)) => self.mask.take(&self.cells(word, scale, (0.0, 0.0)), x, y),
                None if lack == Lack::GivesUp => return None,
                None => {}
            }
            places.push(place.map(|(x, y)| (f64::from(x) * self.cell, f64::from(y) * self.cell)));
        }
        Some(places)
    }

    /// The word's boxes in whole cells, rounded outwards.
    fn cells(&self, word: &Word, scale: f64, (beside, above): (f64, f64)) -> Vec<Cells> {
        let cells = |em: f64| em * scale * word.factor / self.cell;
        let out = |[l, t, r, b]: &[f64; 4]| {
            let (low, high) = (|em: f64| cells(em).floor() as i32, |em: f64| cells(em).ceil() as i32);
            [low(l - beside), low(t - above), high(r + beside), high(b + above)]
        };
        word.shape.boxes.iter().map(out).collect()
    }
}

/// Steps away from a former place, the shortest first: each cell close by, every few of those further off.
static NEAR_STEPS: LazyLock<Vec<(i32, i32)>> = LazyLock::new(|| {
    let reach = -NEAR..=NEAR;
    let all = reach.clone().flat_map(|y| reach.clone().map(move |x| (x, y)));
    let close = |(x, y): &(i32, i32)| x.abs().max(y.abs()) < STEP as i32;
    let on_grid = |(x, y): &(i32, i32)| x % STEP as i32 == 0 && y % STEP as i32 == 0;
    let mut near: Vec<_> = all.filter(|step| close(step) || on_grid(step)).collect();
    near.sort_by_key(|(x, y)| x * x + y * y);
    near
});

/// The band that runs through all letters of a word, from the first to the last, if there is one.
/// Asked first, it turns down most places at one glance.
fn core(boxes: &[Cells]) -> Option<Cells> {
    let joined = boxes.windows(2).all(|pair| pair[1][0] <= pair[0][2]);
    let (first, last) = (boxes.first()?, boxes.last()?);
    let top = boxes.iter().map(|[_, top, ..]| *top).max()?;
    let bottom = boxes.iter().map(|[.., bottom]| *bottom).min()?;
    (boxes.len() > 1 && joined && top < bottom).then_some([first[0], top, last[2], bottom])
}

/// How far to move everything so that it stands in the middle of a canvas of `size`, in pixels.
pub fn centring(words: &[Word], places: &[Option<(f64, f64)>], scale: f64, size: (f64, f64)) -> (f64, f64) {
    let hulls = words.iter().zip(places).filter_map(|(word, place)| {
        let (x, y) = (*place)?;
        let [l, t, r, b] = word.shape.hull().map(|em| em * scale * word.factor);
        Some([x + l, y + t, x + r, y + b])
    });
    let all = hulls.reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]);
    let [l, t, r, b] = all.unwrap_or([0.0, 0.0, size.0, size.1]);
    ((size.0 - l - r) / 2.0, (size.1 - t - b) / 2.0)
}

/// SplitMix64, as a number in 0..1.
pub fn random(state: &mut u64) -> f64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    ((z ^ (z >> 31)) >> 11) as f64 / (1u64 << 53) as f64
}
