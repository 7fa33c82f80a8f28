//! `apply` for Bearbeiding: each act is recorded as it was before, and taken back by the same file.

use crate::{Event, EventBody, Publication, TextId, Workshop, undo::Before, undo::Pairs};

impl Workshop {
    /// The facilitator's own acts on the material; any other event changes nothing here.
    pub(super) fn apply_to_material(&mut self, event: &Event) {
        match &event.body {
            EventBody::Merged { into, texts, pairs, .. } => {
                let new = self.keep_pairs_apart(pairs);
                self.record_headings(texts, new);
                self.set_headings(texts, Some(*into));
            }
            EventBody::Split { texts } => {
                self.record_headings(texts, Pairs::new());
                self.set_headings(texts, None);
            }
            EventBody::KeptApart { pairs, .. } => {
                let new = self.keep_pairs_apart(pairs);
                self.record(Before::Apart(new));
            }
            EventBody::LineMoved { text, order, .. } if !order.is_empty() => {
                let value = self.texts.get(text).map(|text| text.value);
                let state = value.and_then(|value| Some((value, self.values.get_mut(value)?)));
                if let Some((value, state)) = state {
                    let before = std::mem::replace(&mut state.order, order.clone());
                    self.record(Before::Order { value, order: before });
                }
            }
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
            EventBody::Approved { value, frozen, .. } => {
                if let Some(state) = self.values.get_mut(*value) {
                    let result = std::mem::replace(&mut state.approved, frozen.as_deref().cloned());
                    self.record(Before::Approved { value: *value, result });
                }
            }
            EventBody::Designed { design } => {
                let before = std::mem::replace(&mut self.design, design.clone());
                self.record(Before::Design(before));
            }
            EventBody::Published { values } => {
                let approved = |value: &usize| self.values.get(*value)?.approved.clone();
                let values = values.iter().filter_map(approved).collect();
                let now = Publication {
                    at: event.at,
                    values,
                    next_steps: self.steps(),
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

    /// Those of them that had not been kept apart before.
    fn keep_pairs_apart(&mut self, pairs: &[(TextId, TextId)]) -> Pairs {
        pairs.iter().copied().filter(|pair| self.kept_apart.insert(*pair)).collect()
    }

    fn suggest_again(&mut self, pairs: &[(TextId, TextId)]) {
        pairs.iter().for_each(|pair| {
            self.kept_apart.remove(pair);
        });
    }
}
