//! `apply` for Bearbeiding: each act is recorded as it was before, and taken back by the same file.

use crate::{Event, EventBody, Publication, TextId, Workshop, undo::Before, undo::Pairs};

impl Workshop {
    /// The facilitator's own acts on the material; any other event changes nothing here.
    pub(super) fn apply_to_material(&mut self, event: &Event) {
        match &event.body {
            EventBody::Merged { into, texts, apart } => {
                let mut pairs = Pairs::new();
                for other in apart {
                    pairs.extend(self.keep_apart_from_now_on(&[*into, *other]));
                }
                self.record_headings(texts, pairs);
                self.set_headings(texts, Some(*into));
            }
            EventBody::Split { texts } => {
                self.record_headings(texts, Pairs::new());
                self.set_headings(texts, None);
            }
            EventBody::KeptApart { texts } => {
                let pairs = self.keep_apart_from_now_on(texts);
                self.record(Before::Apart(pairs));
            }
            EventBody::LineMoved { text, before } => self.move_line_before(*text, *before),
            EventBody::CloudArranged { value, kind, cloud } => {
                if let Some(state) = self.values.get_mut(*value) {
                    let was = state.clouds.insert(*kind, cloud.clone()).unwrap_or_default();
                    self.record(Before::Cloud { value: *value, kind: *kind, was });
                }
            }
            EventBody::NextStepsWritten { steps } => {
                let before = std::mem::replace(&mut self.next_steps, steps.clone());
                self.record(Before::NextSteps(before));
            }
            EventBody::TruthWritten { value, words } => {
                if let Some(state) = self.values.get_mut(*value) {
                    let before = std::mem::replace(&mut state.truth, words.clone());
                    self.record(Before::Truth { value: *value, words: before });
                }
            }
            EventBody::MessageWritten { value, words } => {
                if let Some(state) = self.values.get_mut(*value) {
                    let before = std::mem::replace(&mut state.message, words.clone());
                    self.record(Before::Message { value: *value, words: before });
                }
            }
            EventBody::PickedForPoster { text, on, also } => {
                let picked = std::iter::once(text).chain(also);
                let was = picked.filter_map(|id| {
                    let held = self.texts.get_mut(id)?;
                    Some((*id, held.on_poster.replace(*on)))
                });
                let was = was.collect();
                self.record(Before::Poster(was));
            }
            EventBody::Approved { value, on } => {
                let frozen = on.then(|| self.freeze(*value));
                if let Some(state) = self.values.get_mut(*value) {
                    let result = std::mem::replace(&mut state.approved, frozen);
                    self.record(Before::Approved { value: *value, result });
                }
            }
            EventBody::Designed { design } => {
                let before = std::mem::replace(&mut self.design, design.clone());
                self.record(Before::Design(before));
            }
            EventBody::Published => {
                let values = self.values.iter().filter_map(|value| value.approved.clone()).collect();
                let now = Publication {
                    at: event.at,
                    values,
                    next_steps: self.next_steps.clone(),
                    design: self.design.clone(),
                };
                let before = self.published.replace(now);
                self.record(Before::Published(before));
            }
            _ => {}
        }
    }

    /// What «Angre» does to the material; the rest of the acts are taken back in `undo.rs`.
    pub(crate) fn restore_material(&mut self, before: Before) {
        match before {
            Before::Headings { headings, apart } => {
                for (id, heading) in headings {
                    self.set_headings(&[id], heading);
                }
                self.suggest_again(&apart);
            }
            Before::Apart(pairs) => self.suggest_again(&pairs),
            Before::Order { value, order } => {
                if let Some(state) = self.values.get_mut(value) {
                    state.order = order;
                }
            }
            Before::Poster(texts) => {
                for (id, on) in texts {
                    if let Some(text) = self.texts.get_mut(&id) {
                        text.on_poster = on;
                    }
                }
            }
            Before::Cloud { value, kind, was } => {
                self.values.get_mut(value).map(|state| state.clouds.insert(kind, was));
            }
            Before::Message { value, words } => {
                if let Some(state) = self.values.get_mut(value) {
                    state.message = words;
                }
            }
            Before::Truth { value, words } => {
                if let Some(state) = self.values.get_mut(value) {
                    state.truth = words;
                }
            }
            Before::NextSteps(steps) => self.next_steps = steps,
            Before::Approved { value, result } => {
                if let Some(state) = self.values.get_mut(value) {
                    state.approved = result;
                }
            }
            Before::Design(design) => self.design = design,
            Before::Published(published) => self.published = published,
            Before::Stage { .. }
            | Before::Timer(_)
            | Before::Groups(_)
            | Before::Seats { .. }
            | Before::Revealed { .. }
            | Before::Hidden(_) => {}
        }
    }

    /// The pairs that had not been kept apart before.
    fn keep_apart_from_now_on(&mut self, texts: &[TextId]) -> Pairs {
        let stand: Vec<TextId> = texts.iter().map(|text| self.lasting(*text)).collect();
        let mut new = Pairs::new();
        for (at, one) in stand.iter().enumerate() {
            for other in &stand[at + 1..] {
                let pair = (*one.min(other), *one.max(other));
                if one != other && self.kept_apart.insert(pair) {
                    new.push(pair);
                }
            }
        }
        new
    }

    fn suggest_again(&mut self, pairs: &[(TextId, TextId)]) {
        pairs.iter().for_each(|pair| {
            self.kept_apart.remove(pair);
        });
    }

    /// The text of a line that stays with it when it is reworded once more.
    fn lasting(&self, text: TextId) -> TextId {
        let written = |id: &TextId| self.texts.get(id).is_some_and(|held| !held.rewording);
        self.entry_of(text).and_then(|line| line.texts.into_iter().find(written)).unwrap_or(text)
    }

    /// From the first time a line is moved on, the order is kept as it stands.
    fn move_line_before(&mut self, text: TextId, before: Option<TextId>) {
        let Some(value) = self.texts.get(&text).map(|held| held.value) else { return };
        let mut board = self.board(value);
        let place = |text: TextId| board.iter().position(|line| line.texts.contains(&text));
        let (Some(from), to) = (place(text), before.map(place)) else { return };
        let last = || board.iter().rposition(|line| line.kind == board[from].kind).map_or(0, |at| at + 1);
        let to = to.unwrap_or_else(|| Some(last())).unwrap_or(from);
        let line = board.remove(from);
        board.insert(if to > from { to - 1 } else { to }, line);
        let order = board.into_iter().flat_map(|line| line.texts).collect();
        if let Some(state) = self.values.get_mut(value) {
            let order = std::mem::replace(&mut state.order, order);
            self.record(Before::Order { value, order });
        }
    }
}
