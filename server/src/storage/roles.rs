//! Roles as they are stored.

use crate::access::Role;

/// The role's name, and whose seat.
pub fn stored(role: Role) -> (&'static str, String) {
    match role {
        Role::Facilitator => ("facilitator", String::new()),
        Role::CoFacilitator => ("co-facilitator", String::new()),
        Role::Screen => ("screen", String::new()),
        Role::Leader => ("leader", String::new()),
        Role::Participant(seat) => ("participant", seat.to_string()),
    }
}

/// The role that a secret of this name opens.
pub fn of_secret(name: &str) -> Option<Role> {
    match name {
        "facilitator" => Some(Role::Facilitator),
        "co-facilitator" => Some(Role::CoFacilitator),
        "screen" => Some(Role::Screen),
        "leader" => Some(Role::Leader),
        _ => None,
    }
}
