//! `apply` for the facilitator's list.

use crate::{Text, TextId, Workshop, undo::Before, undo::Pairs};

impl Workshop {
    /// Empties texts and takes them out of everything: frozen results too, and those that «Angre» would bring back.
    pub(super) fn delete(&mut self, texts: &[TextId]) {
        for id in texts {
            if let Some(text) = self.texts.get_mut(id) {
                text.words.clear();
                text.deleted = true;
            }
        }
        let published = self.published.iter_mut().flat_map(|p| p.values.iter_mut());
        let undone = self.acts.befores_mut().flat_map(|before| match before {
            Before::Approved { result: Some(result), .. } => std::slice::from_mut(result),
            Before::Published(Some(published)) => published.values.as_mut_slice(),
            _ => Default::default(),
        });
        let approved = self.values.iter_mut().filter_map(|v| v.approved.as_mut());
        for frozen in approved.chain(published).chain(undone) {
            frozen.without(&self.texts, |id| texts.contains(&id));
        }
    }

    /// A new text stands for a whole line, equal texts from other groups included: for what stood at its head.
    pub(super) fn apply_rewording(&mut self, text: TextId, of: TextId, words: &str, heads: &[TextId]) {
        let Some(original) = self.texts.get(&of) else { return };
        let mut new = Text::new(original.value, original.kind, words.to_owned());
        new.on_poster = original.on_poster;
        new.hidden = original.hidden;
        new.rewording = true;
        self.insert(text, new);
        self.record_headings(heads, Pairs::new());
        self.set_headings(heads, Some(text));
    }

    /// `apart`: pairs that were not kept apart before.
    pub(super) fn record_headings(&mut self, texts: &[TextId], apart: Pairs) {
        let headings = texts.iter().filter_map(|id| Some((*id, self.texts.get(id)?.heading))).collect();
        self.record(Before::Headings { headings, apart });
    }

    pub(super) fn set_headings(&mut self, texts: &[TextId], heading: Option<TextId>) {
        for id in texts {
            if let Some(text) = self.texts.get_mut(id) {
                text.heading = heading;
            }
        }
    }
}
