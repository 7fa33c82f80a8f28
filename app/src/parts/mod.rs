//! Pieces that several pages are built of.

mod clock;
mod form;
mod frame;

pub use clock::{Clock, ticking};
pub use form::{FacilitatorForm, FaultLine, Languages, RoomKey, SeatForm, SeatKey};
pub use frame::Frame;
