//! Every text: by value, and which stands for which.

use crate::{Common, Text, TextId};

impl Common {
    /// Texts of one value that still exist, in the order they were written.
    pub fn texts_of(&self, value: usize) -> impl Iterator<Item = (TextId, &Text)> {
        self.text_order
            .iter()
            .filter_map(|id| Some((*id, self.texts.get(id)?)))
            .filter(move |(_, text)| text.value == value && !text.deleted)
    }

    /// The text that stands for this one in its group.
    pub fn root(&self, text: TextId) -> TextId {
        self.climb(text, |text| text.under)
    }

    /// The draft that this one has become.
    pub fn latest(&self, text: TextId) -> TextId {
        self.climb(text, |text| text.replaced_by)
    }

    /// The text that stands for this one on the facilitator's list.
    pub fn heading(&self, text: TextId) -> TextId {
        self.climb(text, |text| text.heading)
    }

    /// Follows `up` to the top. A cycle cannot arise from `decide`; should a log hold one, it ends.
    fn climb(&self, from: TextId, up: impl Fn(&Text) -> Option<TextId>) -> TextId {
        let mut at = from;
        for _ in 0..=self.texts.len() {
            match self.texts.get(&at).and_then(&up) {
                Some(above) => at = above,
                None => break,
            }
        }
        at
    }

    pub(crate) fn insert(&mut self, id: TextId, text: Text) {
        if self.texts.insert(id, text) {
            self.text_order.push(id);
        }
    }
}
