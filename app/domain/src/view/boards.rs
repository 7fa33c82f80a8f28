//! How the facilitator's lists are made.

use std::collections::{BTreeSet, HashMap};

use super::{BoardLine, BoardView, Left, OtherText, Suggestion};
use crate::{Common, FIGURES_FROM, TextId, Workshop, material::listed::Listed, text};

/// The texts that were merged into a text or reworded to it.
type Below = HashMap<TextId, Vec<TextId>>;

pub(super) fn left(boards: &[BoardView]) -> Left {
    let filled = |board: &&BoardView| board.approved || board.needs_approval || !board.lines.is_empty();
    let waiting = |board: &&BoardView| filled(board) && !board.approved;
    Left {
        suggestions: boards.iter().map(|board| board.suggestions.len()).sum(),
        filled: boards.iter().filter(filled).count(),
        approved: boards.iter().filter(|board| board.approved).count(),
        next: boards.iter().find(waiting).map(|board| board.value),
    }
}

impl Workshop {
    pub(super) fn board_views(&self, values: &[usize]) -> Vec<BoardView> {
        values.iter().map(|value| self.board_view(*value)).collect()
    }

    /// The list, worked out once, and what she writes beside it.
    fn board_view(&self, value: usize) -> BoardView {
        let mut view = self.boards.of(value, || self.worked_out(value)).as_ref().clone();
        view.truth = self.values.get(value).map(|state| state.truth.clone()).unwrap_or_default();
        view.message = self.edited(value).map(|edited| edited.message.clone()).unwrap_or_default();
        view.needs_approval |= !view.approved && !view.message.is_empty();
        view
    }

    fn worked_out(&self, value: usize) -> BoardView {
        let mut below = Below::new();
        for (id, text) in self.texts.iter().filter(|(_, text)| !text.deleted && text.value == value) {
            if let Some(heading) = text.heading {
                below.entry(heading).or_default().push(*id);
            }
        }
        let below = &below;
        let approved = self.is_approved(value);
        let board = self.board(value);
        let suggestions = self.suggestions(value, &board);
        let groups = self.groups_agreed(value);
        let figures = groups >= FIGURES_FROM;
        let lines = board.iter().map(|line| {
            let words = self.words(line.id);
            let mut originals: Vec<String> =
                line.texts.iter().flat_map(|text| self.wordings(*text, below)).collect();
            originals.sort();
            // Equal texts are one wording, on the list as in the count.
            let mut said = BTreeSet::from([text::key(&words)]);
            originals.retain(|original| said.insert(text::key(original)));
            BoardLine {
                id: line.id,
                kind: line.kind,
                support: figures.then(|| u32::try_from(line.groups.len()).unwrap_or(u32::MAX)),
                originals,
                merged: below.contains_key(&line.id) && !approved,
                hidden: line.hidden,
                on_poster: line.on_poster,
                by_hand: line.by_hand,
                tied: line.tied,
                words,
            }
        });
        let others = self.others_beside(value, &board).into_iter().filter_map(|id| {
            let text = self.texts.get(&id)?;
            Some(OtherText { id, kind: text.kind, words: text.words.clone(), hidden: text.hidden })
        });
        BoardView {
            value,
            name: self.settings.values.get(value).map(|v| v.name.clone()).unwrap_or_default(),
            revealed: self.session().is_none_or(|session| session.revealed.contains(&value)),
            groups: figures.then_some(groups),
            approved,
            needs_approval: !approved && board.iter().any(|line| line.on_poster),
            lines: lines.collect(),
            suggestions: suggestions.into_iter().map(|(kind, lines)| Suggestion { kind, lines }).collect(),
            truth: String::new(),
            message: String::new(),
            clouds: self.cloud_views(value, groups, &board, self.session().is_some()),
            others: others.collect(),
        }
    }
}

impl Common {
    /// A text's words and those of what the facilitator merged into it or reworded to it. What a group
    /// merged or reworded is the group's own until the session is closed.
    fn wordings(&self, text: TextId, below: &Below) -> Vec<String> {
        let mut words = vec![self.words(text)];
        for id in below.get(&text).into_iter().flatten() {
            words.extend(self.wordings(*id, below));
        }
        words
    }
}
