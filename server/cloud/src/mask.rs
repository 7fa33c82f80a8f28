//! What is taken of the canvas, as bits: one bit per cell, 64 cells to a machine word.
//!
//! The crate `binary_raster`, which `wordcloud-rs` uses for this, was tried on paper and left: every
//! probe shifts, and so allocates, a copy of the whole glyph mask; it needs widths that are multiples
//! of 64; and it never uses the last row. Here a word is a handful of boxes, a probe only reads, and
//! nothing is allocated.

/// A box in cells: left, top, right, bottom; right and bottom are not part of it.
pub type Cells = [i32; 4];

/// The canvas.
pub struct Mask {
    cols: i32,
    rows: i32,
    stride: usize,
    bits: Vec<u64>,
}

impl Mask {
    /// An empty canvas. Negative sizes count as nothing.
    pub fn new(cols: i32, rows: i32) -> Mask {
        let (cols, rows) = (cols.max(0), rows.max(0));
        let stride = (cols as usize).div_ceil(64);
        Mask { cols, rows, stride, bits: vec![0; stride * rows as usize] }
    }

    pub fn clear(&mut self) {
        self.bits.fill(0);
    }

    /// True when every box, moved by (`x`, `y`), lies on the canvas and touches nothing taken.
    pub fn is_free(&self, boxes: &[Cells], x: i32, y: i32) -> bool {
        let moved = |[l, t, r, b]: Cells| [l + x, t + y, r + x, b + y];
        let inside = |[l, t, r, b]: Cells| l >= 0 && t >= 0 && r <= self.cols && b <= self.rows;
        // The middle row of each box first: that is where a probe that fails, fails.
        boxes.iter().all(|&cells| {
            let [l, t, r, b] = moved(cells);
            inside([l, t, r, b]) && (l >= r || t >= b || self.row_is_free((t + b) / 2, l, r))
        }) && boxes.iter().all(|&cells| {
            let [l, t, r, b] = moved(cells);
            l >= r || (t..b).all(|row| self.row_is_free(row, l, r))
        })
    }

    /// Takes every box, moved by (`x`, `y`). Only where [`Mask::is_free`] has said yes to as much or more.
    pub fn take(&mut self, boxes: &[Cells], x: i32, y: i32) {
        for [l, t, r, b] in boxes {
            for row in (t + y).max(0)..(b + y).min(self.rows) {
                let (from, to) = ((l + x).max(0), (r + x).min(self.cols));
                for (index, bits) in words(self.stride, row, from, to) {
                    self.bits[index] |= bits;
                }
            }
        }
    }

    fn row_is_free(&self, row: i32, from: i32, to: i32) -> bool {
        words(self.stride, row, from, to).all(|(index, bits)| self.bits[index] & bits == 0)
    }
}

/// The machine words that hold the cells `from..to` of a row, with those cells' bits.
fn words(stride: usize, row: i32, from: i32, to: i32) -> impl Iterator<Item = (usize, u64)> {
    let (from, to) = (from.max(0) as usize, to.max(0) as usize);
    let (first, last) = (from / 64, to.div_ceil(64));
    (first..last).filter(move |_| from < to).map(move |word| {
        let low = from.saturating_sub(word * 64).min(63);
        let high = (to - word * 64).min(64);
        let bits = (u64::MAX << low) & (u64::MAX >> (64 - high));
        (row as usize * stride + word, bits)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_a_canvas_of_plain_booleans() {
        let (cols, rows) = (150, 40);
        let mut mask = Mask::new(cols, rows);
        let mut plain = vec![false; (cols * rows) as usize];
        let mut state = 7u32;
        let mut random = |below: i32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) as i32 % below
        };
        for _ in 0..4_000 {
            let boxes = [[0, 0, random(70), random(4)], [random(9), 1, random(9), 3 + random(3)]];
            let (x, y) = (random(cols + 8) - 4, random(rows + 4) - 2);
            let cells: Vec<(i32, i32)> = boxes
                .iter()
                .flat_map(|&[l, t, r, b]| {
                    (t..b).flat_map(move |row| (l..r).map(move |col| (col + x, row + y)))
                })
                .collect();
            let inside =
                boxes.iter().all(|[l, t, r, b]| l + x >= 0 && t + y >= 0 && r + x <= cols && b + y <= rows);
            let free = inside && cells.iter().all(|(col, row)| !plain[(row * cols + col) as usize]);
            assert_eq!(mask.is_free(&boxes, x, y), free);
            if free && random(3) == 0 {
                mask.take(&boxes, x, y);
                cells.iter().for_each(|(col, row)| plain[(row * cols + col) as usize] = true);
            }
        }
    }
}
