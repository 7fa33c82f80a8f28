//! The facilitator's own choice for the poster.

use std::collections::BTreeMap;

use crate::{
    Decision, EventBody, Kind, Material, POSTER_DEFAULT, Refusal, TextId, before::Before,
    material::listed::Listed,
};

impl Material {
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

    /// Several lines at once. What is as asked for already is nothing to do, and so nothing to undo.
    pub(crate) fn pick_together(&self, texts: &[TextId], on: bool) -> Decision {
        let shown = self.lines_of(texts)?.into_iter().filter(|line| !line.hidden);
        let others: Vec<TextId> = shown.filter(|line| line.on_poster != on).map(|line| line.id).collect();
        let [text, also @ ..] = others.as_slice() else { return Ok(Vec::new()) };
        self.open_for_change(*text)?;
        Ok(vec![EventBody::PickedForPoster { text: *text, on, also: also.to_vec() }])
    }

    /// «Velg de fem øverste»: those on top that are not on the poster yet, until it has as many as it holds by itself. An
    /// approved value is approved anew with them, and else as it was.
    pub(crate) fn pick_topmost(&self, value: usize, kind: Kind) -> Decision {
        let approved = self.edited.get(value).ok_or(Refusal::Unknown)?.approved.clone();
        let board = self.board(value);
        let shown = || board.iter().filter(|line| line.kind == kind && !line.hidden);
        let room = POSTER_DEFAULT.saturating_sub(shown().filter(|line| line.on_poster).count());
        // Of an approved value, only what is in what was approved.
        let held =
            |id: TextId| approved.as_ref().is_none_or(|frozen| frozen.lines.iter().any(|line| line.id == id));
        let waiting = shown().filter(|line| !line.on_poster && held(line.id));
        let others: Vec<TextId> = waiting.take(room).map(|line| line.id).collect();
        let [text, also @ ..] = others.as_slice() else { return Ok(Vec::new()) };
        let picked = EventBody::PickedForPoster { text: *text, on: true, also: also.to_vec() };
        let Some(mut frozen) = approved else { return Ok(vec![picked]) };
        for line in frozen.lines.iter_mut().filter(|line| others.contains(&line.id)) {
            line.on_poster = true;
        }
        // Last, so that «Angre» brings back first what was approved.
        Ok(vec![picked, EventBody::Approved { value, on: true, frozen: Some(Box::new(frozen)) }])
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
