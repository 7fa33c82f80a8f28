//! The municipality's logo: a small picture that is checked before it is kept.

mod picture;
mod shapes;

use std::io::Cursor;

use domain::ResultView;
use printing::{LogoFault, Paper, Print, What};

use crate::document::pdf;
use picture::PNG;
pub use picture::{FILE, Logo, named};

/// Most bytes.
pub const LARGEST: usize = 500_000;
/// Most pixels: a small file can hold a picture that fills the memory.
const MOST_PIXELS: u64 = 16_000_000;

/// The picture to keep, if a document can be made with it: one is made. All computing.
///
/// # Errors
/// What is wrong with it.
pub fn checked(bytes: Vec<u8>) -> Result<Vec<u8>, LogoFault> {
    if bytes.len() > LARGEST {
        return Err(LogoFault::TooLarge);
    }
    let bytes = if bytes.starts_with(PNG) {
        pixels_alone(&bytes)?
    } else {
        shapes::check(&bytes)?;
        bytes
    };
    let result = ResultView { logo: Some(bytes.clone().into()), ..ResultView::default() };
    let made = pdf(&result, What::Poster, Paper::A4, Print::Office);
    made.map(|_| bytes).map_err(|_| LogoFault::Unreadable)
}

/// The same picture with nothing beside its pixels: no notes of who made it and where, no colour profile that a
/// small file can make enormous.
fn pixels_alone(bytes: &[u8]) -> Result<Vec<u8>, LogoFault> {
    let unreadable = |_| LogoFault::Unreadable;
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let head = decoder.read_header_info().map_err(unreadable)?;
    if u64::from(head.width) * u64::from(head.height) > MOST_PIXELS {
        return Err(LogoFault::TooLarge);
    }
    let mut reader = decoder.read_info().map_err(unreadable)?;
    let mut pixels = vec![0; reader.output_buffer_size().ok_or(LogoFault::Unreadable)?];
    let frame = reader.next_frame(&mut pixels).map_err(unreadable)?;
    let mut kept = Vec::new();
    let mut encoder = png::Encoder::new(&mut kept, frame.width, frame.height);
    encoder.set_color(frame.color_type);
    encoder.set_depth(frame.bit_depth);
    let written =
        encoder.write_header().and_then(|mut file| file.write_image_data(&pixels[..frame.buffer_size()]));
    written.map(|()| kept).map_err(|_| LogoFault::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inside: &str) -> Vec<u8> {
        let whole = format!("<svg xmlns='http://www.w3.org/2000/svg' width='80' height='40'>{inside}</svg>");
        whole.into_bytes()
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
        let shape = "<metadata><rdf:RDF xmlns:rdf='r'><rdf:li>Siljan</rdf:li></rdf:RDF></metadata>\
                     <defs><linearGradient id='g'><stop stop-color='red'/></linearGradient></defs>\
                     <clipPath id='c'><rect width='70' height='40'/></clipPath>\
                     <style>.a { fill: url('#g') }</style><path class='a' clip-path='url(#c)' d='M0 0h80v40z'/>";
        assert_eq!(checked(svg(shape)), Ok(svg(shape)));
        assert_eq!(checked(png(3)).map(|kept| kept[16..24].to_vec()), Ok(vec![0, 0, 0, 3, 0, 0, 0, 2]));
    }

    #[test]
    fn what_runs_or_fetches_is_refused() {
        for inside in [
            "<script>alert(1)</script>",
            "<path onload='x()'/>",
            "<image href='data:image/png;base64,AAAA'/>",
            "<g href='https://example.org/a.svg#b'/>",
            "<style>@import 'https://example.org/a.css'</style>",
            "<style>a { fill: u\\72l(http://example.org) }</style>",
            "<rect style='fill: URL( \"http://example.org\" )'/>",
            "<foreignObject/>",
        ] {
            assert_eq!(checked(svg(inside)), Err(LogoFault::Unsafe), "{inside}");
        }
        assert_eq!(checked(svg("<text>Siljan</text>")), Err(LogoFault::Lettering));
    }

    /// Each of these stopped the whole program, or kept it busy for a long time.
    #[test]
    fn what_renderers_break_on_is_refused() {
        let chain = |of: &str, by: &str| -> String {
            (0..1_000).map(|n| format!("<{of} id='a{n}' {by}='url(#a{})'/>", n + 1)).collect()
        };
        for inside in [
            "<filter id='f'><feTurbulence baseFrequency='0.0001' numOctaves='100000000'/></filter>"
                .to_owned(),
            "<rect filter='blur(1e30px)'/>".to_owned(),
            "<style>rect { filter: blur(1e30px) }</style>".to_owned(),
            "<g id='a'><use href='#b'/><use href='#b'/></g>".to_owned(),
            "<g>".repeat(100) + &"</g>".repeat(100),
            chain("clipPath", "clip-path"),
            chain("mask", "mask"),
            "<pattern/>".to_owned(),
            "<path style='marker-mid: url(#m)'/>".to_owned(),
            "<g/>".repeat(6_000),
            format!("<style>{}</style>", "a b c { fill: red }".repeat(300)),
        ] {
            let start = inside.chars().take(60).collect::<String>();
            assert_eq!(checked(svg(&inside)), Err(LogoFault::Elaborate), "{start}");
        }
        let nested =
            (0..6).map(|n| format!("<clipPath id='n{n}'><g clip-path='url(#n{})'/></clipPath>", n + 1));
        assert_eq!(checked(svg(&nested.collect::<String>())), Err(LogoFault::Elaborate));
        let by_style =
            "<style><!-- so --> path { clip-path: url(#b) }</style><clipPath id='a'/><clipPath id='b'/>";
        assert_eq!(checked(svg(by_style)), Err(LogoFault::Elaborate));
        assert_eq!(
            checked(svg(&format!("<clipPath>{}</clipPath>", "<path/>".repeat(60)))),
            Err(LogoFault::Elaborate)
        );
        let side_by_side: String = (0..60).map(|n| format!("<clipPath id='a{n}'/>")).collect();
        let clips = side_by_side
            + "<path clip-path='url(#a0)' d='M0 0h9v9z'/>"
            + &"<g>".repeat(60)
            + &"</g>".repeat(60);
        assert!(checked(svg(&clips)).is_ok(), "as much as is allowed can be drawn");
    }

    /// None of these can be parsed: what is far too much is refused before that is tried.
    #[test]
    fn far_too_much_is_refused_before_it_is_parsed() {
        let many = |count: usize, one: fn(usize) -> String| (0..count).map(one).collect::<String>();
        for inside in [
            "<g>".repeat(150_000),
            format!("<g {}", many(40_000, |n| format!("a{n}='' "))),
            format!("<g {}", many(150, |n| format!("xmlns:a{n}='n' "))),
        ] {
            let bytes = format!("<svg xmlns='http://www.w3.org/2000/svg'>{inside}").into_bytes();
            assert!(bytes.len() <= LARGEST, "{} bytes", bytes.len());
            assert_eq!(
                checked(bytes),
                Err(LogoFault::Elaborate),
                "{}",
                inside.chars().take(40).collect::<String>()
            );
        }
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let entities =
            "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>";
        for bytes in [&b""[..], b"GIF89a", b"<html/>", b"<svg", &[0xff, 0xfe, 0x3c], entities.as_bytes()] {
            assert_eq!(checked(bytes.to_vec()), Err(LogoFault::Unreadable), "{bytes:?}");
        }
        let mut cut = png(300);
        cut.truncate(60);
        assert_eq!(checked(cut), Err(LogoFault::Unreadable));
        assert_eq!(checked(vec![b' '; LARGEST + 1]), Err(LogoFault::TooLarge));
    }

    #[test]
    fn a_small_file_with_a_huge_picture_is_refused() {
        let mut bytes = png(3);
        bytes[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
        assert!(checked(bytes).is_err());
    }

    #[test]
    fn notes_in_a_picture_are_not_kept() {
        let mut bytes = Vec::new();
        let mut encoder = ::png::Encoder::new(&mut bytes, 2, 2);
        encoder.add_text_chunk("Author".to_owned(), "Kari Nordmann".to_owned()).unwrap();
        encoder.write_header().unwrap().write_image_data(&[128; 4]).unwrap();
        let holds = |bytes: &[u8]| bytes.windows(4).any(|part| part == b"Kari");
        assert!(holds(&bytes) && !holds(&checked(bytes).unwrap()));
    }
}
