//! SQLite: one file, write-ahead log, synced at each commit.

mod answers;
mod charter_rows;
mod charters;
mod commits;
mod database;
mod keys;
mod log;
mod pictures;
mod pulse_rows;
mod pulses;
mod rows;

pub use database::Sqlite;
