//! Plays whole rooms of phones over HTTP against a real server: they join, follow their streams, write, take
//! turns, vote and agree. What was acknowledged is looked for in the result, once, and all is timed.
//!
//! Everything stays on the loopback interface: the tool starts the server itself.
#![expect(clippy::disallowed_methods, reason = "it measures: real clocks and real dice are its matter")]

mod check;
mod device;
mod facilitator;
mod measure;
mod options;
mod phone;
mod process;
mod soak;
mod story;

use std::sync::Arc;

use anyhow::{Result, ensure};
use clap::Parser;

use crate::{device::Site, measure::Report, options::Options, process::Server};

/// Most phones in all: what one machine's loopback and file handles can honestly carry.
const MOST_PHONES: usize = 2_000;

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
