//! Where people in the room may reach this server.

use serde::{Deserialize, Serialize};

/// One of this machine's addresses.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AddressOffer {
    pub url: String,
    /// On the wall, and in the QR code.
    pub shown: bool,
    /// Somebody has come by it from another machine.
    pub reached: bool,
}
