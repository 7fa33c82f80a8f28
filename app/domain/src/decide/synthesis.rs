//! What the facilitator writes for a value, and «Godkjenn» and «Publiser».

use super::Decision;
use crate::{Entry, EventBody, FrozenValue, Looks, PosterDesign, Refusal, Stage, TextId, Workshop, text};

impl Workshop {
    /// An approved value is frozen until it is opened again.
    pub(super) fn open_for_change(&self, text: TextId) -> Result<(), Refusal> {
        let value = self.texts.get(&text).ok_or(Refusal::Unknown)?.value;
        self.value_open(value)
    }

    pub(super) fn value_open(&self, value: usize) -> Result<(), Refusal> {
        let state = self.values.get(value).ok_or(Refusal::Unknown)?;
        if state.approved.is_some() { Err(Refusal::Approved) } else { Ok(()) }
    }

    pub(super) fn only_in_synthesis(&self) -> Result<(), Refusal> {
        if self.stage == Stage::Synthesis { Ok(()) } else { Err(Refusal::WrongStage) }
    }

    pub(super) fn write_truth(&self, value: usize, words: &str) -> Decision {
        self.value_open(value)?;
        let words = text::line(words, 200).map_err(Refusal::Text)?;
        Ok(vec![EventBody::TruthWritten { value, words }])
    }

    /// Both lines, and with `approve` the approval: all of it or nothing.
    pub(super) fn write_value(&self, value: usize, message: &str, truth: &str, approve: bool) -> Decision {
        self.only_in_synthesis()?;
        let line = |typed| text::line(typed, 200).map_err(Refusal::Text);
        let (message, truth) = (line(message)?, line(truth)?);
        let state = self.values.get(value).ok_or(Refusal::Unknown)?;
        let mut events = Vec::new();
        if message != state.message {
            events.push(EventBody::MessageWritten { value, words: message.clone() });
        }
        if truth != state.truth {
            events.push(EventBody::TruthWritten { value, words: truth.clone() });
        }
        if !events.is_empty() {
            self.value_open(value)?;
        }
        if approve {
            let written = FrozenValue { main_message: message, truth, ..self.freeze(value) };
            events.extend(self.approve_as(value, Some(written))?);
        }
        Ok(events)
    }

    pub(super) fn approve(&self, value: usize, on: bool) -> Decision {
        self.approve_as(value, on.then(|| self.freeze(value)))
    }

    /// None: no longer approved.
    fn approve_as(&self, value: usize, frozen: Option<FrozenValue>) -> Decision {
        self.only_in_synthesis()?;
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

    /// `from`: what the sender began from. What others have chosen meanwhile stays.
    pub(super) fn choose_looks(&self, chosen: Looks, from: Option<&Looks>) -> Decision {
        self.only_in_synthesis()?;
        let chosen = match from {
            Some(from) => {
                chosen.beside(from, &self.design.looks(&self.settings)).ok_or(Refusal::LooksChanged)?
            }
            None => chosen,
        };
        self.design_poster(PosterDesign::of(chosen, self.design.logo))
    }

    pub(super) fn design_poster(&self, design: PosterDesign) -> Decision {
        self.only_in_synthesis()?;
        let design = design.checked(&self.settings)?;
        Ok(if design == self.design { Vec::new() } else { vec![EventBody::Designed { design }] })
    }

    /// Every value that has something for the poster must be approved; at least one must.
    pub(super) fn publish(&self) -> Decision {
        self.only_in_synthesis()?;
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

    /// Whether the value, whose list this is, has something for the poster that is not approved.
    pub(crate) fn needs_approval(&self, value: usize, board: &[Entry]) -> bool {
        let on_poster = || board.iter().any(|entry| entry.on_poster);
        self.values
            .get(value)
            .is_some_and(|state| state.approved.is_none() && (!state.message.is_empty() || on_poster()))
    }
}
