//! A line in other words.

use rand::Rng;

use crate::{
    Common, Decision, EventBody, Refusal, Text, TextId, Workshop, before::Pairs, material::listed::Listed,
    text,
};

impl Workshop {
    pub(crate) fn reword_line(&self, text: TextId, words: &str, rng: &mut dyn Rng) -> Decision {
        let line = self.line_of(text).ok_or(Refusal::Unknown)?;
        self.open_for_change(text)?;
        let words = text::contribution(words).map_err(Refusal::Text)?;
        if self.texts.get(&line.id).is_some_and(|held| held.words == words) {
            return Ok(Vec::new());
        }
        let (text, heads) = (TextId::draw(rng), self.heads(&line.texts));
        Ok(vec![EventBody::Reworded { text, of: line.id, group: None, words, heads }])
    }
}

impl Common {
    /// A new text stands for a whole line, equal texts from other groups included: for what stood at its head.
    pub(crate) fn apply_reworded(&mut self, text: TextId, of: TextId, words: &str, heads: &[TextId]) {
        let Some(original) = self.texts.get(&of) else { return };
        let mut new = Text::new(original.value, original.kind, words.to_owned());
        new.on_poster = original.on_poster;
        new.hidden = original.hidden;
        new.rewording = true;
        self.insert(text, new);
        self.record_headings(heads, Pairs::new());
        self.set_headings(heads, Some(text));
    }
}
