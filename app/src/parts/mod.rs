//! Pieces that several pages are built of.

mod clock;
mod form;

pub use clock::{Clock, ticking};
pub use form::{FacilitatorForm, FaultLine, Languages, RoomKey, SeatForm, SeatKey};
