//! Words that are parted at the end of a line, whole for whoever copies them or searches for them.
//!
//! No mark between two lines is understood by every program. So the parts of such a word are drawn as outlines, and the
//! whole word stands over the first of them as text that is not seen, as wide as that part.

use std::collections::HashMap;
use std::ops::Range;

use ttf_parser::{GlyphId, OutlineBuilder};
use typst::layout::{Abs, Frame, FrameItem, GroupItem, Point, Ratio, Size, Transform};
use typst::model::Document;
use typst::syntax::Span;
use typst::text::{Glyph, TextItem};
use typst::visualize::{Color, Curve, FillRule, Geometry, Shape};
use typst_layout::PagedDocument;

/// Where a word may be parted: with a hyphen, and without.
const MARKS: [char; 2] = ['\u{ad}', '\u{200b}'];

/// The part of a parted word that stands in one run; with the first goes the whole word.
struct Part {
    glyphs: Range<usize>,
    word: Option<TextItem>,
}

/// The same pages, each word whole.
pub fn whole(pages: PagedDocument) -> PagedDocument {
    let parted = pages.pages().iter().map(|page| parts(&runs(&page.frame))).collect::<Vec<_>>();
    if parted.iter().all(HashMap::is_empty) {
        return pages;
    }
    let rebuilt = pages.pages().iter().zip(&parted).map(|(page, parts)| {
        let mut page = page.clone();
        page.frame = redrawn(&page.frame, parts, &mut 0);
        page
    });
    PagedDocument::new(rebuilt.collect(), pages.info().clone())
}

/// All text of a frame, in the order in which it is read.
fn runs(frame: &Frame) -> Vec<&TextItem> {
    let texts = frame.items().map(|(_, item)| match item {
        FrameItem::Group(group) => runs(&group.frame),
        FrameItem::Text(text) => vec![text],
        _ => vec![],
    });
    texts.flatten().collect()
}

/// The parts of all parted words, by the run in which they stand.
fn parts(runs: &[&TextItem]) -> HashMap<usize, Vec<Part>> {
    let mut parts = HashMap::new();
    if !runs.iter().any(|run| run.text.contains(MARKS)) {
        return parts;
    }
    let mut word: Vec<(usize, Range<usize>)> = Vec::new();
    for (at, run) in runs.iter().enumerate() {
        let goes_on = word.last().is_some_and(|(before, glyphs)| {
            glyphs.end == runs[*before].glyphs.len() && one_word(runs[*before], run)
        });
        if !goes_on {
            close(&mut word, runs, &mut parts);
        }
        for (index, glyph) in run.glyphs.iter().enumerate() {
            if run.text[glyph.range()].contains(char::is_whitespace) {
                close(&mut word, runs, &mut parts);
                continue;
            }
            match word.last_mut() {
                Some((of, glyphs)) if *of == at => glyphs.end = index + 1,
                _ => word.push((at, index..index + 1)),
            }
        }
    }
    close(&mut word, runs, &mut parts);
    parts
}

/// Whether the second run goes on with the word in which the first ends.
fn one_word(run: &TextItem, next: &TextItem) -> bool {
    let marked = run.text.ends_with(MARKS) || next.text.starts_with(MARKS);
    marked && run.font == next.font && run.size == next.size
}

/// Ends a word. If it bears marks, its parts are noted.
fn close(word: &mut Vec<(usize, Range<usize>)>, runs: &[&TextItem], parts: &mut HashMap<usize, Vec<Part>>) {
    let word = std::mem::take(word);
    let marked = word.iter().any(|(run, glyphs)| {
        let run = runs[*run];
        run.glyphs[glyphs.clone()].iter().any(|glyph| run.text[glyph.range()].contains(MARKS))
    });
    if !marked {
        return;
    }
    let mut whole = joined(&word, runs);
    for (run, glyphs) in word {
        parts.entry(run).or_default().push(Part { glyphs, word: whole.take() });
    }
}

/// The word as one run, without marks and not to be seen.
fn joined(word: &[(usize, Range<usize>)], runs: &[&TextItem]) -> Option<TextItem> {
    let mut whole = runs[word.first()?.0].clone();
    (whole.text, whole.glyphs) = Default::default();
    whole.fill = Color::from_u8(0, 0, 0, 0).into();
    for (run, glyphs) in word {
        let run = runs[*run];
        let mut before: Option<(&Glyph, Range<u16>)> = None;
        for glyph in &run.glyphs[glyphs.clone()] {
            let range = match before {
                // Several glyphs that are one letter together.
                Some((of, range)) if of.range == glyph.range => range,
                _ => {
                    let from = u16::try_from(whole.text.len()).ok()?;
                    whole.text.extend(run.text[glyph.range()].chars().filter(|c| !MARKS.contains(c)));
                    from..u16::try_from(whole.text.len()).ok()?
                }
            };
            if !range.is_empty() {
                whole.glyphs.push(Glyph { range: range.clone(), ..glyph.clone() });
            }
            before = Some((glyph, range));
        }
    }
    Some(whole)
}

