//! A norm or taboo that somebody wrote, or a rewording of some.

use std::collections::BTreeSet;

use crate::{GroupId, Kind, ParticipantId, TextId};

/// Most texts per participant, value and kind.
pub const MAX_TEXTS: usize = 30;

/// A norm or taboo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub value: usize,
    pub kind: Kind,
    /// Empty once it is deleted for good.
    pub words: String,
    /// None for rewordings, for what came from paper, and for every text of a closed session.
    pub author: Option<ParticipantId>,
    /// The group it was put forward in.
    pub group: Option<GroupId>,
    /// The text that stands for this one in its group, after merging or rewording.
    pub under: Option<TextId>,
    /// The text that stands for this one on the facilitator's list.
    pub heading: Option<TextId>,
    /// The draft that took this one's place.
    pub replaced_by: Option<TextId>,
    /// A rewording stands only for what is under it; alone, it is nobody's text.
    pub rewording: bool,
    /// Its group put it in other words.
    pub reworded: bool,
    pub hidden: bool,
    pub deleted: bool,
    /// The facilitator's own choice for the poster, where she made one.
    pub on_poster: Option<bool>,
    /// After closing: labels of the groups that chose it.
    pub labels: BTreeSet<u32>,
}

impl Text {
    pub(crate) fn new(value: usize, kind: Kind, words: String) -> Text {
        Text {
            value,
            kind,
            words,
            author: None,
            group: None,
            under: None,
            heading: None,
            replaced_by: None,
            rewording: false,
            reworded: false,
            hidden: false,
            deleted: false,
            on_poster: None,
            labels: BTreeSet::new(),
        }
    }
}
