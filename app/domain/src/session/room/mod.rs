//! The room: where it is, its clock, the duties in its groups, and what it is shown.

mod clock;
mod duties;
pub mod plan;
mod reveal;
mod slides;
mod stages;
