//! The pages, one file or folder each.

pub mod facilitator;
pub mod join;
pub mod link;
pub mod lost;
pub mod new_workshop;
pub mod phone;
pub mod result;
pub mod screen;
pub mod start;
