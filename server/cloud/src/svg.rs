//! A cloud as SVG: the outlines of its letters, and over them the same words as text that can be searched, selected and
//! read aloud.

use std::fmt::Write;

use domain::Kind;

use crate::PlacedLine;
use crate::caption::Caption;
use crate::font::FAMILY;
use crate::layout::Cloud;
use crate::outline::outline;
use crate::palette::{Colour, Ground, colour};

/// How much the text covers: one part in 255, which nobody sees. With nothing at all, programs that make a PDF leave it out.
const UNSEEN: f64 = 0.004;

/// The cloud as a file of one `<svg>` element, with its caption in a strip of its own above the words.
///
/// What is seen are outlines, since few programs have the typeface, and fewer keep to `textLength`: the picture is the same
/// everywhere. The caption is also its accessible name; its description lists the entries, heaviest first, and last
/// those that had no room. Only attributes, no `style`, no ids, no scripts: it passes a strict CSP and may stand many
/// times in a page. No background: the colours are made for white.
pub fn svg(cloud: &Cloud, kind: Kind, caption: &Caption) -> String {
    let (name, strip) = (caption.line(), caption.strip(cloud.size));
    let (width, height) = (cloud.size.width, f64::from(cloud.size.height) + strip.height);
    let entries = cloud.placed.iter().map(|placed| &placed.entry).chain(&cloud.left_out);
    let listed: Vec<&str> = entries.map(|entry| entry.text.as_str()).collect();
    let heading = [PlacedLine {
        text: name.clone(),
        x: strip.x,
        baseline: strip.baseline - strip.height,
        width: strip.width,
    }];
    let heading = Words { lines: &heading, size: strip.font_size, ink: colour(kind, Ground::White, 0) };
    let words = cloud.placed.iter().map(|placed| Words {
        lines: &placed.lines,
        size: placed.font_size,
        ink: colour(kind, Ground::White, placed.tone),
    });
    let words: Vec<Words> = std::iter::once(heading).chain(words).collect();
    let mut out = String::with_capacity(words.len() * 2_000);
    // Writing to a String can't fail, here and below.
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\" role=\"img\" aria-label=\"{name}\"><title>{name}</title><desc>{desc}</desc>\
         <g transform=\"translate(0 {down})\">",
        name = escape(&name),
        desc = escape(&listed.join("; ")),
        down = strip.height,
    );
    words.iter().for_each(|words| words.draw(&mut out));
    let _ = write!(out, "<g font-family=\"{FAMILY}\" font-weight=\"700\" fill-opacity=\"{UNSEEN}\">");
    words.iter().for_each(|words| words.write(&mut out));
    out.push_str("</g></g></svg>");
    out
}

/// An entry, or the caption.
struct Words<'a> {
    lines: &'a [PlacedLine],
    size: f64,
    ink: Colour,
}

impl Words<'_> {
    fn ink(&self) -> String {
        let [r, g, b] = self.ink;
        format!("fill=\"#{r:02x}{g:02x}{b:02x}\"")
    }

    fn draw(&self, out: &mut String) {
        for line in self.lines {
            let (x, y, scale, ink) = (line.x, line.baseline, self.size / 1_000.0, self.ink());
            let _ = write!(out, "<path {ink} transform=\"translate({x:.2} {y:.2}) scale({scale:.5})\" d=\"");
            outline(&line.text, out);
            out.push_str("\"/>");
        }
    }

    fn write(&self, out: &mut String) {
        let start = format!("font-size=\"{:.2}\" {}", self.size, self.ink());
        let at = |line: &PlacedLine| {
            let (x, y, width) = (line.x, line.baseline, line.width);
            format!("x=\"{x:.2}\" y=\"{y:.2}\" textLength=\"{width:.2}\" lengthAdjust=\"spacingAndGlyphs\"")
        };
        let _ = match self.lines {
            [line] => write!(out, "<text {start} {}>{}</text>", at(line), escape(&line.text)),
            lines => {
                let span = |line| format!("<tspan {}>{}</tspan>", at(line), escape(&line.text));
                let spans: Vec<String> = lines.iter().map(span).collect();
                write!(out, "<text {start}>{}</text>", spans.join(" "))
            }
        };
    }
}

/// Text for an element or a quoted attribute. What XML 1.0 forbids is dropped.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Entry, Size, place};

    fn cloud(texts: &[&str]) -> Cloud {
        let entries: Vec<Entry> =
            texts.iter().map(|text| Entry { text: (*text).to_owned(), weight: 1 }).collect();
        place(&entries, Size { width: 960, height: 540 }, 1)
    }

    fn caption(value: &str) -> Caption {
        Caption::new(value, Kind::Norm, domain::Lang::Nb)
    }

    #[test]
    fn text_is_text_and_never_markup() {
        let cloud = cloud(&["<script>alert(1)</script>", "a & b \"c\" ]]>"]);
        let svg = svg(&cloud, Kind::Norm, &caption("Mot <\"æ\">\u{1}"));
        assert!(svg.contains("aria-label=\"Mot &lt;&quot;æ&quot;&gt;: Normer\""));
        assert!(svg.contains("<title>Mot &lt;&quot;æ&quot;&gt;: Normer</title>"));
        assert!(svg.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !svg.contains("<script"));
        assert!(svg.contains("]]&gt;") && !svg.contains("style="));
        // It lies over the outlines, unseen.
        let (drawn, written) = svg.split_once("fill-opacity=\"0.004\"").unwrap();
        assert!(
            drawn.matches("<path").count() == 3 && !drawn.contains("<text") && !written.contains("<path")
        );
    }

    #[test]
    fn every_line_of_a_phrase_is_there() {
        let phrase = "Bestemme uten å ta med barna, og tolke situasjoner uten å ha all informasjon";
        let cloud = cloud(&[phrase]);
        let svg = svg(&cloud, Kind::Taboo, &caption("Mot"));
        assert!(cloud.placed[0].lines.len() > 1);
        assert_eq!(svg.matches("<tspan").count(), cloud.placed[0].lines.len());
        for line in &cloud.placed[0].lines {
            assert!(svg.contains(&line.text));
        }
    }
}
