//! The room: where it is, its clock, the duties in its groups, and what it is shown.

mod clock;
mod duties;
mod reveal;
mod stages;