/// A copy of the frame with the parts as outlines, and the whole words. `run` counts the runs met.
fn redrawn(frame: &Frame, parts: &HashMap<usize, Vec<Part>>, run: &mut usize) -> Frame {
    let mut out = frame.clone();
    out.clear();
    for (at, item) in frame.items() {
        match item {
            FrameItem::Group(group) => {
                let frame = redrawn(&group.frame, parts, run);
                out.push(*at, FrameItem::Group(GroupItem { frame, ..group.clone() }));
            }
            FrameItem::Text(text) => {
                match parts.get(run) {
                    Some(parts) => draw(&mut out, *at, text, parts),
                    None => out.push(*at, item.clone()),
                }
                *run += 1;
            }
            _ => out.push(*at, item.clone()),
        }
    }
    out
}

/// One run: its parts of parted words as outlines, the rest as it was.
fn draw(out: &mut Frame, at: Point, run: &TextItem, parts: &[Part]) {
    let place = |glyph| at + Point::with_x(width(run, 0..glyph));
    let mut done = 0;
    for part in parts {
        out.push(place(done), FrameItem::Text(cut(run, done..part.glyphs.start)));
        let place = place(part.glyphs.start);
        if let Some(word) = &part.word {
            out.push(place, FrameItem::Group(narrowed(word.clone(), width(run, part.glyphs.clone()))));
        }
        let shape = Shape {
            geometry: Geometry::Curve(outlines(run, part.glyphs.clone())),
            fill: Some(run.fill.clone()),
            fill_rule: FillRule::NonZero,
            stroke: None,
        };
        out.push(place, FrameItem::Shape(shape, Span::detached()));
        done = part.glyphs.end;
    }
    out.push(place(done), FrameItem::Text(cut(run, done..run.glyphs.len())));
}

fn width(run: &TextItem, glyphs: Range<usize>) -> Abs {
    run.glyphs[glyphs].iter().map(|glyph| glyph.x_advance.at(run.size)).sum()
}

/// Some glyphs of a run, as a run of their own.
fn cut(run: &TextItem, glyphs: Range<usize>) -> TextItem {
    let mut glyphs = run.glyphs[glyphs].to_vec();
    let from = glyphs.iter().map(|glyph| glyph.range.start).min().unwrap_or(0);
    let to = glyphs.iter().map(|glyph| glyph.range.end).max().unwrap_or(0);
    for glyph in &mut glyphs {
        glyph.range = glyph.range.start - from..glyph.range.end - from;
    }
    TextItem { text: run.text[from.into()..to.into()].into(), glyphs, ..run.clone() }
}

/// A run pressed together to `wide`. Its letters keep their height, or readers would see another line.
fn narrowed(run: TextItem, wide: Abs) -> GroupItem {
    let natural = run.width();
    let mut frame = Frame::soft(Size::new(natural, run.size));
    frame.push(Point::zero(), FrameItem::Text(run));
    let transform = Transform::scale(Ratio::new(wide / natural), Ratio::one());
    GroupItem { transform, ..GroupItem::new(frame) }
}

/// The letters as they look, from the baseline of the first.
fn outlines(run: &TextItem, glyphs: Range<usize>) -> Curve {
    let scale = run.size / run.font.units_per_em();
    let mut pen = Pen { curve: Curve::new(), start: Point::zero(), at: (0.0, 0.0), scale };
    let mut x = Abs::zero();
    for glyph in &run.glyphs[glyphs] {
        pen.start = Point::new(x + glyph.x_offset.at(run.size), -glyph.y_offset.at(run.size));
        run.font.ttf().outline_glyph(GlyphId(glyph.id), &mut pen);
        x += glyph.x_advance.at(run.size);
    }
    pen.curve
}

/// Draws a letter's outline. Letters grow upwards, pages downwards.
struct Pen {
    curve: Curve,
    start: Point,
    at: (f32, f32),
    scale: Abs,
}

impl Pen {
    fn point(&self, x: f32, y: f32) -> Point {
        self.start + Point::new(self.scale * f64::from(x), -self.scale * f64::from(y))
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.curve.move_(self.point(x, y));
        self.at = (x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.curve.line(self.point(x, y));
        self.at = (x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let third = |from: f32, by: f32| from + (by - from) * 2.0 / 3.0;
        let (from_x, from_y) = self.at;
        self.curve_to(third(from_x, x1), third(from_y, y1), third(x, x1), third(y, y1), x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.curve.cubic(self.point(x1, y1), self.point(x2, y2), self.point(x, y));
        self.at = (x, y);
    }

    fn close(&mut self) {
        self.curve.close();
    }
}
