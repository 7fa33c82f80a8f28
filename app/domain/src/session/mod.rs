//! From Samling to Avslutning: the room, its groups, and what they write, choose and agree on.
//!
//! What the state holds stands in files that name no workshop; each act's decision and application stand side by side.

pub mod group;
pub mod group_before;
pub mod grouping;
pub mod groups;
pub mod participant;
pub mod round;
pub mod seating;
pub mod stage;
pub mod state;
pub mod step;
pub mod text;
pub mod vote;

mod agreement;
mod apply;
mod ballots;
mod closing;
mod drafts;
mod editing;
mod evaluation;
mod group_undo;
pub mod merging;
mod places;
pub mod presence;
pub mod room;
mod seat;
mod speaking;
pub mod steps;
mod table;
mod texts;
