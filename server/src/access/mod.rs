//! Who asks, and what they may: addresses, devices, secrets, and the roles that open paths.

mod caller;
mod device;
mod links;
mod role;
mod seats;
pub mod secrets;

pub use caller::{Caller, Peer, proxies};
pub use device::{Device, know};
pub use links::new_link;
pub use role::Role;
pub use seats::{in_order, room_for_one_more};
