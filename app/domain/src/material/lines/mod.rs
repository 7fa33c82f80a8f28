//! The lines of the facilitator's list, and what is done to them.

mod apart;
mod hiding;
mod merging;
mod order;
mod poster;
mod rewording;

use crate::{
    Common, Decision, EventBody, Line, Refusal, TextId, Workshop,
    before::{Before, Pairs},
    material::listed::Listed,
};

impl Workshop {
    /// Several lines of one kind, in a value that is open.
    fn alike(&self, texts: &[TextId]) -> Result<Vec<Line>, Refusal> {
        let lines = self.lines_of(texts)?;
        let [first, rest @ ..] = lines.as_slice() else { return Err(Refusal::TooFewToMerge) };
        if rest.is_empty() {
            return Err(Refusal::TooFewToMerge);
        }
        self.open_for_change(first.id)?;
        if rest.iter().any(|line| line.kind != first.kind) {
            return Err(Refusal::AcrossKinds);
        }
        Ok(lines)
    }

    /// What is as asked for already is nothing to do, and so nothing to undo.
    pub(crate) fn hide_together(&self, texts: &[TextId]) -> Decision {
        let shown = self.lines_of(texts)?.into_iter().filter(|line| !line.hidden);
        let texts = self.with_all_below(shown.flat_map(|line| line.texts).collect());
        Ok(if texts.is_empty() { Vec::new() } else { vec![EventBody::Hidden { texts, on: true }] })
    }
}

impl Common {
    /// `apart`: pairs that were not kept apart before.
    pub(crate) fn record_headings(&mut self, texts: &[TextId], apart: Pairs) {
        let headings = texts.iter().filter_map(|id| Some((*id, self.texts.get(id)?.heading))).collect();
        self.record(Before::Headings { headings, apart });
    }

    pub(crate) fn set_headings(&mut self, texts: &[TextId], heading: Option<TextId>) {
        for id in texts {
            if let Some(text) = self.texts.get_mut(id) {
                text.heading = heading;
            }
        }
    }
}
