//! What our templates measure with.
//!
//! Typst's own `measure` looks up where in the document stands what it measures, for headings, lists and the like. The
//! first time it finds nothing, so that every document is set twice. Nothing we measure asks where it stands, and our
//! `measure` doesn't either.
//!
//! `lines` spares setting a text at each size that is tried: letters grow with their size, so that the widths of its words
//! tell where its lines end.

use std::sync::LazyLock;

use comemo::Tracked;
use typst::diag::{At, SourceResult};
use typst::engine::Engine;
use typst::foundations::{
    Args, CastInfo, Content, Context, Func, IntoValue, NativeFuncData, NativeFuncPtr, Resolve, Scope, Smart,
    Value, dict,
};
use typst::introspection::Locator;
use typst::layout::{Abs, Axes, Frame, FrameItem, Length, Region};

static MEASURE: NativeFuncData = native("measure", NativeFuncPtr(&measure));
static LINES: NativeFuncData = native("lines", NativeFuncPtr(&lines));

pub const fn native(name: &'static str, function: NativeFuncPtr) -> NativeFuncData {
    NativeFuncData {
        function,
        name,
        title: name,
        docs: "",
        def_site: None,
        keywords: &[],
        contextual: true,
        scope: LazyLock::new(&Scope::new),
        params: LazyLock::new(&Vec::new),
        returns: LazyLock::new(&|| CastInfo::Any),
    }
}

/// By the names that templates know them by.
pub fn functions() -> [(&'static str, Func); 2] {
    [(MEASURE.name, Func::from(&MEASURE)), (LINES.name, Func::from(&LINES))]
}

/// `measure(content, width: auto)`: width and height of content, `width` wide or as wide as it likes.
fn measure(engine: &mut Engine, context: Tracked<Context>, args: &mut Args) -> SourceResult<Value> {
    let content: Content = args.expect("content")?;
    let width: Smart<Length> = args.named("width")?.unwrap_or_default();
    let width = width.resolve(context.styles().at(args.span)?).unwrap_or(Abs::inf());
    let size = set(engine, context, args, &content, width)?.size();
    Ok(dict! { "width" => size.x, "height" => size.y }.into_value())
}

/// `lines(text, width)`: how many lines a text takes in a column so wide. None where its words don't tell: when one of
/// them is wider, or a line may end elsewhere than at a space.
fn lines(engine: &mut Engine, context: Tracked<Context>, args: &mut Args) -> SourceResult<Value> {
    let content: Content = args.expect("text")?;
    let width: Length = args.expect("width")?;
    let width = width.resolve(context.styles().at(args.span)?);
    let line = set(engine, context, args, &content, Abs::inf())?;
    let mut words = Words::default();
    words.read(&line);
    Ok(words.broken(width).into_value())
}

fn set(
    engine: &mut Engine,
    context: Tracked<Context>,
    args: &Args,
    content: &Content,
    width: Abs,
) -> SourceResult<Frame> {
    let region = Region::new(Axes::new(width, Abs::inf()), Axes::splat(false));
    let layout = engine.library.routines.layout_frame;
    layout(engine, content, Locator::root(), context.styles().at(args.span)?, region)
}

/// A text on one line: its letters, the width of each word, and of the space before it.
#[derive(Default)]
struct Words {
    text: String,
    widths: Vec<[Abs; 2]>,
}

impl Words {
    fn read(&mut self, frame: &Frame) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => self.read(&group.frame),
                FrameItem::Text(run) => {
                    for glyph in &run.glyphs {
                        let width = glyph.x_advance.at(run.size);
                        if &run.text[glyph.range()] == " " {
                            self.widths.push([width, Abs::zero()]);
                        } else if let Some([_, word]) = self.widths.last_mut() {
                            *word += width;
                        } else {
                            self.widths.push([Abs::zero(), width]);
                        }
                    }
                    self.text.push_str(&run.text);
                }
                _ => {}
            }
        }
    }

    /// On how many lines they go, each as full as can be.
    fn broken(&self, width: Abs) -> Option<usize> {
        if !self.text.split(' ').all(is_plain) || self.widths.iter().any(|[_, word]| *word > width) {
            return None;
        }
        let (mut lines, mut used) = (1, Abs::zero());
        for [space, word] in &self.widths {
            let longer = used + *space + *word;
            if width.fits(longer) {
                used = longer;
            } else {
                (lines, used) = (lines + 1, *word);
            }
        }
        Some(lines)
    }
}

/// Whether no line may end within a word, and one may before and after it: letters and figures, with signs around them.
fn is_plain(word: &str) -> bool {
    let bare = word.trim_start_matches(['«', '(']).trim_end_matches(['.', ',', ':', ';', '!', '?', '»', ')']);
    let letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, 'À'..='ſ') && c.is_alphabetic();
    !bare.is_empty() && bare.chars().all(letter)
}

#[cfg(test)]
#[path = "measure_tests.rs"]
mod tests;
