//! «Vis resultatet».

use crate::{Decision, EventBody, Phase, Refusal, Session, before::Before};

impl Session {
    pub(crate) fn reveal(&self, value: usize, on: bool) -> Decision {
        if value >= self.values.len() {
            return Err(Refusal::Unknown);
        }
        if self.stage.value() != Some(value) || self.stage.phase() != Some(Phase::Plenum) {
            return Err(Refusal::WrongStage);
        }
        let unchanged = self.revealed.contains(&value) == on;
        Ok(if unchanged { Vec::new() } else { vec![EventBody::Revealed { value, on }] })
    }

    pub(crate) fn apply_revealed(&mut self, value: usize, on: bool) {
        if value < self.values.len() {
            let before = self.set_revealed(value, on);
            self.record(Before::Revealed { value, on: before });
        }
    }

    /// Whether it was.
    pub(crate) fn set_revealed(&mut self, value: usize, on: bool) -> bool {
        if on { !self.revealed.insert(value) } else { self.revealed.remove(&value) }
    }
}
