//! What a session and the material it becomes both have.

use std::collections::{BTreeSet, HashMap};

use crate::{
    Cause, Evaluation, Event, History, JoinCode, ParticipantId, PosterDesign, Settings, StepRow, Text,
    TextId, Timestamp, WorkshopId,
    before::{Before, Writing},
    ground::shared_map::SharedMap,
    material::{cloud::arrangement::Arrangements, suggested::Suggested},
    view::{BoardView, once::Once},
};

/// What a session and the material it becomes both have: the texts above all, and what can be done to them in either.
#[derive(Clone, Debug, PartialEq)]
pub struct Common {
    pub id: WorkshopId,
    pub code: JoinCode,
    pub settings: Settings,
    pub created_at: Timestamp,
    pub last_act: Timestamp,
    /// Bumped when the room moves, and when its session is closed.
    pub stage_rev: u32,
    /// Bumped when people are moved between places, or given duties, not by one who joins; and by «Angre», which may do
    /// either.
    pub seats_rev: u32,
    pub texts: SharedMap<TextId, Text>,
    /// Whether one of them has ever been hidden.
    pub(crate) has_hidden: bool,
    /// Every text in the order it was written, so that lists stand still.
    pub text_order: Vec<TextId>,
    /// By core value.
    pub values: Vec<ValueState>,
    /// Pairs that the facilitator will not have suggested together, the smaller id first.
    pub kept_apart: BTreeSet<(TextId, TextId)>,
    pub next_steps: Vec<StepRow>,
    /// Chosen in Bearbeiding; a log may hold a choice from before, and is folded with it.
    pub design: PosterDesign,
    /// The facilitator's acts that can still be undone.
    pub acts: History<Before>,
    /// How many took part; kept when the participants themselves are forgotten.
    pub headcount: usize,
    pub evaluation: Evaluation,
    /// What the senders of commands were told, by id and body. Of the session only its closing is known after it.
    pub carried_out: HashMap<Cause, Answer>,
    pub(crate) suggested: Suggested,
    /// Each value's list, without what the facilitator writes beside it.
    pub(crate) boards: Once<usize, BoardView>,
}

/// What the facilitator has said of a core value, in plenum or later.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ValueState {
    pub truth: String,
    pub clouds: Arrangements,
}

/// What the sender of a command is told. The same again for a repeat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Done,
    Joined(ParticipantId),
}

impl Common {
    pub(crate) fn new(id: WorkshopId, code: JoinCode, settings: Settings, at: Timestamp) -> Common {
        Common {
            id,
            code,
            created_at: at,
            last_act: at,
            stage_rev: 1,
            seats_rev: 1,
            texts: SharedMap::default(),
            has_hidden: false,
            text_order: Vec::new(),
            values: vec![ValueState::default(); settings.values.len()],
            kept_apart: BTreeSet::new(),
            next_steps: Vec::new(),
            design: PosterDesign::default(),
            acts: History::default(),
            headcount: 0,
            evaluation: Evaluation::default(),
            carried_out: HashMap::new(),
            suggested: Suggested::default(),
            boards: Once::default(),
            settings,
        }
    }

    /// What any event changes.
    pub(crate) fn happen(&mut self, event: &Event) {
        self.last_act = event.at;
        if event.body.moves_people() {
            self.seats_rev += 1;
        }
    }

    pub(crate) fn record(&mut self, before: Before) {
        self.acts.record(self.last_act, None, before);
    }

    /// Whether this writing goes on with the latest act.
    pub(crate) fn goes_on(&self, writing: Writing, now: Timestamp) -> bool {
        self.acts.goes_on(now, |before| before.writing() == Some(writing))
    }

    /// A writing of its own, unless it `goes_on` with the latest.
    pub(crate) fn record_writing(&mut self, before: Before, goes_on: Option<bool>) {
        if goes_on == Some(true) { self.acts.go_on(self.last_act) } else { self.record(before) }
    }
}
