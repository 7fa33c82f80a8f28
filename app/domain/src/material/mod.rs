//! From what the groups chose to what is published: the facilitator's lists, word clouds, approval and looks.

pub mod board;
pub mod cloud;
pub mod design;
pub mod frozen;
pub mod result;
pub mod similar;
pub mod snapshot;
pub mod steps;
pub mod suggest;
