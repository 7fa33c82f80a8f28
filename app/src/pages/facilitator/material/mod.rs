//! What the groups agreed on: its list, its clouds, and what becomes of it.

pub mod answers;
mod batch;
pub mod board;
pub mod clouds;
pub mod fields;
pub mod filter;
mod for_leaders;
mod former_message;
mod keep;
mod left;
mod line;
pub mod lines;
mod next_edition;
mod rows_typing;
mod saving;
pub mod share;
pub mod steps;
mod suggestions;
pub mod synthesis;
mod topmost;

pub use for_leaders::ForLeaders;
pub use keep::CHARTER;
pub use topmost::Topmost;
