//! What all stand on. Nothing here knows of a workshop.

pub mod begun_anew;
mod calendar;
pub mod clock;
pub mod date;
pub mod holidays;
pub mod identifying;
pub mod ids;
pub mod lang;
pub mod merged;
mod preset_slides;
pub mod presets;
pub mod refusal;
pub mod settings;
pub mod shared_map;
pub mod slides;
pub mod text;
pub mod time;
pub mod typed_day;
