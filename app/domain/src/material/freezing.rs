//! A value's result as it stands now, and as it was frozen.

use crate::{FIGURES_FROM, FrozenLine, FrozenValue, Kind, Line, ResultValue, Workshop};

impl Workshop {
    /// The value's result as it stands now, its clouds too.
    pub(crate) fn freeze(&self, value: usize) -> FrozenValue {
        let board = self.board(value);
        let cloud = |kind| self.worked_cloud(value, kind, &board).frozen();
        let (norm_cloud, taboo_cloud) = (cloud(Kind::Norm), cloud(Kind::Taboo));
        FrozenValue { norm_cloud, taboo_cloud, ..self.freeze_lines(value, &board) }
    }

    fn freeze_lines(&self, value: usize, board: &[Line]) -> FrozenValue {
        let state = self.values.get(value);
        let groups = self.groups_agreed(value);
        let line = |line: &Line| FrozenLine {
            id: line.id,
            support: self.figure(value, line),
            on_poster: line.on_poster,
            groups: line.groups.clone(),
        };
        FrozenValue {
            name: self.settings.values.get(value).map(|value| value.name.clone()).unwrap_or_default(),
            main_message: state.map(|state| state.message.clone()).unwrap_or_default(),
            truth: state.map(|state| state.truth.clone()).unwrap_or_default(),
            groups: (groups >= FIGURES_FROM).then_some(groups),
            lines: board.iter().filter(|line| !line.hidden).map(line).collect(),
            ..FrozenValue::default()
        }
    }

    /// The value's result as it stands now, without its clouds.
    pub(crate) fn result_now(&self, value: usize) -> ResultValue {
        self.freeze_lines(value, &self.board(value)).result(&self.texts)
    }

    /// What was frozen, as far as it may still be shown: hiding works at once.
    pub(crate) fn result_of(&self, frozen: &FrozenValue) -> ResultValue {
        let mut shown = frozen.clone();
        shown.without(&self.texts, |id| self.texts.get(&id).is_none_or(|text| text.hidden || text.deleted));
        shown.result(&self.texts)
    }
}
