//! Times, and the table they end in.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
    time::Duration,
};

/// What was timed, by name, in the order of the story.
#[derive(Default)]
pub struct Report(Mutex<Times>);

#[derive(Default)]
struct Times {
    order: Vec<&'static str>,
    times: BTreeMap<&'static str, Vec<Duration>>,
}

impl Report {
    pub fn add(&self, what: &'static str, took: Duration) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !held.times.contains_key(what) {
            held.order.push(what);
        }
        held.times.entry(what).or_default().push(took);
    }

    /// A Markdown table, in milliseconds.
    pub fn print(&self) {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        println!("\n| ms | count | p50 | p95 | p99 | max |\n|---|--:|--:|--:|--:|--:|");
        for what in &held.order {
            let mut times = held.times.get(what).cloned().unwrap_or_default();
            times.sort_unstable();
            let at = |share: f64| {
                let place = (times.len() as f64 * share).ceil() as usize;
                times.get(place.saturating_sub(1)).map_or(0.0, |took| took.as_secs_f64() * 1_000.0)
            };
            println!(
                "| {what} | {} | {:.1} | {:.1} | {:.1} | {:.1} |",
                times.len(),
                at(0.5),
                at(0.95),
                at(0.99),
                at(1.0)
            );
        }
    }
}
