//! What is asked of the program that makes documents, and how. The server and that program (`server/poster`) have this
//! in common, and nothing of what the documents are made with.
//!
//! ```text
//! server ── Request, logo ──► documents
//!        ◄── Answer, bytes ──
//! ```

pub mod frame;
mod inks;
mod logo_fault;
mod palette;
mod print;
mod request;

pub use inks::{Inks, inks};
pub use logo_fault::LogoFault;
pub use palette::{Tones, tones};
pub use print::{Paper, Print, What};
pub use request::{Answer, Request};

/// The program's name, wherever it lies.
pub const PROGRAM: &str = "documents";

/// What the program says first. A server and a program that differ in it are of different builds.
pub const BUILD: &str = env!("PRINTING_BUILD");
