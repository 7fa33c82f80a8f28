//! What the facilitator writes for a value: main message and truth.

use crate::{
    Common, Decision, EventBody, FrozenValue, Material, Refusal, Timestamp, Workshop,
    before::{Before, Writing},
    material::{freezing::freeze, listed::Listed},
    text,
};

impl Workshop {
    pub(crate) fn write_truth(&self, value: usize, words: &str, now: Timestamp) -> Decision {
        self.value_open(value)?;
        let words = text::line(words, text::LONGEST_MESSAGE).map_err(Refusal::Text)?;
        let goes_on = Some(self.goes_on(Writing::Truth(value), now));
        Ok(vec![EventBody::TruthWritten { value, words, goes_on }])
    }
}

impl Material {
    /// Both lines, and with `approve` the approval: all of it or nothing.
    pub(crate) fn write_value(
        &self,
        value: usize,
        message: &str,
        truth: &str,
        approve: bool,
        now: Timestamp,
    ) -> Decision {
        let line = |typed| text::line(typed, text::LONGEST_MESSAGE).map_err(Refusal::Text);
        let (message, truth) = (line(message)?, line(truth)?);
        let state = self.values.get(value).ok_or(Refusal::Unknown)?;
        let edited = self.edited.get(value).ok_or(Refusal::Unknown)?;
        let mut events = Vec::new();
        if message != edited.message {
            let goes_on = Some(self.goes_on(Writing::Message(value), now));
            events.push(EventBody::MessageWritten { value, words: message.clone(), goes_on });
        }
        if truth != state.truth {
            // After the message it is something else.
            let goes_on = Some(events.is_empty() && self.goes_on(Writing::Truth(value), now));
            events.push(EventBody::TruthWritten { value, words: truth.clone(), goes_on });
        }
        if !events.is_empty() {
            self.value_open(value)?;
        }
        if approve {
            let written = FrozenValue { main_message: message, truth, ..freeze(self, value) };
            events.extend(self.approve_as(value, Some(written))?);
        }
        Ok(events)
    }

    pub(crate) fn apply_message_written(&mut self, value: usize, words: &str, goes_on: Option<bool>) {
        if let Some(state) = self.edited.get_mut(value) {
            let before = std::mem::replace(&mut state.message, words.to_owned());
            self.record_writing(Before::Message { value, words: before }, goes_on);
        }
    }
}

impl Common {
    pub(crate) fn apply_truth_written(&mut self, value: usize, words: &str, goes_on: Option<bool>) {
        if let Some(state) = self.values.get_mut(value) {
            let before = std::mem::replace(&mut state.truth, words.to_owned());
            self.record_writing(Before::Truth { value, words: before }, goes_on);
        }
    }
}
