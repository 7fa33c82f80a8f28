//! The built server, spoken to over HTTP.

mod access;
mod common;
mod disk;
mod forms;
mod hand;
mod kill;
mod stopping;
