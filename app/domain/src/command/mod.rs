//! What people may ask of a workshop. Each question about a command has one match here, which names them all.

mod late;
mod typed;
mod when;

use serde::{Deserialize, Serialize};

use crate::{
    CloudMode, Duty, GroupId, Kind, Layout, LogoId, Looks, Orientation, Palette, ParticipantId, Settings,
    StepRow, TextId, ground::refusal::unasked,
};

/// Who is asking, in the role that the path gave them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    Facilitator,
    Participant(ParticipantId),
    /// Somebody who has the verkstedkode and is not in yet.
    Newcomer,
    /// The server's own clock.
    System,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    Join {
        service: Option<usize>,
        /// «Vær to om telefonen»: whoever sits at the same phone, and so in the same group.
        beside: Option<ParticipantId>,
    },
    /// Closes a session nobody has touched for [`crate::IDLE_CLOSE_MS`].
    CloseIdle,
    Participant(ParticipantCommand),
    Facilitator(FacilitatorCommand),
}

/// `rev` is the revision the sender saw: the room's ([`crate::Workshop::stage_rev`]) for the
/// facilitator, the group's for a member. A stale one is refused, so that a double click moves once. `told` is how much
/// the sender was told of that others have not done yet ([`crate::Unfinished::count`]); with more, it is asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FacilitatorCommand {
    /// «Rediger»: the settings as they are to be, and as they were when the sender began.
    Edit {
        settings: Box<Settings>,
        from: Box<Settings>,
    },
    /// `rev` is [`crate::Workshop::seats_rev`] here and in the next two.
    MakeGroups {
        rev: u32,
    },
    /// A group for those who wait; borrows one from a group of four when only one waits.
    AddGroup {
        rev: u32,
        /// Somebody was asked to move in the midst of their group's work. Else nobody is moved then.
        #[serde(default)]
        asked: bool,
        /// Whom she was told would move: their group's number, and their place. 0 where it was nobody, and from older
        /// pages.
        #[serde(default)]
        group: usize,
        #[serde(default)]
        place: usize,
    },
    /// «Flytt»: whoever sits at this place (from 1), to a group with room or, without `to`, to a new one.
    Move {
        rev: u32,
        group: GroupId,
        place: usize,
        #[serde(default)]
        to: Option<GroupId>,
    },
    Next {
        rev: u32,
        #[serde(default = "unasked")]
        told: usize,
    },
    Previous {
        rev: u32,
    },
    /// «Hopp over verdien»: on to the next one, or to Avslutning.
    SkipValue {
        rev: u32,
    },
    /// Undoes the act with this number, if it still is the latest.
    Undo {
        number: u32,
    },
    Pause,
    Resume,
    /// One more minute. `rev` is [`crate::Workshop::timer_rev`].
    Extend {
        rev: u32,
    },
    /// «Vis resultatet»: shows the value's result on the projector and phones, or takes it away.
    Reveal {
        value: usize,
        on: bool,
    },
    /// «Neste bilde» and «Forrige bilde»: to this one of the stage's pictures. `rev` is the stage's.
    ShowSlide {
        rev: u32,
        picture: usize,
    },
    /// «Snakk to og to, 2 min», at a question. `rev` is [`crate::Session::timer_rev`].
    TalkInPairs {
        rev: u32,
    },
    Hide {
        text: TextId,
        on: bool,
    },
    DeleteForGood {
        text: TextId,
    },
    /// The first text stands for them all.
    Merge {
        #[serde(default)]
        texts: Vec<TextId>,
    },
    /// A suggestion taken, with `into` standing for them all. What was suggested and is not among `texts` stays by
    /// itself, and is not suggested with them again.
    MergeSuggested {
        #[serde(default)]
        suggested: Vec<TextId>,
        #[serde(default)]
        texts: Vec<TextId>,
        #[serde(default)]
        into: Option<TextId>,
    },
    /// «La dem stå hver for seg»
    KeepApart {
        #[serde(default)]
        texts: Vec<TextId>,
    },
    Split {
        text: TextId,
    },
    Reword {
        text: TextId,
        words: String,
    },
    /// The lines that are ticked, all in one act.
    Together {
        #[serde(default)]
        texts: Vec<TextId>,
        act: Together,
    },
    /// «Flytt opp» and «Flytt ned»: to before another line of its kind; without one, to the end.
    MoveLine {
        text: TextId,
        #[serde(default)]
        before: Option<TextId>,
    },
    /// Words or whole phrases in a cloud.
    ShowCloudAs {
        value: usize,
        kind: Kind,
        mode: CloudMode,
    },
    /// Leaves out the entry that is shown like this, or takes it in again.
    DropFromCloud {
        value: usize,
        kind: Kind,
        word: String,
        on: bool,
    },
    /// Counts entries as one.
    JoinInCloud {
        value: usize,
        kind: Kind,
        #[serde(default)]
        words: Vec<String>,
    },
    SplitInCloud {
        value: usize,
        kind: Kind,
        word: String,
    },
    /// Helps a group one step along.
    AdvanceGroup {
        group: GroupId,
        rev: u32,
        #[serde(default = "unasked")]
        told: usize,
    },
    /// Takes her help back: that group alone is where it was. `number` is the step's.
    UndoHelp {
        group: GroupId,
        number: u32,
    },
    /// «Gå videre uten …», the member at this place (from 1). `rev` is [`crate::Workshop::seats_rev`].
    GoOnWithout {
        rev: u32,
        group: GroupId,
        place: usize,
    },
    OpenJoining {
        on: bool,
    },
    /// The rows as they are to be, and as they were when the sender began.
    WriteNextSteps {
        #[serde(default)]
        steps: Vec<StepRow>,
        #[serde(default)]
        from: Vec<StepRow>,
    },
    WriteTruth {
        value: usize,
        words: String,
    },
    /// «Avslutt økten». Cannot be undone.
    Close,
    /// Bearbeiding: what she has written for a value. With `approve` it is approved in the same act, so that
    /// what stands in her fields is what is approved.
    WriteValue {
        value: usize,
        message: String,
        truth: String,
        #[serde(default)]
        approve: bool,
    },
    PickForPoster {
        text: TextId,
        on: bool,
    },
    /// «Velg de fem øverste», of an approved value too.
    PickTopmost {
        value: usize,
        kind: Kind,
    },
    Approve {
        value: usize,
        on: bool,
    },
    Publish,
    /// «Vis plakaten på storskjermen», once it is published.
    ShowPoster {
        on: bool,
    },
    /// All of a poster's looks but the logo.
    Design {
        layout: Layout,
        palette: Palette,
        orientation: Orientation,
        #[serde(default)]
        quote: String,
        /// Which services are named. None is ticked, none is named.
        #[serde(default)]
        services: Vec<usize>,
        /// What the sender began from. None from pages of before it was sent.
        #[serde(default)]
        from: Option<Looks>,
    },
    SetLogo {
        logo: LogoId,
    },
    RemoveLogo,
}

