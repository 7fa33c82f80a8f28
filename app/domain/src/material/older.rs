//! What events of older logs leave unsaid: it is worked out at each fold, by the rule of their day, for ever. Newer
//! events say what came of them, and are left as they are.
//!
//! The rules are those that `decide` goes by: the list (`material::board`), when texts are equal (`text::key`), what fits
//! the poster, the words of clouds (`cloud`), what a vote proposes (`session::ballots`). Whoever changes one of them keeps
//! it as it was, for these to go on by; the golden logs tell if one forgets.

use crate::{
    Event, EventBody, Workshop,
    before::Writing,
    material::{cloud::rule::CloudRule, freezing::freeze_by, listed::Listed, step_row::with_ids},
};

impl Workshop {
    /// An older event as `decide` would have made it now. None: it says all.
    pub(crate) fn completed(&self, event: &Event) -> Option<Event> {
        let body = match &event.body {
            EventBody::Agreed { group, chosen: None } => {
                let session = self.session()?;
                let work = session.work.get(&(session.stage.value()?, *group))?;
                EventBody::Agreed { group: *group, chosen: Some(session.all_picked(work)) }
            }
            EventBody::Reworded { text, of, group: None, words, heads } if heads.is_empty() => {
                let heads = self.line_of(*of).map_or_else(|| vec![*of], |line| self.heads(&line.texts));
                EventBody::Reworded { text: *text, of: *of, group: None, words: words.clone(), heads }
            }
            EventBody::Merged { into, texts, apart, .. } if !apart.is_empty() => {
                let pairs = apart.iter().flat_map(|other| self.pairs_of(&[*into, *other])).collect();
                EventBody::Merged { into: *into, texts: texts.clone(), apart: Vec::new(), pairs }
            }
            EventBody::KeptApart { texts, pairs } if pairs.is_empty() => {
                EventBody::KeptApart { texts: texts.clone(), pairs: self.pairs_of(texts) }
            }
            EventBody::LineMoved { text, before, order } if order.is_empty() => {
                let order = self.material()?.order_with(*text, *before).unwrap_or_default();
                EventBody::LineMoved { text: *text, before: *before, order }
            }
            EventBody::Approved { value, on: true, frozen: None } => {
                let frozen = Some(Box::new(freeze_by(CloudRule::BeforeFrozen, self.material()?, *value)));
                EventBody::Approved { value: *value, on: true, frozen }
            }
            EventBody::Published { values } if values.is_empty() => {
                EventBody::Published { values: self.material()?.approved_values() }
            }
            EventBody::NextStepsWritten { steps, goes_on: None } => {
                let goes_on = Some(self.goes_on(Writing::NextSteps, event.at));
                EventBody::NextStepsWritten { steps: with_ids(steps), goes_on }
            }
            EventBody::TruthWritten { value, words, goes_on: None } => {
                let goes_on = Some(self.goes_on(Writing::Truth(*value), event.at));
                EventBody::TruthWritten { value: *value, words: words.clone(), goes_on }
            }
            EventBody::MessageWritten { value, words, goes_on: None } => {
                let goes_on = Some(self.goes_on(Writing::Message(*value), event.at));
                EventBody::MessageWritten { value: *value, words: words.clone(), goes_on }
            }
            _ => return None,
        };
        Some(Event { body, ..event.clone() })
    }
}
