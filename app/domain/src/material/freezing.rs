//! A value's result as it stands now, and as it was frozen.

use crate::{
    Common, FIGURES_FROM, FrozenLine, FrozenValue, Kind, Line, ResultValue,
    material::{cloud::rule::CloudRule, listed::Listed},
};

/// The value's result as it stands now, its clouds too.
pub(crate) fn freeze(listed: &impl Listed, value: usize) -> FrozenValue {
    freeze_by(CloudRule::Today, listed, value)
}

pub(crate) fn freeze_by(rule: CloudRule, listed: &impl Listed, value: usize) -> FrozenValue {
    let (board, groups) = (listed.board(value), listed.groups_agreed(value));
    let cloud = |kind| listed.worked_cloud_by(rule, value, kind, groups, &board).frozen();
    let (norm_cloud, taboo_cloud) = (cloud(Kind::Norm), cloud(Kind::Taboo));
    FrozenValue { norm_cloud, taboo_cloud, ..freeze_lines(listed, value, &board) }
}

fn freeze_lines(listed: &impl Listed, value: usize, board: &[Line]) -> FrozenValue {
    let groups = listed.groups_agreed(value);
    let figures = groups >= FIGURES_FROM;
    let line = |line: &Line| FrozenLine {
        id: line.id,
        support: figures.then(|| u32::try_from(line.groups.len()).unwrap_or(u32::MAX)),
        on_poster: line.on_poster,
        groups: line.groups.clone(),
    };
    FrozenValue {
        name: listed.settings.values.get(value).map(|value| value.name.clone()).unwrap_or_default(),
        main_message: listed.edited(value).map(|edited| edited.message.clone()).unwrap_or_default(),
        truth: listed.values.get(value).map(|state| state.truth.clone()).unwrap_or_default(),
        groups: figures.then_some(groups),
        lines: board.iter().filter(|line| !line.hidden).map(line).collect(),
        ..FrozenValue::default()
    }
}

/// The value's result as it stands now, without its clouds.
pub(crate) fn result_now(listed: &impl Listed, value: usize) -> ResultValue {
    freeze_lines(listed, value, &listed.board(value)).result(&listed.texts)
}

impl Common {
    /// What was frozen, as far as it may still be shown: hiding works at once.
    pub(crate) fn result_of(&self, frozen: &FrozenValue) -> ResultValue {
        let mut shown = frozen.clone();
        shown.without(&self.texts, |id| self.texts.get(&id).is_none_or(|text| text.hidden || text.deleted));
        shown.result(&self.texts)
    }
}
