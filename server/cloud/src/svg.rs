//! A cloud as SVG with real text: it can be searched, read aloud and scaled.

use std::fmt::Write;

use domain::Kind;

use crate::font::FAMILY;
use crate::layout::{Cloud, Placed};
use crate::palette::colour;

/// The cloud as one `<svg>` element, fit for a file and for a page.
///
/// `title` is its accessible name («Ordsky: normer for Barnets beste»); its description lists the
/// entries, heaviest first. Only attributes, no `style`, no ids, no scripts: it passes a strict CSP
/// and may stand many times in a page. `textLength` keeps the measured widths when a reader lacks
/// Noto Sans, so that words don't collide. No background: the colours are made for white.
pub fn svg(cloud: &Cloud, kind: Kind, title: &str) -> String {
    let mut out = String::with_capacity(512 + cloud.placed.len() * 160);
    let (width, height) = (cloud.size.width, cloud.size.height);
    let words: Vec<&str> = cloud.placed.iter().map(|placed| placed.entry.text.as_str()).collect();
    // Writing to a String can't fail, here and below.
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\" role=\"img\" aria-label=\"{name}\"><title>{name}</title><desc>{desc}</desc>\
         <g font-family=\"{FAMILY}\" font-weight=\"700\">",
        name = escape(title),
        desc = escape(&words.join("; ")),
    );
    for (index, placed) in cloud.placed.iter().enumerate() {
        text(&mut out, placed, colour(kind, index));
    }
    out.push_str("</g></svg>");
    out
}

fn text(out: &mut String, placed: &Placed, [r, g, b]: [u8; 3]) {
    let start = format!("font-size=\"{:.2}\" fill=\"#{r:02x}{g:02x}{b:02x}\"", placed.font_size);
    let at = |line: &crate::PlacedLine| {
        let (x, y, width) = (line.x, line.baseline, line.width);
        format!("x=\"{x:.2}\" y=\"{y:.2}\" textLength=\"{width:.2}\" lengthAdjust=\"spacingAndGlyphs\"")
    };
    let _ = match placed.lines.as_slice() {
        [line] => write!(out, "<text {start} {}>{}</text>", at(line), escape(&line.text)),
        lines => {
            let spans: Vec<String> = lines
                .iter()
                .map(|line| format!("<tspan {}>{}</tspan>", at(line), escape(&line.text)))
                .collect();
            write!(out, "<text {start}>{}</text>", spans.join(" "))
        }
    };
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

    #[test]
    fn text_is_text_and_never_markup() {
        let svg =
            svg(&cloud(&["<script>alert(1)</script>", "a & b \"c\" ]]>"]), Kind::Norm, "Ordsky <\"æ\">\u{1}");
        assert!(svg.contains("aria-label=\"Ordsky &lt;&quot;æ&quot;&gt;\""));
        assert!(svg.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && !svg.contains("<script"));
        assert!(svg.contains("]]&gt;") && !svg.contains("style="));
    }

    #[test]
    fn every_line_of_a_phrase_is_there() {
        let phrase = "Bestemme uten å ta med barna, og tolke situasjoner uten å ha all informasjon";
        let cloud = cloud(&[phrase]);
        let svg = svg(&cloud, Kind::Taboo, "Ordsky");
        assert!(cloud.placed[0].lines.len() > 1);
        assert_eq!(svg.matches("<tspan").count(), cloud.placed[0].lines.len());
        for line in &cloud.placed[0].lines {
            assert!(svg.contains(&line.text));
        }
    }
}
