//! From Samling to Avslutning: the room, its groups, and what they write, choose and agree on.

pub mod group;
pub mod group_undo;
pub mod grouping;
pub mod stage;
pub mod vote;
