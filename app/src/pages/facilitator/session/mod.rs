//! Running the room: from Samling to Avslutning.

mod attention;
pub mod closing;
pub mod group_work;
mod groups;
pub mod lobby;
pub mod moving;
pub mod plenum;
mod prepare;
mod skip;
pub mod slides;
mod turning;
pub mod value;
