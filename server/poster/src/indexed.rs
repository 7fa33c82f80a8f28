//! A page as a PNG with a palette: a third of what it is in full colours.
//!
//! A poster has few colours, and their shades where letters end. Those are told apart by less than anybody sees, and what
//! has more of them, such as a photograph in a logo, stays as it is.

use std::{collections::HashMap, iter::repeat_n};

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};

/// Red, green, blue and how much it covers.
type Colour = [u8; 4];

/// How far a colour may be from the one that stands for it, in each of its parts: the first with which a palette will do.
const NEAR: [u8; 4] = [0, 2, 4, 6];
/// More colours than this are no page of ours.
const MOST: usize = 20_000;
/// Places in a palette.
const PLACES: usize = 256;

/// The picture of these pixels, row by row.
///
/// # Errors
/// It has no pixels, or too many for a PNG.
pub fn png(width: u32, height: u32, pixels: &[Colour]) -> Result<Vec<u8>, EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    let rows = match palette(pixels) {
        Some((palette, place)) => {
            encoder.set_color(ColorType::Indexed);
            encoder.set_filter(Filter::NoFilter);
            encoder.set_palette(palette.iter().flat_map(|[r, g, b, _]| [*r, *g, *b]).collect::<Vec<_>>());
            if palette.iter().any(|colour| colour[3] < 255) {
                encoder.set_trns(palette.iter().map(|colour| colour[3]).collect::<Vec<_>>());
            }
            runs(pixels)
                .flat_map(|run| repeat_n(place.get(&run[0]).copied().unwrap_or(0), run.len()))
                .collect()
        }
        None => {
            encoder.set_color(ColorType::Rgba);
            pixels.concat()
        }
    };
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&rows)?;
    writer.finish()?;
    Ok(bytes)
}

/// Pixels beside each other that are alike.
fn runs(pixels: &[Colour]) -> impl Iterator<Item = &[Colour]> {
    pixels.chunk_by(|one, next| one == next)
}

/// The colours that stand for all, and which stands for each.
fn palette(pixels: &[Colour]) -> Option<(Vec<Colour>, HashMap<Colour, u8>)> {
    let mut counted: HashMap<Colour, usize> = HashMap::new();
    for run in runs(pixels) {
        *counted.entry(run[0]).or_default() += run.len();
        if counted.len() > MOST {
            return None;
        }
    }
    let mut colours: Vec<(Colour, usize)> = counted.into_iter().collect();
    // What covers most is kept as it is.
    colours.sort_unstable_by_key(|(colour, count)| (usize::MAX - count, *colour));
    let palette = NEAR.into_iter().find_map(|near| chosen(&colours, near))?;
    let place = colours.iter().map(|(colour, _)| {
        let nearest = palette.iter().zip(0..=u8::MAX).min_by_key(|(of, _)| distance(**of, *colour));
        (*colour, nearest.map_or(0, |(_, place)| place))
    });
    let place = place.collect();
    Some((palette, place))
}

/// Colours of which one is this near to each, if a palette has room for them.
fn chosen(colours: &[(Colour, usize)], near: u8) -> Option<Vec<Colour>> {
    let mut chosen: Vec<Colour> = Vec::new();
    for (colour, _) in colours {
        if !chosen.iter().any(|of| distance(*of, *colour) <= near) {
            if chosen.len() == PLACES {
                return None;
            }
            chosen.push(*colour);
        }
    }
    Some(chosen)
}

/// Of the parts that differ most.
fn distance(one: Colour, other: Colour) -> u8 {
    one.iter().zip(other).map(|(one, other)| one.abs_diff(other)).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(bytes: &[u8]) -> (ColorType, Vec<Colour>) {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
        let kind = decoder.read_header_info().unwrap().color_type;
        decoder.set_transformations(png::Transformations::ALPHA | png::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        (kind, pixels.chunks_exact(4).map(|pixel| [pixel[0], pixel[1], pixel[2], pixel[3]]).collect())
    }

    #[test]
    fn few_colours_stay_what_they_are() {
        let pixels: Vec<Colour> =
            (0..=255).map(|n| if n == 7 { [0; 4] } else { [n, 255 - n, n / 2, 255] }).collect();
        assert_eq!(shown(&png(16, 16, &pixels).unwrap()), (ColorType::Indexed, pixels));
    }

    #[test]
    fn shades_differ_by_less_than_is_seen_and_grounds_not_at_all() {
        let (paper, ink) = ([251, 247, 240, 255], [42, 37, 33, 255]);
        // The shades of a letter's edge in three colours.
        let shades = (0..=255).flat_map(|n: u8| {
            let of = |ink: u8| (255 - n / 2).saturating_sub(ink / 4);
            [[n, n, n, 255], [of(31), of(80), of(100), 255], [n, of(9), 90, 255]]
        });
        let mut pixels: Vec<Colour> = shades.collect();
        pixels.extend(repeat_n(paper, 2_000).chain(repeat_n(ink, 232)));
        let (kind, seen) = shown(&png(50, 60, &pixels).unwrap());
        assert_eq!(kind, ColorType::Indexed);
        for (was, is) in pixels.iter().zip(&seen) {
            assert!(distance(*was, *is) <= NEAR[NEAR.len() - 1], "{was:?} became {is:?}");
            assert!(was == is || (*was != paper && *was != ink));
        }
    }

    #[test]
    fn a_photograph_keeps_its_colours() {
        let pixels: Vec<Colour> = (0..64 * 64)
            .map(|n: u32| [(n % 64 * 4) as u8, (n / 64 * 4) as u8, (n % 251) as u8, 255])
            .collect();
        assert_eq!(shown(&png(64, 64, &pixels).unwrap()), (ColorType::Rgba, pixels));
    }
}
