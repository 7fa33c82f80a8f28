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
        if unchanged {
            return Ok(Vec::new());
        }
        // What is shown is shown in the place of a slide.
        let aside = self.slide().filter(|_| on).map(|_| self.own_picture());
        let aside = aside.map(|picture| EventBody::SlideShown { picture });
        Ok(aside.into_iter().chain([EventBody::Revealed { value, on }]).collect())
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
