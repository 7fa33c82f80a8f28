//! The facilitator's own choice for the poster.

use std::collections::BTreeMap;

use crate::{Decision, EventBody, Refusal, TextId, Workshop, before::Before};

impl Workshop {
    pub(crate) fn pick_for_poster(&self, text: TextId, on: bool) -> Decision {
        self.open_for_change(text)?;
        let text = match self.line_of(text) {
            Some(line) if line.hidden => return Err(Refusal::Unknown),
            Some(line) => line.id,
            None => text,
        };
        if !self.on_board_or_other(text) || self.texts.get(&text).is_some_and(|held| held.hidden) {
            return Err(Refusal::Unknown);
        }
        Ok(vec![EventBody::PickedForPoster { text, on, also: Vec::new() }])
    }

    pub(crate) fn apply_picked(&mut self, text: TextId, on: bool, also: &[TextId]) {
        let picked = std::iter::once(&text).chain(also);
        let was = picked.filter_map(|id| {
            let held = self.texts.get_mut(id)?;
            Some((*id, held.on_poster.replace(on)))
        });
        let was = was.collect();
        self.record(Before::Poster(was));
    }

    /// As it was chosen before.
    pub(crate) fn pick_again(&mut self, texts: BTreeMap<TextId, Option<bool>>) {
        for (id, on) in texts {
            if let Some(text) = self.texts.get_mut(&id) {
                text.on_poster = on;
            }
        }
    }
}
