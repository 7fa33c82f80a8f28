//! The municipality's logo: a small picture that is checked before it is kept.

use std::sync::Arc;

use domain::ResultView;
use roxmltree::{Document, Node};
use serde::Serialize;

use crate::document::{Paper, Print, What, pdf};

/// Most bytes.
pub const LARGEST: usize = 500_000;
/// Most pixels: a small file can hold a picture that fills the memory.
const MOST_PIXELS: u64 = 16_000_000;
/// The logo's name in the template's world.
pub const FILE: &str = "logo";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Why a picture cannot be the logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoFault {
    TooLarge,
    /// Neither SVG nor PNG, or one that cannot be read.
    Unreadable,
    /// An SVG that would run something, or fetch something.
    Unsafe,
    /// An SVG with letters as text: whose font would that be?
    Lettering,
}

/// What the template has to know of it.
#[derive(Serialize)]
pub struct Logo {
    file: &'static str,
    format: &'static str,
}

/// How a checked picture is read.
pub fn named(bytes: &[u8]) -> Option<Logo> {
    let format = if bytes.starts_with(PNG) { "png" } else { "svg" };
    (!bytes.is_empty()).then_some(Logo { file: FILE, format })
}

/// Whether a document can be made with this picture: it is made, once. All computing.
///
/// # Errors
/// What is wrong with it.
pub fn check(bytes: &Arc<[u8]>) -> Result<(), LogoFault> {
    if bytes.len() > LARGEST {
        return Err(LogoFault::TooLarge);
    }
    if bytes.starts_with(PNG) {
        check_png(bytes)?
    } else {
        check_svg(bytes)?
    }
    let result = ResultView { logo: Some(bytes.clone()), ..ResultView::default() };
    pdf(&result, What::Poster, Paper::A4, Print::Office).map(drop).map_err(|_| LogoFault::Unreadable)
}

fn check_png(bytes: &[u8]) -> Result<(), LogoFault> {
    let head =
        png::Decoder::new(std::io::Cursor::new(bytes)).read_info().map_err(|_| LogoFault::Unreadable)?;
    let pixels = u64::from(head.info().width) * u64::from(head.info().height);
    if pixels > MOST_PIXELS { Err(LogoFault::TooLarge) } else { Ok(()) }
}

/// Shapes only. A document type, and with it every entity, is refused by the parser.
fn check_svg(bytes: &[u8]) -> Result<(), LogoFault> {
    let text = std::str::from_utf8(bytes).map_err(|_| LogoFault::Unreadable)?;
    let document = Document::parse(text).map_err(|_| LogoFault::Unreadable)?;
    if document.root_element().tag_name().name() != "svg" {
        return Err(LogoFault::Unreadable);
    }
    for node in document.descendants().filter(Node::is_element) {
        match node.tag_name().name() {
            "script" | "foreignObject" | "iframe" | "image" | "feImage" | "a" => {
                return Err(LogoFault::Unsafe);
            }
            "text" => return Err(LogoFault::Lettering),
            "style" if node.text().is_some_and(reaches_out) => return Err(LogoFault::Unsafe),
            _ => {}
        }
        for attribute in node.attributes() {
            let (name, value) = (attribute.name().to_lowercase(), attribute.value());
            let elsewhere = name == "href" && !value.trim_start().starts_with('#');
            if elsewhere || name.starts_with("on") || reaches_out(value) {
                return Err(LogoFault::Unsafe);
            }
        }
    }
    Ok(())
}

/// A style that fetches. `url(#…)` is the picture's own.
fn reaches_out(style: &str) -> bool {
    let style = style.to_lowercase().replace([' ', '"', '\''], "");
    style.contains("@import") || style.split("url(").skip(1).any(|rest| !rest.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inside: &str) -> Arc<[u8]> {
        let whole = format!("<svg xmlns='http://www.w3.org/2000/svg' width='80' height='40'>{inside}</svg>");
        whole.into_bytes().into()
    }

    fn png(width: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = ::png::Encoder::new(&mut bytes, width, 2);
        encoder.set_color(::png::ColorType::Rgba);
        let pixels = vec![128; usize::try_from(width).unwrap() * 2 * 4];
        encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
        bytes
    }

    #[test]
    fn shapes_and_pixels_are_taken() {
        let shape = "<defs><linearGradient id='g'><stop stop-color='red'/></linearGradient></defs>\
                     <style>.a { fill: url('#g') }</style><path class='a' d='M0 0h80v40z'/>";
        assert_eq!(check(&svg(shape)), Ok(()));
        assert_eq!(check(&png(3).into()), Ok(()));
    }

    #[test]
    fn what_runs_or_fetches_is_refused() {
        for inside in [
            "<script>alert(1)</script>",
            "<path onload='x()'/>",
            "<image href='data:image/png;base64,AAAA'/>",
            "<use href='https://example.org/a.svg#b'/>",
            "<style>@import 'https://example.org/a.css'</style>",
            "<rect style='fill: URL( \"http://example.org\" )'/>",
            "<foreignObject/>",
        ] {
            assert_eq!(check(&svg(inside)), Err(LogoFault::Unsafe), "{inside}");
        }
        assert_eq!(check(&svg("<text>Siljan</text>")), Err(LogoFault::Lettering));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let entities =
            "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>";
        for bytes in [&b""[..], b"GIF89a", b"<html/>", b"<svg", &[0xff, 0xfe, 0x3c], entities.as_bytes()] {
            assert_eq!(check(&bytes.into()), Err(LogoFault::Unreadable), "{bytes:?}");
        }
        let mut cut = png(300);
        cut.truncate(60);
        assert_eq!(check(&cut.into()), Err(LogoFault::Unreadable));
        assert_eq!(check(&vec![b' '; LARGEST + 1].into()), Err(LogoFault::TooLarge));
    }

    #[test]
    fn a_small_file_with_a_huge_picture_is_refused() {
        let mut bytes = png(3);
        bytes[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
        assert!(check(&bytes.into()).is_err());
    }
}
