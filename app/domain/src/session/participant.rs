//! One who has joined.

use crate::{GroupId, ParticipantId, TextId, Timestamp};

/// Most people in one workshop.
pub const MAX_PARTICIPANTS: usize = 1_000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// Index in the settings' services. Only to mix groups; forgotten at closing.
    pub service: Option<usize>,
    /// Who was at this one's phone already.
    pub beside: Option<ParticipantId>,
    /// False after «Fortsett uten …», until the next sign of life.
    pub active: bool,
    pub last_act: Timestamp,
    /// What they have written and not edited since, in the order it was written.
    pub texts: Vec<TextId>,
    /// «Forlat gruppen»: not in a group, and not waiting for one.
    pub left: bool,
    /// The group they left last, where a place is kept for them as long as there is one.
    pub left_group: Option<GroupId>,
    /// Moved to another group by the facilitator, and has done nothing since.
    pub moved: bool,
    /// Given a place in a group after waiting for one, and has done nothing since.
    pub placed: bool,
}
