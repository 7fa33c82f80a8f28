//! What the room is shown of each value, worked out once for all who look.

use std::sync::Arc;

use super::shown::{Shown, ShownResults, ShownText, ShownValue};
use crate::{EventBody, GroupWork, Kind, Session, material::freezing::result_now};

impl ShownResults {
    /// Forgets them, unless nothing in this event can have touched them.
    pub(crate) fn heed(&mut self, event: &EventBody) {
        use EventBody as E;
        if !matches!(
            event,
            E::Joined { .. }
                | E::JoiningOpened { .. }
                | E::Written { .. }
                | E::KeptApart { .. }
                | E::Evaluated { .. }
                | E::CloudArranged { .. }
        ) {
            *self = ShownResults::default();
        }
    }
}

impl Session {
    fn results(&self) -> &[Option<Shown>] {
        let of = |index| {
            let whole = self.work_out_shown(index)?;
            let on_phones = Arc::new(whole.for_phones());
            Some(Shown { whole, on_phones })
        };
        self.shown.0.get_or_init(|| (0..self.values.len()).map(of).collect())
    }

    /// Whether no group has chosen anything for this value.
    pub(crate) fn chose_nothing(&self, value: usize) -> bool {
        let chosen = |work: &GroupWork| work.chosen.as_ref().is_some_and(|chosen| !chosen.is_empty());
        !self.work.iter().any(|((at, _), work)| *at == value && chosen(work))
    }

    /// One value's result, once the facilitator has shown it.
    pub(crate) fn shown(&self, index: usize) -> Option<ShownValue> {
        Some(self.results().get(index)?.as_ref()?.whole.clone())
    }

    pub(crate) fn shown_on_phones(&self, index: usize) -> Option<Arc<ShownValue>> {
        Some(self.results().get(index)?.as_ref()?.on_phones.clone())
    }

    fn work_out_shown(&self, index: usize) -> Option<ShownValue> {
        self.revealed.get(&index)?;
        let result = result_now(self, index);
        let of = |kind: Kind| {
            let texts = result.texts.iter().filter(|text| text.kind == kind);
            texts.map(|text| ShownText { words: text.words.clone(), support: text.support }).collect()
        };
        Some(ShownValue {
            index,
            name: result.name.clone(),
            truth: result.truth.clone(),
            groups: result.groups,
            norms: of(Kind::Norm),
            taboos: of(Kind::Taboo),
            left_out: 0,
        })
    }

    /// Results of all values that were shown: the kulturmatrise.
    pub(crate) fn matrix(&self) -> Vec<ShownValue> {
        self.said().map(|shown| shown.whole.clone()).collect()
    }

    pub(crate) fn matrix_on_phones(&self) -> Vec<Arc<ShownValue>> {
        self.said().map(|shown| shown.on_phones.clone()).collect()
    }

    /// Those with something in them: a value of which nothing came has no band of its own.
    fn said(&self) -> impl Iterator<Item = &Shown> {
        self.results().iter().flatten().filter(|shown| !shown.whole.is_empty())
    }
}
