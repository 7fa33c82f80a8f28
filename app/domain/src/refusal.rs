//! Why a workshop may say no.

use serde::{Deserialize, Serialize};

use crate::text::{Identifying, TextFault};

/// Why a command was not carried out. Words for people are chosen in `app`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Not this role's to do, or not this person's text.
    NotYours,
    /// No such text, group, value or place here.
    Unknown,
    WrongStage,
    /// What the sender saw has moved on.
    Stale,
    Text(TextFault),
    /// Not refused for good: the sender is asked whether to send it all the same.
    LooksLike(Identifying),
    TooMany,
    ValueCount,
    Minutes,
    JoiningClosed,
    RoomFull,
    /// This device has as many seats as it may.
    SeatsTaken,
    /// There is no room in the group of whoever shares the phone.
    GroupFull,
    NobodyJoined,
    NobodyWaits,
    /// One person alone needs somebody from a group of four, and not in the middle of group work.
    NoneToBorrow,
    AcrossKinds,
    TooFewToMerge,
    MergingClosed,
    VoteOpen,
    NoVote,
    /// The outcome would be a single other member's ballot.
    OneBallot,
    AlreadyPutForward,
    TooManyMarks,
    NotACandidate,
    TieOpen,
    AlreadyAgreed,
    GroupAtEnd,
    NothingToUndo,
    /// Others have built on what would be undone.
    BuiltUpon,
    NoTimer,
    NotSilent,
    Approved,
    NotAllApproved,
    EmptyPoster,
    Answered,
    SessionOver,
}
