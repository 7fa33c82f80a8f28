//! Pieces that several pages are built of.

mod clock;
mod date;
mod form;
mod matrix;

pub use clock::Clock;
pub use date::date;
pub use form::{FacilitatorForm, FaultLine, Languages, RoomKey, SeatForm, SeatKey};
pub use matrix::Matrix;
