//! `cargo run -p poster --example many`: 5,000 posters in one process, each with texts of its own, a tenth of
//! them failing on a broken logo; and what the process holds in memory on the way.

#[path = "../src/sample.rs"]
#[allow(dead_code, reason = "the benchmark and the tests use the rest")]
mod sample;

use poster::pdf;
use printing::{Paper, Print, What};
use sample::extreme;

const MANY: usize = 5_000;

fn main() {
    let mut failed = 0;
    for run in 1..=MANY {
        let mut result = extreme(1, 3, 2, 40);
        result.values[0].main_message = format!("Dette er plakat nummer {run}.");
        if run % 10 == 0 {
            result.logo = Some(b"<svg".to_vec().into());
        }
        failed += usize::from(pdf(&result, What::Poster, Paper::A4, Print::Office).is_err());
        if run == 50 || run % 1_000 == 0 {
            println!("after {run}, {failed} failed: {}", resident().unwrap_or_default());
        }
    }
}

/// What the process holds in memory, on Linux.
fn resident() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS"))?;
    Some(line.split_whitespace().skip(1).collect::<Vec<_>>().join(" "))
}
