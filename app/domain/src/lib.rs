//! The workshop itself. Pure: time and randomness are parameters; no browser, server or database.

mod apply;
mod audience;
mod board;
pub mod cloud;
mod command;
mod date;
mod decide;
mod design;
mod effects;
mod event;
mod frozen;
mod group;
mod group_undo;
pub mod grouping;
mod history;
mod identifying;
mod ids;
mod lang;
mod late;
pub mod presets;
mod refusal;
mod result;
mod retention;
mod settings;
pub mod similar;
mod snapshot;
mod stage;
mod steps;
mod suggest;
pub mod text;
mod time;
mod undo;
pub mod view;
mod vote;
mod workshop;

pub use audience::Audience;
pub use board::{Entry, FIGURES_FROM, POSTER_DEFAULT};
pub use cloud::{Arrangement, CloudMode, CloudWord};
pub use command::{Actor, Command, Duty, FacilitatorCommand, ParticipantCommand, Together};
pub use date::{Day, norwegian_clock, norwegian_day};
pub use decide::{Decision, decide, mergeable};
pub use design::{Layout, Looks, Orientation, Palette, PosterDesign};
pub use effects::{Effects, RoundThen};
pub use event::{Cause, Duties, Event, EventBody, NewGroup, Starter, Turn};
pub use frozen::{FrozenLine, FrozenValue, FrozenWord, Piece, Publication};
pub use group::{Group, GroupWork, Round, Step};
pub use group_undo::{GroupUndo, GroupUndoable};
pub use history::{Act, History};
pub use ids::{CommandId, GroupId, JoinCode, LogoId, ParticipantId, StepId, TextId, WorkshopId};
pub use lang::Lang;
pub use refusal::{Refusal, UNASKED, Unfinished};
pub use result::{NextStep, ResultText, ResultValue, ResultView};
pub use retention::{ClockTrust, DOUBT_MS, IDLE_CLOSE_MS, Kept, UNBEGUN_DAYS, kept_for_people};
pub use settings::{
    CoreValue, LONGEST_RETENTION_DAYS, MAX_SERVICES, MAX_VALUES, MINUTES, RETENTION_DAYS, Settings,
};
pub use snapshot::{Evaluation, Snapshot, SnapshotText, SnapshotValue};
pub use stage::{Phase, Stage, Timer};
pub use steps::StepRow;
pub use time::Timestamp;
pub use undo::Undoable;
pub use vote::{Ballot, KEY_NORMS, Outcome, Vote};
pub use workshop::{Answer, MAX_PARTICIPANTS, MAX_TEXTS, Participant, SILENT_MS, Text, ValueState, Workshop};

use serde::{Deserialize, Serialize};

/// A norm says how we work; a taboo, how we will not have it. Never merged across.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Norm,
    Taboo,
}
