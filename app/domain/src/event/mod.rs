//! What has happened. A workshop is a fold over these.

mod moves;
mod redact;

use serde::{Deserialize, Serialize};

use crate::{
    Arrangement, Cause, Duties, Duty, Effects, FrozenValue, GroupId, JoinCode, Kind, NewGroup, ParticipantId,
    PosterDesign, Settings, Snapshot, Stage, Starter, Step, StepRow, TextId, Timer, Timestamp, Turn,
    WorkshopId, before::Pairs,
};

/// One thing that happened, as stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    pub at: Timestamp,
    /// The participant whose act it was: a sign of life.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<ParticipantId>,
    /// The command that caused it, so that a repeat is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<Cause>,
    /// Not in older logs, nor where nothing can come of an event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effects: Option<Effects>,
    #[serde(flatten)]
    pub body: EventBody,
}

impl Event {
    /// By nobody in the room, and without a command that could be repeated.
    pub fn new(at: Timestamp, body: EventBody) -> Event {
        Event { at, by: None, cause: None, effects: None, body }
    }
}

/// The form of a stored body: `{"type": "Joined", …}` beside `"v": 1`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type")]
pub enum EventBody {
    Created {
        id: WorkshopId,
        code: JoinCode,
        settings: Settings,
    },
    /// «Rediger»: the settings from now on, all of them.
    Edited {
        settings: Box<Settings>,
    },
    Joined {
        participant: ParticipantId,
        service: Option<usize>,
        group: Option<GroupId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        beside: Option<ParticipantId>,
    },
    JoiningOpened {
        on: bool,
    },
    GroupsMade {
        groups: Vec<NewGroup>,
    },
    GroupAdded {
        group: NewGroup,
        /// The others keep the numbers of their places, and «Angre» can take it back. Not so in an older log, as in the
        /// next two.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        places_stay: bool,
    },
    /// «Flytt»: all who are at one phone. A group that is not there yet begins with them.
    Moved {
        participants: Vec<ParticipantId>,
        to: GroupId,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        places_stay: bool,
    },
    /// «Forlat gruppen»
    Left {
        participant: ParticipantId,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        places_stay: bool,
    },
    /// Came back after leaving, or had waited for the place. None: waits.
    Seated {
        participant: ParticipantId,
        group: Option<GroupId>,
    },
    StageMoved {
        to: Stage,
        timer: Timer,
        /// Made because the room left Samling without any.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        groups: Vec<NewGroup>,
        duties: Vec<Duties>,
        starters: Vec<Starter>,
    },
    TimerSet {
        timer: Timer,
    },
    Revealed {
        value: usize,
        on: bool,
        /// The picture that stands on the wall from now on, in the place of a slide.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        picture: Option<usize>,
    },
    /// This one of the stage's pictures stands on the wall, and no clock with it.
    SlideShown {
        picture: usize,
        /// It is one act with the latest turn, and takes its place. Not so in an older log.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        goes_on: bool,
    },
    /// Takes back the facilitator's latest act. Without its number: the latest of those that could be undone when
    /// «Angre» did not cover the material yet.
    Undone {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        act: Option<u32>,
    },

