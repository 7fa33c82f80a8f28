//! From what the groups chose to what is published: the facilitator's lists, word clouds, approval and looks.
//!
//! As in `session`, what the state holds stands in files that name no workshop.

pub mod cloud;
pub mod design;
pub mod frozen;
pub mod result;
pub mod similar;
pub mod snapshot;
pub mod state;
pub mod step_row;
pub mod suggested;

mod apply;
mod approval;
pub mod board;
pub mod freezing;
mod lines;
pub mod listed;
mod looks;
pub(crate) mod next_steps;
mod older;
mod publishing;
mod suggest;
mod writing;
