//! The built server, spoken to over HTTP.

mod access;
mod asking;
mod backup;
mod ballots;
mod closing;
mod clouds;
mod common;
mod database;
mod design;
mod disk;
mod escaping;
mod flood;
mod foreign;
mod forms;
mod groups;
mod hand;
mod health;
mod joining;
mod kill;
mod material;
mod policy;
mod result;
mod seen;
mod session;
mod stopping;
mod wire;
