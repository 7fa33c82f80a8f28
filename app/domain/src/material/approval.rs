//! «Godkjenn»: an approved value is frozen until it is opened again.

use crate::{Decision, EventBody, FrozenValue, Line, Refusal, TextId, Workshop, before::Before};

impl Workshop {
    /// An approved value is frozen until it is opened again.
    pub(crate) fn open_for_change(&self, text: TextId) -> Result<(), Refusal> {
        let value = self.texts.get(&text).ok_or(Refusal::Unknown)?.value;
        self.value_open(value)
    }

    pub(crate) fn value_open(&self, value: usize) -> Result<(), Refusal> {
        let state = self.values.get(value).ok_or(Refusal::Unknown)?;
        if state.approved.is_some() { Err(Refusal::Approved) } else { Ok(()) }
    }

    pub(crate) fn approve(&self, value: usize, on: bool) -> Decision {
        self.approve_as(value, on.then(|| self.freeze(value)))
    }

    /// None: no longer approved.
    pub(crate) fn approve_as(&self, value: usize, frozen: Option<FrozenValue>) -> Decision {
        let state = self.values.get(value).ok_or(Refusal::Unknown)?;
        let on = frozen.is_some();
        let unchanged = state.approved.is_some() == on;
        let approved = EventBody::Approved { value, on, frozen: frozen.map(Box::new) };
        Ok(if unchanged { Vec::new() } else { vec![approved] })
    }

    /// The values that are approved, in their order.
    pub(crate) fn approved_values(&self) -> Vec<usize> {
        let all = self.values.iter().enumerate();
        all.filter(|(_, state)| state.approved.is_some()).map(|(value, _)| value).collect()
    }

    /// Whether the value, whose list this is, has something for the poster that is not approved.
    pub(crate) fn needs_approval(&self, value: usize, board: &[Line]) -> bool {
        let on_poster = || board.iter().any(|line| line.on_poster);
        self.values
            .get(value)
            .is_some_and(|state| state.approved.is_none() && (!state.message.is_empty() || on_poster()))
    }

    pub(crate) fn apply_approved(&mut self, value: usize, frozen: Option<&FrozenValue>) {
        if let Some(state) = self.values.get_mut(value) {
            let result = std::mem::replace(&mut state.approved, frozen.cloned());
            self.record(Before::Approved { value, result });
        }
    }
}
