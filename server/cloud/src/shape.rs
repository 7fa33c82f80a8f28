//! The shape of one entry at font size 1: its lines and the boxes that its ink covers.

use crate::font::glyph;

/// Distance between the baselines of a wrapped entry, in em.
pub const LINE_HEIGHT: f64 = 1.18;
/// Entries wider than this are wrapped, in em (about 18 letters).
const WRAP_FROM: f64 = 9.5;
/// The proportions wanted of a wrapped entry: width to height.
const WANTED: f64 = 3.2;
/// No entry has more lines than this.
const MAX_LINES: usize = 6;

/// All measures in em. x from the left edge, y from the first baseline, downwards.
#[derive(Clone, Debug)]
pub struct Shape {
    /// Text, left edge and width of each line; centred on each other.
    pub lines: Vec<(String, f64, f64)>,
    /// left, top, right, bottom of what must not be touched.
    pub boxes: Vec<[f64; 4]>,
    /// Free space wanted on each side, and above and below, in em.
    pub padding: (f64, f64),
}

impl Shape {
    /// `None` for a text without ink.
    ///
    /// A single word is covered by the boxes of its letters, so that others may nest above its low
    /// letters; a phrase by one box, so that no other words come between its own.
    pub fn of(text: &str) -> Option<Shape> {
        let lines = wrap(text);
        let width = lines.iter().map(|line| line_width(line)).fold(0.0, f64::max);
        let lines: Vec<_> = lines
            .into_iter()
            .map(|line| {
                let own = line_width(&line);
                (line, (width - own) / 2.0, own)
            })
            .collect();
        let mut boxes = Vec::new();
        for (row, (line, left, _)) in lines.iter().enumerate() {
            let (mut x, y) = (*left, row as f64 * LINE_HEIGHT);
            for c in line.chars() {
                let glyph = glyph(c);
                if let Some([l, t, r, b]) = glyph.ink {
                    boxes.push([x + l, y + t, x + r, y + b]);
                }
                x += glyph.advance;
            }
        }
        let hull = boxes.iter().copied().reduce(union)?;
        if lines.iter().any(|(line, ..)| line.contains(' ')) || lines.len() > 1 {
            return Some(Shape { lines, boxes: vec![hull], padding: (0.45, 0.42) });
        }
        Some(Shape { lines, boxes, padding: (0.28, 0.09) })
    }

    /// The smallest box around all ink.
    pub fn hull(&self) -> [f64; 4] {
        self.boxes.iter().copied().reduce(union).unwrap_or_default()
    }

    /// The area of all boxes with the padding of one side, in square em.
    pub fn area(&self) -> f64 {
        self.boxes.iter().map(|[l, t, r, b]| (r - l) * (b - t + self.padding.1)).sum()
    }
}

pub fn union(a: [f64; 4], b: [f64; 4]) -> [f64; 4] {
    [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]
}

fn line_width(line: &str) -> f64 {
    line.chars().map(|c| glyph(c).advance).sum()
}

/// Breaks at spaces into lines of much the same length, as many as come nearest to [`WANTED`].
fn wrap(text: &str) -> Vec<String> {
    let words: Vec<(&str, f64)> = text.split_whitespace().map(|word| (word, line_width(word))).collect();
    let space = glyph(' ').advance;
    let total = words.iter().map(|(_, width)| width + space).sum::<f64>() - space;
    if total <= WRAP_FROM {
        return fill(&words, space, f64::INFINITY);
    }
    let misfit = |lines: &Vec<String>| {
        let width = lines.iter().map(|line| line_width(line)).fold(0.0, f64::max);
        let ratio = width / (lines.len() as f64 * LINE_HEIGHT) / WANTED;
        ratio.max(1.0 / ratio)
    };
    (1..=MAX_LINES.min(words.len()))
        .map(|count| balanced(&words, space, total, count))
        .min_by(|a, b| misfit(a).total_cmp(&misfit(b)))
        .unwrap_or_default()
}

/// At most `count` lines, the longest as short as can be.
fn balanced(words: &[(&str, f64)], space: f64, total: f64, count: usize) -> Vec<String> {
    let (mut low, mut high) = (total / count as f64 * 0.9, total + space);
    for _ in 0..16 {
        let middle = (low + high) / 2.0;
        if fill(words, space, middle).len() <= count { high = middle } else { low = middle }
    }
    fill(words, space, high)
}

/// Fills line after line up to `limit` em. A word wider than that has a line of its own.
fn fill(words: &[(&str, f64)], space: f64, limit: f64) -> Vec<String> {
    let mut lines: Vec<(String, f64)> = Vec::new();
    for (word, width) in words {
        match lines.last_mut() {
            Some((line, used)) if *used + space + width <= limit => {
                line.push(' ');
                line.push_str(word);
                *used += space + width;
            }
            _ => lines.push(((*word).to_owned(), *width)),
        }
    }
    lines.into_iter().map(|(line, _)| line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_phrases_get_balanced_lines_and_lose_no_word() {
        let text = "Bestemme uten å ta med barna, og tolke situasjoner uten å ha all informasjon fra dem det gjelder";
        let shape = Shape::of(text).unwrap();
        let lines: Vec<&str> = shape.lines.iter().map(|(line, ..)| line.as_str()).collect();
        assert_eq!(lines.join(" "), text);
        assert!((3..=4).contains(&lines.len()), "{lines:?}");
        let lengths = lines.iter().map(|line| line.chars().count());
        let (short, long) = (lengths.clone().min().unwrap(), lengths.max().unwrap());
        assert!(long - short <= 9, "{lines:?}");
    }

    #[test]
    fn short_phrases_stay_on_one_line_and_blank_ones_have_no_shape() {
        assert_eq!(Shape::of("Lytte til barnet").unwrap().lines.len(), 1);
        assert!(Shape::of("").is_none() && Shape::of(" \u{a0} ").is_none());
    }
}
