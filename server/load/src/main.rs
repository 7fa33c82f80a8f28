//! Plays whole rooms of phones over HTTP against a real server: they join, follow their streams, write, take
//! turns, vote and agree. What was acknowledged is looked for in the result, once, and all is timed.
//!
//! Everything stays on the loopback interface: the tool starts the server itself.
#![expect(clippy::disallowed_methods, reason = "it measures: real clocks and real dice are its matter")]

mod check;
mod device;
mod facilitator;
mod measure;
mod phone;
mod process;
mod soak;
mod story;

use std::{path::PathBuf, sync::Arc, time::Duration};

use anyhow::{Result, ensure};
use clap::Parser;

use crate::{device::Site, measure::Report, process::Server};

/// Most phones in all: what one machine's loopback and file handles can honestly carry.
const MOST_PHONES: usize = 2_000;

/// Plays rooms of phones against a server, verifies and measures.
#[derive(Clone, Debug, Parser)]
pub struct Options {
    /// The built server.
    #[arg(long)]
    server: PathBuf,
    /// Phones in each workshop.
    #[arg(long, default_value_t = 60)]
    phones: usize,
    /// Workshops at the same time.
    #[arg(long, default_value_t = 1)]
    workshops: usize,
    /// Seconds over which the phones join; 0 is all in one tick.
    #[arg(long, default_value_t = 0.0)]
    join_seconds: f64,
    /// Seconds over which texts are written and ballots sent; 0 is all in one tick.
    #[arg(long, default_value_t = 0.0)]
    act_seconds: f64,
    /// Core values to work through.
    #[arg(long, default_value_t = 1)]
    values: usize,
    /// Instead of playing once: keep writing, leaving and coming back for so many minutes, and watch the memory.
    #[arg(long)]
    soak_minutes: Option<u64>,
}

impl Options {
    fn all_phones(&self) -> usize {
        self.phones * self.workshops
    }

    /// When the act number `at` of `of` takes place, so that all are spread over the given seconds.
    fn delay(seconds: f64, at: usize, of: usize) -> Duration {
        Duration::from_secs_f64(seconds * at as f64 / of.max(1) as f64)
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let options = Arc::new(Options::parse());
    ensure!(options.phones >= 4 && options.workshops >= 1, "a workshop has at least four phones here");
    ensure!(options.all_phones() <= MOST_PHONES, "at most {MOST_PHONES} phones in all");
    let server = Server::start(&options.server).await?;
    let site = Site::new(&server.url)?;
    let (report, empty) = (Report::default(), server.memory()?);
    println!(
        "{} workshop(s) of {} phones; joining within {} s, acting within {} s",
        options.workshops, options.phones, options.join_seconds, options.act_seconds
    );
    match options.soak_minutes {
        Some(minutes) => soak::soak(&site, &server, &options, minutes).await?,
        None => story::play_all(&site, &server, &options, &report).await?,
    }
    report.print();
    println!("{}", server.resources()?);
    let each = (server.memory()? - empty) * 1_000.0 / options.all_phones() as f64;
    println!("it began with {empty:.0} MB: {each:.0} kB for each phone, with all that they wrote");
    Ok(())
}
