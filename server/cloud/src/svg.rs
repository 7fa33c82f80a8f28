//! A cloud as SVG with real text: it can be searched, read aloud and scaled.

use std::fmt::Write;

use domain::Kind;

use crate::caption::Caption;
use crate::font::FAMILY;
use crate::layout::Cloud;
use crate::palette::{Ground, colour};
use crate::placed::Placed;

/// The cloud as a file of one `<svg>` element, with its caption in a strip of its own above the words.
///
/// The caption is also its accessible name; its description lists the entries, heaviest first,
/// and last those that had no room. Only
/// attributes, no `style`, no ids, no scripts: it passes a strict CSP and may stand many times in a page.
/// `textLength` keeps the measured widths when a reader lacks Noto Sans, so that words don't collide. No
/// background: the colours are made for white.
pub fn svg(cloud: &Cloud, kind: Kind, caption: &Caption) -> String {
    let mut out = String::with_capacity(768 + cloud.placed.len() * 160);
    let (line, strip) = (caption.line(), caption.strip(cloud.size));
    let (width, height) = (cloud.size.width, f64::from(cloud.size.height) + strip.height);
    let entries = cloud.placed.iter().map(|placed| &placed.entry).chain(&cloud.left_out);
    let words: Vec<&str> = entries.map(|entry| entry.text.as_str()).collect();
    let [r, g, b] = colour(kind, Ground::White, "");
    // Writing to a String can't fail, here and below.
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" \
         height=\"{height}\" role=\"img\" aria-label=\"{name}\"><title>{name}</title><desc>{desc}</desc>\
         <g font-family=\"{FAMILY}\" font-weight=\"700\">\
         <text font-size=\"{size:.2}\" fill=\"#{r:02x}{g:02x}{b:02x}\" x=\"{x:.2}\" y=\"{y:.2}\" \
         textLength=\"{length:.2}\" lengthAdjust=\"spacingAndGlyphs\">{name}</text>\
         <g transform=\"translate(0 {down})\">",
        name = escape(&line),
        desc = escape(&words.join("; ")),
        size = strip.font_size,
        x = strip.x,
        y = strip.baseline,
        length = strip.width,
        down = strip.height,
    );
    for placed in &cloud.placed {
        text(&mut out, placed, colour(kind, Ground::White, &placed.entry.text));
    }
    out.push_str("</g></g></svg>");
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
