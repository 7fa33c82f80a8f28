//! How much, how often and how many at once: what one may do, so that all can.

mod connections;
mod newcomers;

pub use connections::Connections;
pub use newcomers::Newcomers;
