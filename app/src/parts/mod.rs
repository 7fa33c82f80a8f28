//! Pieces that several pages are built of.

mod clock;
mod form;
mod frame;
mod matrix;
mod send;

pub use clock::{Clock, ticking};
pub use form::{FacilitatorForm, FaultLine, Languages, RoomKey, SeatForm, SeatKey};
pub use frame::Frame;
pub use matrix::Matrix;
pub use send::{Answer, send};
