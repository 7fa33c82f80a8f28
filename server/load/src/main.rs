//! Plays whole rooms of phones over HTTP against a real server: they join, follow their streams, write, take
//! turns, vote and agree. What was acknowledged is looked for in the result, once, and all is timed.
//!
//! Everything stays on the loopback interface: the tool starts the server itself.
#![expect(clippy::disallowed_methods, reason = "it measures: real clocks and real dice are its matter")]

mod check;
mod device;
mod facilitator;
mod held;
mod measure;
mod nodes;
mod options;
mod phone;
mod process;
mod pulse;
mod soak;
mod story;
mod traffic;

use anyhow::{Result, ensure};
use clap::Parser;

use crate::{
    device::Site,
    measure::Report,
    nodes::Nodes,
    options::{Database, Options},
};

/// Most phones in all: what one machine's loopback and file handles can honestly carry.
const MOST_PHONES: usize = 10_000;

#[tokio::main]
async fn main() -> Result<()> {
    let options = Options::parse();
    ensure!(options.phones >= 4 && options.workshops >= 1, "a workshop has at least four phones here");
    ensure!(options.all_phones() <= MOST_PHONES, "at most {MOST_PHONES} phones in all");
    let one_writer = options.database == Database::Sqlite && options.nodes > 1;
    ensure!(!one_writer, "SQLite has one node: --database postgres");
    println!(
        "{} workshop(s) of {} phones; joining within {} s, acting within {} s",
        options.workshops, options.phones, options.join_seconds, options.act_seconds
    );
    if let Some(other) = options.other() {
        return side_by_side(&options, &other).await;
    }
    if let Some(minutes) = options.soak_minutes {
        let nodes = Nodes::start(&options).await?;
        return soak::soak(&Site::new(nodes.urls())?, &nodes, &options, minutes).await;
    }
    play(&options).await?.print();
    Ok(())
}

/// In turn, so that a busy quarter of an hour is no one's alone.
async fn side_by_side(options: &Options, other: &Options) -> Result<()> {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..options.runs {
        theirs.push(play(other).await?.figures());
        ours.push(play(options).await?.figures());
    }
    measure::compare(&ours, &theirs);
    Ok(())
}

/// All nodes from their start to their end.
async fn play(options: &Options) -> Result<Report> {
    let nodes = Nodes::start(options).await?;
    let site = Site::new(nodes.urls())?;
    let report = Report::default();
    report.note("memory at the start", "MB", nodes.memory()?);
    if options.pulse {
        pulse::play(&site, &nodes, options, &report).await?;
    } else {
        story::play_all(&site, &nodes, options, &report).await?;
    }
    site.traffic.note(&report, options.all_phones());
    nodes.note(&report)?;
    Ok(report)
}