/// What can be done to several lines at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Together {
    /// The first stands for them all.
    Merge,
    Hide,
    ToPoster,
    OffPoster,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ParticipantCommand {
    Add {
        value: usize,
        kind: Kind,
        words: String,
    },
    Edit {
        text: TextId,
        words: String,
    },
    Remove {
        text: TextId,
    },
    /// «Neste»: my contribution is said.
    Said {
        rev: u32,
    },
    /// «Stå over»: skip me this round.
    Pass {
        rev: u32,
    },
    /// «Jeg vil gå sist».
    GoLast {
        rev: u32,
    },
    /// Shares a draft with the group after the round.
    Share {
        text: TextId,
    },
    /// «Avslutt runden», of speaking or of voting. The chair's.
    EndRound {
        rev: u32,
        #[serde(default = "unasked")]
        told: usize,
    },
    /// «Gå videre». The chair's.
    Advance {
        rev: u32,
        #[serde(default = "unasked")]
        told: usize,
    },
    /// The group's «Forrige steg». The chair's.
    Back {
        rev: u32,
    },
    /// Undoes the group's step with this number, if it still is the latest. The chair's; for merging and rewording
    /// also the scribe's who did it.
    Undo {
        number: u32,
    },
    /// «Legg til fra papir». The scribe's.
    Note {
        kind: Kind,
        words: String,
    },
    /// The scribe's. The first text stands for them all.
    Merge {
        #[serde(default)]
        texts: Vec<TextId>,
    },
    Split {
        text: TextId,
    },
    Reword {
        text: TextId,
        words: String,
    },
    Vote {
        round: u32,
        #[serde(default)]
        texts: Vec<TextId>,
    },
    /// «Stem på nytt», with each one's marks prefilled.
    VoteAgain {
        rev: u32,
    },
    /// A vote on the tied norms alone.
    VoteOnTie {
        rev: u32,
    },
    /// Fills the tied seats by ticking; none leaves them open, unless it was to use what is ticked.
    SettleTie {
        rev: u32,
        #[serde(default)]
        texts: Vec<TextId>,
        #[serde(default)]
        ticked: bool,
    },
    TickTaboo {
        text: TextId,
        on: bool,
    },
    /// «Vi er enige», with the list as it was at `list_rev`.
    Agree {
        list_rev: u32,
        #[serde(default = "unasked")]
        told: usize,
    },
    /// «Fortsett uten …», the member at this place (from 1). The chair's.
    GoOnWithout {
        place: usize,
    },
    /// «Forlat gruppen»: nobody waits for me.
    Leave,
    /// «Bli med i en gruppe igjen»
    ComeBack,
    /// Takes over from a role holder who has been silent for [`crate::SILENT_MS`].
    TakeOver {
        duty: Duty,
    },
    /// 1 (no) to 4 (yes) for each: useful, equal dialogue, the child's voice heard.
    Evaluate {
        useful: u8,
        equal: u8,
        voice: u8,
    },
}
