//! Pages, components, words and server functions.

// A page is one tree of views, and Rust follows its type to the bottom.
#![recursion_limit = "512"]

pub mod act;
mod by_link;
#[cfg(feature = "ssr")]
pub mod desk;
mod fault;
mod forms;
mod live;
pub mod pages;
mod parts;
mod shell;

pub use by_link::ByLink;
pub use fault::{Fault, Refused};
pub use live::Envelope;
#[cfg(feature = "host")]
pub use parts::House;
pub use shell::{Bundle, Meta, shell};
