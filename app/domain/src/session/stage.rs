//! The room's stages, and its clock.

use serde::{Deserialize, Serialize};

use crate::Timestamp;

/// Where the room is. The facilitator alone moves it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Stage {
    /// Samling.
    #[default]
    Lobby,
    /// One core value, by its index from 0.
    Value { index: usize, phase: Phase },
    /// Avslutning.
    Closing,
    /// Bearbeiding: the session is over.
    Synthesis,
}

/// A stage within one core value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Phase {
    /// Innledning.
    Intro,
    /// Individuelt, in silence.
    Individual,
    /// Gruppearbeid.
    GroupWork,
    Plenum,
}

impl Stage {
    /// The next stage of a workshop with `values` core values. `None` at the end: closing is a command
    /// of its own, since it cannot be undone.
    pub fn next(self, values: usize) -> Option<Stage> {
        let value = |index, phase| Some(Stage::Value { index, phase });
        match self {
            Stage::Lobby => value(0, Phase::Intro),
            Stage::Value { index, phase: Phase::Intro } => value(index, Phase::Individual),
            Stage::Value { index, phase: Phase::Individual } => value(index, Phase::GroupWork),
            Stage::Value { index, phase: Phase::GroupWork } => value(index, Phase::Plenum),
            Stage::Value { index, phase: Phase::Plenum } if index + 1 < values => {
                value(index + 1, Phase::Intro)
            }
            Stage::Value { phase: Phase::Plenum, .. } => Some(Stage::Closing),
            Stage::Closing | Stage::Synthesis => None,
        }
    }

    /// The stage before this one. `None` at the start, and after the session is closed.
    pub fn previous(self, values: usize) -> Option<Stage> {
        let value = |index, phase| Some(Stage::Value { index, phase });
        match self {
            Stage::Lobby | Stage::Synthesis => None,
            Stage::Value { index: 0, phase: Phase::Intro } => Some(Stage::Lobby),
            Stage::Value { index, phase: Phase::Intro } => value(index - 1, Phase::Plenum),
            Stage::Value { index, phase: Phase::Individual } => value(index, Phase::Intro),
            Stage::Value { index, phase: Phase::GroupWork } => value(index, Phase::Individual),
            Stage::Value { index, phase: Phase::Plenum } => value(index, Phase::GroupWork),
            Stage::Closing => value(values.saturating_sub(1), Phase::Plenum),
        }
    }

    /// Index of the core value the room is at.
    pub fn value(self) -> Option<usize> {
        match self {
            Stage::Value { index, .. } => Some(index),
            _ => None,
        }
    }

    pub fn phase(self) -> Option<Phase> {
        match self {
            Stage::Value { phase, .. } => Some(phase),
            _ => None,
        }
    }
}

/// The clock of the stage. Nothing is locked when it reaches zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Timer {
    #[default]
    Off,
    Running {
        deadline: Timestamp,
    },
    /// Milliseconds left.
    Paused {
        left: i64,
    },
}

impl Timer {
    /// Milliseconds left at `now`, never below zero. `None` without a limit.
    pub fn left(self, now: Timestamp) -> Option<i64> {
        match self {
            Timer::Off => None,
            Timer::Running { deadline } => Some(deadline.since(now).max(0)),
            Timer::Paused { left } => Some(left.max(0)),
        }
    }

    pub fn paused(self, now: Timestamp) -> Timer {
        self.left(now).map_or(Timer::Off, |left| Timer::Paused { left })
    }

    pub fn resumed(self, now: Timestamp) -> Timer {
        self.left(now).map_or(Timer::Off, |left| Timer::Running { deadline: now.plus(left) })
    }

    /// The same clock with `ms` more on it, counted from `now` if it had run out.
    pub fn extended(self, ms: i64, now: Timestamp) -> Timer {
        match self {
            Timer::Off => Timer::Off,
            Timer::Running { deadline } => Timer::Running { deadline: deadline.max(now).plus(ms) },
            Timer::Paused { left } => Timer::Paused { left: left.max(0) + ms },
        }
    }
}
