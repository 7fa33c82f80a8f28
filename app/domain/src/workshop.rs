//! The folded state of a workshop.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::{
    Cause, Evaluation, FrozenResult, FrozenValue, Group, GroupId, GroupWork, History, JoinCode, Participant,
    ParticipantId, PosterDesign, Settings, Stage, StepRow, Text, TextId, Timer, Timestamp, WorkshopId,
    before::Before,
    effects::Noted,
    material::{cloud::arrangement::Arrangements, suggested::Suggested},
    view::shown::ShownResults,
};

/// One workshop, from Samling to Publisert.
#[derive(Clone, Debug, PartialEq)]
pub struct Workshop {
    pub id: WorkshopId,
    pub code: JoinCode,
    pub settings: Settings,
    pub created_at: Timestamp,
    pub last_act: Timestamp,
    pub stage: Stage,
    /// Bumped when the room moves, and by nothing else.
    pub stage_rev: u32,
    /// Core values whose Innledning the room has reached; never goes back, so that nothing written for
    /// them comes too late.
    pub begun: usize,
    /// Core values that the duties have been given for.
    pub assigned: usize,
    pub timer: Timer,
    /// Bumped when the clock is set.
    pub timer_rev: u32,
    /// Milliseconds left on the clock of stages that were left.
    pub times_left: BTreeMap<Stage, i64>,
    pub joining_open: bool,
    pub participants: BTreeMap<ParticipantId, Participant>,
    pub groups: Vec<Group>,
    /// Bumped when people are moved between places, or given duties; not by one who joins.
    pub seats_rev: u32,
    /// By value index and group.
    pub work: BTreeMap<(usize, GroupId), GroupWork>,
    pub texts: BTreeMap<TextId, Text>,
    /// Every text in the order it was written, so that lists stand still.
    pub text_order: Vec<TextId>,
    /// By core value.
    pub values: Vec<ValueState>,
    /// Pairs that the facilitator will not have suggested together, the smaller id first.
    pub kept_apart: BTreeSet<(TextId, TextId)>,
    pub next_steps: Vec<StepRow>,
    pub design: PosterDesign,
    pub evaluated: BTreeSet<ParticipantId>,
    pub evaluation: Evaluation,
    /// The facilitator's acts that can still be undone.
    pub acts: History<Before>,
    pub published: Option<FrozenResult>,
    pub closed_at: Option<Timestamp>,
    /// How many took part; kept when the participants themselves are forgotten.
    pub headcount: usize,
    /// What the senders of commands were told, by id and body. Of the session only its closing is known after it.
    pub carried_out: HashMap<Cause, Answer>,
    pub(crate) noted: Noted,
    pub(crate) shown: ShownResults,
    pub(crate) suggested: Suggested,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ValueState {
    /// «Vis resultatet» was pressed.
    pub revealed: bool,
    pub truth: String,
    pub message: String,
    /// What the facilitator has said of its word clouds.
    pub clouds: Arrangements,
    /// Groups that agreed; set at closing, counted live before that.
    pub groups: u32,
    pub approved: Option<FrozenValue>,
    /// Texts in the order the facilitator gave their lines; empty until she moves one.
    pub order: Vec<TextId>,
}

/// What the sender of a command is told. The same again for a repeat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Done,
    Joined(ParticipantId),
}

impl Workshop {
    pub(crate) fn new(id: WorkshopId, code: JoinCode, settings: Settings, at: Timestamp) -> Workshop {
        Workshop {
            id,
            code,
            created_at: at,
            last_act: at,
            stage: Stage::Lobby,
            stage_rev: 1,
            begun: 0,
            assigned: 0,
            timer: Timer::Off,
            timer_rev: 1,
            times_left: BTreeMap::new(),
            joining_open: true,
            participants: BTreeMap::new(),
            groups: Vec::new(),
            seats_rev: 1,
            work: BTreeMap::new(),
            texts: BTreeMap::new(),
            text_order: Vec::new(),
            values: vec![ValueState::default(); settings.values.len()],
            kept_apart: BTreeSet::new(),
            next_steps: Vec::new(),
            design: PosterDesign::default(),
            evaluated: BTreeSet::new(),
            evaluation: Evaluation::default(),
            acts: History::default(),
            published: None,
            closed_at: None,
            headcount: 0,
            carried_out: HashMap::new(),
            noted: Default::default(),
            shown: Default::default(),
            suggested: Default::default(),
            settings,
        }
    }
}
