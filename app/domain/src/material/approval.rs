//! «Godkjenn»: an approved value is frozen until it is opened again.

use crate::{
    Decision, EventBody, FrozenValue, Material, Refusal, before::Before, material::freezing::freeze,
};

impl Material {
    pub(crate) fn approve(&self, value: usize, on: bool) -> Decision {
        self.approve_as(value, on.then(|| freeze(self, value)))
    }

    /// None: no longer approved.
    pub(crate) fn approve_as(&self, value: usize, frozen: Option<FrozenValue>) -> Decision {
        let state = self.edited.get(value).ok_or(Refusal::Unknown)?;
        let on = frozen.is_some();
        let unchanged = state.approved.is_some() == on;
        let approved = EventBody::Approved { value, on, frozen: frozen.map(Box::new) };
        Ok(if unchanged { Vec::new() } else { vec![approved] })
    }

    /// The values that are approved, in their order.
    pub(crate) fn approved_values(&self) -> Vec<usize> {
        let all = self.edited.iter().enumerate();
        all.filter(|(_, state)| state.approved.is_some()).map(|(value, _)| value).collect()
    }

    pub(crate) fn apply_approved(&mut self, value: usize, frozen: Option<&FrozenValue>) {
        if let Some(state) = self.edited.get_mut(value) {
            let result = std::mem::replace(&mut state.approved, frozen.cloned());
            self.record(Before::Approved { value, result });
        }
    }
}
