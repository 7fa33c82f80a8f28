//! The clock of the stage.

use crate::{Decision, EventBody, Phase, Refusal, Session, Stage, Timer, Timestamp, before::Before};

/// «Forleng med 1 min», in ms.
const ONE_MINUTE: i64 = 60_000;

impl Session {
    pub(crate) fn pause(&self, now: Timestamp) -> Decision {
        self.clock(self.timer.paused(now))
    }

    pub(crate) fn resume(&self, now: Timestamp) -> Decision {
        match self.timer {
            Timer::Running { .. } => Ok(Vec::new()),
            Timer::Off | Timer::Paused { .. } => self.clock(self.timer.resumed(now)),
        }
    }

    pub(crate) fn extend(&self, rev: u32, now: Timestamp) -> Decision {
        if rev != self.timer_rev {
            return Err(Refusal::Stale);
        }
        self.clock(self.timer.extended(ONE_MINUTE, now))
    }

    /// A clock that already stands so is left alone: the second of two tabs does nothing.
    fn clock(&self, timer: Timer) -> Decision {
        match (self.timer, timer) {
            (Timer::Off, _) => Err(Refusal::NoTimer),
            (Timer::Paused { .. }, Timer::Paused { left }) if self.timer == (Timer::Paused { left }) => {
                Ok(Vec::new())
            }
            _ => Ok(vec![EventBody::TimerSet { timer }]),
        }
    }

    /// A stage that was left shows the time it had left, paused; a new one starts its clock.
    pub(crate) fn clock_for(&self, to: Stage, now: Timestamp) -> Timer {
        if let Some(left) = self.times_left.get(&to) {
            return Timer::Paused { left: *left };
        }
        let seconds = match to.phase() {
            Some(Phase::Individual) => self.settings.individual_seconds,
            Some(Phase::GroupWork) => Some(self.settings.plan.group_work * 60),
            _ => None,
        };
        seconds.map_or(Timer::Off, |s| Timer::Running { deadline: now.plus(i64::from(s) * 1_000) })
    }

    pub(crate) fn apply_timer_set(&mut self, timer: Timer) {
        let before = self.set_timer(timer);
        self.record(Before::Timer(before));
    }

    /// The clock as it was.
    pub(crate) fn set_timer(&mut self, timer: Timer) -> Timer {
        self.timer_rev += 1;
        std::mem::replace(&mut self.timer, timer)
    }
}
