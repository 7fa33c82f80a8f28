//! How long it is meant to take, and how it goes.

use serde::{Deserialize, Serialize};

use crate::{
    CoreValue, Lang, Phase, Plan, Session, Settings, Stage, Timer, Timestamp, USUAL_MINUTES, presets::Preset,
};

const MINUTE: i64 = 60_000;
/// Minutes ahead or behind that are worth a word.
const WORTH_A_WORD: i64 = 2;

impl Settings {
    /// Milliseconds that are meant for a stage. In Innledning a prompt is read aloud, and that is all.
    fn meant_for(&self, stage: Stage) -> i64 {
        let minutes = match (stage, stage.phase()) {
            (_, Some(Phase::Individual)) => {
                return self
                    .individual_seconds
                    .map_or(i64::from(USUAL_MINUTES) * MINUTE, |s| i64::from(s) * 1_000);
            }
            (_, Some(Phase::GroupWork)) => self.plan.group_work,
            (_, Some(Phase::Plenum)) => self.plan.plenum,
            (Stage::Closing, _) => self.plan.closing,
            _ => 0,
        };
        i64::from(minutes) * MINUTE
    }

    /// Milliseconds of all that comes after a stage.
    fn meant_after(&self, stage: Stage) -> i64 {
        let stages = std::iter::successors(stage.next(self.values.len()), |at| at.next(self.values.len()));
        stages.map(|stage| self.meant_for(stage)).sum()
    }

    /// The whole of it, in milliseconds.
    pub fn meant(&self) -> i64 {
        self.meant_after(Stage::Lobby)
    }
}

/// Milliseconds that a workshop of so many values is meant to take.
pub fn meant(values: usize, individual_seconds: Option<u32>, plan: Plan) -> i64 {
    let values = vec![CoreValue::default(); values];
    Settings { values, individual_seconds, plan, ..Preset::Blank.settings(Lang::Nb) }.meant()
}

/// What tells how the time goes, without the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pace {
    /// When the room left Samling. Until then, it is reckoned as if it did now.
    pub begun_at: Option<Timestamp>,
    /// Milliseconds of the whole plan, and of what comes after this stage.
    pub whole: i64,
    pub after: i64,
    /// Until when this stage is meant to go on, where no clock says.
    pub until: Timestamp,
}

/// Beside what was planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    OnTime,
    /// So many minutes.
    Ahead(i64),
    Behind(i64),
}

impl Session {
    pub(crate) fn pace(&self) -> Pace {
        Pace {
            begun_at: self.begun_at,
            whole: self.settings.meant(),
            after: self.settings.meant_after(self.stage),
            until: self.stage_since.plus(self.settings.meant_for(self.stage)),
        }
    }
}

impl Pace {
    /// When it will be over, if the rest takes as long as is meant.
    pub fn end(&self, timer: Timer, now: Timestamp) -> Timestamp {
        let left = timer.left(now).unwrap_or_else(|| self.until.since(now).max(0));
        now.plus(if self.begun_at.is_some() { left + self.after } else { self.whole })
    }

    pub fn beside(&self, timer: Timer, now: Timestamp) -> Beside {
        let Some(begun_at) = self.begun_at else { return Beside::OnTime };
        let late = self.end(timer, now).since(begun_at.plus(self.whole));
        let minutes = (late.abs() + MINUTE / 2) / MINUTE;
        match late {
            _ if minutes < WORTH_A_WORD => Beside::OnTime,
            1.. => Beside::Behind(minutes),
            _ => Beside::Ahead(minutes),
        }
    }
}
