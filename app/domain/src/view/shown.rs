//! Results that the facilitator has shown: the same for the projector and for every phone.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::{EventBody, Kind, Workshop};

/// What the groups chose for one value, as everyone in the room may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownValue {
    /// From 0.
    pub index: usize,
    pub name: String,
    pub truth: String,
    /// Groups that agreed; none when figures are not shown.
    pub groups: Option<u32>,
    pub norms: Vec<ShownText>,
    pub taboos: Vec<ShownText>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownText {
    pub words: String,
    /// Groups behind it; none when figures are not shown.
    pub support: Option<u32>,
}

/// The results as they were last worked out, since every phone in the room shows the same ones.
#[derive(Clone, Debug, Default)]
pub(crate) struct ShownResults(OnceLock<Vec<Option<ShownValue>>>);

/// What is worked out from the rest of a workshop makes no two workshops differ.
impl PartialEq for ShownResults {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl ShownResults {
    /// Forgets them, unless nothing in this event can have touched them.
    pub(crate) fn heed(&mut self, event: &EventBody) {
        use EventBody as E;
        if !matches!(
            event,
            E::Joined { .. } | E::JoiningOpened { .. } | E::Written { .. } | E::Evaluated { .. }
        ) {
            *self = ShownResults::default();
        }
    }
}

impl Workshop {
    /// One value's result, once the facilitator has shown it.
    pub(super) fn shown(&self, index: usize) -> Option<ShownValue> {
        let work_out = || (0..self.values.len()).map(|index| self.work_out_shown(index)).collect();
        self.shown.0.get_or_init(work_out).get(index)?.clone()
    }

    fn work_out_shown(&self, index: usize) -> Option<ShownValue> {
        self.values.get(index).filter(|state| state.revealed)?;
        let frozen = self.freeze(index);
        let of = |kind: Kind| {
            let texts = frozen.result.texts.iter().filter(|text| text.kind == kind);
            texts.map(|text| ShownText { words: text.words.clone(), support: text.support }).collect()
        };
        Some(ShownValue {
            index,
            name: frozen.result.name.clone(),
            truth: frozen.result.truth.clone(),
            groups: frozen.result.groups,
            norms: of(Kind::Norm),
            taboos: of(Kind::Taboo),
        })
    }

    /// Results of all values that were shown: the kulturmatrise.
    pub(super) fn matrix(&self) -> Vec<ShownValue> {
        (0..self.values.len()).filter_map(|index| self.shown(index)).collect()
    }
}
