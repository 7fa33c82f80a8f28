//! Why a workshop may say no.

use serde::{Deserialize, Serialize};

use super::{
    identifying::{Identifying, identifying},
    slides::SlideFault,
    text::TextFault,
};

/// Why a command was not carried out. Words for people are chosen in `app`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Not this role's to do, or not this person's text.
    NotYours,
    /// No such text, group, value or place here.
    Unknown,
    WrongStage,
    /// What the sender saw has moved on.
    Stale,
    /// Another host has changed the same row of «Hva skjer videre?».
    RowChanged,
    /// Another host has chosen otherwise for the poster.
    LooksChanged,
    /// Another host has changed the same of the workshop.
    SettingsChanged,
    /// Another holder has changed the same measure, meeting or role of the verdigrunnlag.
    ItemChanged,
    /// Another holder has removed it.
    ItemGone,
    /// It is written as a day, and there is no such day.
    NoSuchDay,
    /// No meeting can be on that day, if it is one.
    NoMeetingDay,
    NoTimeOfDay,
    /// None that a calendar can be of.
    NoSuchYear,
    /// What would be edited has begun.
    HasBegun,
    Text(TextFault),
    /// Not refused for good: the sender is asked whether to send it all the same.
    LooksLike(Identifying),
    /// Not refused for good: the sender is told what the step passes over, and asked whether to take it all the same.
    Unfinished(Unfinished),
    TooMany,
    /// Not one to three norms of each value are ticked for texts.
    QuotedCount,
    ValueCount,
    /// So long cannot be given to write alone.
    Minutes,
    /// The same of a rehearsal, in seconds.
    Seconds,
    /// So long cannot be meant for this part.
    Planned(Part),
    RetentionDays,
    /// There are so many.
    SlideCount(usize),
    /// This one (from 1) cannot be shown as it is.
    Slide(usize, SlideFault),
    /// There is no such slide to show here.
    NoSlide,
    /// So many simulated participants there cannot be.
    People,
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
    /// What is ticked was to be used, and nothing is.
    NothingTicked,
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
    /// There is nothing yet that could be shown.
    NotPublished,
    Answered,
    /// It is not so long since the last round of the pulse.
    PulseTooSoon,
    /// What the last round showed has not led to anything yet, nor has anybody said that it shall not.
    MeasuresFirst,
    /// Nothing is asked, or more than one round may.
    PulseNorms,
    /// The round is over, or there never was one of this code.
    PulseOver,
    /// The round is open, and asks none of what was answered.
    PulseNotAsked,
    /// Another round than the one that was to begin is open.
    PulseOpen,
    /// The next edition of a verdigrunnlag is made by who holds it.
    NotHeld,
    /// The verdigrunnlag has another edition than the sender saw, of another workshop.
    NewerEdition,
    /// Something else would go from the verdigrunnlag than the sender saw.
    OtherTextsGo,
    /// A round of the pulse is open, and a next edition waits for its end.
    EditionWithPulse,
    /// There is no room among its measures for what the workshop agreed on.
    MeasuresFull,
    /// The verdigrunnlag is deleted.
    CharterGone,
    SessionOver,
}

/// What others have not done yet, and a step would pass over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unfinished {
    /// So many texts have not been said.
    Texts(usize),
    /// So many who are there have not sent their ballots.
    Ballots(usize),
    /// So many groups have not agreed, of all that are at work.
    Groups(usize, usize),
    /// So many norms are equal, and the group has not settled it.
    Tied(usize),
    /// There is nothing on the list that is to be agreed on.
    Nothing,
}

/// What pages say that ask nobody: those that were open before anything was asked, and simulated people.
pub const UNASKED: usize = usize::MAX;

pub(crate) const fn unasked() -> usize {
    UNASKED
}

impl Unfinished {
    /// How much there is, for `told` in the command that is sent again.
    pub const fn count(self) -> usize {
        match self {
            Unfinished::Texts(count)
            | Unfinished::Ballots(count)
            | Unfinished::Groups(count, _)
            | Unfinished::Tied(count) => count,
            Unfinished::Nothing => 1,
        }
    }

    /// # Errors
    /// [`Refusal::Unfinished`] if there is more than the sender was `told`.
    pub(crate) fn asked_about(self, told: usize) -> Result<(), Refusal> {
        if self.count() > told { Err(Refusal::Unfinished(self)) } else { Ok(()) }
    }
}

/// Asks once before what looks like it names somebody is taken in: `seen` is what the sender has been asked about.
///
/// # Errors
/// [`Refusal::LooksLike`], to be asked «Send likevel?».
pub fn asked_before(words: &[&str], seen: Option<Identifying>) -> Result<(), Refusal> {
    let mut found = words.iter().filter_map(|text| identifying(text));
    let Some(first) = found.next() else { return Ok(()) };
    let all = found.fold(first, Identifying::and);
    // Pages from before ask about the first thing alone, and what they kept on a phone may come now.
    let asked = seen.is_some_and(|seen| seen.covers(all) || seen == first.first());
    if asked { Ok(()) } else { Err(Refusal::LooksLike(all)) }
}

/// The parts of a [`Plan`](crate::Plan) that a refusal is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    GroupWork,
    Plenum,
    Closing,
}
