//! Codes as a phone sees them from the back of the room: small, from aside, on a pale wall.

use super::*;

const BASE: &str = "https://verdiverksted.kommune.no";
const CODE: &str = "BCDF2345";
/// Pixels a module of the drawing that is photographed.
const DRAWN: f64 = 16.0;

/// Brightness, 0 to 1, row by row.
struct Picture {
    width: usize,
    height: usize,
    light: Vec<f64>,
}

fn drawn(svg: &str) -> Picture {
    let tree = resvg::usvg::Tree::from_str(svg, &resvg::usvg::Options::default()).unwrap();
    let (width, height) =
        ((f64::from(tree.size().width()) * DRAWN) as u32, (f64::from(tree.size().height()) * DRAWN) as u32);
    let mut pixels = resvg::tiny_skia::Pixmap::new(width, height).unwrap();
    let larger = resvg::tiny_skia::Transform::from_scale(DRAWN as f32, DRAWN as f32);
    resvg::render(&tree, larger, &mut pixels.as_mut());
    // What is beside is dark: all the light around a code is its own.
    let light = pixels.pixels().iter().map(|pixel| f64::from(pixel.red()) / 255.0).collect();
    Picture { width: width as usize, height: height as usize, light }
}

/// A photograph of it, `across` pixels wide, its top narrower than its foot by `keystone`, and with so much contrast left
/// between black and white.
fn photographed(of: &Picture, across: f64, keystone: f64, contrast: f64) -> Picture {
    const AROUND: f64 = 6.0;
    /// Points that are looked at for each pixel, along each side.
    const POINTS: usize = 4;
    let side = (across + 2.0 * AROUND).ceil() as usize;
    let light_at = |x: f64, y: f64| {
        let (down, from_middle) = ((y - AROUND) / across, (x - side as f64 / 2.0) / across);
        // As wide as that row is, so much further is what lies above it.
        let wide = 1.0 - keystone * (1.0 - down);
        let (down, right) = (down / wide, from_middle / wide + 0.5);
        let inside = (0.0..1.0).contains(&down) && (0.0..1.0).contains(&right);
        let (column, row) = ((right * of.width as f64) as usize, (down * of.height as f64) as usize);
        if inside { of.light[row * of.width + column] } else { 0.0 }
    };
    let pixel = |at: usize| {
        let points = (0..POINTS * POINTS).map(|point| {
            let within = |n: usize| (n as f64 + 0.5) / POINTS as f64;
            light_at((at % side) as f64 + within(point % POINTS), (at / side) as f64 + within(point / POINTS))
        });
        let mean = points.sum::<f64>() / (POINTS * POINTS) as f64;
        0.5 + (mean - 0.5) * contrast
    };
    Picture { width: side, height: side, light: (0..side * side).map(pixel).collect() }
}

type Reader = fn(&Picture) -> Option<String>;

/// By quirc's way of reading, and by zbar's.
const READERS: [(&str, Reader); 2] = [("rqrr", by_rqrr), ("zedbar", by_zedbar)];

fn grey(light: f64) -> u8 {
    (light * 255.0).round() as u8
}

fn by_rqrr(of: &Picture) -> Option<String> {
    let light = |x, y| grey(of.light[y * of.width + x]);
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(of.width, of.height, light);
    image.detect_grids().first()?.decode().ok().map(|(_, text)| text)
}

fn by_zedbar(of: &Picture) -> Option<String> {
    let pixels: Vec<u8> = of.light.iter().map(|light| grey(*light)).collect();
    let mut image = zedbar::Image::from_gray(&pixels, of.width as u32, of.height as u32).ok()?;
    let found = zedbar::Scanner::new().scan(&mut image);
    found.symbols().first()?.data_string().map(str::to_owned)
}

/// Keystone, and contrast left.
const SEEN: [(&str, f64, f64); 4] = [
    ("straight", 0.0, 1.0),
    ("from aside", 0.15, 1.0),
    ("washed out", 0.0, 0.25),
    ("from aside and washed out", 0.15, 0.25),
];

