//! What the tool is told to play.

use std::{path::PathBuf, time::Duration};

use clap::{Parser, ValueEnum};

/// Plays rooms of phones against a server, verifies and measures.
#[derive(Clone, Debug, Parser)]
pub struct Options {
    /// The built server.
    #[arg(long)]
    pub server: PathBuf,
    /// Another built server: both are played in turn, and held against each other.
    #[arg(long)]
    pub against: Option<PathBuf>,
    /// How phones hear of what is new.
    #[arg(long, value_enum, default_value_t = Hears::Stream)]
    pub by: Hears,
    /// Nodes of the server over one database, and every request goes to the next of them.
    #[arg(long, default_value_t = 1)]
    pub nodes: usize,
    /// Where they keep it. What is kept in PostgreSQL is held against one node on SQLite, both played in turn.
    #[arg(long, value_enum, default_value_t = Database::Sqlite)]
    pub database: Database,
    /// Another way to hear: both are played in turn, and held against each other.
    #[arg(long, value_enum)]
    pub against_by: Option<Hears>,
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
    /// Seconds that people think, on average, before a turn, a tick or a step; 0 is at once.
    #[arg(long, default_value_t = 0.0)]
    pub think_seconds: f64,
    /// Core values to work through.
    #[arg(long, default_value_t = 1)]
    pub values: usize,
    /// Instead of a workshop: a round of puls, which each phone answers.
    #[arg(long)]
    pub pulse: bool,
    /// Instead of playing once: keep writing, leaving and coming back for so many minutes, and watch the memory.
    #[arg(long)]
    pub soak_minutes: Option<u64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Database {
    Sqlite,
    Postgres,
}

/// As `public/follow.js` does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Hears {
    /// By a stream.
    Stream,
    /// By asking again and again, where no stream gets through.
    Asking,
    /// By a stream, and fetches the page, as `public/plain.js` where there is no wasm.
    Page,
}

impl Options {
    /// What this is held against, if anything.
    pub fn other(&self) -> Option<Options> {
        if self.against.is_none() && self.against_by.is_none() && self.database == Database::Sqlite {
            return None;
        }
        let server = self.against.clone().unwrap_or_else(|| self.server.clone());
        let by = self.against_by.unwrap_or(self.by);
        Some(Options { server, by, nodes: 1, database: Database::Sqlite, ..self.clone() })
    }

    pub fn all_phones(&self) -> usize {
        self.phones * self.workshops
    }

    /// When the act of this phone takes place.
    pub fn delay_of(&self, phone: usize) -> Duration {
        Options::delay(self.act_seconds, phone, self.phones)
    }

    /// When the act number `at` of `of` takes place, so that all are spread over the given seconds.
    pub fn delay(seconds: f64, at: usize, of: usize) -> Duration {
        Duration::from_secs_f64(seconds * at as f64 / of.max(1) as f64)
    }
}
