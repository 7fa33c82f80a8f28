//! What comes of an event beside what it says: who inherits a duty, and who has the word. The rules work it out when it
//! happens, and from then on it is part of the event, so that other rules never change what has happened.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{Duties, GroupId, Round};

/// Everything that the rules worked out; each as it stood after the event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effects {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<Duties>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<RoundThen>,
}

/// A group's rekkefremlegg on one value; where there was none, its work began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundThen {
    pub value: usize,
    pub group: GroupId,
    /// The work's.
    pub rev: u32,
    pub round: Round,
}

/// Kept while an event is applied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Noted {
    /// The event tells what came of it, so nothing is to be worked out.
    pub given: bool,
    /// Groups that the rules gave duties in.
    pub duties: BTreeSet<GroupId>,
    /// Rounds that the rules began or moved.
    pub rounds: BTreeSet<(usize, GroupId)>,
}
