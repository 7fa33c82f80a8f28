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
        let picture = self.slide().filter(|_| on).map(|_| self.own_picture());
        Ok(vec![EventBody::Revealed { value, on, picture }])
    }

    pub(crate) fn apply_revealed(&mut self, value: usize, on: bool, picture: Option<usize>) {
        if value < self.values.len() {
            let on = self.set_revealed(value, on);
            let slide = picture.map(|picture| self.turn_to(picture));
            self.record(Before::Revealed { value, on, slide });
        }
    }

    /// Whether it was.
    pub(crate) fn set_revealed(&mut self, value: usize, on: bool) -> bool {
        if on { !self.revealed.insert(value) } else { self.revealed.remove(&value) }
    }
}
