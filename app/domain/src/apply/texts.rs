//! `apply` for a text's own life: edited, taken back, put under another.

use crate::{GroupWork, TextId, Workshop};

impl Workshop {
    /// An edited draft takes the place of the old one.
    pub(super) fn replace(&mut self, old: TextId, new: TextId) {
        self.remove_from_view(old);
        if let Some(old) = self.texts.get_mut(&old) {
            old.replaced_by = Some(new);
            old.words = String::new();
        }
        for work in self.work.values_mut().filter(|work| work.round.text == Some(old)) {
            work.round.text = Some(new);
        }
        self.text_order.retain(|id| *id != new);
        put_in_place(&mut self.text_order, Some(old), new);
    }

    pub(crate) fn remove_from_view(&mut self, text: TextId) {
        let Some(held) = self.texts.get_mut(&text) else { return };
        held.deleted = true;
        let (value, group, above) = (held.value, held.group, held.under);
        self.move_those_under(text, above);
        if let Some(group) = group {
            self.on_work(value, group, GroupWork::list_changed);
        }
    }

    /// Nobody but its author has seen a draft, so nothing refers to one that was taken back.
    pub(super) fn forget_draft(&mut self, text: TextId) {
        let Some(author) =
            self.texts.get(&text).filter(|held| held.group.is_none()).and_then(|held| held.author)
        else {
            return;
        };
        self.texts.remove(&text);
        self.text_order.retain(|id| *id != text);
        if let Some(seat) = self.participants.get_mut(&author) {
            seat.texts.retain(|id| *id != text);
        }
    }

    pub(super) fn set_under(&mut self, texts: &[TextId], under: Option<TextId>) {
        for id in texts {
            if let Some(text) = self.texts.get_mut(id) {
                text.under = under;
            }
        }
    }

    /// What was merged into a text stands for itself again, or under what stood for that text.
    pub(super) fn move_those_under(&mut self, text: TextId, above: Option<TextId>) {
        for held in self.texts.values_mut().filter(|held| held.under == Some(text)) {
            held.under = above;
            held.reworded &= above.is_some();
        }
    }
}

/// Where the old one was, or else last.
pub(super) fn put_in_place(order: &mut Vec<TextId>, old: Option<TextId>, new: TextId) {
    match order.iter_mut().find(|id| Some(**id) == old) {
        Some(place) => *place = new,
        None => order.push(new),
    }
}
