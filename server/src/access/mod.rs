//! Who asks, and what they may: addresses, devices, secrets, and the roles that open paths.

mod caller;
mod charter;
mod cookie;
pub mod device;
mod links;
mod role;
pub mod sealed;
pub mod seats;
pub mod secrets;

pub use caller::{Caller, Peer, proxies};
pub use charter::CharterRole;
pub use device::{Device, Opened};
pub use links::{address, new_charter_link, new_link};
pub use role::Role;
