//! Pages, components, words and server functions.

pub mod act;
#[cfg(feature = "ssr")]
pub mod desk;
mod fault;
mod live;
pub mod pages;
mod parts;
mod shell;
pub mod words;

pub use fault::{Fault, Refused};
pub use live::Envelope;
pub use shell::{Meta, shell};
