//! What a process and those it began cost, as Linux counts it.

use std::fs;

use anyhow::{Context, Result};

/// Resident memory in megabytes (10⁶ bytes).
pub fn memory(process: u32) -> Result<f64> {
    status(process, "VmRSS:")
}

/// Most it ever held, in megabytes.
pub fn peak(process: u32) -> Result<f64> {
    status(process, "VmHWM:")
}

fn status(process: u32, name: &str) -> Result<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix(name)).context("no such line")?;
    let kibibytes: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
    Ok(kibibytes * 1_024.0 / 1e6)
}

/// Seconds of processor time that it has used so far, and those it began, also the ones that have ended. Linux counts in
/// hundredths.
pub fn cpu(process: u32) -> Result<f64> {
    let mut all = 0.0;
    for entry in fs::read_dir("/proc")? {
        let name = entry?.file_name();
        let Some(number) = name.to_str().and_then(|name| name.parse::<u32>().ok()) else { continue };
        if is_of(number, process) {
            // It may have ended by now: then it is in the time of the one that began it.
            all += times(number).unwrap_or_default();
        }
    }
    Ok(all)
}

fn is_of(mut process: u32, first: u32) -> bool {
    while process != first {
        match field(process, 1).and_then(|parent| parent.parse().ok()) {
            Some(parent) if parent > 1 => process = parent,
            _ => return false,
        }
    }
    true
}

fn times(process: u32) -> Option<f64> {
    let ticks = (11..15).map(|place| field(process, place)?.parse::<f64>().ok());
    Some(ticks.sum::<Option<f64>>()? / 100.0)
}

/// From the state on, which is 0.
fn field(process: u32, place: usize) -> Option<String> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    stat.rsplit_once(')')?.1.split_whitespace().nth(place).map(str::to_owned)
}
