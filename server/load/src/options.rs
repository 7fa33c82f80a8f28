//! What the tool is told to play.

use std::{path::PathBuf, time::Duration};

use clap::Parser;

/// Plays rooms of phones against a server, verifies and measures.
#[derive(Clone, Debug, Parser)]
pub struct Options {
    /// The built server.
    #[arg(long)]
    pub server: PathBuf,
    /// Another built server: both are played in turn, and held against each other.
    #[arg(long)]
    pub against: Option<PathBuf>,
    /// How often each is played, when two are.
    #[arg(long, default_value_t = 3)]
    pub runs: usize,
    /// Phones in each workshop.
    #[arg(long, default_value_t = 60)]
    pub phones: usize,
    /// Workshops at the same time.
    #[arg(long, default_value_t = 1)]
    pub workshops: usize,
    /// Seconds over which the phones join; 0 is all in one tick.
    #[arg(long, default_value_t = 0.0)]
    pub join_seconds: f64,
    /// Seconds over which texts are written and ballots sent; 0 is all in one tick.
    #[arg(long, default_value_t = 0.0)]
    pub act_seconds: f64,
    /// Core values to work through.
    #[arg(long, default_value_t = 1)]
    pub values: usize,
    /// Instead of playing once: keep writing, leaving and coming back for so many minutes, and watch the memory.
    #[arg(long)]
    pub soak_minutes: Option<u64>,
}

impl Options {
    pub fn all_phones(&self) -> usize {
        self.phones * self.workshops
    }

    /// When the act number `at` of `of` takes place, so that all are spread over the given seconds.
    pub fn delay(seconds: f64, at: usize, of: usize) -> Duration {
        Duration::from_secs_f64(seconds * at as f64 / of.max(1) as f64)
    }
}
