//! Who asks, and what they may: addresses, devices, secrets, and the roles that open paths.

mod caller;
pub mod device;
mod links;
mod role;
pub mod seats;
pub mod secrets;

pub use caller::{Caller, Peer, proxies};
pub use device::Device;
pub use links::new_link;
pub use role::Role;
