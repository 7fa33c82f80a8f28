//! The facilitator's acts that can be taken back: what each of them set, as it was before.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    Arrangement, Duties, FrozenResult, FrozenValue, Group, GroupId, Kind, ParticipantId, PosterDesign,
    Settings, Stage, StepRow, TextId, Timer, session::seating::Seating,
};

pub type Pairs = Vec<(TextId, TextId)>;

/// What the act set, as it was before.
#[derive(Clone, Debug, PartialEq)]
pub enum Before {
    Settings {
        settings: Box<Settings>,
        /// Where each had said that they work, by its place on the list.
        services: BTreeMap<ParticipantId, usize>,
        pictures_at: BTreeMap<Stage, usize>,
        /// The clock of a talk, whose question has gone from the wall.
        talk: Option<Timer>,
    },
    Stage {
        stage: Stage,
        timer: Timer,
        made_groups: bool,
        duties: Vec<Duties>,
        assigned: usize,
    },
    Timer(Timer),
    Groups(Vec<Group>),
    Seats {
        participants: Vec<ParticipantId>,
        from: GroupId,
        /// None for a move in an older log.
        seating: Option<Box<Seating>>,
    },
    /// A group that there was not, and where those who were moved to it sat.
    NoGroup {
        group: GroupId,
        members: Vec<ParticipantId>,
        seating: Box<Seating>,
    },
    /// «Gå videre uten …»
    Without(Box<Without>),
    Revealed {
        value: usize,
        on: bool,
        /// What the result was shown in the place of.
        slide: Option<Turned>,
    },
    Slide(Turned),
    Hidden(BTreeMap<TextId, bool>),
    Headings {
        headings: BTreeMap<TextId, Option<TextId>>,
        apart: Pairs,
    },
    /// Pairs that could be suggested together.
    Apart(Pairs),
    Order {
        value: usize,
        order: Vec<TextId>,
    },
    Poster(BTreeMap<TextId, Option<bool>>),
    Message {
        value: usize,
        words: String,
    },
    Truth {
        value: usize,
        words: String,
    },
    NextSteps(Vec<StepRow>),
    Approved {
        value: usize,
        result: Option<FrozenValue>,
    },
    Published(Option<FrozenResult>),
    Design(PosterDesign),
    Cloud {
        value: usize,
        kind: Kind,
        was: Arrangement,
    },
}

/// Which picture stood on the wall, and the clock with it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turned {
    pub picture: usize,
    pub timer: Timer,
}

/// A group that waited for one.
#[derive(Clone, Debug, PartialEq)]
pub struct Without {
    pub value: usize,
    pub participant: ParticipantId,
    pub active: bool,
    /// Of the group alone.
    pub seating: Seating,
    pub vote_open: bool,
    pub agreed: bool,
    /// As the act left it.
    pub list_rev: u32,
}

/// What «Angre» will take back, for the button's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Undoable {
    /// «Rediger»
    Edit,
    Move(Stage),
    Timer,
    /// Making groups: whether there were any before.
    Groups(bool),
    /// Moving to another group: the number of the group there was before.
    Seat(usize),
    /// «Lag ny gruppe»: the number of the group.
    NewGroup(usize),
    /// «Gå videre uten …»: the group's number, and the place.
    Without(usize, usize),
    /// Whether the result is shown again, or no longer.
    Reveal(bool),
    /// Which slide stands on the wall.
    Slide,
    /// Whether the text is hidden again, or no longer.
    Hide(bool),
    /// Merging, splitting or rewording.
    Merge,
    /// «La dem stå hver for seg»
    Apart,
    Order,
    Poster,
    /// Of this value, as of the next two.
    Message(usize),
    Truth(usize),
    /// Whether it is approved again, or no longer.
    Approval(usize, bool),
    NextSteps,
    /// Whether leaders see the one before again, or nothing.
    Publish(bool),
    /// How the poster looks.
    Design,
    /// What was said of a word cloud.
    Cloud,
}

/// What is saved while it is being written, so that several events may be one act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Writing {
    Message(usize),
    Truth(usize),
    NextSteps,
}

impl Before {
    pub(crate) fn seating(&self) -> Option<&Seating> {
        match self {
            Before::Seats { seating, .. } => seating.as_deref(),
            Before::NoGroup { seating, .. } => Some(seating),
            Before::Without(without) => Some(&without.seating),
            _ => None,
        }
    }

    pub(crate) fn seating_mut(&mut self) -> Option<&mut Seating> {
        match self {
            Before::Seats { seating, .. } => seating.as_deref_mut(),
            Before::NoGroup { seating, .. } => Some(seating),
            Before::Without(without) => Some(&mut without.seating),
            _ => None,
        }
    }

    pub(crate) fn writing(&self) -> Option<Writing> {
        match self {
            Before::Message { value, .. } => Some(Writing::Message(*value)),
            Before::Truth { value, .. } => Some(Writing::Truth(*value)),
            Before::NextSteps(_) => Some(Writing::NextSteps),
            _ => None,
        }
    }

    /// What «Angre» covered when it did not name the act yet.
    pub(crate) fn covered_at_first(&self) -> bool {
        use Before as B;
        matches!(
            self,
            B::Stage { .. }
                | B::Timer(_)
                | B::Groups(_)
                | B::Seats { .. }
                | B::Revealed { .. }
                | B::Hidden(_)
                | B::Headings { .. }
        )
    }
}
