//! The built server, spoken to over HTTP.

mod access;
mod asking;
mod backup;
mod closing;
mod clouds;
mod common;
mod database;
mod design;
mod disk;
mod flood;
mod forms;
mod groups;
mod hand;
mod health;
mod kill;
mod material;
mod policy;
mod result;
mod session;
mod stopping;
mod wire;
