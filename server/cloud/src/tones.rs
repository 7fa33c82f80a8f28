//! Which of its colours each word of a cloud has: its own, unless a neighbour has the same, and the two would read as one.

use std::collections::HashMap;

use crate::palette::{TONES, own_tone};
use crate::placed::Placed;

/// How near two words are neighbours, in em of the smaller one.
const NEAR: f64 = 0.6;
/// Ink above the baseline and beneath it, in em.
const ABOVE: f64 = 0.75;
const BELOW: f64 = 0.25;
/// Cells along the longer side. A word looks for neighbours in those that it reaches, and not among all.
const CELLS: f64 = 16.0;

/// Left, top, right, bottom.
type Bounds = [f64; 4];

/// Whoever stood in the former cloud keeps its colour, so that it is known again; the others choose, the heaviest first.
/// `longer` is the canvas's side.
pub fn give(placed: &mut [Placed], longer: f64, former: &[Placed]) {
    let stood: HashMap<&str, usize> =
        former.iter().map(|word| (word.entry.text.as_str(), word.tone)).collect();
    let mut tones: Vec<Option<usize>> =
        placed.iter().map(|word| stood.get(word.entry.text.as_str()).copied()).collect();
    let bounds: Vec<Bounds> = placed.iter().map(bounds).collect();
    let cell = longer / CELLS;
    let mut cells: HashMap<(i32, i32), Vec<usize>> = HashMap::new();
    for (at, bounds) in bounds.iter().enumerate() {
        reached(bounds, cell).for_each(|cell| cells.entry(cell).or_default().push(at));
    }
    for at in 0..placed.len() {
        let around = grown(bounds[at], NEAR * placed[at].font_size);
        let mut taken = [false; TONES];
        for other in reached(&around, cell).filter_map(|cell| cells.get(&cell)).flatten() {
            let gap = NEAR * placed[at].font_size.min(placed[*other].font_size);
            let Some(tone) = tones[*other].filter(|_| *other != at) else { continue };
            taken[tone] |= meet(&grown(bounds[at], gap), &bounds[*other]);
        }
        let own = own_tone(&placed[at].entry.text);
        let free = (own..own + TONES).map(|tone| tone % TONES).find(|tone| !taken[*tone]);
        placed[at].tone = *tones[at].get_or_insert(free.unwrap_or(own));
    }
}

fn bounds(word: &Placed) -> Bounds {
    let lines = word.lines.iter().map(|line| {
        let (top, bottom) = (line.baseline - ABOVE * word.font_size, line.baseline + BELOW * word.font_size);
        [line.x, top, line.x + line.width, bottom]
    });
    lines
        .reduce(|[l, t, r, b], [left, top, right, bottom]| {
            [l.min(left), t.min(top), r.max(right), b.max(bottom)]
        })
        .unwrap_or_default()
}

fn grown([left, top, right, bottom]: Bounds, by: f64) -> Bounds {
    [left - by, top - by, right + by, bottom + by]
}

fn meet(one: &Bounds, other: &Bounds) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

fn reached(bounds: &Bounds, cell: f64) -> impl Iterator<Item = (i32, i32)> + use<> {
    let [left, top, right, bottom] = bounds.map(|at| (at / cell).floor() as i32);
    (top..=bottom).flat_map(move |row| (left..=right).map(move |column| (column, row)))
}

#[cfg(test)]
#[path = "tones_tests.rs"]
mod tests;
