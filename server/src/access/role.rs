//! What one may be in a workshop, and which roles open what.

use app::ByLink;
use domain::ParticipantId;
use uuid::Uuid;

/// What a secret link, or a device, may be in one workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    Facilitator,
    CoFacilitator,
    Screen,
    Leader,
    Participant(ParticipantId),
}

impl Role {
    /// Who may make links, and delete the workshop.
    pub const OWNERS: &[Role] = &[Role::Facilitator];
    /// Who may run the room, and work the material through.
    pub const HOSTS: &[Role] = &[Role::Facilitator, Role::CoFacilitator];
    /// Who may look at the wall.
    pub const VIEWERS: &[Role] = &[Role::Screen, Role::Facilitator, Role::CoFacilitator];
    /// Who may see what is published.
    pub const READERS: &[Role] = &[Role::Leader, Role::Facilitator, Role::CoFacilitator];

    /// Whoever took part, once the session is closed: in any seat, as [`Keys::is_granted`](crate::storage::Keys) has it.
    /// Before that there is no such seat.
    pub const TOOK_PART: Role = Role::Participant(ParticipantId(Uuid::nil()));

    /// What a device may be that was given this link.
    pub fn of_link(opens: ByLink) -> Role {
        match opens {
            ByLink::Facilitator => Role::Facilitator,
            ByLink::CoFacilitator => Role::CoFacilitator,
            ByLink::Screen => Role::Screen,
            ByLink::Leader => Role::Leader,
        }
    }

    /// The link that opens it, if one does.
    pub fn link(self) -> Option<ByLink> {
        ByLink::ALL.into_iter().find(|opens| Role::of_link(*opens) == self)
    }
}
