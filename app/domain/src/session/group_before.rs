//! A group's steps that can be taken back: what each of them set, as it was before.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{ParticipantId, Round, Step, TextId, Vote};

/// What the step set, as it was before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupBefore {
    /// A turn, with what was said in it.
    Turn {
        round: Round,
        said: Option<TextId>,
    },
    RoundEnded(Round),
    Moved(Box<Moved>),
    /// Merging or splitting: what each of the texts stood under, and what they stand under now.
    Under {
        texts: BTreeMap<TextId, Under>,
        now: Option<TextId>,
        ticked: Option<TextId>,
    },
    Reworded {
        text: TextId,
        of: TextId,
        reworded: bool,
    },
    Tie(Option<Vec<TextId>>),
    Noted(TextId),
}

/// A text's own `under` and `reworded`.
pub type Under = (Option<TextId>, bool);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    pub step: Step,
    pub round_ended: bool,
    pub vote: Option<Vote>,
    pub tie_picked: Option<Vec<TextId>>,
    pub agreed_by: BTreeSet<ParticipantId>,
    pub chosen: Option<Vec<TextId>>,
    /// As the move left it.
    pub list_rev: u32,
}

/// What one's «Angre» will take back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupUndo {
    pub number: u32,
    pub what: GroupUndoable,
    /// The place that gets the word back.
    pub place: usize,
    /// Where the group is then.
    pub step: Step,
}

/// For the button's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GroupUndoable {
    Turn,
    Round,
    Step,
    Merge,
    Wording,
    Tie,
    Paper,
}
