//! `cargo bench -p cloud`: our layout and, beside it, `wordcloud-rs` in a process of its own.
//!
//! 100 and 250 Norwegian words at 1920×1080: time (the median of several runs, and the least), the share of the
//! canvas that is ink, how far sizes are from being in proportion to weights, and words dropped. Of the baseline only
//! the time: it gives pixels. It is built first (`cargo build --release -p cloud-baseline`), else only ours is
//! measured, and it gets 30 s: it can loop for ever. The same words for layouts of other languages:
//! `benches/elsewhere`.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use cloud::{Caption, Cloud, Entry, Size, place, place_after, png, see_through, svg};
use domain::Kind;

const SIZE: Size = Size { width: 1920, height: 1080 };
const RUNS: u64 = 15;
const BASELINE_RUNS: u64 = 5;
const LIMIT: Duration = Duration::from_secs(30);

fn main() {
    let words: Vec<Entry> = include_str!("words.txt").lines().filter_map(entry).collect();
    let caption = Caption::new("Mot", Kind::Norm, domain::Lang::Nb);
    for count in [100, 250] {
        let entries = &words[..count];
        let cloud = place(entries, SIZE, 1);
        let layout = times(RUNS, |seed| drop(place(entries, SIZE, seed)));
        let text = times(RUNS, |_| drop(svg(&cloud, Kind::Norm, &caption)));
        let picture = times(RUNS, |_| drop(png(&cloud, Kind::Norm, 3840, None)));
        let fewer = place(&entries[1..], SIZE, 1);
        let next = times(RUNS, |seed| drop(place_after(entries, SIZE, seed, &fewer)));
        let unit = |placed: &cloud::Placed| placed.font_size / f64::from(placed.entry.weight);
        let sizes: Vec<f64> = cloud.placed.iter().map(unit).collect();
        println!(
            "cloud        {count} words: layout {}, after another {}, svg {}, png 3840×2160 {}",
            show(&layout),
            show(&next),
            show(&text),
            show(&picture)
        );
        println!(
            "             ink {:.1} %, sizes off {:.1} %, dropped {}",
            ink(&cloud),
            off(&sizes),
            cloud.left_out.len()
        );
        match baseline().filter(|path| path.exists()) {
            Some(path) => compare(&path, count),
            None => println!("wordcloud-rs not built"),
        }
    }
}

fn entry(line: &str) -> Option<Entry> {
    let (weight, text) = line.split_once(' ')?;
    Some(Entry { text: text.to_owned(), weight: weight.parse().ok()? })
}

/// The times of some runs, in order.
fn times(runs: u64, mut work: impl FnMut(u64)) -> Vec<Duration> {
    let timed = |run| {
        let start = Instant::now();
        work(run);
        start.elapsed()
    };
    let mut times: Vec<Duration> = (0..runs).map(timed).collect();
    times.sort();
    times
}

/// Median and least.
fn show(times: &[Duration]) -> String {
    match (times.get(times.len() / 2), times.first()) {
        (Some(median), Some(least)) => format!("{median:.0?} (least {least:.0?})"),
        _ => "–".to_owned(),
    }
}

/// The baseline's program, in the same target directory as this one (`…/release/deps/layout-…`).
fn baseline() -> Option<PathBuf> {
    let own = std::env::current_exe().ok()?;
    Some(own.parent()?.parent()?.join("cloud-baseline"))
}

/// Percent of the canvas.
fn ink(cloud: &Cloud) -> f64 {
    let white = png(cloud, Kind::Norm, SIZE.width, None).expect("a picture");
    let bytes = see_through(&white, Kind::Norm).expect("the same on nothing");
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    reader.next_frame(&mut pixels).expect("pixels");
    let inked = pixels.chunks_exact(4).filter(|pixel| pixel[3] > 127).count();
    inked as f64 / (pixels.len() / 4) as f64 * 100.0
}

/// How far sizes for each unit of weight are from the first one's, in percent, on average.
fn off(units: &[f64]) -> f64 {
    let Some(first) = units.first() else { return 0.0 };
    units.iter().map(|unit| (unit / first - 1.0).abs()).sum::<f64>() / units.len() as f64 * 100.0
}

/// The baseline prints its own time for generating a picture, in microseconds.
fn compare(program: &Path, count: usize) {
    let list = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/words.txt");
    let mut times = Vec::new();
    let mut stuck = 0;
    for _ in 0..BASELINE_RUNS {
        let mut command = Command::new(program);
        command.arg(list).arg(count.to_string()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("the baseline starts");
        let start = Instant::now();
        while start.elapsed() < LIMIT && child.try_wait().expect("the baseline can be asked").is_none() {
            std::thread::sleep(Duration::from_millis(10));
        }
        let _ = child.kill();
        let output = child.wait_with_output().expect("the baseline ends");
        match String::from_utf8_lossy(&output.stdout).trim().parse() {
            Ok(micros) => times.push(Duration::from_micros(micros)),
            Err(_) => stuck += 1,
        }
    }
    times.sort();
    println!(
        "wordcloud-rs {count} words: picture {}; {stuck} of {BASELINE_RUNS} runs failed or hung",
        show(&times)
    );
}
