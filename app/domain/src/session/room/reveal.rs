//! «Vis resultatet».

use crate::{Decision, EventBody, Phase, Refusal, Workshop, before::Before};

impl Workshop {
    pub(crate) fn reveal(&self, value: usize, on: bool) -> Decision {
        let state = self.values.get(value).ok_or(Refusal::Unknown)?;
        if self.stage.value() != Some(value) || self.stage.phase() != Some(Phase::Plenum) {
            return Err(Refusal::WrongStage);
        }
        Ok(if state.revealed == on { Vec::new() } else { vec![EventBody::Revealed { value, on }] })
    }

    pub(crate) fn apply_revealed(&mut self, value: usize, on: bool) {
        if let Some(state) = self.values.get_mut(value) {
            let before = std::mem::replace(&mut state.revealed, on);
            self.record(Before::Revealed { value, on: before });
        }
    }
}
