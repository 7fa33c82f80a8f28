//! PostgreSQL: for whoever has one, and several machines. What two nodes do at the same moment is told apart by rows that
//! are locked, always in the same order: a workshop, its verdigrunnlag, the round of its pulse; devices by their hashes.

mod anew;
mod answers;
mod append;
mod care;
mod charter_keys;
mod charter_rows;
mod charters;
pub mod copy_in;
pub mod copy_out;
mod data_keys;
mod database;
mod editions;
mod heads;
#[cfg(test)]
mod key_faults;
mod key_store;
mod keys;
mod line;
mod log;
mod nodes;
mod noted;
mod pictures;
mod pool;
mod pulse_rows;
mod pulses;
#[cfg(test)]
mod races;
mod reach;
mod rows;
mod sealing;
mod seats;
mod shelves;
#[cfg(test)]
mod shredding;
mod tables;
mod turns;
mod unfit;

pub use care::concerns;
pub use data_keys::DataKeys;
#[cfg(test)]
pub use database::before_keys;
pub use database::{Postgres, connect, keys};
pub use reach::can_be_overheard;
