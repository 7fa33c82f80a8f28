//! What a phone sends, and what it keeps until it is sent.

pub mod act;
mod line;
pub mod notebook;
pub mod outbox;
pub mod unsent;
