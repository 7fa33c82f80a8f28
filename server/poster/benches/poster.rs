//! `cargo bench -p poster`: the first poster of a process, warm ones, and the memory after many.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]

#[path = "../src/sample.rs"]
mod sample;

use std::time::{Duration, Instant};

use poster::{calendar, pdf, png};
use printing::{Paper, Print, What};
use sample::{extreme, siljan, year_of};

const RUNS: usize = 25;
const MANY: usize = 300;

fn main() {
    let cold = Instant::now();
    pdf(&siljan(), What::Poster, Paper::A3, Print::Office).expect("a poster");
    println!("first pdf of the process: {:.0?}", cold.elapsed());
    // Every run has texts of its own, so that none is remembered from the run before.
    let fresh = |run: usize| {
        let mut result = siljan();
        for value in &mut result.values {
            value.main_message = format!("{} {run}", value.main_message);
            value.texts.iter_mut().for_each(|text| text.words = format!("{} {run}", text.words));
        }
        result
    };
    report("pdf A3, Siljan (3 values)", |run| {
        drop(pdf(&fresh(run), What::Poster, Paper::A3, Print::Office).expect("a poster"))
    });
    report("pdf A4, Siljan (3 values)", |run| {
        drop(pdf(&fresh(run), What::Poster, Paper::A4, Print::Office).expect("a poster"))
    });
    report("png A3 120 dpi, Siljan", |run| drop(png(&fresh(run), 120).expect("a picture")));
    for paper in [Paper::A3, Paper::A4] {
        report(&format!("calendar {}", paper.name().to_uppercase()), |run| {
            let shown = fresh(run);
            let (year, meetings) = year_of(&shown);
            drop(calendar(&shown, &year, &meetings, paper, shown.published_at).expect("a calendar"))
        });
    }
    for run in 0..MANY {
        pdf(&fresh(RUNS + run), What::Poster, Paper::A3, Print::Office).expect("a poster");
    }
    println!("memory after {MANY} more: {}", resident().unwrap_or_default());
    report("pdf A3, 8 values of 5+5", |run| {
        drop(pdf(&extreme(8, 5, 5, 40 + run), What::Poster, Paper::A3, Print::Office).expect("a poster"))
    });
    report("pdf A3, 8 values of 15+15", |run| {
        drop(pdf(&extreme(8, 15, 15, 95 + run), What::Poster, Paper::A3, Print::Office).expect("a poster"))
    });
}

fn report(what: &str, mut work: impl FnMut(usize)) {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|run| {
            let start = Instant::now();
            work(run);
            start.elapsed()
        })
        .collect();
    times.sort();
    println!("{what}: median {:.0?}, least {:.0?}", times[RUNS / 2], times[0]);
}

/// What the process holds in memory, on Linux.
fn resident() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS"))?;
    Some(line.split_whitespace().skip(1).collect::<Vec<_>>().join(" "))
}
