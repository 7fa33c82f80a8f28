//! A value's result as it was approved, and all of it as it was published.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Entry, FIGURES_FROM, NextStep, PosterDesign, ResultText, ResultValue, TextId, Timestamp, Workshop,
    cloud::Arrangements,
};

/// A value's result as it was approved, with the ids of its texts in the same order, so that a text
/// deleted for good leaves here too.
#[derive(Clone, Debug, PartialEq)]
pub struct FrozenValue {
    /// From 0.
    pub value: usize,
    /// Without its clouds, which are worked out from the rest.
    pub result: ResultValue,
    pub ids: Vec<TextId>,
    /// Labels of the groups behind each text.
    pub groups: BTreeMap<TextId, BTreeSet<u32>>,
    pub clouds: Arrangements,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Publication {
    pub at: Timestamp,
    pub values: Vec<FrozenValue>,
    pub next_steps: Vec<NextStep>,
    pub design: PosterDesign,
}

impl Workshop {
    /// The value's result as it stands now.
    pub(crate) fn freeze(&self, value: usize) -> FrozenValue {
        let board: Vec<Entry> = self.board(value).into_iter().filter(|entry| !entry.hidden).collect();
        let state = self.values.get(value).cloned().unwrap_or_default();
        let groups = self.groups_agreed(value);
        let texts = board.iter().filter_map(|entry| {
            Some(ResultText {
                kind: entry.kind,
                words: self.texts.get(&entry.id)?.words.clone(),
                support: self.figure(value, entry),
                on_poster: entry.on_poster,
            })
        });
        FrozenValue {
            value,
            result: ResultValue {
                name: self.settings.values.get(value).map(|v| v.name.clone()).unwrap_or_default(),
                main_message: state.message,
                truth: state.truth,
                groups: (groups >= FIGURES_FROM).then_some(groups),
                texts: texts.collect(),
                ..ResultValue::default()
            },
            ids: board.iter().map(|entry| entry.id).collect(),
            groups: board.iter().map(|entry| (entry.id, entry.groups.clone())).collect(),
            clouds: state.clouds,
        }
    }
}
