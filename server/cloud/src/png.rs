//! A cloud as PNG: the same placed words, drawn on white or on nothing.

use std::fmt;

use domain::Kind;

use crate::caption::{Caption, Strip};
use crate::font::{font, glyph};
use crate::layout::Cloud;
use crate::palette::{Ground, colours};
use crate::placed::PlacedLine;

/// Pictures larger than this are refused: 64 million pixels, as many bytes while drawing.
const MAX_PIXELS: u64 = 64_000_000;
/// How many shades a colour has where it fades at a letter's edge. With those of five colours and the ground in a palette a
/// pixel is a byte, and the file a fourth of what it is in full colours; at this size nobody sees the steps.
const SHADES: u8 = 17;
/// Bytes that every PNG begins with.
const SIGNATURE: usize = 8;
/// Bytes around the data of a part: its length, its name and its checksum.
const AROUND: usize = 12;

/// Why there is no picture.
#[derive(Debug)]
pub enum PngError {
    /// No pixels, or more than 64 million.
    Size,
    Encoding(png::EncodingError),
}

impl fmt::Display for PngError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            PngError::Size => f.write_str("a picture needs between 1 and 64 million pixels"),
            PngError::Encoding(error) => write!(f, "png: {error}"),
        }
    }
}

impl std::error::Error for PngError {}

/// The cloud as a picture on white, `width` pixels wide, in the proportions of the cloud. With a caption, when it is to be
/// saved, in a strip of its own above the words.
pub fn png(cloud: &Cloud, kind: Kind, width: u32, caption: Option<&Caption>) -> Result<Vec<u8>, PngError> {
    let strip = caption.map(|caption| (caption.line(), caption.strip(cloud.size)));
    let down = strip.as_ref().map_or(0.0, |(_, strip)| strip.height);
    let scale = f64::from(width) / f64::from(cloud.size.width);
    let height = ((f64::from(cloud.size.height) + down) * scale).round();
    if !(height >= 1.0 && u64::from(width) as f64 * height <= MAX_PIXELS as f64) {
        return Err(PngError::Size);
    }
    let height = height as u32;
    let mut canvas =
        Canvas { width: width as usize, down, pixels: vec![0; width as usize * height as usize] };
    if let Some((text, Strip { font_size, x, baseline, width, .. })) = strip {
        // The strip lies above what the cloud calls its top.
        let line = PlacedLine { text, x, baseline: baseline - down, width };
        canvas.draw(&line, font_size, scale, 0);
    }
    for placed in &cloud.placed {
        for line in &placed.lines {
            canvas.draw(line, placed.font_size, scale, placed.tone);
        }
    }
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(palette(kind, Ground::White).0);
    // Balanced and unfiltered is what a palette compresses best with.
    encoder.set_compression(png::Compression::Balanced);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header().map_err(PngError::Encoding)?;
    writer.write_image_data(&canvas.pixels).map_err(PngError::Encoding)?;
    writer.finish().map_err(PngError::Encoding)?;
    Ok(bytes)
}

/// The same picture on nothing, of one of ours on white: its pixels as they are, packed, with another palette and what each
/// colour of it covers.
pub fn see_through(white: &[u8], kind: Kind) -> Option<Vec<u8>> {
    let (palette, alpha) = palette(kind, Ground::Transparent);
    let (signature, mut rest) = white.split_at_checked(SIGNATURE)?;
    let mut picture = signature.to_vec();
    while let Some((length, _)) = rest.split_first_chunk() {
        let (part, after) = rest.split_at_checked(u32::from_be_bytes(*length) as usize + AROUND)?;
        if part[4..].starts_with(b"PLTE") {
            picture.extend([(b"PLTE", palette.as_slice()), (b"tRNS", &alpha)].iter().flat_map(part_of));
        } else {
            picture.extend(part);
        }
        rest = after;
    }
    Some(picture)
}

/// A part of a PNG: of this name, with this in it.
fn part_of((name, data): &(&[u8; 4], &[u8])) -> Vec<u8> {
    let mut sum = crc32fast::Hasher::new();
    sum.update(*name);
    sum.update(data);
    let length = (data.len() as u32).to_be_bytes();
    [&length[..], *name, data, &sum.finalize().to_be_bytes()].concat()
}

/// Red, green, blue and alpha of the ground, then of each colour in all its shades.
fn palette(kind: Kind, ground: Ground) -> (Vec<u8>, Vec<u8>) {
    let (mut palette, mut alpha) = (vec![255; 3], vec![0]);
    for ink in colours(kind, ground) {
        for shade in 1..=SHADES {
            let cover = u32::from(shade) * 255 / u32::from(SHADES);
            alpha.push(cover as u8);
            palette.extend(ink.map(|ink| match ground {
                Ground::Transparent => ink,
                Ground::White => ((255 * (255 - cover) + u32::from(ink) * cover + 127) / 255) as u8,
            }));
        }
    }
    (palette, alpha)
}

struct Canvas {
    width: usize,
    /// How far beneath the picture's top the cloud begins, in pixels of the cloud.
    down: f64,
    /// Places in the palette.
    pixels: Vec<u8>,
}

