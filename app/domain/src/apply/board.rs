//! `apply` for the facilitator's list.

use crate::{Text, TextId, Workshop, undo::Before};

impl Workshop {
    /// Empties texts and takes them out of everything, frozen results included.
    pub(super) fn delete(&mut self, texts: &[TextId]) {
        for id in texts {
            if let Some(text) = self.texts.get_mut(id) {
                text.words.clear();
                text.deleted = true;
            }
        }
        let published = self.published.iter_mut().flat_map(|p| p.values.iter_mut());
        for frozen in self.values.iter_mut().filter_map(|v| v.approved.as_mut()).chain(published) {
            let keep: Vec<bool> = frozen.ids.iter().map(|id| !texts.contains(id)).collect();
            let mut kept = keep.iter().copied();
            frozen.result.texts.retain(|_| kept.next().unwrap_or(true));
            frozen.ids.retain(|id| !texts.contains(id));
        }
    }

    /// A new text stands for a whole line, equal texts from other groups included.
    pub(super) fn apply_rewording(&mut self, text: TextId, of: TextId, words: &str) {
        let line = self.entry_of(of).map_or_else(|| vec![of], |entry| self.heads(&entry.texts));
        let Some(original) = self.texts.get(&of) else { return };
        let mut new = Text::new(original.value, original.kind, words.to_owned());
        new.on_poster = original.on_poster;
        new.hidden = original.hidden;
        new.rewording = true;
        self.insert(text, new);
        self.record_headings(&line);
        self.set_headings(&line, Some(text));
    }

    pub(super) fn record_headings(&mut self, texts: &[TextId]) {
        let before = texts.iter().filter_map(|id| Some((*id, self.texts.get(id)?.heading))).collect();
        self.record(Before::Headings(before));
    }

    pub(super) fn set_headings(&mut self, texts: &[TextId], heading: Option<TextId>) {
        for id in texts {
            if let Some(text) = self.texts.get_mut(id) {
                text.heading = heading;
            }
        }
    }
}
