//! Pieces that several pages are built of.

mod clock;
mod effect;
#[cfg(feature = "host")]
mod facilitator_form;
mod form;
#[cfg(feature = "host")]
mod frame;
mod list;
#[cfg(feature = "host")]
mod matrix;
#[cfg(feature = "host")]
mod print;
mod send;
mod sent_back;
#[cfg(feature = "host")]
mod textarea;

pub use clock::{Clock, ticking};
pub use effect::effect;
#[cfg(feature = "host")]
pub use facilitator_form::{FacilitatorForm, HostKey};
#[cfg(feature = "ssr")]
pub use form::PageId;
#[cfg(feature = "host")]
pub use form::{FaultLine, Keeps, fresh_id, id_field};
pub use form::{Languages, SeatForm, SeatKey};
#[cfg(feature = "host")]
pub use frame::{Frame, Operator};
pub use list::keyed_list;
#[cfg(feature = "host")]
pub use matrix::{Matrix, Part, flanks};
#[cfg(feature = "host")]
pub use print::Print;
#[cfg(feature = "host")]
pub use send::send;
pub use send::{Posting, Reply, leave_to_browser, post};
pub use sent_back::{RefusedLine, SentBack};
#[cfg(feature = "host")]
pub use textarea::textarea_text;
