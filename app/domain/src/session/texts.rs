//! Every text: by author, by value, and which stands for which.

use crate::{ParticipantId, Text, TextId, Workshop};

impl Workshop {
    /// Texts of one value that still exist, in the order they were written.
    pub fn texts_of(&self, value: usize) -> impl Iterator<Item = (TextId, &Text)> {
        self.text_order
            .iter()
            .filter_map(|id| Some((*id, self.texts.get(id)?)))
            .filter(move |(_, text)| text.value == value && !text.deleted)
    }

    /// A participant's own texts for one value, norms first.
    pub fn own_texts(&self, author: ParticipantId, value: usize) -> Vec<(TextId, &Text)> {
        let all = self.participants.get(&author).map(|seat| seat.texts.as_slice()).unwrap_or_default();
        let held = all.iter().filter_map(|id| Some((*id, self.texts.get(id)?)));
        let mut own: Vec<_> = held.filter(|(_, text)| text.value == value && !text.deleted).collect();
        own.sort_by_key(|(_, text)| text.kind);
        own
    }

    /// What its author has not put forward, in the order it would be.
    pub fn drafts(&self, author: ParticipantId, value: usize) -> impl Iterator<Item = TextId> {
        self.own_texts(author, value).into_iter().filter(|(_, text)| text.group.is_none()).map(|(id, _)| id)
    }

    /// The next draft that its author would put forward.
    pub fn next_draft(&self, author: ParticipantId, value: usize) -> Option<TextId> {
        self.drafts(author, value).next()
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
        if self.texts.insert(id, text).is_none() {
            self.text_order.push(id);
        }
    }
}
