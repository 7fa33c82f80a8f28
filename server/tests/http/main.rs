//! The built server, spoken to over HTTP.

mod access;
mod common;
mod forms;
mod hand;
mod kill;
mod stopping;