    /// The only events that hold a norm's or taboo's words are this, `Noted`, `Reworded` and `Closed`.
    Written {
        text: TextId,
        author: ParticipantId,
        value: usize,
        kind: Kind,
        words: String,
        replaces: Option<TextId>,
    },
    Withdrawn {
        text: TextId,
    },
    PutForward {
        text: TextId,
        group: GroupId,
    },
    /// The referent typed in what somebody had written on paper. It is nobody's, and put forward at once.
    Noted {
        text: TextId,
        group: GroupId,
        value: usize,
        kind: Kind,
        words: String,
    },
    TurnTaken {
        group: GroupId,
        how: Turn,
    },
    RoundEnded {
        group: GroupId,
    },
    GroupMoved {
        group: GroupId,
        to: Step,
    },
    GroupMerged {
        group: GroupId,
        into: TextId,
        texts: Vec<TextId>,
        /// The same words came forward again, and nobody merged them.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        same: bool,
    },
    GroupSplit {
        group: GroupId,
        text: TextId,
    },
    /// A new text that stands for `of`. `group` is none when the facilitator reworded.
    Reworded {
        text: TextId,
        of: TextId,
        group: Option<GroupId>,
        words: String,
        /// What went under it, when the facilitator reworded. None said: an older log.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        heads: Vec<TextId>,
    },
    VoteOpened {
        group: GroupId,
        candidates: Vec<TextId>,
        secured: Vec<TextId>,
        on_tie: bool,
    },
    BallotSent {
        group: GroupId,
        participant: ParticipantId,
        marks: Vec<TextId>,
    },
    VoteClosed {
        group: GroupId,
    },
    TieSettled {
        group: GroupId,
        picked: Vec<TextId>,
    },
    TabooTicked {
        group: GroupId,
        text: TextId,
        on: bool,
    },
    AgreementGiven {
        group: GroupId,
        participant: ParticipantId,
    },
    /// Everyone active has agreed.
    Agreed {
        group: GroupId,
        /// Key norms, then taboos. None said: an older log.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        chosen: Option<Vec<TextId>>,
    },
    WentOnWithout {
        group: GroupId,
        participant: ParticipantId,
        /// It was hers, and «Angre» can take it back. Not so in an older log.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        undoable: bool,
    },
    DutyTaken {
        group: GroupId,
        duty: Duty,
        participant: ParticipantId,
    },
    /// Takes back the group's latest step.
    GroupUndone {
        group: GroupId,
    },

    Hidden {
        texts: Vec<TextId>,
        on: bool,
    },
    Deleted {
        texts: Vec<TextId>,
    },
    Merged {
        into: TextId,
        texts: Vec<TextId>,
        /// Suggested along with them, and left to stand by itself: in older logs, which do not say the pairs.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        apart: Vec<TextId>,
        /// Not suggested together again; the smaller id first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pairs: Pairs,
    },
    Split {
        texts: Vec<TextId>,
        /// What was parted, each two, by texts that stay with their lines: not suggested together again. The smaller id first.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pairs: Pairs,
    },
    /// «La dem stå hver for seg»: these are not suggested together again.
    KeptApart {
        texts: Vec<TextId>,
        /// Each two of them, by texts that stay with their lines; the smaller id first. None said: an older log.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pairs: Pairs,
    },
    /// A line was moved on the list, to before another one of its kind, or to the end.
    LineMoved {
        text: TextId,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<TextId>,
        /// The texts of every line, in the order that came of it. None said: an older log.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        order: Vec<TextId>,
    },
    /// What the facilitator has said of a word cloud, all of it. Holds no words: they are where it points.
    CloudArranged {
        value: usize,
        kind: Kind,
        cloud: Arrangement,
    },
    NextStepsWritten {
        steps: Vec<StepRow>,
        /// Whether it is one act with the latest. None said, as in the next two: an older log.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        goes_on: Option<bool>,
    },
    TruthWritten {
        value: usize,
        words: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        goes_on: Option<bool>,
    },
    MessageWritten {
        value: usize,
        words: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        goes_on: Option<bool>,
    },
    PickedForPoster {
        text: TextId,
        on: bool,
        /// The others that were ticked.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        also: Vec<TextId>,
    },
    Approved {
        value: usize,
        on: bool,
        /// What was approved. None said where it is `on`: an older log.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        frozen: Option<Box<FrozenValue>>,
    },
    /// Next steps and design are what they were set to.
    Published {
        /// Those that were approved. None said: an older log.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        values: Vec<usize>,
    },
    /// The poster stands on the wall, or no longer.
    PosterShown {
        on: bool,
    },
    /// How the poster is to look from now on, the whole of it.
    Designed {
        design: PosterDesign,
    },
    Evaluated {
        participant: ParticipantId,
        answers: [u8; 3],
    },
    /// The session is over: the whole workshop in one event, with nothing that tells who.
    Closed {
        snapshot: Box<Snapshot>,
    },
}
