//! «Publiser».

use crate::{
    Decision, EventBody, FrozenResult, Material, Refusal, Timestamp, before::Before, material::listed::Listed,
};

impl Material {
    /// Every value that has something for the poster must be approved; at least one must.
    pub(crate) fn publish(&self) -> Decision {
        let waiting = (0..self.values.len()).any(|value| self.needs_approval(value, &self.board(value)));
        if waiting {
            return Err(Refusal::NotAllApproved);
        }
        let values = self.approved_values();
        if values.is_empty() {
            return Err(Refusal::EmptyPoster);
        }
        // The second of two clicks.
        let again = self.published.is_some() && !self.unpublished_changes();
        Ok(if again { Vec::new() } else { vec![EventBody::Published { values }] })
    }

    pub(crate) fn unpublished_changes(&self) -> bool {
        self.published.as_ref().is_some_and(|published| {
            let approved: Vec<_> = self.edited.iter().filter_map(|value| value.approved.clone()).collect();
            published.values != approved
                || published.next_steps != self.steps()
                || published.design != self.design
        })
    }

    pub(crate) fn apply_published(&mut self, values: &[usize], at: Timestamp) {
        let approved = |value: &usize| self.edited.get(*value)?.approved.clone();
        let values = values.iter().filter_map(approved).collect();
        let now = FrozenResult { at, values, next_steps: self.steps(), design: self.design.clone() };
        let before = self.published.replace(now);
        self.record(Before::Published(before));
    }
}