/// What stood on the wall before: small letters, a quarter to spare.
fn before() -> (String, Picture) {
    let text = format!("{BASE}/j/{CODE}");
    let code = QRBuilder::new(text.as_str()).ecl(ECL::Q).build().unwrap();
    (text, drawn(&SvgBuilder::default().margin(MARGIN).to_str(&code)))
}

fn now() -> (String, Picture) {
    let text = join_address(BASE, CODE);
    let picture = drawn(&svg(&text));
    (text, picture)
}

fn modules(of: &Picture) -> f64 {
    of.width as f64 / DRAWN
}

#[test]
fn the_address_is_in_capitals_where_it_is_the_same_in_capitals() {
    assert_eq!(join_address(BASE, CODE), "HTTPS://VERDIVERKSTED.KOMMUNE.NO/J/BCDF2345");
    assert_eq!(join_address("http://10.0.0.5:3000", CODE), "HTTP://10.0.0.5:3000/J/BCDF2345");
    assert_eq!(join_address("https://kommune.no/verdi", CODE), "https://kommune.no/verdi/j/BCDF2345");
}

#[test]
fn usual_addresses_need_few_modules() {
    for (base, most) in
        [("http://10.0.0.5:3000", 25.0), (BASE, 29.0), ("https://verdi.lillevik.kommune.no", 29.0)]
    {
        let across = modules(&drawn(&svg(&join_address(base, CODE)))) - 2.0 * MARGIN as f64;
        assert!(across <= most, "{base}: {across}");
    }
}

#[test]
fn four_modules_of_light_are_around_every_code() {
    for text in ["HTTP://10.0.0.5:3000/J/BCDF2345", "https://kommune.no/k/0123456789abcdefghijklmnopqrstuv"] {
        let picture = drawn(&svg(text));
        let edge = 4 * DRAWN as usize;
        let dark = (0..picture.light.len()).filter(|at| picture.light[*at] < 0.5);
        let inside = edge..picture.width - edge;
        let (mut lowest, mut highest) = (picture.width, 0);
        for at in dark {
            let (x, y) = (at % picture.width, at / picture.width);
            assert!(inside.contains(&x) && inside.contains(&y), "dark on light, and no nearer the edge");
            (lowest, highest) = (lowest.min(x), highest.max(x));
        }
        assert_eq!((lowest, highest), (inside.start, inside.end - 1));
    }
}

/// A phone looks thirty times a second, with a hand that is never still.
#[test]
fn it_is_read_at_two_pixels_a_module() {
    let (text, picture) = now();
    for (seen, keystone, contrast) in SEEN {
        for (name, read) in READERS {
            let looks = (0..6).map(|look| 2.2 * modules(&picture) + 0.2 * f64::from(look));
            let mut photos = looks.map(|across| photographed(&picture, across, keystone, contrast));
            assert!(photos.any(|photo| read(&photo).as_ref() == Some(&text)), "{name}, {seen}");
        }
    }
}

/// Codes of one size on the wall, seen from nearer and nearer.
#[test]
fn it_is_read_from_no_nearer_than_what_stood_there_before() {
    let (before, now) = (before(), now());
    for (seen, keystone, contrast) in SEEN {
        for (name, read) in READERS {
            let [old, new] = [&before, &now].map(|(text, picture)| {
                let widths = (40..160).step_by(4);
                widths
                    .filter(|across| {
                        let photo = photographed(picture, f64::from(*across), keystone, contrast);
                        read(&photo).as_ref() == Some(text)
                    })
                    .collect::<Vec<i32>>()
            });
            println!("{name}, {seen}: from {:?} pixels, before from {:?}", new.first(), old.first());
            assert!(new.len() >= old.len(), "{name}, {seen}: {new:?}, before {old:?}");
        }
    }
}
