//! The facilitator's work on the material: in plenum, and in Bearbeiding.

use rand::Rng;

use super::Decision;
use crate::{
    EventBody, NextStep, Refusal, Stage, TextId, Workshop,
    text::{self, TextFault},
};

const MAX_STEPS: usize = 20;

impl Workshop {
    /// An approved value is frozen until it is opened again.
    pub(super) fn open_for_change(&self, text: TextId) -> Result<(), Refusal> {
        let value = self.texts.get(&text).ok_or(Refusal::Unknown)?.value;
        self.value_open(value)
    }

    fn value_open(&self, value: usize) -> Result<(), Refusal> {
        let state = self.values.get(value).ok_or(Refusal::Unknown)?;
        if state.approved.is_some() { Err(Refusal::Approved) } else { Ok(()) }
    }

    fn only_in_synthesis(&self) -> Result<(), Refusal> {
        if self.stage == Stage::Synthesis { Ok(()) } else { Err(Refusal::WrongStage) }
    }

    pub(super) fn merge_lines(&self, texts: &[TextId]) -> Decision {
        let mut lines = Vec::new();
        for text in texts {
            let entry = self.entry_of(*text).ok_or(Refusal::Unknown)?;
            if !lines.contains(&entry) {
                lines.push(entry);
            }
        }
        let [first, rest @ ..] = lines.as_slice() else { return Err(Refusal::TooFewToMerge) };
        if rest.is_empty() {
            return Err(Refusal::TooFewToMerge);
        }
        self.open_for_change(first.id)?;
        let value_of = |id| self.texts.get(&id).map(|text| text.value);
        if rest.iter().any(|line| line.kind != first.kind || value_of(line.id) != value_of(first.id)) {
            return Err(Refusal::AcrossKinds);
        }
        let under = rest.iter().flat_map(|line| self.heads(&line.texts)).filter(|id| *id != first.id);
        Ok(vec![EventBody::Merged { into: first.id, texts: under.collect() }])
    }

    /// Takes a merged line apart again.
    pub(super) fn split_line(&self, text: TextId) -> Decision {
        self.open_for_change(text)?;
        let parts: Vec<TextId> =
            self.texts.iter().filter(|(_, t)| t.heading == Some(text)).map(|(id, _)| *id).collect();
        Ok(if parts.is_empty() { Vec::new() } else { vec![EventBody::Split { texts: parts }] })
    }

    pub(super) fn reword_line(&self, text: TextId, words: &str, rng: &mut dyn Rng) -> Decision {
        let entry = self.entry_of(text).ok_or(Refusal::Unknown)?;
        self.open_for_change(text)?;
        let words = text::contribution(words).map_err(Refusal::Text)?;
        if self.texts.get(&entry.id).is_some_and(|held| held.words == words) {
            return Ok(Vec::new());
        }
        Ok(vec![EventBody::Reworded { text: TextId::draw(rng), of: entry.id, group: None, words }])
    }

    pub(super) fn write_next_steps(&self, steps: &[NextStep]) -> Decision {
        if steps.len() > MAX_STEPS {
            return Err(Refusal::TooMany);
        }
        let line = |typed: &str, longest| text::line(typed, longest).map_err(Refusal::Text);
        let mut written = Vec::new();
        for step in steps {
            let step = NextStep {
                what: line(&step.what, 200)?,
                who: line(&step.who, 80)?,
                when: line(&step.when, 60)?,
            };
            match (&step.what.is_empty(), step.who.is_empty() && step.when.is_empty()) {
                (false, _) => written.push(step),
                (true, true) => {}
                (true, false) => return Err(Refusal::Text(TextFault::Empty)),
            }
        }
        Ok(if written == self.next_steps {
            Vec::new()
        } else {
            vec![EventBody::NextStepsWritten { steps: written }]
        })
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
            events.push(EventBody::MessageWritten { value, words: message });
        }
        if truth != state.truth {
            events.push(EventBody::TruthWritten { value, words: truth });
        }
        if !events.is_empty() {
            self.value_open(value)?;
        }
        if approve {
            events.extend(self.approve(value, true)?);
        }
        Ok(events)
    }

    pub(super) fn pick_for_poster(&self, text: TextId, on: bool) -> Decision {
        self.only_in_synthesis()?;
        self.open_for_change(text)?;
        let text = match self.entry_of(text) {
            Some(entry) if entry.hidden => return Err(Refusal::Unknown),
            Some(entry) => entry.id,
            None => text,
        };
        if !self.on_board_or_other(text) || self.texts.get(&text).is_some_and(|held| held.hidden) {
            return Err(Refusal::Unknown);
        }
        Ok(vec![EventBody::PickedForPoster { text, on }])
    }

    pub(super) fn approve(&self, value: usize, on: bool) -> Decision {
        self.only_in_synthesis()?;
        let state = self.values.get(value).ok_or(Refusal::Unknown)?;
        let unchanged = state.approved.is_some() == on;
        Ok(if unchanged { Vec::new() } else { vec![EventBody::Approved { value, on }] })
    }

    /// Every value that has something for the poster must be approved; at least one must.
    pub(super) fn publish(&self) -> Decision {
        self.only_in_synthesis()?;
        let waiting = (0..self.values.len()).any(|value| self.needs_approval(value));
        if waiting {
            return Err(Refusal::NotAllApproved);
        }
        if self.values.iter().all(|state| state.approved.is_none()) {
            return Err(Refusal::EmptyPoster);
        }
        Ok(vec![EventBody::Published])
    }

    pub(crate) fn needs_approval(&self, value: usize) -> bool {
        self.values.get(value).is_some_and(|state| {
            let on_poster = || self.board(value).iter().any(|entry| entry.on_poster);
            state.approved.is_none() && (!state.message.is_empty() || on_poster())
        })
    }
}
