//! The workshop itself. Pure: time and randomness are parameters; no browser, server or database.

mod apply;
mod audience;
mod command;
mod decide;
mod effects;
mod event;
mod ground;
mod history;
mod late;
mod material;
mod retention;
mod session;
mod undo;
pub mod view;
mod workshop;

pub use ground::{presets, text};
pub use material::similar;
pub use session::grouping;

pub use audience::Audience;
pub use command::{Actor, Command, Duty, FacilitatorCommand, ParticipantCommand, Together};
pub use decide::{Decision, decide, mergeable};
pub use effects::{Effects, RoundThen};
pub use event::{Cause, Duties, Event, EventBody, NewGroup, Starter, Turn};
pub use ground::{
    date::{Day, norwegian_clock, norwegian_day},
    ids::{CommandId, GroupId, JoinCode, LogoId, ParticipantId, StepId, TextId, WorkshopId},
    lang::Lang,
    refusal::{Refusal, UNASKED, Unfinished},
    settings::{
        CoreValue, LONGEST_RETENTION_DAYS, MAX_SERVICES, MAX_VALUES, MINUTES, RETENTION_DAYS, Settings,
    },
    time::Timestamp,
};
pub use history::{Act, History};
pub use material::{
    board::{Entry, FIGURES_FROM, POSTER_DEFAULT},
    cloud::{Arrangement, CloudMode, CloudWord},
    design::{Layout, Looks, Orientation, Palette, PosterDesign},
    frozen::{FrozenLine, FrozenValue, FrozenWord, Piece, Publication},
    result::{NextStep, ResultText, ResultValue, ResultView},
    snapshot::{Evaluation, Snapshot, SnapshotText, SnapshotValue},
    steps::StepRow,
};
pub use retention::{ClockTrust, DOUBT_MS, IDLE_CLOSE_MS, Kept, UNBEGUN_DAYS, kept_for_people};
pub use session::{
    group::{Group, GroupWork, Round, Step},
    group_undo::{GroupUndo, GroupUndoable},
    stage::{Phase, Stage, Timer},
    vote::{Ballot, KEY_NORMS, Outcome, Vote},
};
pub use undo::Undoable;
pub use workshop::{Answer, MAX_PARTICIPANTS, MAX_TEXTS, Participant, SILENT_MS, Text, ValueState, Workshop};

use serde::{Deserialize, Serialize};

/// A norm says how we work; a taboo, how we will not have it. Never merged across.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Norm,
    Taboo,
}
