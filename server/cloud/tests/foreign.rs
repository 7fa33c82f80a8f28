//! The file looks the same in programs that have never heard of our typeface: two renderers that share no code, neither of
//! which has a font here, against our own picture.

use cloud::{Caption, Entry, Size, place, png, svg};
use domain::{Kind, Lang};

const WIDTH: u32 = 1920;
/// Pictures are compared in squares of so many pixels: where an edge falls within a pixel is each renderer's own affair.
const SQUARE: usize = 12;

/// Brightness on white of each square, 0 to 1, row by row.
fn squares(rgba: &[u8], width: usize) -> Vec<f64> {
    let height = rgba.len() / 4 / width;
    let (across, down) = (width / SQUARE, height / SQUARE);
    let mut sums = vec![0.0; across * down];
    for (at, pixel) in rgba.chunks_exact(4).enumerate() {
        let (x, y) = (at % width / SQUARE, at / width / SQUARE);
        if x < across && y < down {
            let alpha = f64::from(pixel[3]) / 255.0;
            let ink: f64 = pixel[..3].iter().map(|c| f64::from(*c) / 255.0).sum::<f64>() / 3.0;
            sums[y * across + x] += 1.0 - alpha + alpha * ink;
        }
    }
    sums.iter().map(|sum| sum / (SQUARE * SQUARE) as f64).collect()
}

/// How far two pictures are apart: on average over the squares that either has ink in, and in the worst of them.
fn apart(one: &[f64], other: &[f64]) -> (f64, f64) {
    assert_eq!(one.len(), other.len());
    let inked = one.iter().zip(other).filter(|(a, b)| a.min(**b) < 0.99);
    let (mut sum, mut worst, mut count) = (0.0, 0.0_f64, 0.0);
    inked
        .map(|(a, b)| (a - b).abs())
        .for_each(|d| (sum, worst, count) = (sum + d, worst.max(d), count + 1.0));
    assert!(count > 1_000.0, "there is something to see");
    (sum / count, worst)
}

fn by_resvg(svg: &str) -> Vec<f64> {
    let tree = resvg::usvg::Tree::from_str(svg, &resvg::usvg::Options::default()).unwrap();
    let size = tree.size().to_int_size();
    let mut pixels = resvg::tiny_skia::Pixmap::new(size.width(), size.height()).unwrap();
    resvg::render(&tree, resvg::tiny_skia::Transform::identity(), &mut pixels.as_mut());
    let plain = pixels.pixels().iter().flat_map(|pixel| {
        let pixel = pixel.demultiply();
        [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]
    });
    squares(&plain.collect::<Vec<u8>>(), size.width() as usize)
}

fn by_nanosvg(svg: &str) -> Vec<f64> {
    let image = nsvg::SvgImage::parse_str(svg, nsvg::Units::Pixel, 96.0).unwrap();
    let (width, _, pixels) = image.rasterize_to_raw_rgba(1.0).unwrap();
    squares(&pixels, width as usize)
}

fn by_us(bytes: &[u8]) -> Vec<f64> {
    let mut decoder = ::png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(::png::Transformations::EXPAND | ::png::Transformations::ALPHA);
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    squares(&pixels, info.width as usize)
}

#[test]
fn other_programs_show_what_our_picture_shows() {
    let words =
        "åpenhet lytte trygghet «Vi ser hverandre» ærlig samarbeid være til stede ikke baksnakke NAV raushet";
    let phrases =
        ["Bestemme uten å ta med barna, og tolke situasjoner uten å ha all informasjon", "Møte presis"];
    for (kind, texts) in [(Kind::Norm, words.split(' ').collect::<Vec<_>>()), (Kind::Taboo, phrases.to_vec())]
    {
        let weighted = texts.iter().zip((1..=16).rev().cycle());
        let entries: Vec<Entry> =
            weighted.map(|(text, weight)| Entry { text: (*text).to_owned(), weight }).collect();
        let cloud = place(&entries, Size { width: WIDTH, height: 1080 }, 1).filled();
        let caption = Caption::new("Barnets beste", kind, Lang::Nb);
        let file = svg(&cloud, kind, &caption);
        let ours = by_us(&png(&cloud, kind, WIDTH, Some(&caption)).unwrap());
        for (name, theirs) in [("resvg", by_resvg(&file)), ("nanosvg", by_nanosvg(&file))] {
            let (mean, worst) = apart(&ours, &theirs);
            println!("{kind:?} by {name}: {mean:.4} apart, {worst:.3} at most");
            assert!(mean < 0.02 && worst < 0.15, "{name}: {mean:.4}, {worst:.3}");
        }
    }
}
