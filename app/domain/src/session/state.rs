//! The state of a session.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::{Deref, DerefMut},
};

use crate::{
    Common, GroupId, GroupWork, JoinCode, Participant, ParticipantId, Settings, Stage, Timer, Timestamp,
    WorkshopId,
    effects::Noted,
    ground::shared_map::SharedMap,
    session::groups::Groups,
    view::{TableView, once::Once, shown::ShownResults},
};

/// From Samling to Avslutning.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    pub common: Common,
    /// Never Bearbeiding: then it is material.
    pub stage: Stage,
    /// Core values whose Innledning the room has reached; never goes back, so that nothing written for
    /// them comes too late.
    pub begun: usize,
    /// Core values that the duties have been given for.
    pub assigned: usize,
    pub timer: Timer,
    /// Core values that the room last left before their plenum, and where it was in them.
    pub skipped_at: BTreeMap<usize, Stage>,
    /// When the room came to this stage.
    pub stage_since: Timestamp,
    /// When it last left Samling.
    pub begun_at: Option<Timestamp>,
    /// Bumped when the clock is set.
    pub timer_rev: u32,
    /// Milliseconds left on the clock of stages that were left.
    pub times_left: BTreeMap<Stage, i64>,
    /// Which of a stage's pictures stands on the wall, where it has been turned.
    pub pictures_at: BTreeMap<Stage, usize>,
    pub joining_open: bool,
    pub participants: SharedMap<ParticipantId, Participant>,
    pub groups: Groups,
    /// By value index and group.
    pub work: SharedMap<(usize, GroupId), GroupWork>,
    /// Values for which «Vis resultatet» was pressed.
    pub revealed: BTreeSet<usize>,
    pub evaluated: BTreeSet<ParticipantId>,
    pub(crate) noted: Noted,
    pub(crate) shown: ShownResults,
    /// Each group's table, without what is one member's own.
    pub(crate) tables: Once<GroupId, TableView>,
}

impl Session {
    pub(crate) fn new(id: WorkshopId, code: JoinCode, settings: Settings, at: Timestamp) -> Session {
        Session {
            common: Common::new(id, code, settings, at),
            stage: Stage::Lobby,
            begun: 0,
            assigned: 0,
            timer: Timer::Off,
            skipped_at: BTreeMap::new(),
            stage_since: at,
            begun_at: None,
            timer_rev: 1,
            times_left: BTreeMap::new(),
            pictures_at: BTreeMap::new(),
            joining_open: true,
            participants: SharedMap::default(),
            groups: Groups::default(),
            work: SharedMap::default(),
            revealed: BTreeSet::new(),
            evaluated: BTreeSet::new(),
            noted: Noted::default(),
            shown: ShownResults::default(),
            tables: Once::default(),
        }
    }
}

impl Deref for Session {
    type Target = Common;

    fn deref(&self) -> &Common {
        &self.common
    }
}

impl DerefMut for Session {
    fn deref_mut(&mut self) -> &mut Common {
        &mut self.common
    }
}
