//! Times and other figures of one play, and the table they end in.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
    time::Duration,
};

/// Fewer times than this are a few.
const FEW: usize = 20;

/// What was measured, by name, in the order of the story.
#[derive(Default)]
pub struct Report(Mutex<Measured>);

#[derive(Default)]
struct Measured {
    order: Vec<&'static str>,
    times: BTreeMap<&'static str, Vec<Duration>>,
    figures: Vec<Figure>,
}

/// One number to be held against another play's.
#[derive(Clone, Debug)]
pub struct Figure {
    pub what: String,
    pub unit: &'static str,
    pub value: f64,
}

impl Report {
    pub fn add(&self, what: &'static str, took: Duration) {
        let mut held = self.lock();
        if !held.times.contains_key(what) {
            held.order.push(what);
        }
        held.times.entry(what).or_default().push(took);
    }

    /// Something that is not a time.
    pub fn note(&self, what: &str, unit: &'static str, value: f64) {
        self.lock().figures.push(Figure { what: what.to_owned(), unit, value });
    }

    /// A Markdown table of the times, in milliseconds, and the other figures.
    pub fn print(&self) {
        let mut held = self.lock();
        println!("\n| ms | count | p50 | p95 | p99 | max |\n|---|--:|--:|--:|--:|--:|");
        for what in held.order.clone() {
            let Some(times) = held.times.get_mut(what) else { continue };
            times.sort_unstable();
            let [p50, p95, p99, max] = [0.5, 0.95, 0.99, 1.0].map(|share| at(times, share));
            println!("| {what} | {} | {p50:.1} | {p95:.1} | {p99:.1} | {max:.1} |", times.len());
        }
        println!();
        for Figure { what, unit, value } in &held.figures {
            println!("- {what}: {value:.1} {unit}");
        }
    }

    /// The 95th of a hundred of each kind, or the middle one of a few, and the other figures.
    pub fn figures(&self) -> Vec<Figure> {
        let mut held = self.lock();
        let mut figures = Vec::new();
        for what in held.order.clone() {
            let Some(times) = held.times.get_mut(what) else { continue };
            times.sort_unstable();
            // Of a few, the 95th of a hundred is the slowest, which whatever else went on has made.
            let (name, share) = if times.len() < FEW { ("p50", 0.5) } else { ("p95", 0.95) };
            figures.push(Figure { what: format!("{what}, {name}"), unit: "ms", value: at(times, share) });
        }
        figures.extend(held.figures.iter().cloned());
        figures
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Measured> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Milliseconds that this share of the times, which are in order, is not above.
fn at(times: &[Duration], share: f64) -> f64 {
    let place = (times.len() as f64 * share).ceil() as usize;
    times.get(place.saturating_sub(1)).map_or(0.0, |took| took.as_secs_f64() * 1_000.0)
}

/// Two servers' plays side by side: the median of each figure, and the ratio of the first to the second.
pub fn compare(ours: &[Vec<Figure>], theirs: &[Vec<Figure>]) {
    println!("\n| | against | this | ratio |\n|---|--:|--:|--:|");
    for Figure { what, unit, .. } in ours.first().into_iter().flatten() {
        let (this, against) = (median(ours, what), median(theirs, what));
        println!("| {what} | {against:.1} {unit} | {this:.1} {unit} | {:.2} × |", this / against);
    }
}

fn median(plays: &[Vec<Figure>], what: &str) -> f64 {
    let of = |play: &Vec<Figure>| play.iter().find(|figure| figure.what == what).map(|figure| figure.value);
    let mut values: Vec<f64> = plays.iter().filter_map(of).collect();
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