impl Canvas {
    /// One line of text. A character that the font lacks leaves its place empty.
    fn draw(&mut self, line: &PlacedLine, font_size: f64, scale: f64, tone: usize) {
        let em = font_size * scale;
        let mut pen = line.x * scale;
        for c in line.text.chars() {
            if font().has_glyph(c) {
                let (metrics, coverage) = font().rasterize(c, em as f32);
                let left = (pen + f64::from(metrics.bounds.xmin)).floor() as i64;
                let bottom = ((line.baseline + self.down) * scale).round() as i64 - i64::from(metrics.ymin);
                let top = bottom - metrics.height as i64;
                for (row, cover) in coverage.chunks_exact(metrics.width.max(1)).enumerate() {
                    self.cover(left, top + row as i64, cover, tone);
                }
            }
            pen += glyph(c).advance * em;
        }
    }

    /// One row of coverage (0 nothing, 255 all); what falls outside is cut. Where two letters touch, the one that
    /// covers more is seen.
    fn cover(&mut self, left: i64, y: i64, coverage: &[u8], tone: usize) {
        for (x, &cover) in (left..).zip(coverage) {
            let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else { continue };
            let shade = (u16::from(cover) * u16::from(SHADES) + 127) / 255;
            if x >= self.width || shade == 0 {
                continue;
            }
            let covered = |pixel: u8| pixel.checked_sub(1).map_or(0, |shades| u16::from(shades % SHADES) + 1);
            if let Some(pixel) =
                self.pixels.get_mut(y * self.width + x).filter(|pixel| covered(**pixel) < shade)
            {
                *pixel = (tone * usize::from(SHADES) + usize::from(shade)) as u8;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Entry, Size, place};

    /// As a program shows it: without palette.
    fn shown(bytes: Vec<u8>) -> (png::OutputInfo, Vec<u8>) {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        (reader.next_frame(&mut pixels).unwrap(), pixels)
    }

    /// Height, and places of the ink, of a picture 800 pixels wide.
    fn drawn(cloud: &Cloud, caption: Option<&Caption>) -> (u32, Vec<(f64, f64)>) {
        let bytes = png(cloud, Kind::Norm, 800, caption).unwrap();
        let (info, pixels) = shown(bytes);
        assert_eq!(info.width, 800);
        let all = 0..800 * info.height as usize;
        let inked = all.filter(|i| pixels[i * 3] < 200).map(|i| ((i % 800) as f64, (i / 800) as f64));
        (info.height, inked.collect())
    }

    #[test]
    fn ink_lies_where_the_layout_put_it() {
        let entries = [Entry { text: "Trygghet".into(), weight: 1 }];
        let cloud = place(&entries, Size { width: 400, height: 300 }, 1);
        let (height, inked) = drawn(&cloud, None);
        assert_eq!(height, 600);
        let line = &cloud.placed[0].lines[0];
        let (left, right) = (line.x * 2.0, (line.x + line.width) * 2.0);
        assert!(inked.len() > 2_000);
        assert!(inked.iter().all(|(x, _)| (left - 2.0..right + 2.0).contains(x)));
    }

    #[test]
    fn a_caption_has_a_strip_of_its_own() {
        let entries = [Entry { text: "Trygghet".into(), weight: 1 }];
        let cloud = place(&entries, Size { width: 400, height: 300 }, 1);
        let caption = Caption::new("Mot", Kind::Norm, domain::Lang::Nb);
        let strip = caption.strip(cloud.size);
        let (height, inked) = drawn(&cloud, Some(&caption));
        let edge = strip.height * 2.0;
        assert_eq!(height, 600 + edge as u32);
        let above: Vec<_> = inked.iter().filter(|(_, y)| *y < edge).collect();
        assert!(above.len() > 200 && above.iter().all(|(_, y)| (2.0..edge - 4.0).contains(y)));
        // The words have moved down by the strip, and by nothing else.
        let (_, plain) = drawn(&cloud, None);
        let beneath: Vec<_> =
            inked.iter().filter(|(_, y)| *y >= edge).map(|(x, y)| (*x, *y - edge)).collect();
        assert_eq!(beneath, plain);
    }

    #[test]
    fn sizes_without_sense_are_refused() {
        let cloud = |width, height| place(&[], Size { width, height }, 1);
        assert!(png(&cloud(100, 100), Kind::Norm, 0, None).is_err());
        assert!(png(&cloud(0, 100), Kind::Norm, 100, None).is_err());
        assert!(png(&cloud(1, u32::MAX), Kind::Norm, 100, None).is_err());
        assert!(png(&cloud(16, 9), Kind::Norm, 160, None).is_ok());
    }

    #[test]
    fn without_a_ground_the_same_ink_stands_on_nothing() {
        let entries = [Entry { text: "Trygghet".into(), weight: 1 }];
        let cloud = place(&entries, Size { width: 400, height: 300 }, 1);
        let white = png(&cloud, Kind::Norm, 800, None).unwrap();
        let bytes = see_through(&white, Kind::Norm).unwrap();
        assert!(see_through(&white[..white.len() - 1], Kind::Norm).is_none(), "of a whole one");
        let (info, pixels) = shown(bytes);
        assert_eq!(info.color_type, png::ColorType::Rgba);
        let ink = crate::colour(Kind::Norm, Ground::Transparent, crate::palette::own_tone("Trygghet"));
        let (full, none) = (|p: &&[u8]| p[3] == 255, |p: &&[u8]| p[3] == 0);
        assert!(pixels.chunks_exact(4).filter(full).all(|pixel| pixel[..3] == ink));
        let all = pixels.len() / 4;
        assert!(pixels.chunks_exact(4).filter(full).count() > all / 50);
        assert!(pixels.chunks_exact(4).filter(none).count() > all / 2);
    }
}
