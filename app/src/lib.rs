//! Pages, components, words and server functions.

// A page is one tree of views, and Rust follows its type to the bottom.
#![recursion_limit = "512"]

pub mod act;
mod by_link;
pub mod charter_act;
#[cfg(feature = "ssr")]
pub mod desk;
mod fault;
mod forms;
mod json;
mod live;
mod new_workshop;
pub mod pages;
mod parts;
pub mod pulse_act;
mod shell;
mod typed_slide;
mod wake;

pub use by_link::{ByLink, CharterLink};
pub use fault::{Fault, Refused};
pub use live::Envelope;
pub use new_workshop::NewWorkshop;
#[cfg(feature = "host")]
pub use parts::Operator;
#[cfg(feature = "ssr")]
pub use parts::PageId;
pub use shell::{Bundle, Meta, SiteFiles, shell};
pub use wake::Asleep;
