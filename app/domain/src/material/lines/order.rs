//! «Flytt opp» and «Flytt ned».

use crate::{Decision, EventBody, Material, Refusal, TextId, before::Before, material::listed::Listed};

impl Material {
    pub(crate) fn move_line(&self, text: TextId, before: Option<TextId>) -> Decision {
        self.open_for_change(text)?;
        let board = self.board(self.texts.get(&text).ok_or(Refusal::Unknown)?.value);
        let place = |text: TextId| board.iter().position(|line| line.texts.contains(&text));
        let from = place(text).ok_or(Refusal::Unknown)?;
        let kind = board[from].kind;
        let to = match before {
            Some(before) => place(before).filter(|to| board[*to].kind == kind).ok_or(Refusal::Unknown)?,
            None => board.iter().rposition(|line| line.kind == kind).map_or(0, |last| last + 1),
        };
        let stays = to == from || to == from + 1;
        let order = self.order_with(text, before).unwrap_or_default();
        Ok(if stays { Vec::new() } else { vec![EventBody::LineMoved { text, before, order }] })
    }

    /// The texts of every line, with this line before that one, or last of its kind. From the first time a line is
    /// moved on, the order is kept as it stands.
    pub(crate) fn order_with(&self, text: TextId, before: Option<TextId>) -> Option<Vec<TextId>> {
        let mut board = self.board(self.texts.get(&text)?.value);
        let place = |text: TextId| board.iter().position(|line| line.texts.contains(&text));
        let (from, to) = (place(text)?, before.map(place));
        let last = || board.iter().rposition(|line| line.kind == board[from].kind).map_or(0, |at| at + 1);
        let to = to.unwrap_or_else(|| Some(last())).unwrap_or(from);
        let line = board.remove(from);
        board.insert(if to > from { to - 1 } else { to }, line);
        Some(board.into_iter().flat_map(|line| line.texts).collect())
    }

    pub(crate) fn apply_line_moved(&mut self, text: TextId, order: &[TextId]) {
        if order.is_empty() {
            return;
        }
        let value = self.texts.get(&text).map(|text| text.value);
        let state = value.and_then(|value| Some((value, self.edited.get_mut(value)?)));
        if let Some((value, state)) = state {
            let before = std::mem::replace(&mut state.order, order.to_vec());
            self.record(Before::Order { value, order: before });
        }
    }
}
