//! «Nytt tiltak», and what becomes of it. Two holders may write at once.

use rand::Rng;

use super::measure::{MAX_MEASURES, Measure, TypedMeasure};
use crate::{Charter, Day, MeasureId, Refusal};

impl Charter {
    /// How many are over their time.
    pub fn overdue(&self, today: Day) -> usize {
        self.follow_up.measures.iter().filter(|measure| measure.is_overdue(today)).count()
    }

    pub fn measure(&self, id: MeasureId) -> Option<&Measure> {
        self.follow_up.measures.iter().find(|measure| measure.id == id)
    }

    pub(super) fn add_measure(&self, typed: &TypedMeasure, rng: &mut dyn Rng) -> Result<Charter, Refusal> {
        let new = typed.legal(MeasureId::draw(rng), 1, "", self.value_names())?;
        // The second of two clicks.
        if self.follow_up.measures.iter().any(|held| held.says_the_same(&new)) {
            return Ok(self.clone());
        }
        if self.follow_up.measures.len() >= MAX_MEASURES {
            return Err(Refusal::TooMany);
        }
        Ok(self.changed(|charter| {
            charter.follow_up.measures.push(new);
            charter.follow_pulse();
        }))
    }

    pub(super) fn edit_measure(
        &self,
        id: MeasureId,
        rev: u32,
        to: &TypedMeasure,
    ) -> Result<Charter, Refusal> {
        let held = self.measure(id).ok_or(Refusal::ItemGone)?;
        // Its value may have another name by now.
        let values = self.value_names().chain([held.value.as_str()]);
        let new = to.legal(id, held.rev.saturating_add(1), &held.when, values);
        if new.as_ref().is_ok_and(|new| held.says_the_same(new)) {
            return Ok(self.clone());
        }
        // Before what is wrong with it: whoever mends that has then seen what the other wrote.
        if held.rev != rev {
            return Err(Refusal::ItemChanged);
        }
        let new = new?;
        Ok(self.changed(|charter| {
            charter.follow_up.measures.iter_mut().filter(|held| held.id == id).for_each(|held| {
                held.clone_from(&new);
            });
        }))
    }

    /// One that is gone already is as it was to be.
    pub(super) fn remove_measure(&self, id: MeasureId, rev: u32) -> Result<Charter, Refusal> {
        if self.measure(id).is_some_and(|held| held.rev != rev) {
            return Err(Refusal::ItemChanged);
        }
        Ok(self.changed(|charter| charter.follow_up.measures.retain(|held| held.id != id)))
    }

    fn value_names(&self) -> impl Iterator<Item = &str> {
        self.values.iter().map(|value| value.name.as_str())
    }
}
