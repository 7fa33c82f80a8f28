//! The lines of the facilitator's list, and what is done to them.

mod apart;
mod hiding;
mod merging;
mod order;
mod poster;
mod rewording;

use crate::{
    Decision, EventBody, Line, Refusal, TextId, Together, Workshop,
    before::{Before, Pairs},
};

impl Workshop {
    /// The lines that these texts belong to, each once and in this order. They are of one value.
    fn lines_of(&self, texts: &[TextId]) -> Result<Vec<Line>, Refusal> {
        let Some(first) = texts.first() else { return Ok(Vec::new()) };
        let value = self.texts.get(first).ok_or(Refusal::Unknown)?.value;
        let board = self.board(value);
        let mut lines: Vec<Line> = Vec::new();
        for text in texts {
            if self.texts.get(text).is_some_and(|held| held.value != value) {
                return Err(Refusal::AcrossKinds);
            }
            let line = board.iter().find(|line| line.texts.contains(text)).ok_or(Refusal::Unknown)?;
            if !lines.iter().any(|held| held.id == line.id) {
                lines.push(line.clone());
            }
        }
        Ok(lines)
    }

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
    pub(crate) fn together(&self, texts: &[TextId], act: Together) -> Decision {
        if act == Together::Merge {
            return self.merge_lines(texts);
        }
        let lines = self.lines_of(texts)?;
        let shown = lines.into_iter().filter(|line| !line.hidden);
        if act == Together::Hide {
            let texts = self.with_all_below(shown.flat_map(|line| line.texts).collect());
            return Ok(if texts.is_empty() {
                Vec::new()
            } else {
                vec![EventBody::Hidden { texts, on: true }]
            });
        }
        let on = act == Together::ToPoster;
        let others: Vec<TextId> = shown.filter(|line| line.on_poster != on).map(|line| line.id).collect();
        let [text, also @ ..] = others.as_slice() else { return Ok(Vec::new()) };
        self.open_for_change(*text)?;
        Ok(vec![EventBody::PickedForPoster { text: *text, on, also: also.to_vec() }])
    }

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
